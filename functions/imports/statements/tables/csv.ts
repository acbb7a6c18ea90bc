import { Unreadable } from '../unreadable.ts';
import { type Grid, type GridRow, mostColumns, mostGridRows, textOf } from './grid.ts';

const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines that are looked at to find out how the file is written. */
const sampled = 100;
const longestSample = 50_000;
/** Characters of one cell; a quote that is never closed would make the rest of the file one. */
const longestCell = 10_000;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const blank = 32;

/**
 * A CSV file as a table. The delimiter is the one that divides most lines alike.
 * @throws Unreadable `too_many_rows`; `damaged` where a quote is not closed
 */
export function csvGrid(text: string): Grid {
  const last = text.at(-1);
  const rows = splitCsv(text, delimiterOf(text));
  return { rows: withoutOuterQuotes(rows) ?? rows, mayBeCut: last !== '\n' && last !== '\r' };
}

/** The rows of a file whose lines are quoted as a whole, `"01/02/2026;A;-1,00"`, as some spreadsheets save what they took for one column; nothing where it is none. */
function withoutOuterQuotes(rows: readonly GridRow[]): GridRow[] | undefined {
  if (rows.length < 2 || rows.some(({ cells }) => cells.length > 1)) return undefined;
  const lines = rows.map(({ cells }) => textOf(cells[0]).replaceAll(/[\r\n]+/g, ' '));
  const delimiter = delimiterOf(lines.join('\n'));
  const inner = splitCsv(lines.join('\n'), delimiter);
  return inner.map((row) => ({ ...row, line: rows[row.line - 1]?.line ?? row.line }));
}

/** The delimiter that divides most of the first lines into as many cells; quoted text is not looked into. */
export function delimiterOf(text: string): Delimiter {
  const sample = sampleOf(text);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function sampleOf(text: string): readonly string[] {
  const lines = text.slice(0, longestSample).split(/\r\n|\n|\r/, sampled + 1);
  return lines.length > 1 ? lines.slice(0, -1) : lines;
}

/** In how many cells, on lines of the most common width, the delimiter divides the lines. */
function evenness(lines: readonly string[], delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = widthOf(line, delimiter);
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, count]) => Math.min(width - 1, 20) * count * count));
}

function widthOf(line: string, delimiter: Delimiter): number {
  let width = 1;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) width += 1;
  }
  return width;
}

/**
 * Rows and cells of CSV text, in one pass: lines end with CR, LF or both; quotes hold delimiters, line ends and doubled quotes; a quote inside a cell that did not
 * begin with one is a letter, and what follows a closing quote belongs to its cell. Blanks around cells are left out, and so are lines in which nothing is written.
 * @throws Unreadable `too_many_rows`; `damaged` where a quote is not closed
 */
export function splitCsv(text: string, delimiter: Delimiter): GridRow[] {
  const rows: GridRow[] = [];
  const cursor: Cursor = { at: 0, line: 1, delimiter: delimiter.charCodeAt(0) };
  while (cursor.at < text.length) {
    const { line } = cursor;
    const cells = readRow(text, cursor);
    if (cells) rows.push({ line, cells });
    if (rows.length > mostGridRows) throw new Unreadable('too_many_rows');
  }
  return rows;
}

interface Cursor {
  at: number;
  line: number;
  readonly delimiter: number;
}

/** The cells of one row; nothing where nothing is written in it. Beyond the last column that is looked at nothing is kept, but the row's end has to be found. */
function readRow(text: string, cursor: Cursor): string[] | undefined {
  const cells: string[] = [];
  let isEmpty = true;
  for (;;) {
    const cell = readCell(text, cursor);
    if (cells.length < mostColumns) cells.push(cell);
    if (cell !== '') isEmpty = false;
    if (text.charCodeAt(cursor.at) !== cursor.delimiter) break;
    cursor.at += 1;
  }
  const isPair = text.charCodeAt(cursor.at) === carriageReturn && text.charCodeAt(cursor.at + 1) === lineFeed;
  cursor.at += isPair ? 2 : 1;
  cursor.line += 1;
  return isEmpty ? undefined : cells;
}

function readCell(text: string, cursor: Cursor): string {
  const from = cursor.at;
  const quoteAt = quoteFrom(text, from);
  if (quoteAt >= 0) return readQuoted(text, quoteAt, cursor);
  cursor.at = endOfBare(text, from, cursor.delimiter);
  return trimmed(text, from, cursor.at);
}

/** Where the cell's opening quote is: at its start, or behind blanks. */
function quoteFrom(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at += 1;
  return text.charCodeAt(at) === quote ? at : -1;
}

function endOfBare(text: string, from: number, delimiter: number): number {
  let at = from;
  for (const end = text.length; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

function trimmed(text: string, from: number, to: number): string {
  if (from === to) return '';
  const isPadded = isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(to - 1));
  const cell = text.slice(from, Math.min(to, from + longestCell));
  return isPadded ? cell.trim() : cell;
}

const isBlank = (code: number): boolean => code <= blank || code === 0xa0 || code >= 0x1680;

/** A quoted cell, and what stands between its closing quote and the delimiter: `"1" 234`. */
function readQuoted(text: string, from: number, cursor: Cursor): string {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0 || end - from > longestCell) throw new Unreadable('damaged');
    cell += text.slice(at, end);
    at = end + 1;
    if (text.charCodeAt(at) !== quote) break;
    cell += '"';
    at += 1;
  }
  cursor.at = endOfBare(text, at, cursor.delimiter);
  cursor.line += lineEndsIn(cell);
  if (cursor.at > at) cell += text.slice(at, Math.min(cursor.at, at + longestCell));
  return cell.trim();
}

function lineEndsIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.split(/\r\n|\n|\r/).length - 1;
}
