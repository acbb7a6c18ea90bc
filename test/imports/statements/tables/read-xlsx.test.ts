import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../functions/imports/statements/statement.ts';
import { looksLikeXlsx, readXlsx, xlsxGrids } from '../../../../functions/imports/statements/tables/xlsx/read-xlsx.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';
import { partsOf, xlsx } from './build-xlsx.ts';
import { zip } from './build-zip.ts';

const reading: Reading = { today: '2026-11-28' };
const header = ['Data', 'Descrição', 'Valor'];

const cellsOf = async (...[book]: Parameters<typeof xlsx>) => (await xlsxGrids(xlsx(book)))[0]?.rows.map(({ cells }) => cells);

const movements = async (bytes: Uint8Array) =>
  (await readXlsx(bytes, reading)).map(({ rows }) =>
    rows.filter(({ kind }) => kind === 'movement').map(({ date, cents, description }) => [date, cents, description]),
  );

describe('the cells of a sheet', () => {
  test('text is shared or stands in the cell, in one piece or several, and entities are opened once', async () => {
    const rows = [
      ['a &amp; b', { xml: '<c t="inlineStr"><is><t>in</t></is></c>' }, { xml: '<c t="str"><f>A1</f><v>of a formula</v></c>' }],
      [
        { xml: '<c t="inlineStr"><is><r><t>two </t></r><r><t>pieces</t></r></is></c>' },
        { xml: '<c t="inlineStr"><is><t xml:space="preserve"> a_x000D_\nb </t></is></c>' },
      ],
    ];
    expect(await cellsOf({ sheets: [{ rows }] })).toEqual([
      ['a &amp; b', 'in', 'of a formula'],
      ['two pieces', 'a \nb'],
    ]);
  });

  test('a shared text of several pieces is one, without how it is spoken', async () => {
    const parts = {
      'xl/sharedStrings.xml': '<sst><si><r><t>Pão</t></r><r><rPr/><t> de queijo</t></r><rPh sb="0"><t>pao</t></rPh></si></sst>',
    };
    expect(await cellsOf({ sheets: [{ rows: [[{ xml: '<c t="s"><v>0</v></c>' }]] }], parts })).toEqual([['Pão de queijo']]);
  });

  test('a number is a day where its format shows one', async () => {
    expect(await cellsOf({ sheets: [{ rows: [[{ serial: 46266 }, { serial: 46266.99 }, 46266]] }] })).toEqual([
      [{ day: '2026-09-01' }, { day: '2026-09-01' }, 46266],
    ]);
  });

  test('days count from 1904 where the workbook says so', async () => {
    expect(await cellsOf({ date1904: true, sheets: [{ rows: [[{ serial: 46266 - 1462 }]] }] })).toEqual([[{ day: '2026-09-01' }]]);
  });

  test.each([
    ['dd/mm/yyyy', true],
    ['d\\-mmm\\-yy', true],
    ['mmm/yy', true],
    ['[$-416]dd/mm/yyyy;@', true],
    ['yyyy\\-mm\\-dd\\ hh:mm', true],
    ['hh:mm', false],
    ['mm:ss', false],
    ['#,##0.00', false],
    ['"R$" #,##0.00', false],
    ['[$R$-416]\\ #,##0.00;[Red]\\-[$R$-416]\\ #,##0.00', false],
    ['_-"dia" * #,##0.00_-', false],
    ['General', false],
  ])('the format %s shows days: %s', async (code, isDay) => {
    const parts = {
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    };
    expect(await cellsOf({ sheets: [{ rows: [[{ serial: 46266 }]] }], parts })).toEqual([[isDay ? { day: '2026-09-01' } : 46266]]);
  });

  test('a formula has the value that was kept; plain arithmetic without one is worked out; another is a text that is no amount', async () => {
    const rows = [
      [
        { xml: '<c><f>B1*2</f><v>5.5</v></c>' },
        { xml: '<c><f>-(10+0.3)</f><v/></c>' },
        { xml: '<c><f>2*(3-1)/4</f></c>' },
        { xml: '<c><f>SUM(A1:A2)</f></c>' },
        { xml: '<c t="e"><v>#REF!</v></c>' },
      ],
    ];
    expect(await cellsOf({ sheets: [{ rows }] })).toEqual([[5.5, -10.3, 1, '=SUM(A1:A2)', '#REF!']]);
  });

  test('cells and rows that do not say their place are the next ones', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>\n<x:row><x:c r="C2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await cellsOf({ sheets: [{ rows: [] }], parts })).toEqual([
      [1, 'a'],
      ['', '', 2],
    ]);
  });

  test('columns beyond the last that is looked at cost nothing', async () => {
    expect(
      await cellsOf({
        sheets: [{ rows: [[{ xml: '<c><v>1</v></c>' }]] }],
        parts: { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></worksheet>' },
      }),
    ).toEqual([[1]]);
  });
});

describe('the statements of a workbook', () => {
  test('days as days, as serial numbers and as text; amounts as numbers and as Brazilian text, in one column', async () => {
    const rows = [
      header,
      [{ serial: 46266 }, 'A', -0.1],
      [46267, 'B', '-1.049,90'],
      ['03/09/2026', 'C', 0.1 + 0.2],
      [{ serial: 46269 }, 'D', 1e2],
    ];
    expect(await movements(xlsx({ sheets: [{ rows }] }))).toEqual([
      [
        ['2026-09-01', -10, 'A'],
        ['2026-09-02', -1_049_90, 'B'],
        ['2026-09-03', 30, 'C'],
        ['2026-09-04', 100_00, 'D'],
      ],
    ]);
  });

  test('a hidden sheet is none of what a person sees, unless all are hidden', async () => {
    const rows = [header, [{ serial: 46266 }, 'A', -1]];
    const other = [header, [{ serial: 46266 }, 'B', -2]];
    expect(await movements(xlsx({ sheets: [{ rows: other, state: 'veryHidden' }, { rows }] }))).toEqual([[['2026-09-01', -1_00, 'A']]]);
    expect(await movements(xlsx({ sheets: [{ rows: other, state: 'hidden' }] }))).toEqual([[['2026-09-01', -2_00, 'B']]]);
  });

  test('sheets that hold no table are passed over, and others are statements of their own', async () => {
    const sheets = [
      { name: 'Capa', rows: [['Olá']] },
      { name: 'Conta', rows: [header, [{ serial: 46266 }, 'A', -1]] },
      {
        name: 'Poupança',
        rows: [
          ['Data', 'Histórico', 'Valor', 'Saldo'],
          [{ serial: 46266 }, 'B', 2, 2],
        ],
      },
    ];
    expect(await movements(xlsx({ sheets }))).toEqual([[['2026-09-01', -1_00, 'A']], [['2026-09-01', 2_00, 'B']]]);
  });

  test('sheets that are named after months are one statement', async () => {
    const sheets = [
      { name: 'Set 2026', rows: [header, [{ serial: 46266 }, 'A', -1]] },
      { name: 'Out 2026', rows: [header, [{ serial: 46296 }, 'B', -2]] },
    ];
    expect(await movements(xlsx({ sheets }))).toEqual([
      [
        ['2026-09-01', -1_00, 'A'],
        ['2026-10-01', -2_00, 'B'],
      ],
    ]);
  });

  test('an amount that its formula does not tell leaves the row out, and says so', async () => {
    const rows = [header, [{ serial: 46266 }, 'A', { xml: '<c><f>SUM(A1:A2)</f></c>' }], [{ serial: 46266 }, 'B', -1]];
    const [statement] = await readXlsx(xlsx({ sheets: [{ rows }] }), reading);
    expect(statement).toMatchObject({ rows: [{ description: 'B' }], warnings: [{ code: 'amount_unread', line: 2 }] });
  });
});

describe('a file that is not what it should be', () => {
  const whole = xlsx({ sheets: [{ rows: [header, [{ serial: 46266 }, 'A', -1]] }] });

  test('is known by its first bytes', () => {
    expect(looksLikeXlsx(whole)).toBe(true);
    expect(looksLikeXlsx(new TextEncoder().encode('Data;Valor'))).toBe(false);
  });

  test('cut anywhere it is damaged', async () => {
    for (let end = 4; end < whole.length; end += 7)
      await expect(readXlsx(whole.subarray(0, end), reading)).rejects.toThrow(new Unreadable('damaged'));
  });

  test.each([
    ['another kind of ZIP file', 'unknown_format', () => zip({ 'foto.jpg': 'x' })],
    [
      'a document type',
      'dangerous_xml',
      () => xlsx({ sheets: [{ rows: [] }], parts: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst/>' } }),
    ],
    [
      'an entity of its own',
      'dangerous_xml',
      () => xlsx({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': '<worksheet><!ENTITY a "b"></worksheet>' } }),
    ],
    [
      'a tag without an end',
      'damaged',
      () => xlsx({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"' } }),
    ],
    ['sheets with nothing in them', 'no_rows', () => xlsx({ sheets: [{ rows: [] }] })],
    [
      'sheets without days and amounts',
      'no_columns',
      () =>
        xlsx({
          sheets: [
            {
              rows: [
                ['A', 'B'],
                ['C', 'D'],
              ],
            },
          ],
        }),
    ],
    ['2,001 entries', 'expands_too_much', () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/${at}`, ''])))],
  ])('%s: %s', async (_, code, build) => {
    await expect(readXlsx(build(), reading)).rejects.toThrow(expect.objectContaining({ code }));
  });

  test('60 MB in 60 kB are refused before they are there, also where the file says that they are few', async () => {
    const sheet = `<worksheet><row r="1"><c r="A1"><v>${'0'.repeat(60 * 1024 * 1024)}</v></c></row></worksheet>`;
    const bomb = xlsx({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheet } });
    await expect(readXlsx(bomb, reading)).rejects.toThrow(new Unreadable('expands_too_much'));
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${'<a/>'.repeat(14 * 1024 * 1024)}</worksheet>` };
    await expect(readXlsx(zip(partsOf({ sheets: [{ rows: [] }], parts }), { size: 100 }), reading)).rejects.toThrow(
      new Unreadable('expands_too_much'),
    );
  });

  test('a sheet that says much in little is refused by its cells', async () => {
    const sheet = `<worksheet>${'<row><c r="GR1"><v>1</v></c></row>'.repeat(20_000)}</worksheet>`;
    await expect(readXlsx(xlsx({ sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': sheet } }), reading)).rejects.toThrow(
      new Unreadable('too_many_rows'),
    );
  });

  test('a part that is encrypted asks for a password', async () => {
    const locked = zip(partsOf({ sheets: [{ rows: [] }] }), { isEncrypted: true });
    await expect(readXlsx(locked, reading)).rejects.toThrow(new Unreadable('protected_sheet'));
  });
});
