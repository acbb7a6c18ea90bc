import { type BookType, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../functions/imports/statements/statement.ts';
import { textOf } from '../../../../functions/imports/statements/tables/grid.ts';
import { looksLikeXls, readXls, xlsGrids } from '../../../../functions/imports/statements/tables/xls/read-xls.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

const reading: Reading = { today: '2026-11-28' };

type Written = string | number | { readonly serial: number };

/** A file that another program wrote, in the version of Excel that is asked for. */
function xls(sheets: readonly (readonly (readonly Written[])[])[], bookType: BookType = 'biff8'): Uint8Array {
  const book = utils.book_new();
  for (const rows of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? { t: 'n', v: cell.serial, z: 'dd/mm/yyyy' } : cell))),
    );
    utils.book_append_sheet(book, sheet);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: bookType === 'biff8' }) as Uint8Array);
}

const textsOf = (bytes: Uint8Array) => xlsGrids(bytes).map(({ rows }) => rows.map(({ cells }) => cells.map(textOf)));
const statement = [
  ['Extrato', 'Conta: 12345-6'],
  ['Data', 'Historico', 'Valor', 'Saldo'],
  [{ serial: 46266 }, 'PADARIA', -8.5, 91.5],
  ['02/09/2026', 'SALARIO', 2000, 2091.5],
];

describe('an XLS file', () => {
  test.each<[BookType]>([['biff8'], ['biff5']])('of %s is read to the day and the cent', (bookType) => {
    const [read] = readXls(xls([statement], bookType), reading);
    expect(read).toMatchObject({
      format: 'xls',
      closing: { cents: 2_091_50 },
      rows: [
        { date: '2026-09-01', cents: -8_50, description: 'PADARIA', line: 3 },
        { date: '2026-09-02', cents: 2_000_00, description: 'SALARIO' },
      ],
    });
  });

  test.each<[BookType]>([['biff2']])('of %s, without a container, too', (bookType) => {
    const rows = statement.map((cells) => cells.map((cell) => (typeof cell === 'object' ? '01/09/2026' : cell)));
    const [read] = readXls(xls([rows], bookType), reading);
    expect(read).toMatchObject({
      rows: [
        { date: '2026-09-01', cents: -8_50 },
        { date: '2026-09-02', cents: 2_000_00 },
      ],
    });
  });

  test('has sheets of its own', () => {
    expect(textsOf(xls([[['a']], [['b', 1]]]))).toEqual([[['a']], [['b', '1']]]);
  });

  test('that is none of ours is not taken for one', () => {
    expect(looksLikeXls(xls([statement]))).toBe(true);
    for (const text of ['\tData;Valor', 'Data;Valor', '<html>', 'PK\u0003\u0004'])
      expect(looksLikeXls(new TextEncoder().encode(text))).toBe(false);
  });

  test('gives back every text and number that another program writes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ç', 'Ã', '€', '日', ' ', '-', '1', '😀'), maxLength: 12 });
    const cell = fc.oneof(
      text,
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((cents) => cents / 100),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const expected = rows
          .map((cells) => cells.map((each) => (typeof each === 'string' ? each.trim() : each)))
          .map((cells) => cells.slice(0, cells.findLastIndex((each) => each !== '') + 1))
          .filter((cells) => cells.length > 0);
        expect(xlsGrids(xls([rows])).map((grid) => grid.rows.map(({ cells }) => cells))).toEqual([expected]);
      }),
      { numRuns: 300 },
    );
  });

  test('texts that go on from one record to the next are whole', () => {
    const texts = Array.from({ length: 40 }, (_, at) =>
      `${at} ${(['é', '日本', 'abc'][at % 3] ?? '').repeat(200 + at * 7)}`.slice(0, 2_000),
    );
    expect(textsOf(xls([texts.map((text) => [text])]))).toEqual([texts.map((text) => [text])]);
  });

  test('cut anywhere it is refused or says what it would have said', () => {
    const whole = xls([statement]);
    const read = (bytes: Uint8Array) => {
      try {
        return readXls(bytes, reading);
      } catch (error) {
        if (error instanceof Unreadable) return error.code;
        throw error;
      }
    };
    const full = read(whole);
    for (let end = 8; end < whole.length; end += 61) expect([full, 'damaged']).toContainEqual(read(whole.subarray(0, end)));
  });

  test('that is encrypted asks for its password', () => {
    const bytes = xls([statement]);
    // The record of the document's interface (0x00e1) made one of encryption.
    const at = bytes.findIndex(
      (byte, place) => byte === 0xe1 && bytes[place + 1] === 0 && bytes[place + 2] === 2 && bytes[place + 3] === 0,
    );
    bytes[at] = 0x2f;
    expect(() => readXls(bytes, reading)).toThrow(new Unreadable('protected_sheet'));
  });
});
