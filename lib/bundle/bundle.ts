import { dirname } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { slimmings } from './slimming.ts';

/** The project: where entries' paths begin. */
export const project = dirname(dirname(import.meta.dirname));

/** How every function is bundled: into one minified CommonJS file, which starts faster here than ESM (docs/benchmarks.md). */
const options = {
  absWorkingDir: project,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Dynamic imports would split off nothing in a single file, but keep all that is behind them.
  supported: { 'dynamic-import': false },
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: false,
  metafile: true,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles the entry (from the project's root: `functions/auth/api.ts`) into `file`, which a Lambda function of Node 24 loads as it is.
 * Without `file` nothing is written. Gives what went into it, and its bytes. @throws where something does not resolve
 */
export async function bundle(
  entry: string,
  { file, plugins = Object.values(slimmings) }: { readonly file?: string; readonly plugins?: readonly Plugin[] } = {},
): Promise<{ readonly bytes: number; readonly inputs: Metafile['outputs'][string]['inputs'] }> {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    plugins: [...plugins],
    ...(file === undefined ? { write: false, outfile: 'index.js' } : { outfile: file }),
  });
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error(`${entry} gave no file.`);
  return { bytes: output.bytes, inputs: output.inputs };
}
