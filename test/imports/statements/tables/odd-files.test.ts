import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../functions/imports/statements/tables/read-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is odd is read as what it is', () => {
  const line = (words: string) => `Data;Descrição;Valor\n21/09/2026;${words};-1,00\n`;

  test.each<[name: string, file: () => Uint8Array, rows: number]>([
    ['a quote before each of a million cells', () => bytes(`Data;Descrição;Valor\n${'";'.repeat(1_000_000)}`), 0],
    ['a million columns', () => bytes(`Data;Descrição;Valor\n21/09/2026;A;-1,00;${'x;'.repeat(1_000_000)}\n`), 1],
    ['a cell of 5 MB', () => bytes(line('x'.repeat(5_000_000))), 1],
    ['60,000 movements', () => bytes(`Data;Descrição;Valor\n${'21/09/2026;A;-1,00\n'.repeat(60_000)}`), 60_000],
    ['a formula for words', () => bytes(line('=HYPERLINK("http://x")')), 1],
    ['NULs between letters', () => bytes(line('P\0A\0O')), 1],
    [
      'half of a pair of surrogates',
      () =>
        Uint8Array.from([
          0xff,
          0xfe,
          ...new Uint8Array(Uint16Array.from([...line('\ud83d')].map((letter) => letter.charCodeAt(0))).buffer),
        ]),
      1,
    ],
    ['amounts beyond all money', () => bytes('Data;Descrição;Valor\n21/09/2026;A;99999999999999999999,00\n22/09/2026;B;-1,00\n'), 1],
  ])('%s', (_, file, expected) => {
    const statements = readCsv(file(), { today: '2026-11-28' });
    expect(statements.flatMap((statement) => statement.rows).length).toBe(expected);
  });
});
