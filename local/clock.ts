/**
 * The product's clock: real time plus an offset that a person may move forward.
 * Schedules, TTL, token lifetimes and code expiry follow it; retries, visibility timeouts and polling follow real time.
 */
export interface Clock {
  now(): Date;
  /** Moves the clock to `to` and resolves when everything that fell due in between has been handed over, in order. */
  moveTo(to: Date): Promise<void>;
  /** Is told of every move while it happens; `from` exclusive, `to` inclusive. Run one after the other, in the order they were added. */
  onMove(listener: (from: Date, to: Date) => Promise<void>): void;
  /** Milliseconds the clock is ahead of real time. */
  readonly offset: number;
}
