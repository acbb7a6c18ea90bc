import { describe, expect, test } from 'vitest';
import { cycleOf, invoiceMonthOf } from '../../../functions/cards/cycle.ts';
import { billingOf } from '../../../functions/imports/cards/billing.ts';
import type { InvoiceSaid, Statement, StatementRow } from '../../../functions/imports/statements/statement.ts';

/** Closes on the 3rd, falls due on the 10th. */
const calendar = { rules: [{ from: '1900-01', dueDay: 10, closing: { day: 3 }, closingDayPurchases: 'next' }], stated: {} } as const;
const card = {
  id: 'k1',
  isArchived: false,
  invoiceMonthOf: (date: string) => invoiceMonthOf(calendar, date),
  cycleOf: (month: string) => cycleOf(calendar, month),
};

const row = (date: string, installment?: StatementRow['installment'], more: Partial<StatementRow> = {}): StatementRow => ({
  line: 1,
  raw: '',
  kind: 'movement',
  date,
  cents: -10_00,
  description: 'LOJA',
  rawDescription: 'LOJA',
  cardKind: 'purchase',
  ...(installment && { installment }),
  ...more,
});

const fileOf = (rows: readonly StatementRow[], invoice?: InvoiceSaid): Statement => ({
  format: 'pdf',
  kind: 'card',
  bank: undefined,
  account: {},
  currency: 'BRL',
  period: undefined,
  opening: undefined,
  closing: undefined,
  rows,
  invoice,
  doubts: [],
  warnings: [],
});

const october = ['2026-10-05', '2026-10-20', '2026-11-02'].map((date) => row(date));

describe('which invoice a file is', () => {
  test.each([
    ['as its owner says', october, { dueOn: '2026-11-10' }, '2026-12', '2026-12', false],
    ['as it says when it is due, also on another day than the card', october, { dueOn: '2026-11-16' }, undefined, '2026-11', false],
    ['as it says when it closed', october, { closedOn: '2026-10-30' }, undefined, '2026-11', false],
    ['by most of its days', [...october, row('2026-10-02')], undefined, undefined, '2026-11', true],
    [
      'by its days and not by those of its payments and instalments',
      [...october, row('2026-05-01', { number: 6, of: 10 }), row('2026-12-01', undefined, { cardKind: 'payment' })],
      undefined,
      undefined,
      '2026-11',
      true,
    ],
    ['none, where it has several months', [...october, row('2026-07-05')], undefined, undefined, undefined, false],
    [
      'none, where it has two instalments of one purchase a month apart',
      [row('2026-09-20', { number: 1, of: 3 }), row('2026-10-20', { number: 2, of: 3 })],
      undefined,
      undefined,
      undefined,
      false,
    ],
  ])('%s', (_, rows, invoice, chosen, month, isGuess) => {
    const billing = billingOf(fileOf(rows, invoice), card, chosen);
    expect(billing.invoiceMonth).toBe(month);
    expect(billing.doubts.map(({ about, chosen: of }) => [about, of])).toEqual(isGuess ? [['invoiceMonth', month]] : []);
  });
});

describe('when an instalment was bought', () => {
  test.each([
    ['dated by its purchase', '2026-08-12', { number: 3, of: 10 }, '2026-08-12'],
    ['dated anew each month', '2026-10-12', { number: 3, of: 10 }, '2026-08-12'],
    ['on a day that not every month has', '2026-10-31', { number: 2, of: 10 }, '2026-09-30'],
    ['the first', '2026-10-12', { number: 1, of: 10 }, '2026-10-12'],
    ['in one', '2026-10-12', undefined, '2026-10-12'],
  ])('%s', (_, date, installment, boughtOn) => {
    const of = row(date, installment);
    expect(billingOf(fileOf([of], { dueOn: '2026-11-10' }), card, undefined).boughtOn(of)).toBe(boughtOn);
  });
});
