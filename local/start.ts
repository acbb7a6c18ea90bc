import { resolve } from 'node:path';
import { startRuntime } from './runtime.ts';
import { type Arguments, readArguments, USAGE } from './start/arguments.ts';
import { openDataFolder } from './start/data-folder.ts';
import { synthesise } from './start/synthesise.ts';

/** `npm start`: synthesises the app and runs its template until Ctrl-C. What can't be is said in a sentence, and the exit code is 1. */
async function start(argv: readonly string[]): Promise<void> {
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
    const stop = await runUntilReady(asked, data.path, began);
    await ended();
    await stop();
  } finally {
    data.release();
  }
}

async function runUntilReady(asked: Arguments, folder: string, began: number): Promise<() => Promise<void>> {
  const { assembly } = await synthesise({ project: process.cwd(), folder, context: { stage: 'local', set: asked.set } });
  const running = await startRuntime({ assembly, folder, port: asked.port });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const stages = running.stages.map((stage) => `API ${running.url}/${stage} · reference ${running.url}/${stage}/docs · `).join('');
  console.log(`Ready in ${seconds} s · ${stages}console ${running.url}/local`);
  return () => running.stop();
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

try {
  await start(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
