import type { Clock } from '../../shared/clock.ts';
import type { World } from './world.ts';

/** One run of a function: what it does at doors is done in its name, under its own clock, until it has ended or died. */
export interface Actor {
  readonly name: string;
  readonly clock: Clock;
  /** Whether it was cut off: nothing it waits for comes any more. */
  isDead(): boolean;
  die(why: string): void;
}

/** The function was cut off: nobody hears what became of it. */
export class Crashed extends Error {
  override readonly name = 'Crashed';
}

/** What clocks of functions may differ by, in milliseconds (F16). */
const greatestSkew = 10 * 60 * 1000;
/** How far apart two readings of the same moment may be: by two clocks, one too fast and one too slow. */
export const clockTolerance = 2 * greatestSkew;
/** A function that runs longer is cut off, in milliseconds. */
const timeout = 29_000;

/**
 * Runs something as a function of its own.
 * @throws Crashed where it was cut off
 */
export async function actor<T>(world: World, name: string, act: (self: Actor) => Promise<T>): Promise<T> {
  const skew = !world.isHealed && world.chance.happens(0.3) ? world.chance.whole(-greatestSkew, greatestSkew) : 0;
  const deadline = world.clock.now().getTime() + timeout;
  let hasDied = false;
  const { promise: death, reject } = Promise.withResolvers<never>();
  const self: Actor = {
    name,
    clock: { now: () => new Date(world.clock.now().getTime() + skew) },
    isDead() {
      if (!hasDied && world.clock.now().getTime() > deadline) self.die('timed out');
      return hasDied;
    },
    die(why) {
      hasDied = true;
      world.note(() => `${name} is cut off: ${why}`);
      reject(new Crashed(why));
    },
  };
  return await Promise.race([act(self), death]);
}

/** What a dead function waits for. */
export const forever = (): Promise<never> => new Promise(() => undefined);
