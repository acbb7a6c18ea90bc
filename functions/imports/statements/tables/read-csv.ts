import { decodeText } from '../charset.ts';
import { largestFile, type Reading, type Statement } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { csvGrid } from './csv.ts';
import { readGrids } from './read-grids.ts';

const looked = 8_000;

/** Text with lines that hold delimiters, and none of what other formats begin with. */
export function looksLikeCsv(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, looked));
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start.startsWith('<') || start.startsWith('%pdf') || start.startsWith('{') || start.startsWith('[')) return false;
  return controlsIn(text) * 100 <= text.length && /[;,\t|]/.test(text);
}

/** Characters that people do not write; what is full of them is a program or a picture. */
function controlsIn(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls += 1;
  }
  return controls;
}

/**
 * The statement of a CSV file.
 * @throws Unreadable `no_columns`, `no_rows`, `damaged`, `too_large`, `too_many_rows`
 */
export function readCsv(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const grid = csvGrid(decodeText(bytes).text);
  return readGrids([grid], 'csv', reading);
}
