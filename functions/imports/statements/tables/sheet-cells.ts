import { Unreadable } from '../unreadable.ts';
import { type Cell, type GridRow, mostColumns, mostGridRows } from './grid.ts';

/** Cells of a file with the empty ones between them, at most: what a sheet says in a few bytes may otherwise take hundreds of megabytes. */
const mostCells = 3_000_000;

/** Cells kept so far of one file, over all of its sheets. */
export interface CellCount {
  cells: number;
}

/** Collects the cells of one sheet into rows. Rows in which nothing is written are left out, and columns beyond the last that is looked at. */
export interface RowsOfSheet {
  put(row: number, column: number, cell: Cell): void;
  end(): readonly GridRow[];
}

/** @throws Unreadable (while it collects) `too_many_rows` */
export function rowsOfSheet(count: CellCount): RowsOfSheet {
  const rows: GridRow[] = [];
  const cells: Cell[] = [];
  let line = 0;
  const endRow = (): void => {
    if (cells.length === 0) return;
    // A copy has just the room that it needs.
    rows.push({ line, cells: cells.slice() });
    count.cells += cells.length;
    if (rows.length > mostGridRows || count.cells > mostCells) throw new Unreadable('too_many_rows');
    cells.length = 0;
  };
  return {
    put(row, column, cell) {
      if (row !== line) endRow();
      line = row;
      if (cell === '' || column < 0 || column >= mostColumns) return;
      while (cells.length < column) cells.push('');
      cells[column] = cell;
    },
    end() {
      endRow();
      return rows;
    },
  };
}
