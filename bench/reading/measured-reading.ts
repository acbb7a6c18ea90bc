import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../../lib/bundle/bundle.ts';
import type { Reader } from './readers.ts';

const execute = promisify(execFile);

export interface MeasuredReading {
  /** Milliseconds of CPU, of all threads. */
  readonly cpu: number;
  readonly milliseconds: number;
  /** What the process held at its most beyond what it held before, the file and the reader being loaded. */
  readonly megabytes: number;
  /** Rows, or what it was refused with. */
  readonly found?: number | string;
}

export interface ReadingRoom extends AsyncDisposable {
  /** One reading of the file in a process of its own. Throws where the process ends without an answer. */
  read(reader: Reader, file: Uint8Array): Promise<MeasuredReading>;
}

/** The readers bundled as functions are, in a folder that goes when it is disposed of. */
export async function openReadingRoom(): Promise<ReadingRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'));
  const program = join(folder, 'read-once.js');
  await bundle('bench/reading/read-once.ts', { file: program, plugins: [] });
  await bundle('functions/imports/statements/pdf/file/pages-thread.ts', { file: join(folder, 'pages-thread.js') });
  const path = join(folder, 'file');
  let written: Uint8Array | undefined;
  return {
    async read(reader, file) {
      if (written !== file) await writeFile(path, file);
      written = file;
      const { stdout } = await execute(process.execPath, [program, reader, path], { timeout: 120_000 });
      return JSON.parse(stdout) as MeasuredReading;
    },
    [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true }),
  };
}
