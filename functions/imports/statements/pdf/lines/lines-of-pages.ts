import type { Page } from '../file/page.ts';
import { type Cell, type Line, lineOf } from './line.ts';
import { type PageRow, rowsOfPage } from './rows-of-page.ts';
import { endsWithAmount, startsWithDay, type Table, tablesOf } from './tables-of-page.ts';

/**
 * The lines of all pages as a person reads them: where tables of dated rows stand side by side, one after the other; what stands beside a table is not of its rows.
 */
export const linesOfPages = (pages: readonly Page[]): Line[] => pages.flatMap((page, at) => linesOfPage(rowsOfPage(page), at + 1));

/** Points above and below a table that are still its own: its heading, the words that its last row goes on with. */
const above = 60;
const below = 30;

function linesOfPage(rows: readonly PageRow[], page: number): Line[] {
  const tables = tablesOf(rows);
  const columns: Line[][] = [[], ...tables.slice(1).map(() => [])];
  for (const row of rows) {
    const here = tables.filter(({ top, bottom }) => row.y <= top + above && row.y >= bottom - below);
    const parts = here.length > 1 ? sideBySide(row, here) : besideOne(row, here[0]);
    for (const { cells, table, isAside } of parts)
      columns[Math.max(0, table ? tables.indexOf(table) : 0)]?.push(lineOf(cells, { page, y: row.y, height: row.height }, isAside));
  }
  return columns.flat();
}

interface Part {
  readonly cells: readonly Cell[];
  readonly table: Table | undefined;
  readonly isAside?: boolean;
}

/** Between the first and the last row of the table, what stands left or right of it is set apart. */
function besideOne({ cells, y }: PageRow, table: Table | undefined): Part[] {
  if (!table || y > table.top || y < table.bottom) return [{ cells, table }];
  const isBeside = ({ x, right, text }: Cell): boolean =>
    right < table.left || (table.right !== undefined && x > table.right && !isNote.test(text));
  const [own, aside] = [cells.filter((cell) => !isBeside(cell)), cells.filter(isBeside)];
  return [...(own.length > 0 ? [{ cells: own, table }] : []), ...(aside.length > 0 ? [{ cells: aside, table, isAside: true }] : [])];
}

/** C6 prints what a purchase abroad was in its own currency, and that a row is the tax on one, behind the amount. */
const isNote = /^(?:IOF\b|(?:US\$|USD|EUR|GBP)\s?[\d.,]+\s*\|)/i;

/** Each table has its part of the row. What is above them and spans them, a heading or a sum with its amount at the far end, stays whole. */
function sideBySide({ cells, y }: PageRow, tables: readonly Table[]): Part[] {
  const parts = tables.map((table, column) => ({ table, cells: cells.filter(({ x }) => columnAt(x, tables) === column) }));
  const isAbove = tables.every(({ top }) => y > top);
  if (isAbove && isOneSum(parts)) return [{ cells, table: tables[0] }];
  return parts.filter((part) => part.cells.length > 0);
}

const columnAt = (x: number, tables: readonly Table[]): number =>
  Math.max(
    0,
    tables.findLastIndex(({ left }) => x >= left),
  );

/** `Total desta fatura ………… 1.245,80` */
function isOneSum([first, ...others]: readonly Part[]): boolean {
  const [words, amounts] = [first?.cells ?? [], others.flatMap(({ cells }) => cells)];
  return (
    words.length > 0 &&
    amounts.length > 0 &&
    !words.some(({ text }) => endsWithAmount(text) || startsWithDay(text)) &&
    amounts.every(({ text }) => endsWithAmount(text) && !/\p{L}{2}/u.test(text))
  );
}
