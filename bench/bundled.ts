import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../lib/bundle/bundle.ts';

/** A folder outside the project for bundles, as on Lambda: no package.json above them says what a .js file is. It goes when it is disposed of. */
export interface Workshop extends AsyncDisposable {
  /** The entry bundled as it is deployed. */
  bundled(entry: string): Promise<{ readonly file: string; readonly bytes: number; readonly modules: number }>;
  /** A handler that does nothing but answer. */
  emptyHandler(): Promise<string>;
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  let count = 0;
  const newFolder = async (): Promise<string> => {
    count += 1;
    return (await mkdir(join(folder, String(count)), { recursive: true })) ?? folder;
  };
  return {
    async bundled(entry) {
      const file = join(await newFolder(), 'index.js');
      const { bytes, inputs } = await bundle(entry, { file });
      return { file, bytes, modules: Object.keys(inputs).length };
    },
    async emptyHandler() {
      const file = join(await newFolder(), 'index.js');
      await writeFile(file, 'exports.handler = async () => ({ statusCode: 204 });\n');
      return file;
    },
    [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true }),
  };
}
