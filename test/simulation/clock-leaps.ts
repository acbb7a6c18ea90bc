import type { MemoryTable } from '../support/memory-table/table.ts';
import type { World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Adds leaps of the clock to the world: a little, to the edge of a day in UTC and in São Paulo (F16), a day; and over weeks, once nothing is under way. What has expired by
 * then is removed, or not yet.
 */
export function leapingClock(world: World, { table, isQuiet }: { readonly table: MemoryTable; isQuiet(): boolean }): void {
  const { chance, clock } = world;
  const toMidnight = (now: number, offset: number): number => {
    const next = Math.ceil((now + offset) / day) * day - offset;
    return next + chance.whole(-2, 2) * minute;
  };
  world.addSource({
    drains: false,
    weight: () => 0.15,
    begin() {
      const now = clock.now().getTime();
      const goals = [now + chance.whole(1, 90) * minute, toMidnight(now, 0), toMidnight(now, -3 * hour), now + chance.whole(1, 3) * day];
      const far = isQuiet() && chance.happens(0.5) ? now + chance.whole(5, 45) * day : undefined;
      const to = far ?? chance.oneOf(goals) ?? now;
      if (to <= now) return;
      clock.set(to);
      world.note(() => 'the clock leaps');
      // What is left of an erased user keeps late events out for longer than any of them waits.
      if (chance.happens(0.5)) table.expire(({ sk }) => sk !== 'ERASED' && chance.happens(0.7));
    },
  });
}
