import { seededRandom } from '../support/fault-middleware.ts';

/** Everything that is left to chance in a simulation; it follows from the seed alone (mulberry32). */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number;
  happens(rate: number): boolean;
  /** One of them; nothing of an empty list. */
  oneOf<T>(list: readonly T[]): T | undefined;
  /** One of them, each as likely as its weight says; nothing where all weights are 0. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T | undefined;
}

export function chanceOf(seed: number): Chance {
  const next = seededRandom(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    happens: (rate) => rate > 0 && next() < rate,
    oneOf: (list) => list[whole(0, list.length - 1)],
    weighted(list) {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      return list.find(({ weight }) => {
        left -= weight;
        return weight > 0 && left < 0;
      });
    },
  };
}
