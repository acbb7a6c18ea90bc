import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the local runtime: `http://127.0.0.1:<port>`. */
    origin: string;
    /** Where that runtime keeps its data. */
    folder: string;
  }
}

/** A runtime started as a person starts it, in a data folder of its own. */
export interface LocalRuntime {
  readonly origin: string;
  readonly folder: string;
  /** All it has printed. */
  output(): string;
  /** As `kill -9` ends it. */
  kill(): Promise<void>;
  /** As Ctrl-C ends it. */
  stop(): Promise<void>;
}

const endsWithin = 20_000;
const readyWithin = 180_000;

/** Starts `npm start` on a free port; resolves at its ready line, rejects with its output where it ends before that. */
export async function startLocalRuntime(
  options: { folder?: string; isFilledIn?: boolean; arguments?: readonly string[]; environment?: Record<string, string> } = {},
): Promise<LocalRuntime> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'controle-financeiro-'));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['bin/local.ts', ...(options.isFilledIn ? [] : ['--empty']), '--data', folder, ...(options.arguments ?? [])],
    {
      env: { ...process.env, PORT: String(port), ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    // A runtime that does not end must not keep everything that waits for it.
    const late = setTimeout(() => child.kill('SIGKILL'), endsWithin);
    await ended;
    clearTimeout(late);
  };

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The local runtime was not ready within ${readyWithin / 1000} s:\n${output}`)),
      readyWithin,
    );
    const read = (chunk: Buffer): void => {
      output += chunk;
      if (!/^Ready in .*\n/m.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The local runtime ended with ${code}:\n${output}`)));
  }).catch(async (error: unknown) => {
    // One that is left behind would keep everything that started it from ending.
    await end('SIGKILL');
    throw error;
  });

  return { origin: `http://127.0.0.1:${port}`, folder, output: () => output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** One runtime for all journeys: people in it do not know of one another. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runtime = await startLocalRuntime();
  project.provide('origin', runtime.origin);
  project.provide('folder', runtime.folder);
  return async () => {
    await runtime.stop();
    rmSync(runtime.folder, { recursive: true, force: true });
  };
}
