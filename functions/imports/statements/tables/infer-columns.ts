import { readAmount } from '../amount-text.ts';
import { readDate } from '../date-text.ts';
import type { Columns } from './columns.ts';
import type { GridRow } from './grid.ts';

/** Rows that are looked at. */
const sampled = 200;

/**
 * The columns of a table without a header that is known, by what they hold: days, amounts, words. Of two columns of amounts the second is what the account held, if it
 * adds up; of columns of words the longest counts. Nothing where most rows have no day and no amount.
 */
export function inferColumns(rows: readonly GridRow[]): Columns | undefined {
  const sample = rows.slice(0, sampled);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const shareOf = (column: number, holds: (row: GridRow) => boolean): number =>
    sample.filter((row) => row.cells[column] && holds(row)).length / sample.length;
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    dates: shareOf(column, ({ cells }) => isDate(cells[column])),
    amounts: shareOf(column, ({ cells }) => isAmount(cells[column])),
    words: sample.reduce(
      (whole, { cells }) => whole + (/\p{L}{2}/u.test(cells[column]?.text ?? '') ? (cells[column]?.text.length ?? 0) : 0),
      0,
    ),
  }));

  const date = columns.find(({ dates }) => dates >= 0.5)?.column;
  const amounts = columns.filter((each) => each.amounts >= 0.5 && each.column !== date).map(({ column }) => column);
  const description = columns.filter(({ words }) => words > 0).toSorted((one, other) => other.words - one.words)[0]?.column;
  const [amount, balance] = amounts;
  if (date === undefined || amount === undefined) return undefined;
  return { date, amount, ...(description !== undefined && { description }), ...(balance !== undefined && { balance }) };
}

const isDate = (cell: GridRow['cells'][number] | undefined): boolean =>
  cell?.date !== undefined || readDate(cell?.text ?? '') !== undefined;

/** An amount has decimals or a sign, which a number of a document has not. */
const isAmount = (cell: GridRow['cells'][number] | undefined): boolean =>
  cell !== undefined &&
  readDate(cell.text) === undefined &&
  (cell.number !== undefined || (/[.,-]/.test(cell.text) && readAmount(cell.text) !== undefined));
