import { beforeEach, describe, expect, test } from 'vitest';
import type { Payment } from '../../functions/cards/published.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { bookPayment } from '../../functions/transactions/payments/book-payment.ts';
import { differencesOf } from '../../functions/transactions/reconcile.ts';
import { aMemoryImports, type MemoryImports } from '../support/memory-imports.ts';
import { type BankRow, ofxOf } from '../support/statements.ts';

/* An invoice that is paid in the app, and the bank's debit of it, in either order: one row, and no expense. */

const ana = 'ana';
const account = idOf(ana, 'account', 1);
let world: MemoryImports;
beforeEach(async () => {
  world = aMemoryImports(ana);
  await world.ledger.setUp(ana);
});

const payment: Payment = {
  id: 'pay-1',
  invoiceId: 'i1-202611-0d1e2f3a4b5c6d7e8f90',
  month: '2026-11',
  cardName: 'Cartão roxo',
  cents: 300_00,
  date: '2026-11-10',
  accountId: account,
  isUndone: false,
};
async function hear(): Promise<void> {
  const { id: paymentId, invoiceId, month, accountId } = payment;
  const data = { paymentId, invoiceId, cardId: 'k1', month, accountId };
  const event = { id: 'e', occurredAt: '2026-11-10T12:00:00Z', traceId: '', version: 1, userId: ana, data };
  await bookPayment(event, world.ledger.context);
}
async function pay(): Promise<void> {
  world.ledger.cards.pay(payment);
  await hear();
}

const fileOf = (words: string, of: Partial<BankRow> = {}): string =>
  ofxOf([
    { date: '2026-11-03', amount: -20, words: 'PADARIA', id: 'N1' },
    { date: '2026-11-12', amount: -300, words, id: 'N2', ...of },
  ]);
async function imported(file: string): Promise<string> {
  const id = await world.send(account, file);
  await world.confirm(id);
  return id;
}

const items = () => world.ledger.itemsOf(ana);
/** Rows that count, what the account holds of them, and what the months have of them. */
function booked() {
  const rows = items().filter(({ sk, to, da }) => sk.startsWith('T#') && !to && !da);
  const months = items().filter(({ sk }) => sk.startsWith('MONTH#'));
  const cells = months.flatMap((item) => Object.entries(item)).filter(([name]) => name.startsWith('se'));
  expect(differencesOf(items(), world.ledger.context.clock.now())).toEqual([]);
  return {
    rows: rows.length,
    paying: rows.filter(({ py }) => py).length,
    total: items().find(({ sk }) => sk === 'ACCOUNT#0001')?.total,
    expense: cells.reduce((sum, [, cents]) => sum + Number(cents), 0),
  };
}
const oneOfBoth = { rows: 2, paying: 1, total: -320_00, expense: 20_00 };

describe.each(['PAGTO FATURA CARTAO', 'BOLETO NU PAGAMENTOS SA', 'DEB AUT 9988'])('the bank’s %s', (words) => {
  test('that comes after the payment is united with it, and a second file adds nothing', async () => {
    await pay();
    const id = await world.send(account, fileOf(words));
    expect((await world.job(id)).counts).toMatchObject({ new: 1, likelyDuplicates: 1 });
    await world.confirm(id);
    expect(booked()).toEqual(oneOfBoth);

    const again = await world.send(account, `${fileOf(words)}\r\n`);
    expect((await world.job(again)).counts).toMatchObject({ new: 0, duplicates: 2 });
    expect(booked()).toEqual(oneOfBoth);
  });

  test('that came before the payment is the payment, and a second file adds nothing', async () => {
    await imported(fileOf(words));
    await pay();
    expect(booked()).toEqual(oneOfBoth);

    const again = await world.send(account, `${fileOf(words)}\r\n`);
    expect((await world.job(again)).counts).toMatchObject({ new: 0, duplicates: 2 });
  });

  test('stays as an expense when the payment is undone, and as the payment when the import is, in either order', async () => {
    await pay();
    const id = await imported(fileOf(words));
    world.ledger.cards.undo('pay-1');
    await hear();
    expect(booked()).toEqual({ rows: 2, paying: 0, total: -320_00, expense: 320_00 });
    await world.undo(id);
    expect(booked()).toEqual({ rows: 0, paying: 0, total: 0, expense: 0 });
  });

  test('leaves the payment where the import is taken back, and a new import finds it again', async () => {
    await imported(fileOf(words)).then(async (id) => {
      await pay();
      await world.undo(id);
    });
    expect(booked()).toEqual({ rows: 1, paying: 1, total: -300_00, expense: 0 });
    await imported(`${fileOf(words)}\r\n`);
    expect(booked()).toEqual(oneOfBoth);
  });
});

describe('a payment that is booked after the preview', () => {
  test.each(['PAGTO FATURA CARTAO', 'BOLETO NU PAGAMENTOS SA'])(
    'is united with its row %s when that is written, and taken back with it',
    async (words) => {
      const id = await world.send(account, fileOf(words));
      expect((await world.job(id)).counts).toMatchObject({ new: 2 });
      await pay();
      await world.confirm(id);
      expect(booked()).toEqual(oneOfBoth);
      expect((await world.job(id)).counts).toMatchObject({ imported: 1, merged: 1 });

      await world.undo(id);
      expect(booked()).toEqual({ rows: 1, paying: 1, total: -300_00, expense: 0 });
      world.ledger.cards.undo('pay-1');
      await hear();
      expect(booked()).toEqual({ rows: 0, paying: 0, total: 0, expense: 0 });
    },
  );

  const nothingMore = (): void => world.ledger.once('nothing', async () => undefined);
  const moments = ['Query', 'BatchGet', 'TransactWrite'].flatMap((operation) => [0, 1, 2, 3, 4, 5].map((at) => ({ operation, at })));

  test.each(moments)('is the row: booked before $operation $at of the writing, which is cut off besides', async ({ operation, at }) => {
    const id = await world.send(account, fileOf('PAGTO FATURA CARTAO'));
    world.ledger.once(operation, pay, at);
    const before = world.calls();
    world.kill((call) => ((call - before) % 16 === 3 * at ? 'after' : undefined));
    await world.confirm(id);
    world.kill(() => undefined);
    nothingMore();
    await pay();
    expect(booked()).toEqual(oneOfBoth);
  });

  test.each(moments)('is the row: that is written before $operation $at of the booking', async ({ operation, at }) => {
    const id = await world.send(account, fileOf('PAGTO FATURA CARTAO'));
    world.ledger.once(operation, async () => await world.confirm(id), at);
    await pay();
    nothingMore();
    if ((await world.job(id)).status === 'preview') await world.confirm(id);
    expect(booked()).toEqual(oneOfBoth);
  });
});

test('what its owner imports all the same, although it was taken for the payment, is a row of its own', async () => {
  await pay();
  const id = await world.send(account, fileOf('PAGTO FATURA CARTAO'));
  await world.confirm(id, [{ row: 1, action: 'import' }]);
  expect(booked()).toEqual({ rows: 3, paying: 1, total: -620_00, expense: 320_00 });
});

test.each([
  ['another cent', { amount: -300.01 }],
  ['8 days later', { date: '2026-11-18' }],
  ['an income', { amount: 300 }],
])('%s is another row', async (_, of) => {
  await pay();
  const id = await world.send(account, fileOf('PAGTO FATURA CARTAO', of));
  expect((await world.job(id)).counts).toMatchObject({ new: 2, likelyDuplicates: 0 });
});

test('of two that say nothing neither is taken for the payment; one that speaks of an invoice is', async () => {
  await pay();
  const two = (second: string) =>
    ofxOf(['BOLETO UM', second].map((words, at) => ({ date: `2026-11-1${at}`, amount: -300, words, id: `B${at}` })));
  expect((await world.job(await world.send(account, two('BOLETO DOIS')))).counts).toMatchObject({ new: 2, likelyDuplicates: 0 });
  expect((await world.job(await world.send(account, two('PAGTO CARTAO CREDITO')))).counts).toMatchObject({ new: 1, likelyDuplicates: 1 });
});
