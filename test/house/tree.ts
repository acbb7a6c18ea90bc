import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The repository's folder: the tests run from it. */
export const repository = process.cwd();

const rulesOfTheHouse = [
  'biome.json',
  '.oxlintrc.json',
  '.dependency-cruiser.mjs',
  'tsconfig.json',
  'package.json',
  'test/house/rules/given-not-taken.grit',
];

/** A folder with this repository's rules and packages and nothing else but what was planted in it. Removed when disposed of. */
export interface Tree extends AsyncDisposable {
  readonly folder: string;
}

/** Plants `files` (path → text) in a new temporary folder under the rules of this repository. */
export async function aTreeWith(files: Readonly<Record<string, string>>): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), 'house-'));
  await symlink(resolve(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const file of rulesOfTheHouse) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(repository, file), join(folder, file));
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** How a tool ended and what it said. */
export interface Ending {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** What a tool of `node_modules/.bin` prints and the code it ends with, run in `folder`. A tool that can't be started is an error. */
export async function run(tool: string, args: readonly string[], folder: string): Promise<Ending> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<Ending>();
  const path = `${join(repository, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  execFile(
    tool,
    args,
    { cwd: folder, env: { ...process.env, PATH: path, NO_COLOR: '1' }, maxBuffer: 32 * 1024 * 1024 },
    (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else settle({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout, complaint: stderr });
    },
  );
  return await promise;
}
