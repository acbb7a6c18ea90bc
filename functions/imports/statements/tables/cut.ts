import { textAt, textOf } from './grid.ts';
import type { TableRead } from './table.ts';

/*
 * A CSV file has no end of its own. One that was cut within its last row shows it: the row has fewer cells than every other, or its last cell fewer digits.
 */

/** Whether the last row of the table lacks its end. Asked only where the file does not end with a line's end. */
export function isCut({ rows, columns, dateOf, hasAmountText }: TableRead): boolean {
  const last = rows.at(-1);
  const at = rows.length - 1;
  if (!last || textAt(last, columns.date) === '') return false;
  const others = rows.slice(0, -1).filter((_, place) => dateOf(place) !== undefined);
  if (others.length === 0) return !hasAmountText(at);
  if (others.every(({ cells }) => cells.length > last.cells.length)) return true;

  const column = last.cells.length - 1;
  const text = textOf(last.cells[column]);
  const same = others.map((row) => textAt(row, column)).filter(Boolean);
  if (text === '' || same.length === 0) return false;
  if (isAmountColumn(columns, column)) return same.every((other) => hasTwoDecimals(other)) && !hasTwoDecimals(text);
  return column === columns.date || column === columns.postedOn ? same.every((other) => other.length > text.length) : false;
}

/** Whether its last cell is an amount that could be one of more digits: amounts of its column have no fixed number of decimals. */
export function mayLackItsEnd({ rows, columns }: TableRead): boolean {
  const last = rows.at(-1);
  const column = (last?.cells.length ?? 0) - 1;
  if (!last || textAt(last, columns.date) === '' || !isAmountColumn(columns, column)) return false;
  return !hasTwoDecimals(textAt(last, column));
}

const hasTwoDecimals = (text: string): boolean => /[.,]\d\d\D{0,5}$/.test(text);

const isAmountColumn = ({ amount, credit, debit, balance, foreign }: TableRead['columns'], column: number): boolean =>
  [amount, credit, debit, balance, foreign].includes(column);
