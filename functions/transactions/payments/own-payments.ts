import { type CalendarDate, daysBetween, daysFrom } from '../../../shared/calendar.ts';
import type { Write } from '../../../shared/commit.ts';
import { end, readAll, type Store } from '../../../shared/partition.ts';
import { type ReadContext, readRows } from '../find-row.ts';
import type { ImportedRow } from '../imported/contract.ts';
import { homeDateOf, type Row } from '../transaction.ts';
import { bookingKey, rowIdIn } from './booking.ts';
import { mostDaysOff, speaksOfInvoice } from './words.ts';

/*
 * A payment that is booked between the preview of a file and the writing of its rows: nobody saw then that a row of the file is its debit. So who writes a file looks once more, and writes nothing where
 * another payment has been booked meanwhile; and who books a payment writes nothing where its account has changed meanwhile. Of two at once one looks again.
 */

/** Counts the payments that the app wrote rows of. It sorts before the bookings, so it is read before them. */
const countKey = 'PAYMENT';

/** For the commit that writes the row of a payment. */
export const countPayment = (store: Store, userId: string): Write => store.update(userId, countKey, { add: new Map([['n', 1]]) });

export interface OwnPayments {
  /** Rows that the app wrote for payments of these days, deleted or not, whatever account they are of. */
  readonly rows: readonly Row[];
  /** Must hold where rows of a file are written: no payment has been booked since. */
  readonly unchanged: Write;
}

/** One query, and the rows of the days around these: none for who has paid no invoice. */
export async function ownPayments(context: ReadContext, userId: string, dates: readonly CalendarDate[]): Promise<OwnPayments> {
  const items = await readAll(context, userId, { from: countKey, to: end(bookingKey('')) });
  const count = items.find(({ sk }) => sk === countKey)?.n;
  const [first = '', last = ''] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  const [from, to] = [daysFrom(first, -mostDaysOff), daysFrom(last, mostDaysOff)];
  const isNear = (id: string): boolean => {
    const on = homeDateOf(id) ?? '';
    return on >= from && on <= to;
  };
  const ids = items.flatMap((item) => rowIdIn(item) ?? []).filter(isNear);
  const rows = ids.length > 0 ? await readRows(context, userId, ids) : new Map<string, Row>();
  return {
    rows: [...rows.values()],
    unchanged: context.store.check(userId, countKey, count === undefined ? { exists: false } : { exists: true, equals: { n: count } }),
  };
}

/**
 * Which rows of a file are payments that the app wrote, by their keys: those that this import was united with before; then, each with one, as `importedDebit` says it the other way round. Rows of
 * which their owner has said otherwise are none.
 */
export function paymentsAmong(rows: readonly ImportedRow[], own: readonly Row[], importId: string): ReadonlyMap<string, Row> {
  const keys = new Set(rows.map(({ key }) => key));
  const done = own.filter(({ origin }) => origin?.importId === importId && origin.merged && keys.has(origin.merged.key));
  const united = new Map(done.map((row) => [row.origin?.merged?.key ?? '', row]));
  const taken = new Set(done);

  const free = own.filter(({ origin, deletedAt }) => origin === undefined && deletedAt === undefined);
  const pairs = rows
    .filter(({ key, type, isApart }) => type === 'expense' && !isApart && !united.has(key))
    .flatMap((row) => free.filter(({ amountCents }) => amountCents === row.amountCents).map((payment) => pairOf(row, payment)))
    .filter(({ days }) => days <= mostDaysOff)
    .toSorted((one, other) => Number(other.speaks) - Number(one.speaks) || one.days - other.days);
  for (const { row, payment, speaks } of pairs) {
    const isOnlyOne = pairs.every((other) => (other.row === row) === (other.payment === payment));
    if (united.has(row.key) || taken.has(payment) || !(speaks || (isOnlyOne && row.categoryId === null))) continue;
    united.set(row.key, payment);
    taken.add(payment);
  }
  return united;
}

const pairOf = (row: ImportedRow, payment: Row) => ({
  row,
  payment,
  days: Math.abs(daysBetween(row.date, payment.date)),
  speaks: speaksOfInvoice(row.description ?? undefined),
});
