import type { State } from '../../state.ts';

/** Runs `work` in one transaction: all of its writes or none. `work` is synchronous, as the one connection is shared by every part. */
export function atomically<T>(state: State, work: () => T): T {
  if (state.isTransaction) return work();
  state.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    state.exec('COMMIT');
    return result;
  } catch (error) {
    state.exec('ROLLBACK');
    throw error;
  }
}
