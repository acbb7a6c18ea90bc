import type { Runtime } from '../part.ts';
import { text } from './input.ts';
import { badRequest } from './problem.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The product's clock and how many milliseconds it is ahead of real time. */
export function readClock({ clock }: Pick<Runtime, 'clock'>): { now: string; offsetMs: number } {
  return { now: clock.now().toISOString(), offsetMs: clock.offset };
}

/**
 * Moves the product's clock forward to `now`, an ISO 8601 instant with its zone, and answers when what fell due in between has been handed over.
 * `ran` lists what the journal saw meanwhile: invocations, events and messages, oldest first.
 * @throws {Problem} 400 where it is no instant or not ahead
 */
export async function moveClock({ clock, journal }: Pick<Runtime, 'clock' | 'journal'>, body: Record<string, unknown>) {
  const given = text(body.now);
  if (!given || !INSTANT.test(given) || Number.isNaN(Date.parse(given))) {
    throw badRequest('now must be an ISO 8601 instant with its zone, e.g. "2026-02-01T09:00:00Z".');
  }
  const to = new Date(given);
  if (to.getTime() < clock.now().getTime()) {
    throw badRequest(`The clock only moves forward: it is ${clock.now().toISOString()}, later than ${to.toISOString()}.`);
  }

  const before = journal.since(0).at(-1)?.seq ?? 0;
  await clock.moveTo(to);

  const ran = journal.since(before, { kinds: ['invocation', 'event', 'message'] });
  return { now: clock.now().toISOString(), offsetMs: clock.offset, ran };
}
