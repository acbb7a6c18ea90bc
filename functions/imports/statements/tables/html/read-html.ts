import { decodeText } from '../../charset.ts';
import { largestFile, type Reading, type Statement } from '../../statement.ts';
import { Unreadable } from '../../unreadable.ts';
import { readGrids } from '../read-grids.ts';
import { pageGrid } from './page-grid.ts';

const looked = 4_000;

/** A page, as some banks give it for a spreadsheet: whatever it is called, it begins with a tag of HTML. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, looked));
  return /^\s*</.test(text) && /<(?:!doctype html|html|head|meta|body|table|tr|td|div|center|style|font)[\s>]/i.test(text);
}

/**
 * The statement of a page's tables.
 * @throws Unreadable `too_large`, `damaged`, `too_many_rows`; `login_page` for a page that asks for a password; what `readGrids` throws
 */
export function readHtml(bytes: Uint8Array, reading: Reading): readonly Statement[] {
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const { text } = decodeText(bytes);
  if (/<!ENTITY/i.test(text)) throw new Unreadable('dangerous_xml');
  try {
    return readGrids([pageGrid(text)], 'html', reading);
  } catch (error) {
    if (error instanceof Unreadable && ['no_columns', 'no_rows'].includes(error.code) && asksForPassword(text))
      throw new Unreadable('login_page');
    throw error;
  }
}

const asksForPassword = (text: string): boolean =>
  /<input\b[^>]{0,300}type\s{0,3}=\s{0,3}["']?password/i.test(text) || /sess[aã]o (?:expirad|encerrad)/i.test(text);
