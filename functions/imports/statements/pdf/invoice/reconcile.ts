import { sum } from '../../../../../shared/money.ts';
import type { StatementRow } from '../../statement.ts';
import type { Subtotal } from './entries.ts';
import type { Facts } from './facts.ts';

/** Whether the rows come to what the invoice says. */
export interface Reconciled {
  /** The stated total that the rows were held against: the one that they come to, else the likeliest; nothing where the invoice states none. */
  readonly totalCents: number | undefined;
  /** What the stated total has more (or less) than the rows; 0 where they agree. Nothing without a total. */
  readonly differenceCents: number | undefined;
}

/**
 * Holds the rows against the stated total. Banks add up in four ways, and each proves that every line was read, since a line too many or too few breaks it:
 * 1. what was owed before + what was bought and charged − refunds − payments = total;
 * 2. what was bought and charged − refunds = total: the one before was paid, whether its payment is among the lines or not;
 * 3. what is left of the one before + what was bought and charged − refunds = total;
 * 4. what was bought and charged − refunds − payments = total: what was paid in advance, with nothing owed before.
 */
export function reconcile(rows: readonly StatementRow[], facts: Facts): Reconciled {
  const sums = sumsOf(rows, facts);
  for (const totalCents of facts.totals) if (sums.includes(totalCents)) return { totalCents, differenceCents: 0 };
  const [totalCents] = facts.totals;
  if (totalCents === undefined) return { totalCents, differenceCents: undefined };
  // The smallest: a row of R$ 30,00 that is missing is missing by R$ 30,00, not by that and what was paid.
  const differences = sums.map((owed) => totalCents - owed).toSorted((one, other) => Math.abs(one) - Math.abs(other));
  return { totalCents, differenceCents: differences[0] };
}

/** What the rows come to in each of the ways, the usual first. */
function sumsOf(rows: readonly StatementRow[], { previousCents, paidCents, remainderCents }: Facts): readonly number[] {
  const owedBy = (some: readonly StatementRow[]): number => -sum(some.map(({ cents }) => cents)) || 0;
  const movements = rows.filter(({ kind }) => kind === 'movement');
  const bought = owedBy(movements.filter(({ cardKind }) => cardKind !== 'payment'));
  const paidByRows = -owedBy(movements.filter(({ cardKind }) => cardKind === 'payment')) || 0;
  const carried = owedBy(rows.filter(({ cardKind }) => cardKind === 'previous_balance'));

  const previous = previousCents ?? carried;
  const remainder = remainderCents ?? carried;
  return [
    ...(previous === 0 && paidByRows === 0 ? [] : [previous + bought - paidByRows]),
    bought,
    ...(paidCents === undefined ? [] : [previous + bought - paidCents]),
    ...(remainder === 0 ? [] : [remainder + bought]),
    bought - paidByRows,
  ];
}

/** A part whose rows do not come to what the invoice says of it. */
export interface PartOff {
  readonly line: number;
  readonly statedCents: number;
  readonly differenceCents: number;
}

/** The subtotals that their rows do not come to, whichever way they are counted (with payments and without, what was bought alone). */
export function partsOff(rows: readonly StatementRow[], subtotals: readonly Subtotal[]): PartOff[] {
  return subtotals.flatMap(({ at, cents, isAbove }, index) => {
    const [from, to] = isAbove ? [at, subtotals[index + 1]?.at ?? Number.POSITIVE_INFINITY] : [subtotals[index - 1]?.at ?? -1, at];
    const own = rows.filter(({ line, kind }) => kind === 'movement' && line - 1 > from && line - 1 < to);
    const owed = (some: readonly StatementRow[]): number => -sum(some.map((row) => row.cents)) || 0;
    const sums = [
      own,
      own.filter(({ cardKind }) => cardKind !== 'payment'),
      own.filter((row) => row.cents < 0),
      own.filter((row) => row.cents > 0),
    ].map(owed);
    if (own.length === 0 || sums.some((one) => Math.abs(one) === Math.abs(cents))) return [];
    return [{ line: at + 1, statedCents: cents, differenceCents: cents - (sums[1] ?? 0) }];
  });
}
