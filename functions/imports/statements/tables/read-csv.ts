import { decodeText } from '../charset.ts';
import type { Reading, Statement } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { csvGrid } from './csv.ts';
import { readGrid } from './read-table.ts';

/** Text with lines that hold delimiters, and none of what other formats begin with. */
export function looksLikeCsv(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 8_000));
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start.startsWith('<') || start.startsWith('%pdf') || start.startsWith('{')) return false;
  // Control characters are not written by people; what is full of them is a program or a picture.
  const controls = [...text].filter((character) => character < ' ' && !'\r\n\t\f'.includes(character)).length;
  return controls * 100 < text.length && /[;,\t|]/.test(text) && /\d/.test(text);
}

/**
 * The statement of a CSV file.
 * @throws Unreadable `no_columns`, `no_rows`, `damaged`, `too_many_rows`
 */
export function readCsv(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  const grid = csvGrid(decodeText(bytes).text);
  if (grid.rows.length === 0) throw new Unreadable('no_rows');
  return [readGrid(grid, 'csv', reading)];
}
