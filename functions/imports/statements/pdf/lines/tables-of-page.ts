import type { Cell } from './line.ts';
import type { PageRow } from './rows-of-page.ts';

/** Rows that begin with a day, one under the other. */
export interface Table {
  /** Where its days begin, and a little left of that. */
  readonly left: number;
  /** Where its last column of amounts ends, which is aligned on the right; nothing where amounts are not aligned. */
  readonly right: number | undefined;
  /** Baselines of its first and last row. */
  readonly top: number;
  readonly bottom: number;
}

export const startsWithDay = (text: string): boolean => /^(?:[@\d]\s)?\d{1,2}(?:[/.-]\d{2}|[\s/](?:de\s)?[a-zç]{3})(?:\b|[/-])/i.test(text);
export const endsWithAmount = (text: string): boolean => /\d,\d{2}\s?(?:[-+\u2212]|[cd]|\([-+]\))?$/i.test(text);

/** Cells that begin (or end) so near one above the other are one column's. */
const aligned = 6;
/** A page with one dated row has a table of one row; a further table needs more of them, since a day may stand anywhere. */
const fewestOfFurther = 2;
/** Nobody prints more beside each other. */
const mostTables = 4;
/** A row of more cells than any table has is no row of one. */
const mostCells = 60;

interface Dated {
  readonly row: PageRow;
  readonly cell: Cell;
}

/** The tables of a page, from left to right. */
export function tablesOf(rows: readonly PageRow[]): Table[] {
  const few = rows.filter(({ cells }) => cells.length <= mostCells);
  const dated = few.flatMap((row) => row.cells.filter(({ text }) => startsWithDay(text)).map((cell) => ({ row, cell })));
  const columns = columnsOf(dated.filter(isFirstDay));
  const most = columns.reduce((longest, { length }) => Math.max(longest, length), 0);
  const kept = columns
    .filter((column) => column.length === most || (column.length >= fewestOfFurther && isTable(column, few)))
    .slice(0, mostTables);
  return kept.map((column, at) => tableOf(column, kept[at + 1]));
}

/** Not the day of posting, which stands behind the day of purchase with no amount between. */
function isFirstDay({ row, cell }: Dated): boolean {
  const at = row.cells.indexOf(cell);
  const before = row.cells.slice(0, at).findLastIndex(({ text }) => startsWithDay(text));
  return before < 0 || row.cells.slice(before, at).some(({ text }) => endsWithAmount(text));
}

function columnsOf(dated: readonly Dated[]): Dated[][] {
  const columns: Dated[][] = [];
  for (const one of dated.toSorted((before, after) => before.cell.x - after.cell.x)) {
    const last = columns.at(-1);
    if (last?.[0] && one.cell.x - last[0].cell.x <= aligned) last.push(one);
    else columns.push([one]);
  }
  return columns;
}

/** Days that rows of another table run past, to amounts of their own behind them, are no table's: two dates in a box above it, say. */
function isTable(column: readonly Dated[], rows: readonly PageRow[]): boolean {
  const x = column[0]?.cell.x ?? 0;
  const { top, bottom } = heightOf(column);
  const own = new Set(column.map(({ row }) => row));
  const passing = rows.filter(
    (row) =>
      row.y <= top &&
      row.y >= bottom &&
      !own.has(row) &&
      row.cells.some((cell) => cell.x < x && startsWithDay(cell.text)) &&
      !row.cells.some((cell) => cell.x < x && endsWithAmount(cell.text)) &&
      row.cells.some((cell) => cell.x >= x && endsWithAmount(cell.text)),
  );
  return passing.length < column.length;
}

function tableOf(column: readonly Dated[], next: readonly Dated[] | undefined): Table {
  // In the order of their beginnings, as columnsOf leaves them.
  const [x, end] = [column[0]?.cell.x ?? 0, next?.[0]?.cell.x ?? Number.POSITIVE_INFINITY];
  return { left: x - aligned, right: rightOf(column, end), ...heightOf(column) };
}

function heightOf(column: readonly Dated[]): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { row } of column) [top, bottom] = [Math.max(top, row.y), Math.min(bottom, row.y)];
  return { top, bottom };
}

/** The rightmost end at which the amounts of at least half of the rows stand. */
function rightOf(column: readonly Dated[], end: number): number | undefined {
  const ends = column.flatMap(({ row, cell }) =>
    row.cells.filter(({ x, text }) => x > cell.x && x < end && endsWithAmount(text)).map(({ right }) => right),
  );
  const sorted = ends.toSorted((one, other) => other - one);
  let until = 0;
  for (const [at, right] of sorted.entries()) {
    while (until < sorted.length && right - (sorted[until] ?? 0) <= aligned) until++;
    if ((until - at) * 2 >= column.length) return right + aligned;
  }
  return undefined;
}
