import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Running, startRuntime } from './runtime.ts';
import { type Arguments, readArguments, USAGE } from './start/arguments.ts';
import { openDataFolder } from './start/data-folder.ts';
import { synthesise } from './start/synthesise.ts';

/** What the app adds to its start. */
export interface StartOptions {
  /** Runs once a data folder, when the app first answers, unless `--empty` was asked for. What it gives is said below the ready line. */
  readonly firstStart?: (running: Pick<Running, 'url'>) => Promise<string>;
}

/** What is under way when the app is ended has so long. What is cut off then is as after `kill -9`, which loses nothing. */
const ENDS_WITHIN_MS = 10_000;

/** Synthesises the app and runs its template until Ctrl-C, then ends the process. What can't be is said in a sentence, and the exit code is 1. */
export async function start(argv: readonly string[], options: StartOptions = {}): Promise<never> {
  try {
    await runUntilEnded(argv, options);
    process.exit(0);
  } catch (error) {
    console.error(sentence(error));
    process.exit(1);
  }
}

async function runUntilEnded(argv: readonly string[], options: StartOptions): Promise<void> {
  refuseOldNode();
  const asked = readArguments(argv, process.env);
  if (asked.wantsHelp) {
    console.log(USAGE);
    return;
  }
  // Functions run in UTC on Lambda, and worker threads have the time zone of their process.
  process.env.TZ = 'UTC';
  const began = performance.now();
  const data = openDataFolder(resolve(asked.folder), asked);
  try {
    const { assembly } = await synthesise({ project: process.cwd(), folder: data.path, context: { stage: 'local', set: asked.set } });
    const running = await startRuntime({ assembly, folder: data.path, port: asked.port, without: asked.without });
    const filledIn = await fillIn(running, asked, data.path, options);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const stages = running.stages.map((stage) => `API ${running.url}/${stage} · reference ${running.url}/${stage}/docs · `).join('');
    console.log(`Ready in ${seconds} s · ${stages}console ${running.url}/local${filledIn}`);
    await ended();
    await Promise.race([running.stop(), wait(ENDS_WITHIN_MS)]);
  } finally {
    data.release();
  }
}

/** Fills in the first data of a folder, or notes that none was wanted; gives the line to say of it. */
async function fillIn(running: Running, asked: Arguments, folder: string, { firstStart }: StartOptions): Promise<string> {
  const mark = join(folder, 'filled-in');
  if (existsSync(mark)) return '';
  const said = asked.isEmpty || !firstStart ? '' : `\n${await firstStart(running)}`;
  writeFileSync(mark, '');
  return said;
}

/** Resolves at the first Ctrl-C or SIGTERM; the second ends the process at once. */
function ended(): Promise<void> {
  return new Promise((resolveEnded) => {
    const end = (): void => {
      process.on('SIGINT', () => process.exit(130));
      process.on('SIGTERM', () => process.exit(143));
      resolveEnded();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

function refuseOldNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  throw new Error(
    `Node ${process.versions.node} is too old, the runtime is that of Lambda, Node 24. Run \`npm start\`: npm puts the project's own Node first (after \`npm ci\`).`,
  );
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG !== undefined) return error.stack ?? error.message;
  return error instanceof AggregateError ? [error.message, ...error.errors.map(sentence)].join('\n') : error.message;
}
