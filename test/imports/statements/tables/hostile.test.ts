import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../../functions/imports/statements/read-statements.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { looksLikeHtml, readHtml } from '../../../../functions/imports/statements/tables/html/read-html.ts';
import { readCsv } from '../../../../functions/imports/statements/tables/read-csv.ts';
import { readXls } from '../../../../functions/imports/statements/tables/xls/read-xls.ts';
import { readXlsx } from '../../../../functions/imports/statements/tables/xlsx/read-xlsx.ts';
import { readXmlSheet } from '../../../../functions/imports/statements/tables/xml-sheet/read-xml-sheet.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';
import { bytesOf, cases } from './banks.ts';
import { xlsx } from './build-xlsx.ts';

const reading: Reading = { today: '2026-11-28' };
const bytes = (text: string) => new TextEncoder().encode(text);
/** Mutated files of each kind. `FUZZ_RUNS=20000` for a long run. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);

type Reader = (file: Uint8Array) => readonly Statement[] | Promise<readonly Statement[]>;

const rows = [
  ['Data', 'Descrição', 'Valor', 'Saldo'],
  ['21/09/2026', 'PADARIA & CIA', -8.5, 91.5],
  ['22/09/2026', 'SALÁRIO', 2000, 2091.5],
];
const book = utils.book_new(utils.aoa_to_sheet(rows));
const written = (bookType: 'biff8' | 'biff5' | 'xlml') =>
  new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: bookType === 'biff8' }) as Uint8Array);
const page = `<html><body><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td colspan=1>${String(cell).replace('&', '&amp;')}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`;

const kinds: readonly (readonly [name: string, files: readonly Uint8Array[], read: Reader])[] = [
  ['CSV', cases.map(bytesOf), (file) => readCsv(file, reading)],
  ['XLSX', [xlsx({ sheets: [{ rows }] })], (file) => readXlsx(file, reading)],
  ['XLS', [written('biff8'), written('biff5')], (file) => readXls(file, reading)],
  ['XML', [written('xlml')], (file) => readXmlSheet(file, reading)],
  ['HTML', [bytes(page)], (file) => readHtml(file, reading)],
];

/** A statement, or a refusal with its reason; anything else that is thrown is a fault. */
async function outcome(read: Reader, file: Uint8Array): Promise<readonly Statement[] | string> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

interface Change {
  readonly at: number;
  readonly kind: 'set' | 'insert' | 'delete' | 'repeat';
  readonly byte: number;
  readonly length: number;
}

const change = fc.record<Change>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'insert', 'delete', 'repeat'),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...bytes('"\';,\t\n\r<>&-0'))),
  length: fc.integer({ min: 1, max: 40 }),
});

function changed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = [...file];
  for (const { at, kind, byte, length } of changes) {
    const place = Math.floor(at * result.length);
    if (kind === 'set') result[place] = byte;
    else if (kind === 'insert') result = [...result.slice(0, place), byte, ...result.slice(place)];
    else if (kind === 'delete') result.splice(place, length);
    else result = [...result.slice(0, place + length), ...result.slice(place)];
  }
  return Uint8Array.from(result);
}

describe('a file that somebody has tampered with', () => {
  test.each(kinds)(
    '%s is read or refused, whatever was changed in it',
    async (_, files, read) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), async (file, changes) => {
          const result = await outcome(read, changed(file, changes));
          for (const statement of typeof result === 'string' ? [] : result)
            for (const { cents, date } of statement.rows)
              expect([Number.isSafeInteger(cents), /^\d{4}-\d\d-\d\d$/.test(date)]).toEqual([true, true]);
        }),
        { numRuns: runs },
      );
    },
    600_000,
  );
});

describe('a file that is cut', () => {
  const seen = (result: readonly Statement[] | string) =>
    typeof result === 'string'
      ? result
      : result
          .flatMap((statement) => statement.rows)
          .filter(({ kind }) => kind === 'movement')
          .map(({ cents }) => cents);

  test.each(cases.map((each) => [each.name, each] as const))('CSV anywhere: %s', async (_, each) => {
    const file = bytesOf(each);
    const read: Reader = (part) => readCsv(part, { ...reading, ...(each.kind && { expected: each.kind }) });
    const whole = seen(await outcome(read, file));
    for (let end = 1; end < file.length; end += 1) {
      const result = await outcome(read, file.subarray(0, end));
      const amounts = seen(result);
      if (typeof result === 'string' || typeof amounts === 'string') continue;
      const isFlagged = result.some(
        ({ warnings, doubts }) => doubts.length > 0 || warnings.some(({ code }) => code === 'may_be_cut' || code.startsWith('sign')),
      );
      // Fewer rows, each as it was; or said to be doubtful.
      if (!isFlagged) expect({ end, amounts }).toEqual({ end, amounts: whole.slice(0, amounts.length) });
    }
  });

  test.each(kinds.slice(1))('%s anywhere', async (_, files, read) => {
    for (const file of files) {
      const whole = seen(await outcome(read, file));
      for (let end = 8; end < file.length; end += Math.max(1, Math.floor(file.length / 300)))
        expect([whole, 'damaged', 'no_rows', 'no_columns', 'unknown_format']).toContainEqual(
          seen(await outcome(read, file.subarray(0, end))),
        );
    }
  });
});

describe('a file that is made to do harm', () => {
  const line = (words: string) => `Data;Descrição;Valor\n21/09/2026;${words};-1,00\n`;

  test.each<[name: string, file: () => Uint8Array, outcome: string | number]>([
    ['an open quote before 5 MB', () => bytes(`Data;Descrição;Valor\n21/09/2026;"${'x;'.repeat(2_500_000)}`), 'damaged'],
    ['a quote before each of a million cells', () => bytes(`Data;Descrição;Valor\n${'";'.repeat(1_000_000)}`), 0],
    ['a million columns', () => bytes(`Data;Descrição;Valor\n21/09/2026;A;-1,00;${'x;'.repeat(1_000_000)}\n`), 1],
    ['a cell of 5 MB', () => bytes(line('x'.repeat(5_000_000))), 1],
    ['five million line ends', () => bytes('\n'.repeat(5_000_000)), 'no_rows'],
    ['1,250,000 rows', () => bytes('1;2\n'.repeat(1_250_000)), 'too_many_rows'],
    ['40,000 movements', () => bytes(`Data;Descrição;Valor\n${'21/09/2026;A;-1,00\n'.repeat(40_000)}`), 'too_many_rows'],
    ['more than 5 MB', () => bytes('x;'.repeat(2_700_000)), 'too_large'],
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
    ['100,000 tables within each other', () => bytes(`<html>${'<table><tr><td>'.repeat(100_000)}`), 'damaged'],
    [
      '100,000 rows that reach down',
      () => bytes(`<html><table>${'<tr><td rowspan=1000 colspan=1000>a'.repeat(100_000)}</table></html>`),
      'no_columns',
    ],
    ['a million tags without an end', () => bytes(`<html>${'<a '.repeat(1_000_000)}`), 'no_rows'],
    [
      'entities that are numbers of nothing',
      () => bytes(`<html><table><tr><td>${'&#9999999;'.repeat(400_000)}</td></tr></table></html>`),
      'no_rows',
    ],
  ])('%s', async (_, file, expected) => {
    const made = file();
    const read: Reader = (each) => (looksLikeHtml(each) ? readHtml(each, reading) : readCsv(each, reading));
    const result = await outcome(read, made);
    expect(typeof result === 'string' ? result : result.flatMap((statement) => statement.rows).length).toBe(expected);
  });

  test('what no reader knows is refused', async () => {
    for (const text of ['', ' ', 'PK\u0003\u0004', 'Olá', '<svg/>', '{"a": [1, 2]}'])
      await expect(readStatements(bytes(text), reading)).rejects.toThrow(Unreadable);
  });
});
