import type { CalendarDate } from '../../../../shared/calendar.ts';
import { onOneLine } from '../row-words.ts';

/** A day of a sheet: a number that its format shows as a date. */
export interface Day {
  readonly day: CalendarDate;
}

/** What a cell holds: text (all that CSV and HTML have), a number of a sheet, or a day of one. An empty cell is `''`. Text has no blanks around it. */
export type Cell = string | number | Day;

export interface GridRow {
  /** Where it begins in the file: a line, or a row of a sheet, from 1 on. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** One table of cells, from whatever container: a CSV file, a sheet, the tables of a page. Rows in which nothing is written are left out. */
export interface Grid {
  /** Of a sheet. */
  readonly name?: string;
  readonly rows: readonly GridRow[];
  /** Days of a sheet are counted from 1904, as old spreadsheets of the Mac do. */
  readonly countsFrom1904?: boolean;
  /** The file ends within its last row, as far as can be seen: that row may lack the end of its last cell. */
  readonly mayBeCut?: boolean;
}

/** More columns than any bank's table has; what lies beyond is not looked at. */
export const mostColumns = 200;
/** Rows of a file with its preambles, totals and page breaks. */
export const mostGridRows = 200_000;

/** As text: a number with the point and without what its binary form adds beyond 15 digits, a day as `YYYY-MM-DD`. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return decimalText(cell);
  return cell?.day ?? '';
}

/** Spreadsheets show 15 digits, and what they compute is a hair off: 0.30000000000000004 is 0.3. */
export function decimalText(number: number): string {
  const shortest = String(number);
  // With its point, or its sign, at most 15 digits: rounding to so many changes nothing.
  const text = shortest.length <= 16 ? shortest : String(Number(number.toPrecision(15)));
  return text.includes('e') ? number.toFixed(2) : text;
}

export const textAt = ({ cells }: GridRow, column: number | undefined): string => (column === undefined ? '' : textOf(cells[column]));

/** The row as it stands, on one line, for showing what was read. */
export function rawOf({ cells }: GridRow): string {
  let raw = '';
  for (const [at, cell] of cells.entries()) {
    raw += at === 0 ? textOf(cell) : `;${textOf(cell)}`;
    if (raw.length > 500) break;
  }
  return onOneLine(raw.slice(0, 500));
}
