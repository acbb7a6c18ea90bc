import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How the data is laid out. Raised when what is there can no longer be read. */
const LAYOUT = '1';

/** The data folder, held by this process alone. */
export interface DataFolder {
  readonly path: string;
  release(): void;
}

const LOCK = ['lock.sqlite', 'lock.sqlite-journal', 'pid'];
/** What a folder of ours has besides. */
const OURS = ['version', 'state.sqlite'];

/**
 * Takes the folder for this process, made or emptied as asked. Throws, saying what to do, where another process has it, or where its data is of
 * another layout. The lock is one of the system on an open file, so that it goes with the process, also with `kill -9`.
 */
export function openDataFolder(path: string, options: { readonly isFresh: boolean }): DataFolder {
  mkdirSync(path, { recursive: true });
  const held = readdirSync(path).filter((name) => !LOCK.includes(name));
  if (held.length > 0 && !held.some((name) => OURS.includes(name)))
    throw new Error(`${path} holds something else (${held.slice(0, 3).join(', ')}): choose an empty folder with --data FOLDER`);
  const release = takeLock(path);
  try {
    if (options.isFresh)
      for (const name of readdirSync(path)) if (!LOCK.includes(name)) rmSync(join(path, name), { recursive: true, force: true });
    refuseOtherLayout(path);
    writeFileSync(join(path, 'version'), `${LAYOUT}\n`);
    return { path, release };
  } catch (error) {
    release();
    throw error;
  }
}

function refuseOtherLayout(path: string): void {
  const file = join(path, 'version');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (found === LAYOUT || (found === undefined && !existsSync(join(path, 'state.sqlite')))) return;
  throw new Error(
    `The data in ${path} was written by another version of the local runtime (layout ${found ?? 'unknown'}; this one reads ${LAYOUT}). Begin anew with: npm start -- --fresh (this deletes it), or keep it and use another folder: npm start -- --data FOLDER`,
  );
}

function takeLock(path: string): () => void {
  const lock = new DatabaseSync(join(path, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    const pid = existsSync(join(path, 'pid')) ? ` (process ${readFileSync(join(path, 'pid'), 'utf8').trim()})` : '';
    throw new Error(
      `The data in ${path} is in use by another local runtime${pid}. End that one, or use another folder and port: PORT=3001 npm start -- --data .local-2`,
      { cause },
    );
  }
  writeFileSync(join(path, 'pid'), `${process.pid}\n`);
  return () => {
    rmSync(join(path, 'pid'), { force: true });
    lock.close();
  };
}
