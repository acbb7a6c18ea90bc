import { utils, write } from '@e965/xlsx';
import { inWindows1252, ofxText, rowText } from '../ofx/ofx-text.ts';
import { asText, banks } from '../pdf/invoices.ts';
import { bytesOf, cases } from '../tables/banks.ts';
import { xlsx } from '../tables/build-xlsx.ts';

const rows = [
  ['Data', 'Descrição', 'Valor', 'Saldo'],
  ['21/09/2026', 'PADARIA & CIA', -8.5, 91.5],
  ['22/09/2026', 'SALÁRIO', 2000, 2091.5],
];
const written = (bookType: 'biff8' | 'biff5' | 'biff2' | 'xlml') =>
  new Uint8Array(
    write(utils.book_new(utils.aoa_to_sheet(rows)), { type: 'buffer', bookType, bookSST: bookType === 'biff8' }) as Uint8Array,
  );
const page = `<html><body><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td colspan=1>${String(cell).replace('&', '&amp;')}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`;
const ofxRows = [
  rowText(),
  rowText({ FITID: 'N2', TRNAMT: '2000.00', TRNTYPE: 'CREDIT', MEMO: 'SALÁRIO & CIA' }),
  rowText({ FITID: 'N3', TRNAMT: '-1.250,00' }),
];
const ofc =
  '<OFC><DTD>2</DTD><ACCTSTMT><ACCTFROM><BANKID>001</BANKID><ACCTID>54321</ACCTID></ACCTFROM><STMTRS><DTSTART>20261101</DTSTART><DTEND>20261130</DTEND><LEDGER>-10.00</LEDGER><STMTTRN><TRNTYPE>1</TRNTYPE><DTPOSTED>20261107</DTPOSTED><TRNAMT>-8.50</TRNAMT><FITID>N1</FITID><MEMO>PADARIA</MEMO></STMTTRN></STMTRS></ACCTSTMT></OFC>';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Files of our own of each parser, as banks write them. */
export const ownFiles: Readonly<Record<string, readonly Uint8Array[]>> = {
  OFX: [
    bytes(ofxText({ rows: ofxRows })),
    bytes(ofxText({ rows: ofxRows, isCard: true })),
    inWindows1252(ofxText({ rows: ofxRows, lineEnd: '\r\n' })),
    bytes(ofxText({ rows: ofxRows }).replaceAll(/<(\w+)>([^<\n]+)$/gm, '<$1>$2</$1>')),
    bytes(ofc),
  ],
  CSV: cases.map(bytesOf),
  XLSX: [xlsx({ sheets: [{ rows }] })],
  XLS: [written('biff8'), written('biff5'), written('biff2')],
  'XML sheet': [written('xlml')],
  page: [bytes(page)],
  'invoice as text': banks.map(({ lines }) => bytes(asText(lines))),
};
