import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineChoice } from './engine-choice.ts';
import { type EngineAnswer, type EngineClient, engineClient } from './engine-client.ts';

/** The running engine. A process that dies is started again on the same data; calls made meanwhile wait for it. */
export interface Engine extends EngineClient {
  readonly kind: EngineChoice['kind'];
  /** The SQLite file of dynoxide, which the part may open beside it; `undefined` for other engines. */
  readonly file: string | undefined;
  /** The engine's process, where it is the runtime's own. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** DynamoDB Local needs about 5 s on an idle machine, dynoxide 30 ms. */
const READY_WITHIN_MS = 30_000;

/**
 * Becomes the engine, beside a watcher on descriptor 3, whose other end only this process holds: when this process goes, however it goes, the
 * descriptor closes and the watcher kills the engine, so that a killed run leaves nothing on its port and its file. SIGKILL is safe: SQLite.
 */
const DIE_WITH_PARENT = '(read _ <&3; kill -9 $$) >/dev/null 2>&1 & exec "$@" 3<&-';

/** Starts the chosen engine and resolves when it answers. @throws where it does not come up within 30 s, with what it said */
export async function startEngine(choice: EngineChoice): Promise<Engine> {
  if (choice.kind === 'endpoint') {
    const client = engineClient(choice.endpoint);
    await untilReady(client, () => undefined);
    return { ...client, kind: choice.kind, file: undefined, pid: undefined, stop: async () => client.close() };
  }

  const port = await freePort();
  const client = engineClient(`http://127.0.0.1:${port}`);
  let isStopping = false;
  let process = spawnEngine(choice, port);
  let ready = untilReady(client, () => process.failure());

  /** Starts it again when it dies, unless it never came up: it would not the next time either. */
  const attend = async (): Promise<void> => {
    await ready;
    process.child.once('exit', () => {
      if (isStopping) return;
      process = spawnEngine(choice, port);
      ready = untilReady(client, () => process.failure());
      attend().catch((error: unknown) => {
        if (!isStopping) console.error(`The DynamoDB engine died and does not come back: ${String(error)}`);
      });
    });
  };
  await attend();

  return {
    ...client,
    kind: choice.kind,
    file: choice.kind === 'dynoxide' ? choice.file : undefined,
    get pid() {
      return process.child.pid;
    },
    send: (target, body) => sendOnceMore(client, target, body, () => ready),
    async stop() {
      isStopping = true;
      client.close();
      if (process.child.exitCode !== null || process.child.signalCode !== null) return;
      const exited = once(process.child, 'exit');
      process.child.kill('SIGTERM');
      const hard = setTimeout(() => process.child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(hard);
    },
  };
}

/** A call that never reached the engine is made again when it is back; one that broke under way is not, as nobody knows whether it was done. */
async function sendOnceMore(client: EngineClient, target: string, body: string, ready: () => Promise<void>): Promise<EngineAnswer> {
  await ready();
  try {
    return await client.send(target, body);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
    // The exit event that replaces `ready` may come a moment after the refused connection.
    await wait(50);
    await ready();
    return client.send(target, body);
  }
}

interface EngineProcess {
  readonly child: ChildProcess;
  /** What it said before it exited; `undefined` while it runs. */
  failure(): string | undefined;
}

function spawnEngine(choice: Exclude<EngineChoice, { kind: 'endpoint' }>, port: number): EngineProcess {
  // A session of its own: Ctrl-C is for the runtime, which then ends the engine when nothing needs it any more.
  const child = spawn('sh', ['-c', DIE_WITH_PARENT, 'engine', choice.command, ...choice.arguments(port)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  let error: Error | undefined;
  child.once('error', (cause) => {
    error = cause;
  });
  child.once('exit', () => child.stdio[3]?.destroy());
  // Neither the process nor its pipes keep the runtime alive: what ends it is `stop`.
  child.unref();
  for (const stream of [child.stderr, child.stdio[3]]) (stream as { unref?: () => void } | null)?.unref?.();
  return {
    child,
    failure() {
      if (error) return String(error);
      const isRunning = child.exitCode === null && child.signalCode === null;
      return isRunning ? undefined : said || `exit ${child.exitCode ?? child.signalCode}`;
    },
  };
}

async function untilReady(client: EngineClient, failure: () => string | undefined): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      await client.call('ListTables', { Limit: 1 });
      return;
    } catch (cause) {
      const failed = failure();
      if (failed !== undefined) throw new Error(`The DynamoDB engine ended at its start: ${failed}`, { cause });
      if (performance.now() > until) throw new Error(`The DynamoDB engine does not answer after ${READY_WITHIN_MS / 1000} s.`, { cause });
      await wait(10);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}
