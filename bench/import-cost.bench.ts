import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type DeployedFunction, deployedFunctions } from './deployed-functions.ts';
import { interleaved } from './rounds.ts';
import type { Table } from './table.ts';

const execute = promisify(execFile);

const load = `
const { pathToFileURL } = require('node:url');
import(pathToFileURL(process.argv[1]).href).then(() => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(String(user + system), () => process.exit(0));
});
`;

/** CPU microseconds, user and system, of a fresh process that loads the function's bundle and ends. */
async function loadingCost({ file, environment }: Omit<DeployedFunction, 'name'>): Promise<number> {
  const { stdout } = await execute(process.execPath, ['-e', load, file], {
    env: { AWS_REGION: 'sa-east-1', AWS_LAMBDA_FUNCTION_NAME: 'measured', ...environment },
  });
  return Number(stdout);
}

/** The bytes of each deployed function and what loading them costs, as ratios to a handler that does nothing. */
export default async function importCost(): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'import-cost-'));
  const assembly = join(folder, 'assembly');
  await execute('cdk', ['synth', '--quiet', '--context', 'stage=prod', '--output', assembly], { maxBuffer: 64 * 1024 * 1024 });
  const functions = await deployedFunctions(assembly);
  const floor = join(folder, 'index.cjs');
  await writeFile(floor, 'exports.handler = async () => ({ statusCode: 204 });\n');
  try {
    // As on Lambda, the bundle has no package.json above it that says what a .js file is.
    const unpacked = functions.map((each, at) => ({ ...each, file: join(folder, String(at), basename(each.file)) }));
    for (const [at, { file }] of functions.entries()) await cp(dirname(file), join(folder, String(at)), { recursive: true });
    const [empty = Number.NaN, ...costs] = await interleaved([{ file: floor, environment: {} }, ...unpacked], loadingCost);
    const sizes = await Promise.all(functions.map(async ({ file }) => (await stat(file)).size));
    return [
      {
        title: 'What a cold start loads',
        note: 'CPU time of a fresh process that loads the bundle, against one that loads a handler that does nothing.',
        columns: ['function', 'bytes', 'load, × an empty handler'],
        rows: functions.map(({ name }, at) => [name, sizes[at] ?? Number.NaN, (costs[at] ?? Number.NaN) / empty]),
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
