import { addDays, type CalendarDate } from '../../shared/calendar.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Context } from './context.ts';
import { entryId, knownHome } from './entry.ts';

interface Naming {
  readonly cardNumber: number;
  readonly date: CalendarDate;
  /** What makes it the one entry of its Idempotency-Key. */
  readonly of: readonly string[];
  readonly idempotencyKey: string | undefined;
}

/** The id of what a request writes: the same for the same key on every try, but for the date that it begins with where that is today's and midnight lies between. */
export const newEntryId = ({ ids }: Pick<Context, 'ids'>, { cardNumber, date, of, idempotencyKey }: Naming): string =>
  entryId(cardNumber, date, idempotencyKey === undefined ? ids.next() : derivedId(...of, idempotencyKey));

/** Whether both are of one request: under one key, be it on two days. */
export const isSameRequest = (one: string, other: string): boolean => knownHome(one).hex === knownHome(other).hex;

/** The ids that it may have been given on an earlier try: answers are kept for a day, and the clocks of two functions differ. */
export function earlierIds(id: string): string[] {
  const { cardNumber, date, hex } = knownHome(id);
  return [0, -1, 1].map((days) => entryId(cardNumber, addDays(date, days), hex));
}
