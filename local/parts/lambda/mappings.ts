import type { Access, Invocation, Runtime } from '../../part.ts';
import type { StreamSource } from '../dynamodb/streams.ts';
import type { QueueSource } from '../sqs/queue-source.ts';
import { checkpointOf } from './checkpoints.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { MappingSpec } from './mapping-spec.ts';
import { type Polling, pollQueue } from './queue-mapping.ts';
import { pollStream } from './stream-mapping.ts';

export interface MappingsOptions {
  readonly mappings: readonly MappingSpec[];
  readonly runtime: Runtime;
  readonly streams: StreamSource;
  readonly queues: QueueSource;
  readonly specOf: (functionName: string) => FunctionSpec;
  readonly run: (spec: FunctionSpec, payload: string, call: { wokenBy: string; traceId: string | undefined }) => Promise<Invocation>;
}

/** What the function's role must be allowed for the mapping to exist, as CreateEventSourceMapping checks it. */
const NEEDED: Record<MappingSpec['source'], readonly string[]> = {
  stream: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
  queue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
};

/** Begins to poll for every enabled mapping. Throws before the first one polls, where a function's role may not read what it is mapped to. */
export function startMappings(options: MappingsOptions): Polling[] {
  const enabled = options.mappings.filter((mapping) => mapping.isEnabled);
  for (const mapping of enabled) refuseWithoutPermission(mapping, options.specOf(mapping.functionName), options.runtime);
  return enabled.map((mapping) => startMapping(mapping, options));
}

function startMapping(mapping: MappingSpec, { runtime, streams, queues, specOf, run }: MappingsOptions): Polling {
  const spec = specOf(mapping.functionName);
  const wokenBy = `${mapping.source} ${nameOf(mapping.sourceArn)}`;
  const warn = (line: string): void => runtime.journal.record({ kind: 'log', functionName: spec.name, level: 'WARN', line });
  const runBatch = (payload: string, traceId: string | undefined): Promise<Invocation> => run(spec, payload, { wokenBy, traceId });
  if (mapping.source === 'queue') return pollQueue(mapping, queues, runtime.region, runBatch, warn);

  const { onFailure } = mapping;
  return pollStream(mapping, {
    streams,
    checkpoint: checkpointOf(runtime.state, mapping.id, mapping.sourceArn),
    run: runBatch,
    functionArn: spec.arn,
    warn,
    discard: async (record) => {
      if (onFailure !== undefined)
        await runtime.deliver({ to: onFailure, payload: JSON.stringify(record), from: { role: spec.role, functionName: spec.name } });
    },
  });
}

function refuseWithoutPermission(mapping: MappingSpec, spec: FunctionSpec, runtime: Runtime): void {
  for (const action of NEEDED[mapping.source]) {
    const access: Access = { action, resource: mapping.sourceArn };
    try {
      runtime.allow({ role: spec.role, functionName: spec.name }, access);
    } catch (cause) {
      throw new Error(
        `${spec.name} can't be woken by ${mapping.sourceArn}: its role ${spec.role} is not allowed ${action} on it. Grant it in the CDK app; AWS would refuse this mapping too.`,
        { cause },
      );
    }
  }
}

/** `orders` of a queue's ARN, the table's name of a stream's. */
function nameOf(arn: string): string {
  const resource = arn.split(':').slice(5).join(':');
  return resource.startsWith('table/') ? (resource.split('/')[1] ?? resource) : resource;
}
