import { randomUUID } from 'node:crypto';
import type { Invocation, Runtime } from '../../part.ts';
import { environmentOf } from './environment.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { FunctionError } from './sandbox/protocol.ts';
import { startThread } from './thread.ts';
import { traceHeader } from './trace-id.ts';

/** One invocation of a function. */
export interface Call {
  readonly requestId: string;
  readonly payload: string;
  readonly traceId: string;
}

/** What an invocation came to. `isCold` where the instance was started for it; `durationMs` is without the loading of the code. */
export interface Ran {
  readonly answer: Invocation;
  readonly isCold: boolean;
  readonly durationMs: number;
}

/** A function instance: a worker thread that runs one invocation at a time. */
export interface Instance {
  invoke(call: Call): Promise<Ran>;
  /** False where the thread has ended, or failed between two invocations. */
  isUsable(): boolean;
  end(): Promise<void>;
}

/** Lambda gives the loading of the code this long, and where it isn't enough the function's own timeout again. */
const INIT_MS = 10_000;
const MAX_ANSWER_BYTES = 6 * 1024 * 1024;
/** Errors of the instance rather than of the code: Lambda words them with the request. */
const OF_THE_INSTANCE = /^(Runtime\.(ExitError|OutOfMemory)|Sandbox\.Timedout)$/;

/** Starts an instance; its code begins to load at once. */
export function startInstance(spec: FunctionSpec, runtime: Runtime): Instance {
  const logStream = `local/[$LATEST]${randomUUID().replaceAll('-', '')}`;
  const sandbox = {
    taskRoot: spec.taskRoot,
    handler: spec.handler,
    endpoint: runtime.endpoint,
    allowNetwork: process.env.ALLOW_NETWORK === '1',
    clockOffsetMs: runtime.clock.offset,
    functionName: spec.name,
    logGroup: spec.logGroup,
    logStream,
    memoryMb: spec.memoryMb,
  };
  let traceId: string | undefined;
  let isLoaded = false;
  const thread = startThread(sandbox, environmentOf(spec, runtime, logStream), (line, level) => {
    runtime.journal.record({ kind: 'log', functionName: spec.name, level: levelOf(line, level), line }, traceId);
  });

  async function failure(call: Call, error: FunctionError): Promise<Invocation> {
    await thread.end();
    return {
      error: OF_THE_INSTANCE.test(error.errorType)
        ? { ...error, errorMessage: `RequestId: ${call.requestId} ${error.errorMessage}` }
        : error,
    };
  }

  function timedOut(call: Call, milliseconds: number): Promise<Invocation> {
    return failure(call, {
      errorType: 'Sandbox.Timedout',
      errorMessage: `Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`,
    });
  }

  /** Waits for the code; gives what went wrong with it. */
  async function load(call: Call): Promise<Invocation | undefined> {
    const patience = INIT_MS + spec.timeoutSeconds * 1000;
    const loaded = await thread.next(patience);
    isLoaded = true;
    if (loaded === undefined) return timedOut(call, patience);
    return loaded.type === 'error' ? failure(call, loaded.error) : undefined;
  }

  async function run(call: Call): Promise<Invocation> {
    const remainingMs = spec.timeoutSeconds * 1000;
    const answering = thread.next(remainingMs);
    const { requestId, payload } = call;
    thread.send({
      requestId,
      payload,
      functionArn: spec.arn,
      remainingMs,
      traceHeader: traceHeader(call.traceId),
      clockOffsetMs: runtime.clock.offset,
    });
    const outcome = await answering;
    if (outcome === undefined) return timedOut(call, remainingMs);
    if (outcome.type === 'answer') return withinLimit(outcome.payload);
    if (outcome.type === 'error') return outcome.fatal ? failure(call, outcome.error) : { error: outcome.error };
    throw new Error(`${spec.name} told twice that it is ready`);
  }

  return {
    end: () => thread.end(),
    isUsable: () => thread.isSound(),
    async invoke(call) {
      traceId = call.traceId;
      const isCold = !isLoaded;
      const unloadable = isCold ? await load(call) : undefined;
      if (unloadable !== undefined) return { answer: unloadable, isCold, durationMs: 0 };
      const from = performance.now();
      const answer = await run(call);
      return { answer, isCold, durationMs: performance.now() - from };
    },
  };
}

function withinLimit(payload: string): Invocation {
  const bytes = Buffer.byteLength(payload);
  if (bytes <= MAX_ANSWER_BYTES) return { payload };
  return {
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${MAX_ANSWER_BYTES} bytes).`,
    },
  };
}

/** A structured line says its level itself. */
function levelOf(line: string, otherwise: string): string {
  const level = line.startsWith('{') ? /"level":"([A-Za-z]+)"/.exec(line)?.[1] : undefined;
  return level?.toUpperCase() ?? otherwise;
}
