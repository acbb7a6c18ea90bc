import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of each stage's cloud assembly. */
    assemblies: Record<string, string>;
  }
}

const run = promisify(execFile);

/** No account, no credentials, no way out to the network: whoever asks for one of them fails. */
export function strippedEnvironment(home: string): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: [resolve('node_modules/.bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

/**
 * The stage's templates as the app itself writes them, without the functions' bundles, which say nothing of wiring.
 * `preloaded` is loaded before the app. Rejects, with the app's output, where the app or one of its checks fails.
 */
export async function synthesise(stage: string, folder: string, preloaded?: string): Promise<void> {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const environment = {
    ...strippedEnvironment(folder),
    CDK_OUTDIR: folder,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, stage, 'aws:cdk:bundling-stacks': [] }),
  };
  await run(process.execPath, [...(preloaded ? ['--import', preloaded] : []), 'bin/app.ts'], { env: environment });
}

/** The same by the pinned CDK command, as `npm run synth` does it, bundles included. */
async function synthesiseByCommand(stage: string, folder: string): Promise<void> {
  await run('cdk', ['synth', '--quiet', '--context', `stage=${stage}`, '--output', folder], { env: strippedEnvironment(folder) });
}

/** Every stage is synthesised once, for all tests of the templates: three by the app alone, one by the CDK command. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'assemblies-'));
  const folderOf = (stage: string): string => {
    const folder = join(root, stage);
    mkdirSync(folder);
    return folder;
  };
  const assemblies = Object.fromEntries(['dev', 'staging', 'prod', 'local'].map((stage) => [stage, folderOf(stage)]));
  const { dev = '', staging = '', prod = '', local = '' } = assemblies;
  try {
    // Two at a time: a small machine has two cores.
    await Promise.all([synthesise('dev', dev).then(() => synthesise('prod', prod)), synthesise('local', local)]);
    await synthesiseByCommand('staging', staging);
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
  project.provide('assemblies', assemblies);
  return () => rmSync(root, { recursive: true, force: true });
}
