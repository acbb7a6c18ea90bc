import { randomUUID } from 'node:crypto';
import { AwsError, type Invocation, type Part, type Principal, type Resource, type Runtime } from '../../part.ts';
import type { StreamSource } from '../dynamodb/streams.ts';
import type { QueueSource } from '../sqs/queue-source.ts';
import { type AsynchronousInvocations, asynchronousInvocations, DEFAULT_CONFIG, type EventInvokeConfig } from './asynchronous.ts';
import { codeAssets } from './code-asset.ts';
import { functionNameOf } from './function-name.ts';
import { type FunctionPool, functionPool } from './function-pool.ts';
import { type FunctionSpec, functionSpec } from './function-spec.ts';
import { startInstance } from './instance.ts';
import { type Invoker, invokeApi, wokenBy } from './invoke-api.ts';
import { lambdaKinds, notRunHere } from './kinds.ts';
import { type MappingSpec, mappingSpec } from './mapping-spec.ts';
import { startMappings } from './mappings.ts';
import type { Polling } from './queue-mapping.ts';
import { newTraceId } from './trace-id.ts';

/** The part, and the door by which the runtime calls a function and waits. */
export interface LambdaPart extends Part {
  /** Runs a function; IAM has been asked. Throws `TooManyRequestsException` where no instance was free for too long, `ResourceNotFoundException` where there is none. */
  invoke(functionArn: string, payload: string, from: Principal, traceId?: string): Promise<Invocation>;
  /** Instances of a function that are alive now; `undefined` where there is no such function. */
  instances(functionName: string): number | undefined;
}

/**
 * A synchronous caller is throttled after waiting this long for a free instance. On AWS it wouldn't wait at all; where the template reserves nothing, though,
 * the bound is only this machine's, so the wait is as long as an API can stand (29 s).
 */
const PATIENCE_MS = { reserved: 5_000, unreserved: 25_000 };
const MAX_SYNC_BYTES = 6 * 1024 * 1024;

/** AWS Lambda: functions in worker threads, their asynchronous invocations, and the mappings that poll `streams` and `queues` for them. */
export function lambda(streams: StreamSource, queues: QueueSource): LambdaPart {
  const functions = new Map<string, FunctionSpec>();
  const pools = new Map<string, FunctionPool>();
  const configs = new Map<string, EventInvokeConfig>();
  const mappings: MappingSpec[] = [];
  const polling: Polling[] = [];
  let given: { readonly runtime: Runtime; readonly asynchronous: AsynchronousInvocations } | undefined;

  const ready = () => {
    if (given === undefined) throw new Error('the lambda part was called before it was provisioned');
    return given;
  };
  const specOf = (name: string): FunctionSpec => {
    const spec = functions.get(name);
    if (spec === undefined) throw new AwsError('ResourceNotFoundException', `Function not found: ${arnOf(name)}`, 404, { Type: 'User' });
    return spec;
  };
  const arnOf = (name: string): string => `arn:aws:lambda:${ready().runtime.region}:${ready().runtime.account}:function:${name}`;

  async function run(
    spec: FunctionSpec,
    payload: string,
    call: { wokenBy: string; traceId: string | undefined; requestId?: string; patienceMs: number },
  ): Promise<Invocation> {
    if (Buffer.byteLength(payload) > MAX_SYNC_BYTES)
      throw new AwsError(
        'RequestEntityTooLargeException',
        `a payload of ${Buffer.byteLength(payload)} bytes is above Lambda's ${MAX_SYNC_BYTES}`,
        413,
      );
    const requestId = call.requestId ?? randomUUID();
    const traceId = call.traceId ?? newTraceId();
    const pool = pools.get(spec.name);
    if (pool === undefined) throw new Error(`${spec.name} has no instances: it was not provisioned`);
    const { answer, isCold, durationMs } = await pool.run({ requestId, payload, traceId }, call.patienceMs);
    const error = answer.error === undefined ? {} : { error: `${answer.error.errorType}: ${answer.error.errorMessage}` };
    ready().runtime.journal.record(
      { kind: 'invocation', functionName: spec.name, durationMs, coldStart: isCold, requestId, wokenBy: call.wokenBy, ...error },
      traceId,
    );
    return answer;
  }

  /** For callers that wait as long as it takes: what would be thrown to a caller is the invocation's failure. */
  async function runPatiently(
    spec: FunctionSpec,
    payload: string,
    call: { wokenBy: string; traceId: string | undefined; requestId?: string },
  ): Promise<Invocation> {
    try {
      return await run(spec, payload, { ...call, patienceMs: Number.POSITIVE_INFINITY });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return { error: { errorType: error.code, errorMessage: error.message } };
    }
  }

  const invoker: Invoker = {
    arnOf,
    run: (name, payload, by, traceId) => {
      const spec = specOf(name);
      const patienceMs = spec.reserved === undefined ? PATIENCE_MS.unreserved : PATIENCE_MS.reserved;
      return run(spec, payload, { wokenBy: by, traceId, patienceMs });
    },
    enqueue: (name, payload, by, traceId) => ready().asynchronous.enqueue(specOf(name), payload, by, traceId),
  };

  return {
    kinds: lambdaKinds,
    services: { lambda: invokeApi(invoker) },
    targets: {
      lambda: async ({ to, payload, from, traceId }) => invoker.enqueue(functionNameOf(to), payload, wokenBy(from), traceId),
    },
    targetActions: { lambda: 'lambda:InvokeFunction' },

    async provision(resources: readonly Resource[], runtime: Runtime) {
      const code = codeAssets(runtime.assembly);
      for (const resource of resources) {
        if (resource.type === 'AWS::Lambda::Url' || resource.type === 'AWS::Lambda::LayerVersion') notRunHere(resource.type);
        if (resource.type === 'AWS::Lambda::Function') {
          const spec = functionSpec(resource, runtime, code);
          functions.set(spec.name, spec);
          pools.set(
            spec.name,
            functionPool(spec, () => startInstance(spec, runtime)),
          );
        }
        if (resource.type === 'AWS::Lambda::EventSourceMapping') mappings.push(mappingSpec(resource));
        if (resource.type === 'AWS::Lambda::EventInvokeConfig')
          configs.set(functionNameOf(String(resource.properties.FunctionName)), eventInvokeConfig(resource));
      }
      const asynchronous = asynchronousInvocations(runtime, functions, configs, (spec, payload, by, traceId, requestId) =>
        runPatiently(spec, payload, { wokenBy: by, traceId, requestId }),
      );
      given = { runtime, asynchronous };
    },

    async start(runtime) {
      ready().asynchronous.start();
      polling.push(...startMappings({ mappings, runtime, streams, queues, specOf, run: runPatiently }));
    },

    async stop() {
      await Promise.all(polling.map((one) => one.stop()));
      await given?.asynchronous.stop();
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },

    instances: (functionName) => pools.get(functionName)?.size(),
    invoke: (functionArn, payload, from, traceId) => invoker.run(functionNameOf(functionArn), payload, wokenBy(from), traceId),
  };
}

function eventInvokeConfig({ properties }: Resource): EventInvokeConfig {
  const onSuccess: unknown = properties.DestinationConfig?.OnSuccess?.Destination;
  const onFailure: unknown = properties.DestinationConfig?.OnFailure?.Destination;
  return {
    maximumRetryAttempts: Number(properties.MaximumRetryAttempts ?? DEFAULT_CONFIG.maximumRetryAttempts),
    maximumEventAgeSeconds: Number(properties.MaximumEventAgeInSeconds ?? DEFAULT_CONFIG.maximumEventAgeSeconds),
    ...(typeof onSuccess === 'string' ? { onSuccess } : {}),
    ...(typeof onFailure === 'string' ? { onFailure } : {}),
  };
}
