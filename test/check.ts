import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** `node test/check.ts [NAME …]`: runs the checks, or those named, side by side. Ends with 1 where one of them refused. */

const houses = 'bin lib functions shared local test bench';

/** Longest first, so that the last to end started early. */
const checks: Readonly<Record<string, string>> = {
  unit: 'vitest run --project unit',
  types: 'tsc --noEmit',
  'dead-code': 'knip',
  boundaries: `depcruise --config .dependency-cruiser.mjs --output-type err-long ${houses}`,
  style: 'biome check --error-on-warnings --diagnostic-level=warn',
  awaits: 'oxlint',
  documents: 'node docs/generate.ts --check',
};

async function passes(name: string, command: string): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok     ' : 'REFUSED'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`\n$ ${command}\n${output}${complaint}\n`);
  return code === 0;
}

async function main(wanted: readonly string[]): Promise<boolean> {
  const unknown = wanted.filter((name) => !(name in checks));
  if (unknown.length > 0) throw new Error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}`);

  const queue = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  const outcomes: boolean[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) outcomes.push(await passes(...next));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return outcomes.every(Boolean);
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
