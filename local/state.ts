import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The parts' own data, one SQLite file: what was answered is in it, also after `kill -9`. */
export type State = DatabaseSync;

/** Opens `<folder>/state.sqlite`. Each part creates its own tables, prefixed with its name. */
export function openState(folder: string): State {
  mkdirSync(folder, { recursive: true });
  const state = new DatabaseSync(join(folder, 'state.sqlite'));
  // WAL with NORMAL survives the death of the process (not of the machine's power), which is what is promised.
  state.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON');
  return state;
}
