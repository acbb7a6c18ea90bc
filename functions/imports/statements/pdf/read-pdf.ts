import { decodeText } from '../charset.ts';
import type { Reading, Statement } from '../statement.ts';
import { Unreadable } from '../unreadable.ts';
import { pagesOf } from './file/pages-of.ts';
import { datedLine } from './invoice/dated-line.ts';
import { readInvoice } from './invoice/read-invoice.ts';
import { linesOfText } from './lines/line.ts';
import { linesOfPages } from './lines/lines-of-pages.ts';

/** The header may stand behind some bytes of a mail or a proxy. */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

/**
 * The statement of a PDF: a card's invoice. An answer comes within 20 s and 256 MB, whatever the file is made of.
 * @throws Unreadable `password_required`, `wrong_password`, `damaged`, `pdf_without_text`, `too_many_pages`, `expands_too_much`, `took_too_long`, `not_a_statement`,
 * `no_rows`, `too_many_rows`
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<readonly Statement[]> {
  const lines = linesOfPages(await pagesOf(bytes, reading.password));
  if (!lines.some(({ text }) => /\p{L}{2}/u.test(text))) throw new Unreadable('pdf_without_text');
  if (!lines.some(({ text }) => isOfBank.test(text))) throw new Unreadable('not_a_statement');
  return [readInvoice(lines, 'pdf', reading)];
}

const isOfBank = /fatura|extrato|lan[cç]amento|cart[aã]o|vencimento/i;

/** An invoice's text, copied out of its PDF: it says that it is one, when it is due, and has a line that begins with a day and ends with an amount. */
export function looksLikeInvoiceText(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 20_000));
  if (!/fatura/i.test(text) || !/venc(?:e|imento)\b/i.test(text)) return false;
  return text.split(/\r\n|\r|\n/).some((line) => (datedLine(line)?.amounts.length ?? 0) > 0);
}

/** The invoice whose text this is. @throws Unreadable `no_rows`, `too_many_rows` */
export const readInvoiceText = (bytes: Uint8Array, reading: Reading): readonly Statement[] => [
  readInvoice(linesOfText(decodeText(bytes).text), 'text', reading),
];
