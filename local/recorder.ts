import type { Entry, Journal, Recorded } from './journal.ts';

/** Entries kept in memory; older ones are forgotten. */
export const KEPT = 10_000;

/**
 * The journal in memory: the newest 10,000 entries, each with a sequence number that only grows.
 *
 * A request's AWS calls and capacity units are the `call` entries of its trace: `since(0, { kinds: ['call'], traceId })`, summed by `spentBy`.
 * `now` stamps `at` (ISO 8601, UTC); the product's clock is given, so that the console shows one time everywhere.
 */
export function recorder(now: () => Date = () => new Date()): Journal {
  const ring: Recorded[] = [];
  const listeners = new Set<(entry: Recorded) => void>();
  let seq = 0;

  return {
    record(entry: Entry, traceId?: string): void {
      seq += 1;
      const recorded: Recorded = { ...entry, seq, at: now().toISOString(), ...(traceId === undefined ? {} : { traceId }) };
      ring[(seq - 1) % KEPT] = recorded;
      for (const listener of listeners) listener(recorded);
    },

    since(after, filter = {}): Recorded[] {
      const found: Recorded[] = [];
      for (let next = Math.max(after, seq - KEPT, 0) + 1; next <= seq; next += 1) {
        const entry = ring[(next - 1) % KEPT];
        if (entry === undefined) continue;
        if (filter.kinds !== undefined && !filter.kinds.includes(entry.kind)) continue;
        if (filter.traceId !== undefined && entry.traceId !== filter.traceId) continue;
        found.push(entry);
      }
      return found;
    },

    onEntry(listener): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What one trace did: its calls by service, and the capacity units they consumed. */
export interface Spent {
  readonly calls: number;
  readonly callsByService: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Sums the AWS calls of a trace, of the entries still kept. */
export function spentBy(journal: Journal, traceId: string): Spent {
  const callsByService: Record<string, number> = {};
  let [calls, readUnits, writeUnits] = [0, 0, 0];
  for (const entry of journal.since(0, { kinds: ['call'], traceId })) {
    if (entry.kind !== 'call') continue;
    calls += 1;
    callsByService[entry.service] = (callsByService[entry.service] ?? 0) + 1;
    readUnits += entry.readUnits ?? 0;
    writeUnits += entry.writeUnits ?? 0;
  }
  return { calls, callsByService, readUnits, writeUnits };
}
