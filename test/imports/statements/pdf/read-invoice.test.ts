import { describe, expect, test } from 'vitest';
import { readInvoice } from '../../../../functions/imports/statements/pdf/invoice/read-invoice.ts';
import { linesOfText } from '../../../../functions/imports/statements/pdf/lines/line.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { asText, type BankInvoice, banks, type Expected } from './invoices.ts';

const read = (text: string | readonly string[], more: Partial<Reading> = {}): Statement =>
  readInvoice(linesOfText(typeof text === 'string' ? text : text.join('\n')), 'text', { today: '2027-02-01', ...more });

const shown = ({ rows }: Statement): Expected[] =>
  rows.map(({ line: _line, raw: _raw, rawDescription: _words, kind, ...row }) => ({ ...row, ...(kind !== 'movement' && { kind }) }));

describe('each bank’s invoice is read line by line and comes to its total', () => {
  test.each(banks.map((bank) => [bank.name, bank] as const))('%s', (_, { bank, lines, invoice, rows }: BankInvoice) => {
    const statement = read(asText(lines));

    expect(shown(statement)).toEqual(rows);
    expect(statement).toMatchObject({ kind: 'card', bank, currency: 'BRL', warnings: [], doubts: [] });
    expect(statement.invoice).toEqual(invoice);
  });

  test.each(banks.map((bank) => [bank.name, bank] as const))('a purchase that is missing is missed: %s', (_, { lines }: BankInvoice) => {
    const last = read(asText(lines)).rows.findLast(({ kind, cardKind }) => kind === 'movement' && cardKind === 'purchase');
    const statement = read(asText(lines.filter((_line, at) => at + 1 !== last?.line)));

    expect(statement.warnings.map(({ code }) => code)).toContain('total_differs');
  });
});

const head = ['Fatura do cartão Final 1234', 'Vencimento: 10/01/2027'];

describe('the total', () => {
  test('a difference is told with its amount, in words for a person', () => {
    const { warnings, rows } = read([...head, 'Total da fatura R$ 100,00', '05/12 MERCADO 60,00', '06/12 PADARIA 10,00']);

    expect(rows).toHaveLength(2);
    expect(warnings).toEqual([
      { code: 'total_differs', message: 'O total da fatura tem R$\u00a030,00 a mais que a soma dos lançamentos. Confira se falta algum.' },
    ]);
  });

  test('the part that is off is named by its subtotal', () => {
    const { warnings } = read([
      ...head,
      'Total da fatura R$ 100,00',
      'Lançamentos do cartão Final 1111',
      '05/12 MERCADO 60,00',
      'Total para ANA 60,00',
      'Lançamentos do cartão Final 2222',
      '06/12 PADARIA 10,00',
      'Total para BETO 40,00',
    ]);

    expect(warnings).toMatchObject([{ code: 'total_differs' }, { code: 'subtotal_differs', line: 9 }]);
  });

  test('a row whose amount is nowhere is not made up, and told with its line where the total does not hold', () => {
    const { warnings, rows } = read([
      ...head,
      'Total da fatura R$ 70,00',
      'Lançamentos',
      '05/12 MERCADO 60,00',
      '06/12 PADARIA DO ZE',
      'Obrigado',
    ]);

    expect(rows).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'total_differs' }, { code: 'row_unread', line: 6 }]);
  });

  test('where none is stated, that is said', () => {
    expect(read([...head, '05/12 MERCADO 60,00']).warnings).toMatchObject([{ code: 'total_missing' }]);
  });

  test.each([
    [
      'the one before was paid in part',
      ['Saldo anterior R$ 500,00', '03/12 PAGAMENTO RECEBIDO -200,00', '05/12 MERCADO 60,00', 'Total da fatura R$ 360,00'],
    ],
    [
      'its payment stands in the summary alone',
      ['Saldo anterior R$ 500,00', 'Pagamentos recebidos R$ 200,00', '05/12 MERCADO 60,00', 'Total da fatura R$ 360,00'],
    ],
    ['what is left of it is told', ['Valor remanescente da fatura anterior R$ 26,25', '05/12 MERCADO 60,00', 'Total da fatura R$ 86,25']],
    ['a part was paid in advance', ['03/12 PAGAMENTO ANTECIPADO -20,00', '05/12 MERCADO 60,00', 'Total da fatura R$ 40,00']],
    ['its payment is not of this one', ['03/12 PAGAMENTO RECEBIDO -500,00', '05/12 MERCADO 60,00', 'Total da fatura R$ 60,00']],
    ['more came back than was bought', ['05/12 MERCADO 60,00', '06/12 ESTORNO MERCADO -100,00', 'Total da fatura -R$ 40,00']],
  ])('holds where %s', (_, lines) => {
    expect(read([...head, ...lines]).warnings).toEqual([]);
  });
});

describe('what an invoice leaves open is proven by its total', () => {
  test('a dash of its own is a minus, or the sign of an empty column', () => {
    const lines = (total: string) => [...head, `Total da fatura R$ ${total}`, '05/12 MERCADO 60,00', '06/12 LOJA - 10,00'];

    expect(read(lines('50,00')).rows.map(({ cents }) => cents)).toEqual([-60_00, 10_00]);
    expect(read(lines('70,00')).rows.map(({ cents }) => cents)).toEqual([-60_00, -10_00]);
  });

  test('purchases may be written negative', () => {
    const { rows, doubts } = read([...head, 'Total da fatura R$ 50,00', '05/12 MERCADO -60,00', '06/12 LOJA 10,00']);

    expect(rows.map(({ cents }) => cents)).toEqual([-60_00, 10_00]);
    expect(doubts).toEqual([]);
  });

  test('a box without movements is left out, unless the total needs what is in it', () => {
    const lines = (total: string) => [
      ...head,
      `Total da fatura R$ ${total}`,
      'Lançamentos',
      '05/12 MERCADO 60,00',
      'Simulação de parcelamento',
      '10/01 ENTRADA 20,00',
    ];

    expect(read(lines('60,00')).rows).toHaveLength(1);
    expect(read(lines('80,00')).rows).toHaveLength(2);
  });

  test('turning the signs is the owner’s to decide', () => {
    const lines = [...head, 'Total da fatura R$ 60,00', '05/12 MERCADO 60,00'];

    expect(read(lines, { choices: { flipSigns: true } }).rows.map(({ cents }) => cents)).toEqual([60_00]);
  });
});

describe('the year of a day that has none', () => {
  test.each([
    ['the invoice of January has purchases of December', '10/01/2027', '30/12 LOJA 10,00', '2026-12-30'],
    ['and of its own month', '10/01/2027', '02/01 LOJA 10,00', '2027-01-02'],
    ['an instalment was bought in the year before', '10/01/2027', '15/02 LOJA PARC 11/12 10,00', '2026-02-15'],
    ['or two years before', '10/01/2027', '15/02 LOJA PARC 23/24 10,00', '2025-02-15'],
    ['an instalment that is dated by its own month is of this year', '10/10/2026', '28/09 ANUIDADE 11/12 10,00', '2026-09-28'],
    ['29 February is of the last year that had one', '10/03/2026', '29/02 LOJA PARC 12/24 10,00', '2024-02-29'],
    ['a month by name', '10/01/2027', '30 DEZ LOJA 10,00', '2026-12-30'],
    ['the year that is written is the year', '10/01/2027', '30/12/2024 LOJA 10,00', '2024-12-30'],
  ])('%s', (_, due, line, date) => {
    expect(read(['Fatura', `Vencimento: ${due}`, line]).rows[0]).toMatchObject({ date });
  });

  test('where nothing tells it, the last possible is taken, said to be in doubt, and the owner can tell another', () => {
    const lines = ['Fatura do cartão', 'Total R$ 10,00', '30/12 LOJA 10,00'];

    expect(read(lines)).toMatchObject({ rows: [{ date: '2026-12-30' }], doubts: [{ about: 'year', chosen: '2027', others: ['2026'] }] });
    expect(read(lines, { choices: { year: 2025 } })).toMatchObject({ rows: [{ date: '2025-12-30' }], doubts: [] });
  });

  test('`Vencimento: 05 de Outubro` is the first after the closing', () => {
    const lines = [
      'Fatura',
      'Vencimento: 05 de Janeiro',
      'transações feitas até 26/12/26',
      'Melhor data de compra 22/03/2027',
      '20/12 LOJA 10,00',
    ];

    expect(read(lines)).toMatchObject({ invoice: { dueOn: '2027-01-05', closedOn: '2026-12-26' }, rows: [{ date: '2026-12-20' }] });
  });
});

describe('words', () => {
  test('a shop that begins as a month does is no day, a street that is named as one no day of posting, and 99 no year', () => {
    const { rows } = read([
      ...head,
      'Lançamentos',
      '31 DEZ 99 Pop 12,00',
      '10/12 25 DE MARCO TECIDOS 10,00',
      '10 MARMITAS 20,00',
      '05/12 06/12 LOJA 5,00',
    ]);

    expect(rows.map(({ date, postedOn, description }) => [date, postedOn, description])).toEqual([
      ['2026-12-31', undefined, '99 Pop'],
      ['2026-12-10', undefined, '25 DE MARCO TECIDOS'],
      ['2026-12-05', '2026-12-06', 'LOJA'],
    ]);
  });

  test('in a text, words above and under an amount are that row’s, by halves', () => {
    const { rows } = read([
      ...head,
      'Lançamentos',
      'MERCADO CENTRAL',
      '05/12 10,00',
      'SAO PAULO',
      'PADARIA DO ZE',
      '06/12 20,00',
      'CURITIBA',
    ]);

    expect(rows.map(({ description }) => description)).toEqual(['MERCADO CENTRAL SAO PAULO', 'PADARIA DO ZE CURITIBA']);
  });

  test('a title of what comes next holds until another, and a sum of it is no title', () => {
    const { rows } = read([
      ...head,
      'Total das próximas faturas 300,00',
      '05/12 MERCADO 10,00',
      'Compras parceladas - próximas faturas',
      '05/12 LOJA 02/03 20,00',
      'Lançamentos: compras e saques',
      '06/12 PADARIA 30,00',
    ]);

    expect(rows.map(({ kind }) => kind)).toEqual(['movement', 'future', 'movement']);
  });
});

test('a text without a row is refused', () => {
  expect(() => read([...head, 'Total da fatura R$ 0,00'])).toThrow(expect.objectContaining({ code: 'no_rows' }));
});
