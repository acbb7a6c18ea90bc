import type { Resource } from '../../part.ts';
import { uuidOf } from '../../template/physical-name.ts';
import { checkPattern } from '../events/pattern.ts';
import { functionNameOf } from './function-name.ts';

/** An `AWS::Lambda::EventSourceMapping` as it is run here. */
export interface MappingSpec {
  /** Stays the same from one start to the next: the checkpoint is kept under it. */
  readonly id: string;
  readonly source: 'stream' | 'queue';
  readonly sourceArn: string;
  readonly functionName: string;
  readonly isEnabled: boolean;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly startsAtLatest: boolean;
  readonly bisects: boolean;
  /** `Infinity` where the template sets no bound. */
  readonly maximumRetries: number;
  readonly maximumAgeMs: number;
  readonly onFailure?: string;
  readonly reportsItemFailures: boolean;
  readonly concurrency: number;
  readonly filters: readonly Record<string, unknown>[];
}

const KNOWN = new Set([
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'EventSourceArn',
  'FilterCriteria',
  'FunctionName',
  'FunctionResponseTypes',
  'KmsKeyArn',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'ParallelizationFactor',
  'ScalingConfig',
  'StartingPosition',
  'Tags',
]);
/** Lambda polls a standard queue with five batches at a time to begin with. */
const QUEUE_CONCURRENCY = 5;

/** The identifier CloudFormation would give the mapping: a UUID, the same at every start. */
export function mappingId(resource: { readonly stack: string; readonly logicalId: string }): string {
  return uuidOf(`${resource.stack}/${resource.logicalId}`);
}

/** Reads a mapping. Throws where the template asks for something that isn't run here, naming it. */
export function mappingSpec(resource: Resource): MappingSpec {
  const { properties } = resource;
  const fail = (message: string): never => {
    throw new Error(`${resource.stack}/${resource.logicalId} (AWS::Lambda::EventSourceMapping): ${message}`);
  };
  for (const property of Object.keys(properties)) {
    if (!KNOWN.has(property))
      fail(`the local runtime doesn't know the property ${property}; teach it to local/parts/lambda/mapping-spec.ts or leave it out`);
  }
  const sourceArn = String(properties.EventSourceArn);
  const service = sourceArn.split(':')[2];
  if (service !== 'sqs' && service !== 'dynamodb')
    fail(`events of ${sourceArn} can't be polled here: only DynamoDB streams and SQS queues can`);
  const source = service === 'sqs' ? 'queue' : 'stream';
  if (Number(properties.ParallelizationFactor ?? 1) !== 1)
    fail('ParallelizationFactor above 1 is not run here: a stream is one shard, read by one batch at a time');
  if (source === 'stream' && !['TRIM_HORIZON', 'LATEST'].includes(String(properties.StartingPosition)))
    fail('StartingPosition must be TRIM_HORIZON or LATEST');
  const responseTypes: unknown[] = properties.FunctionResponseTypes ?? [];
  for (const type of responseTypes) if (type !== 'ReportBatchItemFailures') fail(`FunctionResponseTypes ${String(type)} is not known`);

  const onFailure: unknown = properties.DestinationConfig?.OnFailure?.Destination;
  return {
    id: mappingId(resource),
    source,
    sourceArn,
    functionName: functionNameOf(String(properties.FunctionName)),
    isEnabled: properties.Enabled !== false,
    batchSize: Number(properties.BatchSize ?? (source === 'queue' ? 10 : 100)),
    windowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    startsAtLatest: properties.StartingPosition === 'LATEST',
    bisects: properties.BisectBatchOnFunctionError === true,
    maximumRetries: boundOf(properties.MaximumRetryAttempts),
    maximumAgeMs: boundOf(properties.MaximumRecordAgeInSeconds) * 1000,
    reportsItemFailures: responseTypes.includes('ReportBatchItemFailures'),
    concurrency: source === 'queue' ? Number(properties.ScalingConfig?.MaximumConcurrency ?? QUEUE_CONCURRENCY) : 1,
    filters: filtersOf(properties.FilterCriteria, fail),
    ...(typeof onFailure === 'string' ? { onFailure } : {}),
  };
}

/** -1, and nothing, mean no bound. */
function boundOf(value: unknown): number {
  return value === undefined || Number(value) === -1 ? Number.POSITIVE_INFINITY : Number(value);
}

function filtersOf(criteria: { Filters?: { Pattern: string }[] } | undefined, fail: (message: string) => never): Record<string, unknown>[] {
  return (criteria?.Filters ?? []).map(({ Pattern }) => {
    try {
      const pattern: Record<string, unknown> = JSON.parse(Pattern);
      checkPattern(pattern);
      return pattern;
    } catch (error) {
      return fail(`the filter pattern ${Pattern} is not valid: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
