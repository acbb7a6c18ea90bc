import { describe, expect, test } from 'vitest';
import { looksLikeInvoiceText, looksLikePdf, readInvoiceText, readPdf } from '../../../../functions/imports/statements/pdf/read-pdf.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { asText, type BankInvoice, banks, c6, inter, itau, nubank, type Printed } from './invoices.ts';
import { type Placed, paged, pdfWith, placed } from './printed.ts';

const reading: Reading = { today: '2027-02-01' };
const shown = ({ rows }: Statement) =>
  rows.map(({ line: _line, raw: _raw, rawDescription: _words, kind, ...row }) => ({ ...row, ...(kind !== 'movement' && { kind }) }));

async function read(bytes: Uint8Array, more: Partial<Reading> = {}): Promise<Statement> {
  expect(looksLikePdf(bytes)).toBe(true);
  const [statement, ...others] = await readPdf(bytes, { ...reading, ...more });
  expect(others).toEqual([]);
  if (!statement) throw new Error('Nothing was read.');
  return statement;
}

const refusal = async (bytes: Uint8Array, more: Partial<Reading> = {}): Promise<unknown> =>
  await readPdf(bytes, { ...reading, ...more }).then(
    () => 'read',
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe('a bank’s PDF says what its text says', () => {
  test.each(banks.map((bank) => [bank.name, bank] as const))('%s', async (_, { bank, lines, invoice, rows }: BankInvoice) => {
    const statement = await read(await pdfWith(paged(lines)));

    expect(shown(statement)).toEqual(rows);
    expect(statement).toMatchObject({ format: 'pdf', kind: 'card', bank, warnings: [], doubts: [] });
    expect(statement.invoice).toEqual(invoice);
  });
});

describe('however a page is laid out', () => {
  test('over several pages with a repeated header', async () => {
    const header = ['ANA EXEMPLO', 'FATURA 14 SET 2026 EMISSÃO E ENVIO 07 SET 2026', '2 de 3', 'TRANSAÇÕES DE 07 AGO A 07 SET'];
    const statement = await read(await pdfWith(paged(nubank.lines, { header, linesAPage: 15 })));

    expect(shown(statement)).toEqual(nubank.rows);
    expect(statement.warnings).toEqual([]);
  });

  test('in two columns, the left one before the right one, page after page', async () => {
    const first = itau.lines.indexOf('Pagamentos efetuados');
    const [summary, listed] = [itau.lines.slice(0, first), itau.lines.slice(first)];
    const half = listed.indexOf('Lançamentos internacionais');
    const column = (lines: readonly Printed[], left: number, top: number): Placed[] =>
      lines.flatMap((line, at) => placed(line, { left, right: left + 245, y: top - at * 14 }));
    const pages = paged(summary);
    const below = 800 - summary.length * 14;
    pages[0]?.push(...column(listed.slice(0, half), 30, below), ...column(listed.slice(half), 310, below));
    const statement = await read(await pdfWith(pages));

    expect(shown(statement)).toEqual(itau.rows);
    expect(statement.warnings).toEqual([]);
  });

  test('with a box of limits beside the table, whose amounts are nobody’s', async () => {
    const rows: Printed[] = [
      ['05/12', 'MERCADO', '60,00'],
      ['06/12', 'PADARIA', '10,00'],
      ['07/12', 'FARMACIA', '30,00'],
    ];
    const table = rows.flatMap((line, at) => placed(line, { left: 40, right: 350, y: 600 - at * 14 }));
    const box = ['Limite total R$ 5.000,00', 'Próximas faturas', 'Compras R$ 300,00'].map((text, at) => ({
      text,
      x: 400,
      y: 600 - at * 14,
    }));
    const top = paged([
      'Banco Bradesco',
      'Fatura',
      'Vencimento 10/01/2027',
      'Total da fatura R$ 100,00',
      'Lançamentos',
      ['Data', 'Histórico', 'Valor'],
    ]);
    const statement = await read(await pdfWith([[...(top[0] ?? []), ...table, ...box]]));

    expect(statement.rows.map(({ cents, kind }) => [cents, kind])).toEqual([
      [-60_00, 'movement'],
      [-10_00, 'movement'],
      [-30_00, 'movement'],
    ]);
    expect(statement.invoice?.limitCents).toBe(5_000_00);
  });

  test('with the words of a row over lines above and under its amount', async () => {
    const top =
      paged(['Fatura', 'Vencimento 10/01/2027', 'Total da fatura R$ 30,00', 'Lançamentos', ['Data', 'Descrição', 'Valor']])[0] ?? [];
    const row = (y: number, date: string, [above, own, below]: readonly string[], amount: string): Placed[] => [
      { text: above ?? '', x: 100, y: y + 8, size: 7 },
      { text: date, x: 40, y, size: 7 },
      ...(own ? [{ text: own, x: 100, y, size: 7 }] : []),
      { text: amount, x: 480, y, size: 7, isRight: true },
      { text: below ?? '', x: 100, y: y - 8, size: 7 },
    ];
    const statement = await read(
      await pdfWith([
        [
          ...top,
          ...row(600, '05/12', ['MERCADO CENTRAL', '', 'DE SAO PAULO LTDA'], '10,00'),
          ...row(570, '06/12', ['COMPANHIA', 'DE PADARIAS', 'UNIDAS'], '20,00'),
        ],
      ]),
    );

    expect(statement.rows.map(({ description }) => description)).toEqual([
      'MERCADO CENTRAL DE SAO PAULO LTDA',
      'COMPANHIA DE PADARIAS UNIDAS',
    ]);
    expect(statement.warnings).toEqual([]);
  });

  test('with each letter placed by itself', async () => {
    expect(shown(await read(await pdfWith(paged(c6.lines), { isByLetter: true })))).toEqual(c6.rows);
  });

  test('with its labels over its values', async () => {
    const lines: Printed[] = [
      ['Total da sua fatura', 'Vencimento', 'Limite total'],
      ['R$ 10,00          ', '10/01/2027', 'R$ 5.000,00'],
      'Lançamentos',
      ['05/12', 'MERCADO', '10,00'],
    ];
    const spread = lines.flatMap((line, at) =>
      (typeof line === 'string' ? [line] : line).map((text, cell) => ({ text: text.trim(), x: 40 + cell * 150, y: 800 - at * 20 })),
    );

    expect((await read(await pdfWith([spread]))).invoice).toEqual({ totalCents: 10_00, dueOn: '2027-01-10', limitCents: 5_000_00 });
  });
});

describe('a password', () => {
  test('is asked for, told when it is wrong, and opens the file when it is right', async () => {
    const bytes = await pdfWith(paged(inter.lines), { password: '12345' });

    expect(await refusal(bytes)).toBe('password_required');
    expect(await refusal(bytes, { password: '54321' })).toBe('wrong_password');
    expect(shown(await read(bytes, { password: '12345' }))).toEqual(inter.rows);
  });

  test('that nobody asks for does no harm', async () => {
    expect(shown(await read(await pdfWith(paged(inter.lines)), { password: '12345' }))).toEqual(inter.rows);
  });
});

describe('what is no invoice is refused with its reason', () => {
  const page = (...lines: readonly string[]) => pdfWith(paged(lines));

  test.each([
    ['a picture of one', () => pdfWith([[]]), 'pdf_without_text'],
    ['digits alone', () => page('1234 5678', '9'), 'pdf_without_text'],
    ['a recipe', () => page('Bolo de cenoura', '3 cenouras médias'), 'not_a_statement'],
    ['an invoice that lists nothing', () => page('Fatura do cartão', 'Vencimento 10/01/2027', 'Total R$ 0,00'), 'no_rows'],
    ['more pages than any', () => pdfWith(Array.from({ length: 61 }, () => [])), 'too_many_pages'],
    ['the head of a file', async () => (await page('Fatura')).subarray(0, 200), 'damaged'],
    ['a line', async () => Buffer.from('%PDF-1.7\n'), 'damaged'],
  ])('%s', async (_, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });

  test('what only begins like one is no PDF', () => {
    expect(looksLikePdf(Buffer.from('PDF'))).toBe(false);
    expect(looksLikePdf(new Uint8Array())).toBe(false);
    expect(looksLikePdf(Buffer.from(`${'\0'.repeat(100)}%PDF-1.4`))).toBe(true);
  });
});

describe('the text of an invoice', () => {
  test.each(banks.map((bank) => [bank.name, bank] as const))('is known as one: %s', (_, { lines, rows }: BankInvoice) => {
    const bytes = Buffer.from(asText(lines));

    expect(looksLikeInvoiceText(bytes)).toBe(true);
    expect(readInvoiceText(bytes, reading)).toMatchObject([{ format: 'text', rows: rows.map(({ cents }) => ({ cents })) }]);
  });

  test.each([
    ['a CSV of a card', 'Data;Fatura;Vencimento;Valor\n05/01/2026;LOJA;10/01/2026;10,00'],
    ['a note', 'Pagar a fatura antes do vencimento'],
    ['a letter of the bank', 'Fatura\nVencimento 10/01/2027\nObrigado por pagar em dia'],
  ])('%s is none', (_, text) => {
    expect(looksLikeInvoiceText(Buffer.from(text))).toBe(false);
  });
});
