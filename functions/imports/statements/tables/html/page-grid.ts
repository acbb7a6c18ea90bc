import { onOneLine } from '../../row-words.ts';
import { Unreadable } from '../../unreadable.ts';
import { type Grid, mostColumns } from '../grid.ts';
import { rowsOfSheet } from '../sheet-cells.ts';
import { opened } from './entities.ts';
import { type Piece, piecesOf } from './tags.ts';

/** Characters of one cell; what is longer is cut. */
const longestCell = 10_000;
/** Tables within tables that are looked into. */
const deepest = 20;

/** A row that is open, in a table that is open. */
interface OpenTable {
  row: number;
  column: number;
  /** The text of the cell that is open; nothing between cells. */
  text: string | undefined;
  span: number;
  cells: { readonly column: number; readonly text: string }[];
  /** Columns that a cell of an earlier row reaches down into, with the rows left. */
  readonly taken: Map<number, number>;
}

interface Page {
  readonly tables: OpenTable[];
  readonly put: (row: number, column: number, text: string) => void;
  rows: number;
  /** Text outside of all tables: a line above or below them. */
  line: string;
  isEnded: boolean;
}

/**
 * All rows of all tables of a page as one grid, in the order in which they stand, with the lines of text between them; a table within a cell gives rows of its own. In one
 * pass, without a tree: tags may be in capitals, and rows and cells may lack their end.
 * @throws Unreadable `damaged` where the page ends within a table, `too_many_rows`
 */
export function pageGrid(html: string): Grid {
  const sheet = rowsOfSheet({ cells: 0 });
  const page: Page = { tables: [], put: sheet.put, rows: 0, line: '', isEnded: false };
  for (const piece of piecesOf(html)) read(page, piece);
  endLine(page);
  if (page.tables.length > 0 && !page.isEnded) throw new Unreadable('damaged');
  for (const table of page.tables) endRow(page, table);
  return { rows: sheet.end() };
}

function read(page: Page, { tag, isEnd, text }: Piece): void {
  const table = page.tables.at(-1);
  if (tag === undefined) addText(page, table, text);
  else if (tag === 'table') (isEnd ? endTable : beginTable)(page);
  else if (tag === 'html' || tag === 'body') page.isEnded ||= isEnd;
  else if (lineEnds.has(tag)) endText(page, table);
  else if (table) readInTable(page, table, { tag, isEnd, text });
}

function readInTable(page: Page, table: OpenTable, { tag, isEnd, text }: Piece): void {
  if (tag === 'tr') {
    endRow(page, table);
    table.column = 0;
  } else if (tag === 'td' || tag === 'th') {
    endCell(table);
    if (!isEnd) beginCell(table, text);
  }
}

const lineEnds = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'pre', 'hr', 'title']);

/** Within a cell another line is a blank. */
function endText(page: Page, table: OpenTable | undefined): void {
  if (table) addText(page, table, ' ');
  else endLine(page);
}

function addText(page: Page, table: OpenTable | undefined, text: string): void {
  if (table?.text !== undefined) {
    if (table.text.length < longestCell) table.text += text.slice(0, longestCell);
  } else if (!table && page.line.length < longestCell) page.line += text.slice(0, longestCell);
}

function endLine(page: Page): void {
  const text = cellText(page.line);
  page.line = '';
  if (text === '') return;
  page.rows += 1;
  page.put(page.rows, 0, text);
}

function beginTable(page: Page): void {
  endLine(page);
  if (page.tables.length >= deepest) throw new Unreadable('damaged');
  page.tables.push({ row: 0, column: 0, text: undefined, span: 1, cells: [], taken: new Map() });
}

function endTable(page: Page): void {
  const table = page.tables.pop();
  if (table) endRow(page, table);
}

/** Rows are numbered as they end, so that those of a table within come before the rest of the row around it. */
function endRow(page: Page, table: OpenTable): void {
  endCell(table);
  if (table.cells.length === 0) return;
  page.rows += 1;
  for (const { column, text } of table.cells) page.put(page.rows, column, text);
  table.cells = [];
  for (const [column, left] of table.taken) {
    if (left > 1) table.taken.set(column, left - 1);
    else table.taken.delete(column);
  }
}

function beginCell(table: OpenTable, attributes: string): void {
  while (table.taken.has(table.column)) table.column += 1;
  table.text = '';
  table.span = spanIn(attributes, 'colspan', mostColumns);
  const rows = spanIn(attributes, 'rowspan', 1_000);
  if (rows === 1) return;
  const end = Math.min(table.column + table.span, mostColumns);
  // This row counts too, when it ends.
  for (let column = table.column; column < end; column++) table.taken.set(column, rows);
}

function spanIn(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  if (!attributes.toLowerCase().includes(name)) return 1;
  const said = Number(new RegExp(`${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,5})`, 'i').exec(attributes)?.[1]);
  return said >= 1 ? Math.min(said, most) : 1;
}

function endCell(table: OpenTable): void {
  if (table.text === undefined) return;
  if (table.column < mostColumns) table.cells.push({ column: table.column, text: cellText(table.text) });
  table.column += table.span;
  table.text = undefined;
}

const cellText = (written: string): string => onOneLine(opened(written).slice(0, longestCell));
