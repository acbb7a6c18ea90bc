import type { CalendarDate } from '../../../../shared/calendar.ts';

/** A cell of a table, from whatever container: what it says as text, and what it is where the container knows (a sheet does, a CSV file does not). */
export interface Cell {
  /** Without the blanks around it. */
  readonly text: string;
  /** A number of a sheet. */
  readonly number?: number;
  /** A date of a sheet, by its format. */
  readonly date?: CalendarDate;
}

export interface GridRow {
  /** In the file, from 1 on. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** One table: a CSV file, a sheet, a table of a page. */
export interface Grid {
  readonly rows: readonly GridRow[];
}

/** More columns than any bank's table has; what lies beyond is not looked at. */
export const mostColumns = 200;
/** Rows of a file, with its preambles and totals. */
export const mostGridRows = 40_000;

export const textAt = (row: GridRow, column: number | undefined): string => (column === undefined ? '' : (row.cells[column]?.text ?? ''));

/** The row as it stands, for showing what was read. */
export const rawOf = ({ cells }: GridRow): string =>
  cells
    .map(({ text }) => text)
    .join(' ; ')
    .slice(0, 500);
