/** Where a use case reads the time. Given, never read at import, so that a test decides what time it is. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The instant in whole seconds since 1970, the unit of DynamoDB's TTL and of a token's claims. */
export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
