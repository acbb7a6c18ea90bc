import type { Clock } from './clock.ts';
import type { State } from './state.ts';

type Listener = (from: Date, to: Date) => Promise<void>;

/**
 * The product's clock over `state`: real time plus an offset that is kept there, so that it survives a restart.
 * It moves forward only, and one move ends before the next begins. Every listener runs to its end for `(from, to]`, in the order they were
 * added; the new offset is kept before they run, so that what they hand over sees the later time. A listener's error fails the move
 * (the clock stays moved, the remaining listeners still run).
 */
export function productClock(state: State): Clock {
  state.exec('CREATE TABLE IF NOT EXISTS clock_offset (id INTEGER PRIMARY KEY CHECK (id = 1), milliseconds INTEGER NOT NULL)');
  const kept = state.prepare('SELECT milliseconds FROM clock_offset WHERE id = 1').get();
  const keep = state.prepare('INSERT INTO clock_offset VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET milliseconds = excluded.milliseconds');
  const listeners: Listener[] = [];
  let offset = Number(kept?.milliseconds ?? 0);
  let moving: Promise<void> = Promise.resolve();

  const now = () => new Date(Date.now() + offset);

  const move = async (to: Date) => {
    const from = now();
    if (to < from) {
      throw new RangeError(
        `the clock moves forward only: it is ${from.toISOString()} and cannot go back to ${to.toISOString()}; start with --fresh for a new clock`,
      );
    }
    const ahead = to.getTime() - Date.now();
    keep.run(ahead);
    offset = ahead;
    const failures: unknown[] = [];
    for (const listener of listeners) {
      await listener(from, to).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} listener(s) failed while the clock moved to ${to.toISOString()}`);
  };

  return {
    now,
    async moveTo(to) {
      if (Number.isNaN(to.getTime())) throw new RangeError('the clock cannot move to an invalid date');
      const turn = moving.then(() => move(to));
      // Whoever asked for the move is told of its failure; the next move comes all the same.
      moving = turn.catch(() => undefined);
      await turn;
    },
    onMove(listener) {
      listeners.push(listener);
    },
    get offset() {
      return offset;
    },
  };
}
