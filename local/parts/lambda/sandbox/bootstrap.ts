/**
 * What runs first in a function's worker thread, in the place of Lambda's Node runtime: it makes the thread look like a function instance (clock,
 * network, output), loads the handler, then answers one invocation after the other.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { followProductClock, setClockOffset } from './clock.ts';
import { CodeError, type Handler, loadHandler } from './code.ts';
import { stayOnThisMachine } from './network.ts';
import type { FromSandbox, FunctionError, Invoke, Sandbox } from './protocol.ts';

const sandbox: Sandbox = workerData;
const send = (message: FromSandbox): void => parentPort?.postMessage(message);

setClockOffset(sandbox.clockOffsetMs);
followProductClock();
stayOnThisMachine(sandbox.endpoint, sandbox.allowNetwork);
captureOutput();
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (reason) =>
  fail(
    new CodeError('Runtime.UnhandledPromiseRejection', reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason), {
      cause: reason,
    }),
  ),
);

try {
  const handler = await loadHandler(sandbox.taskRoot, sandbox.handler);
  parentPort?.on('message', (invoke: Invoke) => {
    answer(handler, invoke).catch(fail);
  });
  send({ type: 'ready' });
} catch (error) {
  fail(error);
}

async function answer(handler: Handler, invoke: Invoke): Promise<void> {
  setClockOffset(invoke.clockOffsetMs);
  // The SDK forwards it as X-Amzn-Trace-Id; so every call that the invocation makes can be told from the others.
  process.env._X_AMZN_TRACE_ID = invoke.traceHeader;
  try {
    const result = await run(handler, JSON.parse(invoke.payload), invoke);
    send({ type: 'answer', payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    const reported = reportOf(error);
    console.error(`Invoke Error\t${JSON.stringify({ ...reported, stack: reported.trace, trace: undefined })}`);
    send({ type: 'error', error: reported, fatal: false });
  }
}

/** A promise answers where the handler returns one; else its callback does. What is still under way after that isn't waited for. */
function run(handler: Handler, event: unknown, invoke: Invoke): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a handler may give its callback anything, and Lambda reports it as it is.
    const done = (error: unknown, result?: unknown): void => (error === null || error === undefined ? resolve(result) : reject(error));
    const returned = handler(event, contextOf(invoke, done), done);
    if (returned instanceof Promise || (typeof returned === 'object' && returned !== null && 'then' in returned)) resolve(returned);
    else if (handler.length < 3 && returned !== undefined) resolve(returned);
  });
}

function contextOf(invoke: Invoke, done: (error: unknown, result?: unknown) => void): object {
  const deadline = performance.now() + invoke.remainingMs;
  return {
    awsRequestId: invoke.requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: sandbox.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: invoke.functionArn,
    memoryLimitInMB: String(sandbox.memoryMb),
    logGroupName: sandbox.logGroup,
    logStreamName: sandbox.logStream,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done,
    succeed: (result: unknown) => done(null, result),
    fail: (error: unknown) => done(error ?? new Error('handler failed')),
  };
}

/** Ends the thread as Lambda ends an instance: the error is reported once, the next invocation gets a new one. */
function fail(error: unknown): void {
  const reported = reportOf(error);
  console.error(`Uncaught Exception\t${JSON.stringify(reported)}`);
  send({ type: 'error', error: reported, fatal: true });
}

function reportOf(error: unknown): FunctionError {
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
  return { errorType: typeof error, errorMessage: typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error)), trace: [] };
}

/**
 * Sends output line by line, in order with the answer; the thread's own streams would lose what is unsent when it is ended. What comes on stderr is a
 * warning unless it is `console.error`'s.
 */
function captureOutput(): void {
  let stderrLevel = 'WARN';
  const writeError = console.error;
  console.error = (...args: unknown[]): void => {
    stderrLevel = 'ERROR';
    writeError(...args);
    stderrLevel = 'WARN';
  };
  captureLines('stdout', () => 'INFO');
  captureLines('stderr', () => stderrLevel);
}

function captureLines(stream: 'stdout' | 'stderr', level: () => string): void {
  let rest = '';
  process[stream].write = (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) send({ type: 'log', line, level: level() });
    const written = more.find((argument) => typeof argument === 'function');
    if (written !== undefined) queueMicrotask(() => written());
    return true;
  };
}
