import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** `node test/check.ts SCRIPT …`: runs scripts of package.json side by side, shows what those that refused have said, and ends with 1 where one did. */

async function passes(script: string): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn('node', ['--run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok     ' : 'REFUSED'} ${script} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`\n${output}${complaint}\n`);
  return code === 0;
}

const queue = process.argv.slice(2);
const outcomes: boolean[] = [];
const work = async () => {
  for (let script = queue.shift(); script; script = queue.shift()) outcomes.push(await passes(script));
};
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
