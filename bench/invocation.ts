import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A bundle and what its handler is asked. */
export interface Invocation {
  /** The bundle that Lambda would load. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly event?: unknown;
  /** Invocations: none loads the bundle only. */
  readonly times?: number;
  /** Invocations before the measured ones; with any, the figure is that of one invocation, else that of the whole process. */
  readonly warmUp?: number;
  /** The status that a handler of the API has to answer. */
  readonly status?: number;
  /** Where the user pool's keys come from. */
  readonly keys?: string;
}

const driver = join(import.meta.dirname, 'invocation.cjs');

/** CPU microseconds, user and system, of a fresh process that carries this out. Throws with what it wrote where it fails. */
export async function cpuOf(invocation: Invocation): Promise<number> {
  const { result } = await run([process.execPath], invocation);
  return Number(result);
}

/** Whether instructions can be counted on this machine. */
export const countsInstructions = (): boolean => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'valgrind')));

/** Instructions of a fresh process that carries this out, the start of Node included, by valgrind's cachegrind. Repeats to 4 %: V8's threads collect and compile when they get to it. */
export async function instructionsOf(invocation: Invocation): Promise<number> {
  const valgrind = ['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
  const { errors } = await run([...valgrind, process.execPath], invocation);
  const counted = /I\s+refs:\s+([\d,]+)/.exec(errors)?.[1];
  if (!counted) throw new Error(`cachegrind gave no count:\n${errors}`);
  return Number(counted.replaceAll(',', ''));
}

async function run(command: readonly string[], invocation: Invocation): Promise<{ result: string; errors: string }> {
  const { environment, ...rest } = invocation;
  const [program = '', ...before] = command;
  const child = spawn(program, [...before, driver, JSON.stringify({ warmUp: 0, times: 0, ...rest })], {
    // As on Lambda: nothing of the machine that measures is in the environment.
    env: { PATH: process.env.PATH, AWS_REGION: 'sa-east-1', AWS_LAMBDA_FUNCTION_NAME: 'measured', TZ: 'UTC', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const [, , stderr, report] = child.stdio;
  const [result, errors, [code]] = await Promise.all([readAll(report), readAll(stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${invocation.file} ended with ${code}:\n${errors}`);
  return { result, errors };
}

const readAll = async (stream: unknown): Promise<string> => await text(stream as NodeJS.ReadableStream);
