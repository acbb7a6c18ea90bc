import { Worker } from 'node:worker_threads';
import { heapLimitMb, watchMemory } from './memory-watch.ts';
import type { FromSandbox, Invoke, Sandbox } from './sandbox/protocol.ts';

/** What a worker tells of an invocation, or of its start. */
export type Outcome = Exclude<FromSandbox, { readonly type: 'log' }>;

/** A worker thread with the bootstrap in it. However it ends, `next` is told. */
export interface Thread {
  send(invoke: Invoke): void;
  /** The next outcome, or `undefined` where none came within `timeoutMs`. Memory is watched while it waits. */
  next(timeoutMs: number): Promise<Outcome | undefined>;
  /** Neither ended nor with an outcome that nobody waited for. */
  isSound(): boolean;
  end(): Promise<void>;
}

/** Starts a thread with exactly the environment `env`; its output goes to `onLog` line by line. */
export function startThread(sandbox: Sandbox, env: Record<string, string>, onLog: (line: string, level: string) => void): Thread {
  const worker = new Worker(new URL('./sandbox/bootstrap.ts', import.meta.url), {
    name: sandbox.functionName,
    workerData: sandbox,
    env,
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb(sandbox.memoryMb) },
    stdout: true,
    stderr: true,
  });
  let waiting: ((outcome: Outcome) => void) | undefined;
  let unclaimed: Outcome | undefined;
  let hasEnded = false;

  const give = (outcome: Outcome): void => {
    if (waiting === undefined) unclaimed ??= outcome;
    else waiting(outcome);
  };
  const failed = (errorType: string, errorMessage: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    give({ type: 'error', fatal: true, error: { errorType, errorMessage } });
  };
  const outOfMemory = (): void => {
    failed('Runtime.OutOfMemory', 'Error: Runtime exited with error: signal: killed');
    // The outcome is told already; what ending a thread could fail of is of no use to anyone.
    worker.terminate().catch(() => undefined);
  };
  worker.on('message', (message: FromSandbox) => {
    if (message.type === 'log') onLog(message.line, message.level);
    else give(message);
  });
  worker.on('error', (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') outOfMemory();
    else failed(error.name, error.message);
  });
  worker.on('exit', (code) =>
    failed('Runtime.ExitError', `Error: Runtime exited ${code === 0 ? 'without providing a reason' : `with error: exit status ${code}`}`),
  );
  // A function must not keep the process alive by itself: the runtime ends it.
  worker.unref();

  return {
    send: (invoke) => worker.postMessage(invoke),
    next: (timeoutMs) =>
      new Promise((resolve) => {
        const done = (outcome?: Outcome): void => {
          clearTimeout(timer);
          stopWatching();
          waiting = undefined;
          unclaimed = undefined;
          resolve(outcome);
        };
        const timer = setTimeout(done, timeoutMs);
        const stopWatching = watchMemory(worker, sandbox.memoryMb, outOfMemory);
        if (unclaimed === undefined) waiting = done;
        else done(unclaimed);
      }),
    isSound: () => !hasEnded && unclaimed === undefined,
    async end() {
      hasEnded = true;
      await worker.terminate();
    },
  };
}
