import type { Row } from '../transaction.ts';
import { type SeriesField, seriesFields } from './on-transaction.ts';

/*
 * Which fields of an occurrence are its own, so that a change of its series leaves them: a person's word on one occurrence stands (domain-rules.md, 36), and so do a
 * bank's and a transfer's.
 */

/** The field as a row keeps it. */
export const rowField = {
  amount: 'amountCents',
  account: 'accountNumber',
  category: 'categoryNumber',
  description: 'description',
  notes: 'notes',
} as const satisfies Record<SeriesField, keyof Row>;

/** The occurrence after an edit of it alone: what it says otherwise than before is its own from now on. Of what is no occurrence, just the edit. */
export function withOwnFields(before: Row, after: Row): Row {
  if (!after.series) return after;
  const changed = seriesFields.filter((field) => before[rowField[field]] !== after[rowField[field]]);
  return { ...after, series: { ...after.series, own: together(after.series.own, changed) } };
}

/** Every field that a change of the series leaves. */
export function ownFields({ series, splits, origin, bond }: Row): ReadonlySet<SeriesField> {
  return new Set([
    ...(series?.own ?? []),
    // Its parts would no longer sum to it.
    ...(splits ? (['amount', 'category'] as const) : []),
    // A bank says what it was, and where.
    ...(origin ? (['amount', 'account'] as const) : []),
    // Both legs of a transfer, and its fee, change together and by themselves.
    ...(bond ? seriesFields : []),
  ]);
}

/** As the occurrence is after a change of the series that was made by it: what that says is the series' again. */
export const withoutOwn = (row: Row, said: readonly SeriesField[]): Row =>
  row.series ? { ...row, series: { ...row.series, own: (row.series.own ?? []).filter((field) => !said.includes(field)) } } : row;

const together = (own: readonly SeriesField[] = [], more: readonly SeriesField[]): readonly SeriesField[] =>
  seriesFields.filter((field) => own.includes(field) || more.includes(field));
