import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvGrid, delimiterOf, splitCsv } from '../../../../functions/imports/statements/tables/csv.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

const cellsOf = (text: string, delimiter: ';' | ',' = ';') => splitCsv(text, delimiter).map(({ cells }) => cells);

describe('a CSV file as rows and cells', () => {
  test.each([
    ['line ends of Windows', 'a;b\r\nc;d\r\n'],
    ['line ends of Unix', 'a;b\nc;d\n'],
    ['line ends of an old Mac', 'a;b\rc;d\r'],
    ['no end on the last line', 'a;b\nc;d'],
    ['blanks around cells', '  a ;\u00a0b\t\n"c" ; d \n'],
    ['empty lines and lines of delimiters', '\na;b\n\n;\n   \nc;d\n'],
    ['quotes', '"a";"b"\n"c";"d"\n'],
  ])('with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a quoted cell holds delimiters, line ends and doubled quotes', () => {
    expect(cellsOf('"PADARIA; PÃES";"duas\nlinhas";"o ""bom"""\n')).toEqual([['PADARIA; PÃES', 'duas\nlinhas', 'o "bom"']]);
  });

  test('a quote inside a cell is a letter, and so is what follows a closing one', () => {
    expect(cellsOf('Estorno de "Loja";1\n"1" 234;2\n')).toEqual([
      ['Estorno de "Loja"', '1'],
      ['1 234', '2'],
    ]);
  });

  test('rows know their line, also behind a cell of several', () => {
    expect(splitCsv('\n"a\nb";1\r\n\r\nc;2', ';').map(({ line }) => line)).toEqual([2, 5]);
  });

  test('a trailing delimiter makes an empty cell, at the end of the file too', () => {
    expect(cellsOf('a;b;\nc;d;')).toEqual([
      ['a', 'b', ''],
      ['c', 'd', ''],
    ]);
  });

  test.each([
    [';', 'Data;Valor\n01/02/2026;1,50\n02/02/2026;2,50\n'],
    [',', 'Data,Valor\n2026-02-01,1.50\n2026-02-02,"2;50"\n'],
    ['\t', 'Data\tValor\n01/02/2026\t1,50\n'],
    ['|', 'Data|Valor\n01/02/2026|1,50\n'],
    [';', 'Extrato, conta 1, agência 2\n\nData;Descrição;Valor\n01/02/2026;A, B;1,50\n02/02/2026;C;2,50\n'],
  ])('%j is found to be the delimiter', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test('an open quote is damage, found at once', () => {
    expect(() => csvGrid(`a;b\n"c;${'d;e\n'.repeat(1_000_000)}`)).toThrow(new Unreadable('damaged'));
  });

  test('a line of a million columns costs no more than its bytes', () => {
    expect(cellsOf(`a;b\n${'x;'.repeat(1_000_000)}\nc;d\n`)).toMatchObject([['a', 'b'], { length: 200 }, ['c', 'd']]);
  });

  test('a file of more rows than any bank writes is refused', () => {
    expect(() => csvGrid('1;2\n'.repeat(200_001))).toThrow(new Unreadable('too_many_rows'));
  });

  test('whatever is written, csv-parse reads the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ã', '"', ';', ',', '\n', '\r\n', ' ', '-', '1'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(';')).join(end);
          const expected = parse(text, { delimiter: ';', relax_column_count: true });
          const filled = expected.map((cells) => cells.map((each) => each.trim())).filter((cells) => cells.some((each) => each !== ''));
          expect(cellsOf(text)).toEqual(filled);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('bare cells too', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ã', ',', ' ', '-', '1', '.'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const text = rows.map((cells) => cells.join(';')).join(end);
          const expected = parse(text, { delimiter: ';', relax_column_count: true, trim: true, skip_empty_lines: true });
          expect(cellsOf(text)).toEqual(expected.filter((cells) => cells.some((each) => each !== '')));
        },
      ),
      { numRuns: 500 },
    );
  });
});
