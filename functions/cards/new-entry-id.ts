import type { CalendarDate } from '../../shared/calendar.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Context } from './context.ts';
import { entryId } from './entry.ts';

interface Naming {
  readonly cardNumber: number;
  readonly date: CalendarDate;
  /** What makes it the one entry of its Idempotency-Key. */
  readonly of: readonly string[];
  readonly idempotencyKey: string | undefined;
}

/** The id of what a request writes: the same for the same key, on every try. */
export const newEntryId = ({ ids }: Pick<Context, 'ids'>, { cardNumber, date, of, idempotencyKey }: Naming): string =>
  entryId(cardNumber, date, idempotencyKey === undefined ? ids.next() : derivedId(...of, idempotencyKey));
