import { textAt, textOf } from './grid.ts';
import type { TableRead } from './table.ts';

/*
 * A CSV file has no end of its own. One that was cut within its last row shows it: the row has fewer cells than every other, or its last cell fewer digits, or no mark behind them.
 */

/** Whether the last row of the table lacks its end. Asked only where the file does not end with a line's end. */
export function isCut({ rows, columns, width, widest, dateOf }: TableRead): boolean {
  const last = rows.at(-1);
  if (!last || textAt(last, columns.date) === '') return false;
  const others = rows.slice(0, -1).filter((_, place) => dateOf(place) !== undefined);
  const least = others.reduce((fewest, { cells }) => Math.min(fewest, cells.length), width === 0 ? last.cells.length : width);
  if (last.cells.length < least) return true;
  // The second half of an amount that nobody quoted.
  if (widest > 0 && last.cells.length > widest && last.cells.at(-1) === '') return true;

  const column = last.cells.length - 1;
  const text = textOf(last.cells[column]);
  const same = others.map((row) => textAt(row, column)).filter(Boolean);
  // What every other row has there is missing.
  if (text === '') return same.length === others.length && endsMatter(columns, column);
  if (same.length === 0) return false;
  if (isAmountColumn(columns, column)) return areOfOneForm(same) && !endsAs(text, same);
  return (column === columns.date || column === columns.postedOn) && same.every((other) => other.length > text.length);
}

/** Whether its last cell could be the beginning of another: of an amount with more digits, where no other row shows how those of its column end, or of another state. */
export function mayLackItsEnd({ rows, columns, dateOf }: TableRead): boolean {
  const last = rows.at(-1);
  const column = (last?.cells.length ?? 0) - 1;
  if (!last || textAt(last, columns.date) === '') return false;
  if (column === columns.status) return !rows.slice(0, -1).some((row) => textAt(row, column) === textAt(last, column));
  if (!isAmountColumn(columns, column)) return false;
  const same = rows.slice(0, -1).flatMap((row, place) => (dateOf(place) === undefined ? [] : textAt(row, column) || []));
  const lacksMark = !hasMark(textAt(last, column)) && same.some(hasMark);
  return same.length === 0 || lacksMark || !areOfOneForm(same);
}

/** `12,50 D`, `6.254,00*`, `10,00-`: what it means stands behind it. */
const hasMark = (text: string): boolean => /\d\s?[a-z*+-]$/i.test(text);

/** `,56` with its mark; nothing where there are no two decimals at the end. */
const decimalsOf = (text: string): string | undefined => /([.,])\d\d\D{0,5}$/.exec(text)?.[1];

/** Whether an amount has the decimals that all others have, and a mark behind them where they have one. */
const endsAs = (text: string, others: readonly string[]): boolean =>
  decimalsOf(text) === decimalsOf(others[0] ?? '') && (hasMark(text) || !others.every(hasMark));

/** Whether all amounts have two decimals behind one mark. */
function areOfOneForm(texts: readonly string[]): boolean {
  const mark = decimalsOf(texts[0] ?? '');
  return mark !== undefined && texts.every((text) => decimalsOf(text) === mark);
}

/** A direction, a state or an amount: without it the row says something else. */
const endsMatter = (columns: TableRead['columns'], column: number): boolean =>
  column === columns.direction || column === columns.status || isAmountColumn(columns, column);

const isAmountColumn = ({ amount, credit, debit, balance, foreign }: TableRead['columns'], column: number): boolean =>
  [amount, credit, debit, balance, foreign].includes(column);
