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
  const kept = apart(columns.filter(({ length }) => length === most || length >= fewestOfFurther)).slice(0, mostTables);
  return kept.map((column, at) => tableOf(column, { next: kept[at + 1], rows: few }));
}

/**
 * Tables stand beside each other where the amounts of the left one end before the right one begins. Of days that rows run past to amounts of their own behind them
 * (two dates in a box, a column that some rows leave out) the fewer are no table's.
 */
function apart(columns: readonly Dated[][]): Dated[][] {
  const kept: Dated[][] = [];
  for (const column of columns) {
    const x = column[0]?.cell.x ?? 0;
    let last = kept.at(-1);
    while (last && !endsBefore(last, x)) {
      if (last.length >= column.length) break;
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || endsBefore(last, x)) kept.push(column);
  }
  return kept;
}

const endsBefore = (column: readonly Dated[], x: number): boolean =>
  column.filter(({ row, cell }) => row.cells.some((other) => other.x > cell.x && other.x < x && endsWithAmount(other.text))).length * 2 >=
  column.length;

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

interface Beside {
  readonly next: readonly Dated[] | undefined;
  readonly rows: readonly PageRow[];
}

function tableOf(column: readonly Dated[], { next, rows }: Beside): Table {
  // In the order of their beginnings, as columnsOf leaves them.
  const [x, end] = [column[0]?.cell.x ?? 0, next?.[0]?.cell.x ?? Number.POSITIVE_INFINITY];
  const height = heightOf(column);
  const right = rightOf(column, end);
  return {
    left: x - aligned,
    right: right === undefined ? undefined : Math.max(right, headedUntil(rows, { x, end, top: height.top })),
    ...height,
  };
}

/** Points above a table within which its heading stands. */
const headingWithin = 45;
const amountHeading = /^(?:valor\b.*|saldo\b.*|.*(?:US\$|R\$|U\$\$).*|cr[eé]ditos?(?:\s?\/\s?d[eé]bitos?)?|d[eé]bitos?)$/i;

/** Where the last heading of amounts ends: a column of US$ has few of them, but a name. */
function headedUntil(
  rows: readonly PageRow[],
  { x, end, top }: { readonly x: number; readonly end: number; readonly top: number },
): number {
  let until = 0;
  for (const { y, cells } of rows) {
    if (y <= top || y > top + headingWithin || !cells.some(({ text }) => /^(?:data|dia)\b/i.test(text))) continue;
    for (const cell of cells)
      if (cell.x > x && cell.x < end && amountHeading.test(cell.text)) until = Math.max(until, cell.right + aligned);
  }
  return until;
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
