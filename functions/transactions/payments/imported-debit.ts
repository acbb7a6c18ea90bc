import { type CalendarDate, daysBetween } from '../../../shared/calendar.ts';
import type { Row } from '../transaction.ts';
import { mostDaysOff, speaksOfInvoice } from './words.ts';

interface Paid {
  readonly cents: number;
  readonly date: CalendarDate;
}

/**
 * Among these rows of the account, the debit of a payment that a bank's file brought before the payment was heard of; nothing where there is none, or no telling which. The nearest of
 * those whose words speak of an invoice; else the only one there is, as long as nobody has said what it was by giving it a category: an expense must not vanish by chance.
 */
export function importedDebit(rows: readonly Row[], { cents, date }: Paid): Row | undefined {
  const daysOff = (row: Row): number => Math.abs(daysBetween(row.date, date));
  const candidates = rows.filter((row) => row.amountCents === cents && isFree(row) && daysOff(row) <= mostDaysOff);
  const [nearest] = candidates
    .filter(({ description }) => speaksOfInvoice(description))
    .toSorted((one, other) => daysOff(one) - daysOff(other) || (one.id < other.id ? -1 : 1));
  if (nearest) return nearest;
  const [only, ...others] = candidates;
  return others.length === 0 && only?.categoryNumber === 0 ? only : undefined;
}

/** An expense that an import wrote, and that is nothing else: no part of a transfer, a split, a series or another payment. */
const isFree = ({ type, deletedAt, origin, bond, series, splits, payment }: Row): boolean =>
  type === 'expense' &&
  deletedAt === undefined &&
  origin !== undefined &&
  !origin.merged &&
  [bond, series, splits, payment].every((each) => each === undefined);
