import { atomically, type State } from '../../state.ts';
import { digest } from '../../template/physical-name.ts';

/** Remembers what the template said at the last start. */
export interface Declared {
  /** Runs `apply` where the template says something about `name` that it did not say at the last start, and remembers it. */
  whenChanged(name: string, said: unknown, apply: () => void): void;
}

/** As CloudFormation does: a value that has been put since stays until the template itself says another. What was said is kept as a hash. */
export function declared(state: State): Declared {
  state.exec('CREATE TABLE IF NOT EXISTS secrets_declared (name TEXT PRIMARY KEY, said TEXT NOT NULL)');
  const last = state.prepare('SELECT said FROM secrets_declared WHERE name = ?');
  const keep = state.prepare('INSERT INTO secrets_declared VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET said = excluded.said');
  return {
    whenChanged(name, said, apply) {
      const now = digest(JSON.stringify(said), 64);
      if (last.get(name)?.said === now) return;
      atomically(state, () => {
        apply();
        keep.run(name, now);
      });
    },
  };
}
