import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createCard } from '../../functions/cards/create-card.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { listInvoices } from '../../functions/cards/list-invoices.ts';
import { payInvoice } from '../../functions/cards/pay-invoice.ts';
import { cardBook } from '../../functions/cards/published.ts';
import { undoPayment } from '../../functions/cards/undo-payment.ts';
import { aCardsDomain, anAccount } from '../support/cards-context.ts';

test('a payment is shown to other domains as it is, undone too, and to nobody but its owner', async () => {
  const { context, caller, goTo } = aCardsDomain('2026-01-15');
  const client = { userAgent: 'test', address: '127.0.0.1' };
  const base = { caller, params: undefined, query: undefined, body: undefined, ifMatch: undefined, client } as const;
  const body = { name: 'Cartão roxo', limitAmount: 1_000_000, closingDay: 3, dueDay: 10 };
  const { value: card } = await createCard({ ...base, body }, context);
  const bought = { totalAmount: 300_00, purchaseDate: '2026-01-15' };
  await createPurchase({ ...base, params: { id: card.id }, body: bought }, context);
  goTo('2026-02-05');
  const { items } = await listInvoices({ ...base, params: { id: card.id }, query: { limit: 1, from: '2026-02', to: '2026-02' } }, context);
  const invoiceId = String(items[0]?.id);
  const { value } = await payInvoice({ ...base, params: { id: invoiceId }, body: { accountId: anAccount, amount: 100_00 } }, context);
  const named = { invoiceId, paymentId: value.paymentId };
  const door = cardBook(context.dynamodb, context.table);

  const payment = {
    id: named.paymentId,
    invoiceId,
    month: '2026-02',
    cardName: 'Cartão roxo',
    cents: 100_00,
    date: '2026-02-05',
    accountId: anAccount,
    isUndone: false,
  };
  expect(await door.payment(caller.userId, named)).toEqual(payment);
  await undoPayment({ ...base, params: { id: invoiceId, paymentId: named.paymentId } }, context);
  expect(await door.payment(caller.userId, named)).toEqual({ ...payment, isUndone: true });
  expect(await door.payment('somebody-else', named)).toBeUndefined();
  expect(await door.payment(caller.userId, { ...named, paymentId: 'another' })).toBeUndefined();
});

test('what was spent in incomplete months is read page by page, up to 20,000 rows of all cards together', async () => {
  const { context, caller } = aCardsDomain('2026-01-15');
  const client = { userAgent: 'test', address: '127.0.0.1' };
  const base = { caller, params: undefined, query: undefined, body: undefined, ifMatch: undefined, client } as const;
  for (const dueDay of [10, 20])
    await createCard({ ...base, body: { name: 'Cartão', limitAmount: 1_000_00, closingDay: 3, dueDay } }, context);
  const { userId } = caller;
  const buy = async (at: number): Promise<void> => {
    const sk = `E#000${1 + (at % 2)}#2026-01-10#${at.toString(16).padStart(32, '0')}`;
    const Item = { pk: `USER#${userId}`, sk, k: 'p', n: 100, m: '2026-02', v: 1, ca: 0, d: 'Compra de todo dia' };
    await context.dynamodb.send(new PutCommand({ TableName: context.table, Item }));
  };
  const asked = { from: '2026-01-02', to: '2026-01-30', basis: 'accrual' } as const;
  const door = cardBook(context.dynamodb, context.table);

  for (let at = 0; at < 20_000; at++) await buy(at);
  const spent = await door.spent(userId, asked);
  expect(spent.reduce((sum, { cents }) => sum + cents, 0)).toBe(20_000_00);
  expect(spent.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
  await buy(20_000);
  await expect(door.spent(userId, asked)).rejects.toMatchObject({ code: 'rule_broken' });
}, 30_000);
