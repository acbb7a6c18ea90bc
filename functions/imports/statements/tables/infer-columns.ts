import { readAmount } from '../amount-text.ts';
import { withoutCurrency } from './amounts.ts';
import { dayReader } from './dates.ts';
import { directionIn } from './directions.ts';
import { type Cell, type GridRow, textOf } from './grid.ts';
import { type Columns, namesIn } from './header.ts';

/** Rows that are looked at. */
const sampled = 300;

interface Profile {
  readonly column: number;
  readonly filled: number;
  readonly days: number;
  readonly amounts: number;
  readonly letters: number;
  readonly uuids: number;
}

/** A table found by what its columns hold. */
export interface Inferred {
  /** Where its rows begin in the grid. */
  readonly from: number;
  readonly columns: Columns;
}

/**
 * The columns of a table whose header is not known, by what they hold: days, amounts, words, ids. Of two columns of amounts one is what the account held if it adds up
 * from row to row, or they are what came in and what went out if each row fills one of them and a name or a sign tells which. Nothing where it stays open what is what:
 * where no column holds days, where several amounts could be the row's, and where a header stands above that names nothing we know.
 */
export function inferColumns(rows: readonly GridRow[]): Inferred | undefined {
  const from = rows.findIndex(({ cells }) => cells.some((cell) => dayOf(cell) !== undefined) && cells.some(isAmount));
  if (from < 0) return undefined;
  const sample = rows.slice(from, from + sampled).filter(({ cells }) => cells.some((cell) => dayOf(cell) !== undefined));
  const profiles = profilesOf(sample);
  const above = rows[from - 1];
  const named = above === undefined ? {} : namesIn(above, 0).columns;
  if (above && isUnknownHeader(above, profiles.length, named)) return undefined;

  const most = sample.length * 0.6;
  const date = named.date ?? profiles.find(({ days }) => days >= most)?.column;
  const amountColumns = profiles.filter(({ amounts, column }) => amounts > 0 && column !== date).map(({ column }) => column);
  const amounts = amountsOf(sample, amountColumns, named);
  if (date === undefined || !amounts) return undefined;
  const taken = new Set([date, ...Object.values(amounts)]);
  const words = profiles.filter(({ column, letters, uuids }) => letters > 0 && uuids === 0 && !taken.has(column));
  const [description] = words.toSorted((one, other) => other.letters - one.letters);
  const id = profiles.find(({ uuids, filled }) => uuids > 0 && uuids === filled)?.column;
  return {
    from,
    columns: {
      date,
      ...amounts,
      ...(description !== undefined && { description: description.column }),
      ...(id !== undefined && { id }),
    },
  };
}

/** A row of words as wide as the table, none of which is a name that we know: a language or a program that we do not read. */
function isUnknownHeader({ cells }: GridRow, width: number, named: Columns): boolean {
  const words = cells.filter((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell) && dayOf(cell) === undefined).length;
  return words >= Math.max(2, width * 0.6) && Object.keys(named).length === 0;
}

function profilesOf(rows: readonly GridRow[]): Profile[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, column): Profile => {
    const cells = rows.map((row) => row.cells[column]);
    const count = (holds: (cell: Cell | undefined) => boolean): number =>
      cells.reduce<number>((sum, cell) => sum + (holds(cell) ? 1 : 0), 0);
    return {
      column,
      filled: count((cell) => textOf(cell) !== ''),
      days: count((cell) => dayOf(cell) !== undefined),
      amounts: count(isAmount),
      letters: cells.reduce<number>((sum, cell) => sum + lettersIn(cell), 0),
      uuids: count((cell) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/i.test(textOf(cell))),
    };
  });
}

const dayOf = dayReader({ order: 'dmy', countsFrom1904: false, yearOf: () => 0 });

const lettersIn = (cell: Cell | undefined): number =>
  typeof cell === 'string' && directionIn(cell) === undefined && dayOf(cell) === undefined
    ? Math.min(cell.replaceAll(/[^\p{L}]/gu, '').length, 100)
    : 0;

/** An amount has decimals, a sign or a currency, which a number of a document has not. */
function isAmount(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string' || cell.length > 40 || !/[.,\-+()$]|[CD]$/i.test(cell)) return false;
  return readAmount(withoutCurrency(cell).text) !== undefined && dayOf(cell) === undefined;
}

type AmountColumns = Pick<Columns, 'amount' | 'credit' | 'debit' | 'balance'>;

function amountsOf(rows: readonly GridRow[], found: readonly number[], named: Columns): AmountColumns | undefined {
  const balance = named.balance;
  const open = found.filter((column) => column !== balance);
  const withBalance = balance === undefined ? {} : { balance };
  const [one, other, ...more] = open;
  if (one === undefined) return undefined;
  if (other === undefined) return { amount: one, ...withBalance };
  if (named.amount !== undefined) return { amount: named.amount, ...withBalance };
  const running = balance === undefined ? runningIn(rows, open) : undefined;
  if (running) return running;
  return more.length === 0 && areApart(rows, one, other) ? sidesOf(rows, { one, other, named, withBalance }) : undefined;
}

const centsAt = ({ cells }: GridRow, column: number): number | undefined => {
  const cell = cells[column];
  if (typeof cell === 'number') return Math.round(cell * 100);
  return typeof cell === 'string' ? readAmount(withoutCurrency(cell).text)?.cents : undefined;
};

/** The pair of columns of which one adds up to the other, from row to row, in either direction. */
function runningIn(rows: readonly GridRow[], columns: readonly number[]): AmountColumns | undefined {
  for (const amount of columns) {
    for (const balance of columns)
      if (amount !== balance && (addsUp(rows, amount, balance) || addsUp(rows.toReversed(), amount, balance))) return { amount, balance };
  }
  return undefined;
}

function addsUp(rows: readonly GridRow[], amount: number, balance: number): boolean {
  let checked = 0;
  for (const [at, row] of rows.entries()) {
    const before = at === 0 ? undefined : centsAt(rows[at - 1] ?? row, balance);
    const [moved, held] = [centsAt(row, amount), centsAt(row, balance)];
    if (before === undefined || moved === undefined || held === undefined) continue;
    if (before + moved !== held) return false;
    checked += 1;
  }
  return checked >= 2;
}

/** Whether no row has an amount in both. */
const areApart = (rows: readonly GridRow[], one: number, other: number): boolean =>
  rows.every((row) => !centsAt(row, one) || !centsAt(row, other)) &&
  rows.some((row) => centsAt(row, one)) &&
  rows.some((row) => centsAt(row, other));

interface Sides {
  readonly one: number;
  readonly other: number;
  readonly named: Columns;
  readonly withBalance: AmountColumns;
}

function sidesOf(rows: readonly GridRow[], { one, other, named, withBalance }: Sides): AmountColumns | undefined {
  if (named.credit === one || named.debit === other) return { credit: one, debit: other, ...withBalance };
  if (named.credit === other || named.debit === one) return { credit: other, debit: one, ...withBalance };
  const isNegative = (column: number): boolean => rows.every((row) => (centsAt(row, column) ?? 0) <= 0);
  const [first, second] = [isNegative(one), isNegative(other)];
  if (first === second) return undefined;
  return first ? { credit: other, debit: one, ...withBalance } : { credit: one, debit: other, ...withBalance };
}
