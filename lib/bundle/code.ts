import { execFileSync, execSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';

const program = fileURLToPath(new URL('write-bundle.ts', import.meta.url));

interface Beside {
  /** Entries of threads, bundled too, under their own names. */
  readonly besides?: readonly string[];
  readonly hooks?: ICommandHooks;
}

/** The code of a function: its entry bundled (bundle.ts) as `index.js`, and what comes beside it. Throws with esbuild's words where it can't be. */
export function bundledCode(entry: string, { besides = [], hooks }: Beside = {}): Code {
  const tryBundle = (folder: string): boolean => {
    const source = dirname(entry);
    // A construct can't wait for a promise, and esbuild's plugins are only run by its asynchronous interface: hence a process.
    for (const [from, name] of [[entry, 'index.js'], ...besides.map((beside) => [beside, `${basename(beside, '.ts')}.js`])] as const)
      execFileSync(process.execPath, [program, from, join(folder, name)], { stdio: ['ignore', 'inherit', 'inherit'] });
    for (const command of hooks?.afterBundling(source, folder) ?? []) execSync(command, { stdio: ['ignore', 'inherit', 'inherit'] });
    return true;
  };
  return Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    // Never run in a container; the command tells CDK one entry of a folder from another.
    bundling: { image: DockerImage.fromRegistry('none'), command: [entry], local: { tryBundle } },
  });
}
