import { Unreadable } from '../unreadable.ts';
import { type Grid, type GridRow, mostColumns, mostGridRows } from './grid.ts';

const delimiters = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** Lines that are looked at to find out how the file is written. */
const sampled = 60;
/** Characters of one cell; a quote that is never closed would make the rest of the file one. */
const longestCell = 10_000;

/**
 * A CSV file as a table: the delimiter is the one that divides most lines alike. Quotes may hold delimiters, line ends and doubled quotes; a quote inside a cell that
 * did not begin with one is a letter. Lines end with CR, LF or both. In one pass.
 * @throws Unreadable `too_many_rows`, `damaged` where a quote is not closed
 */
export function csvGrid(text: string): Grid {
  const sample = text.slice(0, endOfSample(text));
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
    .toSorted((one, other) => other.score - one.score);
  return { rows: split(text, best?.delimiter ?? ';') };
}

function endOfSample(text: string): number {
  let at = 0;
  for (let line = 0; line < sampled; line++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return Math.min(text.length, sampled * 500);
    at = next + 1;
  }
  return at;
}

/** In how many cells, on lines of the most common width, the delimiter divides the text. */
function evenness(sample: string, delimiter: Delimiter): number {
  let rows: readonly GridRow[];
  try {
    rows = split(sample, delimiter);
  } catch {
    return 0;
  }
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => (width > 1 ? (width - 1) * count * count : 0)));
}

function split(text: string, delimiter: Delimiter): GridRow[] {
  const rows: GridRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row = readRow(text, at, delimiter);
    // An empty line, and one of delimiters alone, say nothing.
    if (row.cells.some((cell) => cell !== '')) rows.push({ line, cells: row.cells.slice(0, mostColumns).map((cell) => ({ text: cell })) });
    if (rows.length > mostGridRows) throw new Unreadable('too_many_rows');
    line += row.lines;
    at = row.next;
  }
  return rows;
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly next: number;
  /** Line ends in it and behind it. */
  readonly lines: number;
}

function readRow(text: string, from: number, delimiter: Delimiter): ReadRow {
  const cells: string[] = [];
  let lines = 0;
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
    // Beyond the last column nobody looks, but the row's end has to be found.
    if (cells.length <= mostColumns) cells.push(cell.value.trim());
    lines += cell.lines;
    at = cell.next;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    return { cells, next: at + 1, lines: lines + 1 };
  }
}

function bare(text: string, from: number, delimiter: Delimiter): { value: string; next: number; lines: number } {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(from, Math.min(at, from + longestCell)), next: at, lines: 0 };
}

/** What follows the closing quote up to the delimiter belongs to the cell too: some banks write `"1" 234`. */
function quoted(text: string, from: number): { value: string; next: number; lines: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0 || end - from > longestCell) throw new Unreadable('damaged');
    value += text.slice(at, end);
    at = end + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  return { value, next: at, lines: value.includes('\n') ? value.split('\n').length - 1 : 0 };
}
