import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../functions/imports/statements/statement.ts';
import { looksLikeXmlSheet, readXmlSheet } from '../../../../functions/imports/statements/tables/xml-sheet/read-xml-sheet.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

const reading: Reading = { today: '2026-11-28' };
const bytes = (text: string) => new TextEncoder().encode(text);

const sheet = (rows: string) =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Extrato"><Table>${rows}</Table></Worksheet></Workbook>`;

const text = (value: string) => `<Cell><Data ss:Type="String">${value}</Data></Cell>`;
const rows =
  `<Row ss:Index="3">${['Data', 'Histórico', 'Doc', 'Valor'].map(text).join('')}</Row>` +
  `<Row><Cell><Data ss:Type="DateTime">2026-09-01T00:00:00.000</Data></Cell>${text('A &amp; B')}<Cell ss:Index="4"><Data ss:Type="Number">-8.5</Data></Cell></Row>` +
  `<Row>${text('02/09/2026')}<Cell ss:MergeAcross="1"><Data ss:Type="String">C</Data></Cell>${text('1.234,56')}</Row>`;

describe('a sheet in the XML of Excel 2003', () => {
  test('is known by its bytes and read as any other', () => {
    expect(looksLikeXmlSheet(bytes(sheet(rows)))).toBe(true);
    expect(looksLikeXmlSheet(bytes('<?xml version="1.0"?><OFX>'))).toBe(false);
    expect(readXmlSheet(bytes(sheet(rows)), reading)).toMatchObject([
      {
        rows: [
          { line: 4, date: '2026-09-01', cents: -8_50, description: 'A & B' },
          { line: 5, date: '2026-09-02', cents: 1_234_56, description: 'C' },
        ],
      },
    ]);
  });

  test('as another program writes it', () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['Data', 'Descrição', 'Valor'],
        ['31/08/2026', 'PÃO', -1.5],
      ]),
    );
    const written = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlml' }) as Uint8Array);
    expect(readXmlSheet(written, reading)).toMatchObject([{ rows: [{ date: '2026-08-31', cents: -1_50, description: 'PÃO' }] }]);
  });

  test.each([
    ['cut', 'damaged', sheet(rows).slice(0, -20)],
    ['with an entity of its own', 'dangerous_xml', sheet('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')],
    ['with nothing in it', 'no_rows', sheet('')],
  ])('%s is refused: %s', (_, code, xml) => {
    expect(() => readXmlSheet(bytes(xml), reading)).toThrow(expect.objectContaining({ code }));
    expect(() => readXmlSheet(bytes(xml), reading)).toThrow(Unreadable);
  });
});
