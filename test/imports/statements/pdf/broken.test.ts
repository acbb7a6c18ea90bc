import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInvoiceText, readPdf } from '../../../../functions/imports/statements/pdf/read-pdf.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';
import { asText, banks, nubank } from './invoices.ts';
import { paged, pdfWith } from './printed.ts';

const reading: Reading = { today: '2027-02-01' };
const written = banks.map(({ lines }) => asText(lines));

/** What is read of a broken file is made of whole rows, or it is refused: nothing else may come out. */
function isSound(statements: readonly Statement[]): boolean {
  return statements.every(
    ({ rows, invoice }) =>
      rows.length > 0 &&
      rows.every(({ cents, date, description }) => Number.isSafeInteger(cents) && /^\d{4}-\d\d-\d\d$/.test(date) && description !== '') &&
      Object.values(invoice ?? {}).every((value) => value !== undefined),
  );
}

function soundText(text: string): boolean {
  try {
    return isSound(readInvoiceText(Buffer.from(text), reading));
  } catch (error) {
    return error instanceof Unreadable;
  }
}

describe('an invoice that is broken is read as far as it goes, or refused', () => {
  test('with its lines in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written).chain((text) => fc.shuffledSubarray(text.split('\n'), { minLength: 1 })),
        (lines) => soundText(lines.join('\n')),
      ),
      { numRuns: 500 },
    );
  });

  test('a PDF cut off, or with bytes changed', { timeout: 120_000 }, async () => {
    const bytes = await pdfWith(paged(nubank.lines));
    const cuts = Array.from({ length: 12 }, (_, at) => bytes.subarray(0, Math.floor((bytes.length * (at + 1)) / 13)));
    const changed = Array.from({ length: 18 }, (_, seed) => {
      const copy = Uint8Array.from(bytes);
      for (let at = seed * 7 + 20; at < copy.length; at += 97 + seed * 13) copy[at] = (at * 31 + seed) & 0xff;
      return copy;
    });
    for (const broken of [...cuts, ...changed]) {
      const read = await readPdf(broken, reading).catch((error: unknown) => error);
      expect(read instanceof Unreadable || isSound(read as Statement[])).toBe(true);
    }
  });
});

describe('what takes long is long, and no more than that', () => {
  /** Lines for which each part of the reading could look at all others. */
  test.each([
    ['days without an amount', '05/12 LOJA\n'],
    ['amounts without a day', 'LOJA 10,00\n'],
    ['days and amounts without words', 'Lançamentos\n05/12 10,00\nLOJA\n'],
    ['labels without a value', 'Total da fatura\tVencimento\tLimite total\n'],
    ['titles', 'Próximas faturas\nLançamentos\n'],
    ['blanks', '05/12          LOJA          10,00          \n'],
    ['digits', `${'1'.repeat(400)} 10,00\n`],
    ['signs', `05/12 ${'- '.repeat(200)}10,00\n`],
  ])('20,000 lines of %s', { timeout: 60_000 }, (_, line) => {
    expect(soundText(`Fatura\nVencimento 10/01/2027\n${line.repeat(20_000 / (line.split('\n').length - 1))}`)).toBe(true);
  });

  test('more rows than a file of a bank has are refused', () => {
    const text = `Fatura\nVencimento 10/01/2027\n${'05/12 LOJA 10,00\n'.repeat(60_001)}`;

    expect(() => readInvoiceText(Buffer.from(text), reading)).toThrow(new Unreadable('too_many_rows'));
  });
});
