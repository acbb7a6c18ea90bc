import { type CalendarDate, dateAt } from '../calendar.ts';
import { derivedId } from '../ids.ts';

/*
 * Where a domain's schedule looks for what has fallen due: a sparse index of the items that wait for a day (a series for its next occurrence, a card for its next
 * closing), by the hour at which that day begins where their owner lives. Asked for what lies up to now, it gives each once its day has come, and not before.
 */

/** The index of a domain's table, and the attributes that it goes by; lib/<domain>.ts declares the same. */
export const dueIndex = { name: 'due', partition: 'due', sort: 'dueAt' } as const;

/** Items are spread over so many partitions of the index, by their owner. */
const shardCount = 8;

export const shards: readonly string[] = Array.from({ length: shardCount }, (_, number) => `DUE#${number}`);

const shardOf = (userId: string): string => `DUE#${Number.parseInt(derivedId(userId, 'due').slice(0, 8), 16) % shardCount}`;

export interface Owner {
  readonly userId: string;
  readonly timeZone: string;
}

/** The attributes that put an item into the index; none where nothing is due any more. */
export const placeInSchedule = (date: CalendarDate | undefined, { userId, timeZone }: Owner) =>
  date === undefined ? {} : { due: shardOf(userId), dueAt: hourOf(beginningOf(date, timeZone)) };

/** An hour in UTC as the index has it, `2026-11-24T03`: sorts as it follows. */
export const hourOf = (instant: Date): string => instant.toISOString().slice(0, 13);

const hour = 3_600_000;
/** Zones are from 14 hours ahead of UTC to 12 behind it. */
const [mostAhead, mostBehind] = [14, 12];

/** The first full hour of this date where the clocks are those of the zone; exact to the hour, later by less than one where a zone has half of one. */
function beginningOf(date: CalendarDate, timeZone: string): Date {
  const midnight = Date.parse(date);
  for (let at = midnight - mostAhead * hour; at < midnight + mostBehind * hour; at += hour)
    if (dateAt(new Date(at), timeZone) >= date) return new Date(at);
  return new Date(midnight + mostBehind * hour);
}
