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

/** Runs `work` in one transaction: all of its writes or none. `work` is synchronous, as the one connection is shared by every part; within another's, it joins that. */
export function atomically<T>(state: State, work: () => T): T {
  if (state.isTransaction) return work();
  state.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    state.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself where the disk is full.
    if (state.isTransaction) state.exec('ROLLBACK');
    throw error;
  }
}
