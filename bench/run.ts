import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reportOf, sectionsOf } from './report.ts';
import { type Benchmark, markdownOf, type Table } from './table.ts';

/** `npm run bench [-- NAME …]`: runs every `bench/*.bench.ts`, or those named, each in its own process, and writes docs/benchmarks.md. */

const folder = import.meta.dirname;
const report = join(folder, '../docs/benchmarks.md');
const nameOf = (file: string) => basename(file, '.bench.ts');

function benchmarks(wanted: readonly string[]): string[] {
  const files = globSync('*.bench.ts', { cwd: folder }).toSorted();
  const unknown = wanted.filter((name) => !files.some((file) => nameOf(file) === name));
  if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')}. There are: ${files.map(nameOf).join(', ')}`);
  return wanted.length > 0 ? files.filter((file) => wanted.includes(nameOf(file))) : files;
}

/** The tables of one benchmark, run in a process of its own. Throws where that process ends without them. */
async function tablesOf(file: string): Promise<Table[]> {
  const child = fork(fileURLToPath(import.meta.url), ['--alone', file], { stdio: 'inherit' });
  let tables: Table[] | undefined;
  child.on('message', (message) => {
    tables = message as Table[];
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 || !tables) throw new Error(`${file} ended with code ${code} ${tables ? 'after' : 'before'} it gave its tables`);
  return tables;
}

async function runAll(wanted: readonly string[]): Promise<void> {
  const sections = sectionsOf(await readFile(report, 'utf8').catch(() => ''));
  const files = benchmarks(wanted);
  for (const file of files) {
    const command = `npm run bench -- ${nameOf(file)}`;
    const text = (await tablesOf(file)).map((table) => markdownOf(table, command)).join('\n\n');
    process.stdout.write(`\n## ${nameOf(file)}\n\n${text}\n`);
    sections.set(nameOf(file), text);
  }
  await writeFile(report, reportOf(sections));
}

async function runAlone(file: string): Promise<void> {
  const { default: bench } = (await import(pathToFileURL(join(folder, file)).href)) as { default: Benchmark };
  process.send?.(await bench());
  process.disconnect();
}

const [flag, ...rest] = process.argv.slice(2);
if (flag === '--alone' && rest[0]) await runAlone(rest[0]);
else await runAll(process.argv.slice(2));
