import type { BalanceSaid, StatementRow } from '../statement.ts';

interface Balances {
  readonly opening: BalanceSaid | undefined;
  readonly closing: BalanceSaid | undefined;
}

/**
 * What the account held before and after: as rows of balances say it, and where each row has the balance after it, as the first and the last do. Tables run either way
 * in time; which, the dates say, and within one day the arithmetic.
 */
export function balancesOf(rows: readonly StatementRow[], hasRunningBalance: boolean): Balances {
  const said = rows.filter(({ kind }) => kind === 'balance');
  const opening = said.find(({ description }) => /anterior|inicial/i.test(description));
  const closing = said.findLast(({ description }) => !/anterior|inicial|bloq|dispon/i.test(description));
  const running = hasRunningBalance ? runningBalances(rows.filter(({ kind }) => kind === 'movement')) : undefined;
  return {
    opening: opening ? { cents: opening.cents, date: opening.date } : running?.opening,
    closing: running?.closing ?? (closing && opening ? { cents: closing.cents, date: closing.date } : undefined),
  };
}

function runningBalances(rows: readonly StatementRow[]): Balances | undefined {
  if (rows.length === 0) return undefined;
  const oldestFirst = fits(rows) ? rows : undefined;
  const newestFirst = fits(rows.toReversed()) ? rows.toReversed() : undefined;
  const ordered = oldestFirst ?? newestFirst;
  const [first, last] = [ordered?.[0], ordered?.at(-1)];
  if (first?.balanceCents === undefined || last?.balanceCents === undefined) return undefined;
  return {
    opening: { cents: first.balanceCents - first.cents, date: undefined },
    closing: { cents: last.balanceCents, date: last.date },
  };
}

/** Whether each balance is the one before it and the amount, in this order. One row alone fits. */
const fits = (rows: readonly StatementRow[]): boolean =>
  rows.every((row, at) => {
    const before = rows[at - 1];
    return (
      row.balanceCents !== undefined &&
      (before?.balanceCents === undefined ? at === 0 : before.balanceCents + row.cents === row.balanceCents)
    );
  });
