import type { Faults } from './faults.ts';
import type { World } from './world.ts';

const hour = 60 * 60 * 1000;

/** Adds an hourly schedule to the world: on time, late, twice, or not for days (F15); once more after the faults have ended. */
export function hourly(world: World, faults: Faults, fire: () => void): { firedAt(): number } {
  const { chance, clock } = world;
  let last = Math.floor(clock.now().getTime() / hour);
  let asleepUntil = 0;
  let firedAt = 0;
  let isLastDone = false;

  world.addSource({
    drains: true,
    weight() {
      if (world.isHealed) return isLastDone ? 0 : 5;
      return Math.floor(clock.now().getTime() / hour) > last ? 1 : 0;
    },
    begin() {
      const now = clock.now().getTime();
      last = Math.floor(now / hour);
      isLastDone = world.isHealed;
      if (!isLastDone && now < asleepUntil) return;
      if (faults.happens()) asleepUntil = now + chance.whole(1, 96) * hour;
      firedAt = now;
      world.note(() => 'the schedule fires');
      fire();
      if (faults.happens()) fire();
    },
  });
  return { firedAt: () => firedAt };
}
