/** Where a use case reads the time. Given, never read at import, so that a test decides what time it is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Milliseconds that only go forward, for durations. */
export const elapsed = (): number => performance.now();

/** How time is let pass. One object for all, so that a simulation, in which nobody waits, can put its own way in place (test/simulation). */
export const waiting = {
  pause: (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  /** From 0 up to 1. */
  chance: Math.random,
};

/** Waits up to so many milliseconds, a random part of them, so that those who collided do not meet again. */
export const jitteredPause = (most: number): Promise<void> => waiting.pause(waiting.chance() * most);

/** The instant in whole seconds since 1970, the unit of DynamoDB's TTL and of a token's claims. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
