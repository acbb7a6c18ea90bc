import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `npm run docs` writes what every `docs/generators/*.ts` makes; with `--check` it writes nothing and ends with 1 where a document is not what would be written.
 * A generator exports `documents`. What it makes must depend on the code alone: no clock, no order of a file system.
 */

/** Text by path from the repository's folder, e.g. `docs/events.md`. */
export type Documents = Readonly<Record<string, string>>;

const generators = join(import.meta.dirname, 'generators');
const repository = join(import.meta.dirname, '..');

async function made(): Promise<Documents> {
  const all: Record<string, string> = {};
  for (const file of globSync('*.ts', { cwd: generators }).toSorted()) {
    const { documents } = (await import(pathToFileURL(join(generators, file)).href)) as { documents: () => Documents | Promise<Documents> };
    Object.assign(all, await documents());
  }
  return all;
}

async function isStale(path: string, text: string): Promise<boolean> {
  return (await readFile(join(repository, path), 'utf8').catch(() => undefined)) !== text;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true });
  await writeFile(join(repository, path), text);
}

const onlyCheck = process.argv.includes('--check');
for (const [path, text] of Object.entries(await made())) {
  if (!(await isStale(path, text))) continue;
  if (onlyCheck) {
    process.stdout.write(`${path} is not what the code says: run npm run docs\n`);
    process.exitCode = 1;
  } else {
    await write(path, text);
    process.stdout.write(`${path} written\n`);
  }
}
