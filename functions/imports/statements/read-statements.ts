import { looksLikeOfx, readOfx } from './ofx/read-ofx.ts';
import { looksLikeInvoiceText, looksLikePdf, readInvoiceText, readPdf } from './pdf/read-pdf.ts';
import { largestFile, type Reading, type Statement } from './statement.ts';
import { looksLikeHtml, readHtml } from './tables/html/read-html.ts';
import { looksLikeCsv, readCsv } from './tables/read-csv.ts';
import { looksLikeXls, readXls } from './tables/xls/read-xls.ts';
import { looksLikeXlsx, readXlsx } from './tables/xlsx/read-xlsx.ts';
import { looksLikeXmlSheet, readXmlSheet } from './tables/xml-sheet/read-xml-sheet.ts';
import { Unreadable } from './unreadable.ts';

/** A format: what its bytes look like, and how they are read. */
interface Format {
  readonly looksLike: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array, reading: Reading) => readonly Statement[] | Promise<readonly Statement[]>;
}

const formats: readonly Format[] = [
  { looksLike: looksLikeOfx, read: readOfx },
  { looksLike: looksLikePdf, read: readPdf },
  { looksLike: looksLikeXlsx, read: readXlsx },
  { looksLike: looksLikeXls, read: readXls },
  { looksLike: looksLikeXmlSheet, read: readXmlSheet },
  { looksLike: looksLikeHtml, read: readHtml },
  { looksLike: looksLikeInvoiceText, read: readInvoiceText },
  { looksLike: looksLikeCsv, read: readCsv },
];

/**
 * The statements that a file holds, at least one. The format is found from the bytes; what the file is called is not asked.
 * @throws Unreadable with the reason that a person is told
 */
export async function readStatements(bytes: Uint8Array, reading: Reading): Promise<readonly Statement[]> {
  if (bytes.length === 0) throw new Unreadable('empty_file');
  if (bytes.length > largestFile) throw new Unreadable('too_large');
  const format = formats.find(({ looksLike }) => looksLike(bytes));
  if (!format) throw new Unreadable('unknown_format');
  const statements = await format.read(bytes, reading);
  if (statements.length === 0) throw new Unreadable('no_rows');
  return statements;
}
