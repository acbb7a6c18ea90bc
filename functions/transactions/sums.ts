import type { CalendarDate } from '../../shared/calendar.ts';
import { addDays, dateAt, monthOf } from '../../shared/calendar.ts';
import type { Sums } from '../../shared/sums.ts';
import { keyOf } from './numbered.ts';
import { isOutside } from './outside.ts';
import type { Row } from './transaction.ts';

export interface Place {
  /** The account that a row's number stands for now; none where it is gone. */
  accountOf(number: number): number | undefined;
  /** Rows dated later are also summed by day. */
  readonly horizon: CalendarDate;
}

export const monthKey = (month: string): string => `MONTH#${month}`;

/**
 * The last date that lies behind everybody for good. A row dated later may be ahead of its owner, if not now then after they have moved
 * to another zone: today is yesterday's date in UTC at the earliest.
 */
export const horizonAt = (now: Date): CalendarDate => addDays(dateAt(now, 'UTC'), -2);

const dayName = (date: CalendarDate): string => `f${date.replaceAll('-', '')}`;

/** The day that a sum of an account is of; nothing for another attribute. */
export function dayOfName(name: string): CalendarDate | undefined {
  const [, year, month, day] = /^f(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  return year && `${year}-${month}-${day}`;
}

export interface Cell {
  readonly type: Row['type'];
  /** 0 where the rows have none. */
  readonly categoryNumber: number;
  readonly accountNumber: number;
}

/** The attribute of a month with a cell's cents (`s`) or number of rows (`n`). */
const cellName = (sum: 's' | 'n', { type, categoryNumber, accountNumber }: Cell): string =>
  `${sum}${type[0]}${categoryNumber}_${accountNumber}`;

export function cellOfName(name: string): (Cell & { readonly sum: 's' | 'n' }) | undefined {
  const [, sum, type, category, account] = /^([sn])([ie])(\d+)_(\d+)$/.exec(name) ?? [];
  if (!sum) return undefined;
  return {
    sum: sum === 's' ? 's' : 'n',
    type: type === 'i' ? 'income' : 'expense',
    categoryNumber: Number(category),
    accountNumber: Number(account),
  };
}

/** What one row adds: nothing where it is deleted, to its account alone where it is neither income nor expense. */
export function sumsOf(row: Row, { accountOf, horizon }: Place): Sums {
  if (row.deletedAt !== undefined) return new Map();
  const signedCents = row.type === 'income' ? row.amountCents : -row.amountCents;
  const cents = [['total', signedCents] as const, ...(row.date > horizon ? [[dayName(row.date), signedCents] as const] : [])];
  const account = accountOf(row.accountNumber);
  return new Map([
    ...(account === undefined ? [] : [[keyOf('account', account), new Map(cents)] as const]),
    ...(isOutside(row) ? [] : [[monthKey(monthOf(row.date)), cellsOf(row)] as const]),
  ]);
}

/** What it adds to its month: to the cell of its category, or part by part to those of several. Each part counts as one there. */
function cellsOf({ type, accountNumber, categoryNumber, amountCents, splits }: Row): Map<string, number> {
  const cells = new Map<string, number>();
  for (const part of splits ?? [{ categoryNumber, amountCents }]) {
    const cell = { type, accountNumber, categoryNumber: part.categoryNumber };
    for (const [sum, by] of [
      ['s', part.amountCents],
      ['n', 1],
    ] as const) {
      const name = cellName(sum, cell);
      cells.set(name, (cells.get(name) ?? 0) + by);
    }
  }
  return cells;
}
