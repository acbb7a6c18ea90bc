import { type CalendarDate, daysBetween, daysFrom } from '../../../shared/calendar.ts';
import type { Row } from '../transaction.ts';
import { looksLikeTransfer } from './evidence.ts';
import { isRefused } from './refused-partners.ts';

/** Days between what leaves one account and what arrives in another that may still be one transfer. */
export const mostDaysApart = 4;

/** An expense and an income that may be the two sides of one transfer. */
export interface Pair {
  readonly out: Row;
  readonly in: Row;
  readonly daysApart: number;
  /** Neither could go with any other row. */
  readonly isOnlyOne: boolean;
}

/** The account that a row lies in now; none where it is gone. */
export type AccountOf = (row: Row) => number | undefined;

/**
 * Every pair among the rows that may be one transfer: of equal cents and opposite types, in two accounts, at most four days apart, and not refused before.
 * Closest first, each row used once; where two are as close, those whose words speak of a transfer come first, then the newest. No two rows are
 * left that could still be a pair, and the order in which the rows are given changes nothing.
 */
export function pairsAmong(rows: readonly Row[], accountOf: AccountOf): Pair[] {
  const free = rows.filter((row) => isFree(row) && accountOf(row) !== undefined).toSorted(likelyFirst);
  const outs = free.filter(({ type }) => type === 'expense');
  const ins = Map.groupBy(
    free.filter(({ type }) => type === 'income'),
    placeOf,
  );
  const partners = (out: Row, daysApart: number): Row[] =>
    daysAt(out.date, daysApart)
      .flatMap((date) => ins.get(placeOf({ ...out, date })) ?? [])
      .filter((into) => accountOf(into) !== accountOf(out) && !isRefused(out, into));

  const used = new Set<Row>();
  const pairs: Omit<Pair, 'isOnlyOne'>[] = [];
  const outsLeft = () => outs.filter((out) => !used.has(out));
  for (let daysApart = 0; daysApart <= mostDaysApart; daysApart++)
    for (const out of outsLeft()) {
      const into = partners(out, daysApart).find((partner) => !used.has(partner));
      if (!into) continue;
      used.add(out).add(into);
      pairs.push({ out, in: into, daysApart });
    }
  const rivals = rivalsAmong(outs, partners);
  return pairs.map((pair) => ({ ...pair, isOnlyOne: !rivals.has(pair.out) && !rivals.has(pair.in) }));
}

/** The dates so many days away, the later one first: money is seldom there before it has left. At the calendar's ends there may be one, or none. */
const daysAt = (date: CalendarDate, daysApart: number): CalendarDate[] =>
  [...new Set([daysApart, -daysApart])]
    .map((days) => daysFrom(date, days))
    .filter((other) => Math.abs(daysBetween(date, other)) === daysApart);

/** Those who are no part of a transfer yet, and can be one. */
const isFree = ({ deletedAt, bond, splits, payment }: Row): boolean =>
  deletedAt === undefined && bond === undefined && splits === undefined && payment === undefined;

const placeOf = ({ amountCents, date }: Pick<Row, 'amountCents' | 'date'>): string => `${amountCents} ${date}`;

function likelyFirst(one: Row, other: Row): number {
  const likely = Number(looksLikeTransfer(other)) - Number(looksLikeTransfer(one));
  return likely || daysBetween(one.date, other.date) || (one.id < other.id ? -1 : 1);
}

/** The rows that could go with more than one. */
function rivalsAmong(outs: readonly Row[], partners: (out: Row, daysApart: number) => readonly Row[]): Set<Row> {
  const [rivals, wanted] = [new Set<Row>(), new Set<Row>()];
  for (const out of outs) {
    let count = 0;
    for (let daysApart = 0; daysApart <= mostDaysApart; daysApart++)
      for (const into of partners(out, daysApart)) {
        count += 1;
        if (wanted.has(into)) rivals.add(into);
        wanted.add(into);
      }
    if (count > 1) rivals.add(out);
  }
  return rivals;
}
