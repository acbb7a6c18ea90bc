import { CFB, utils, write } from '@e965/xlsx';
import { mostRows } from '../../../../functions/imports/statements/statement.ts';
import { partsOf, xlsx } from '../tables/build-xlsx.ts';
import { zip } from '../tables/build-zip.ts';
import { bytes, fiveMegabytes, type HostileFile, mebibyte } from './hostile-file.ts';

const header = 'Data;Descrição;Valor\n';
const workbookOf = (sheet: string): Uint8Array => xlsx({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheet } });
const xls = (): Uint8Array =>
  new Uint8Array(
    write(
      utils.book_new(
        utils.aoa_to_sheet([
          ['Data', 'Valor'],
          ['21/09/2026', -1],
        ]),
      ),
      { type: 'buffer', bookType: 'biff8' },
    ) as Uint8Array,
  );

/** An XLSX file with a password, as Excel writes it: packed whole into the container of older files. */
function encryptedXlsx(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, 'EncryptionInfo', new Uint8Array(248));
  CFB.utils.cfb_add(container, 'EncryptedPackage', new Uint8Array(8_192));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** An XLS file with a password: its record of the document's interface (0x00e1) made one of encryption. */
function encryptedXls(): Uint8Array {
  const file = xls();
  const at = file.findIndex((byte, place) => byte === 0xe1 && file[place + 1] === 0 && file[place + 2] === 2 && file[place + 3] === 0);
  file[at] = 0x2f;
  return file;
}

/** A container whose sectors come back to the first one. */
function endlessXls(): Uint8Array {
  const file = xls();
  const view = new DataView(file.buffer, file.byteOffset);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let at = table; at < table + 512; at += 4) view.setUint32(at, 1, true);
  return file;
}

export const tableFiles: readonly HostileFile[] = [
  { name: 'CSV: an open quote before 5 MB', make: () => bytes(`${header}21/09/2026;"${'x;'.repeat(2_500_000)}`), codes: ['damaged'] },
  { name: 'CSV: a million columns', make: () => bytes(`${'x;'.repeat(1_000_000)}\n`), codes: ['no_columns'] },
  {
    name: 'CSV: a movement more than is read',
    make: () => bytes(`${header}${'21/09/2026;A;-1,00\n'.repeat(mostRows + 1)}`),
    codes: ['too_many_rows'],
  },
  { name: 'CSV: 1,250,000 rows', make: () => bytes('1;2\n'.repeat(1_250_000)), codes: ['too_many_rows'] },
  {
    name: 'CSV: five million line ends',
    make: () => bytes(`;${'\n'.repeat(5_000_000)}`),
    codes: ['no_rows', 'no_columns', 'too_many_rows'],
  },
  { name: 'CSV: five million delimiters', make: () => bytes(';'.repeat(fiveMegabytes)), codes: ['no_rows', 'no_columns', 'too_many_rows'] },
  { name: 'CSV: cut within an amount', make: () => bytes(`${header}21/09/2026;A;-1.000,00\n22/09/2026;B;-1.0`), codes: ['damaged'] },
  {
    name: 'CSV: formulas alone',
    make: () => bytes('=cmd|\' /C calc\'!A0;=HYPERLINK("http://x");@SUM(1+1)\n'.repeat(50)),
    codes: ['no_columns'],
  },
  {
    name: 'XLSX: 60 MB in 60 kB',
    make: () => workbookOf(`<worksheet><row r="1"><c r="A1"><v>${'0'.repeat(60 * mebibyte)}</v></c></row></worksheet>`),
    codes: ['expands_too_much'],
  },
  {
    name: 'XLSX: 56 MB that say they are 100 bytes',
    make: () =>
      zip(
        partsOf({
          sheets: [{ rows: [] }],
          parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${'<a/>'.repeat(14 * mebibyte)}</worksheet>` },
        }),
        { size: 100 },
      ),
    codes: ['expands_too_much'],
  },
  {
    name: 'XLSX: 300 MB of shared texts',
    make: () =>
      xlsx({
        sheets: [{ rows: [] }],
        parts: { 'xl/sharedStrings.xml': `<sst>${'<si><t>xxxxxxxxxxxxxx</t></si>'.repeat(10 * mebibyte)}</sst>` },
      }),
    codes: ['expands_too_much'],
  },
  {
    name: 'XLSX: 2,001 parts',
    make: () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/${at}`, '']))),
    codes: ['expands_too_much'],
  },
  {
    name: 'XLSX: a file packed within a file within a file',
    make: () => zip({ 'a.xlsx': zip({ 'b.xlsx': xlsx({ sheets: [{ rows: [] }] }) }) }),
    codes: ['unknown_format'],
  },
  {
    name: 'XLSX: 20,000 rows whose last cell is the 200th',
    make: () => workbookOf(`<worksheet>${'<row><c r="GR1"><v>1</v></c></row>'.repeat(20_000)}</worksheet>`),
    codes: ['too_many_rows'],
  },
  {
    name: 'XLSX: 300,000 rows',
    make: () => workbookOf(`<worksheet>${'<row><c><v>1</v></c></row>'.repeat(300_000)}</worksheet>`),
    codes: ['too_many_rows'],
  },
  {
    name: 'XLSX: a cell in column ZZZZZZ of row 2,000,000,000',
    make: () => workbookOf('<worksheet><row r="2000000000"><c r="ZZZZZZ2000000000"><v>1</v></c></row></worksheet>'),
    codes: ['no_columns', 'no_rows', 'too_many_rows'],
  },
  {
    name: 'XLSX: an entity that reads a file',
    make: () => workbookOf('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'),
    codes: ['dangerous_xml'],
  },
  { name: 'XLSX: cut in the middle', make: () => workbookOf('<worksheet/>').subarray(0, 600), codes: ['damaged'] },
  { name: 'XLSX: with a password', make: encryptedXlsx, codes: ['protected_sheet'] },
  { name: 'XLSX: with a password that was given', make: encryptedXlsx, codes: ['protected_sheet'], password: '12345' },
  {
    name: 'XLSX: with parts that are encrypted',
    make: () => zip(partsOf({ sheets: [{ rows: [] }] }), { isEncrypted: true }),
    codes: ['protected_sheet'],
  },
  { name: 'XLS: with a password', make: encryptedXls, codes: ['protected_sheet'] },
  { name: 'XLS: sectors that go round', make: endlessXls, codes: ['damaged', 'unknown_format'] },
  { name: 'XLS: cut in the middle', make: () => xls().subarray(0, 1_500), codes: ['damaged'] },
  {
    name: 'XML sheet: entities of entities',
    make: () =>
      bytes(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><Workbook>&d;</Workbook>',
      ),
    codes: ['dangerous_xml'],
  },
  { name: 'page: 100,000 tables within each other', make: () => bytes(`<html>${'<table><tr><td>'.repeat(100_000)}`), codes: ['damaged'] },
  {
    name: 'page: 100,000 cells over a thousand rows and columns',
    make: () => bytes(`<html><table>${'<tr><td rowspan=1000 colspan=1000>a'.repeat(100_000)}</table></html>`),
    codes: ['no_columns', 'too_many_rows'],
  },
  { name: 'page: a million tags that do not end', make: () => bytes(`<html>${'<a '.repeat(1_000_000)}`), codes: ['no_rows', 'damaged'] },
  {
    name: 'page: numbers of no letter',
    make: () => bytes(`<html><table><tr><td>${'&#9999999;'.repeat(400_000)}</td></tr></table></html>`),
    codes: ['no_rows'],
  },
];
