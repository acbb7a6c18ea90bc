import { expect, test } from 'vitest';
import { createCharge } from '../../functions/cards/create-charge.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { createRefund } from '../../functions/cards/create-refund.ts';
import { deletePurchase } from '../../functions/cards/delete-purchase.ts';
import { deleteRefund } from '../../functions/cards/delete-refund.ts';
import { oneCard } from '../support/one-card.ts';

test('an instalment brought forward to before the first one of a series of 48 is on its invoice', async () => {
  const { buy, prepay, invoice, differences } = await oneCard('2026-01-15');
  const { id } = await buy(48_000_00, '2026-02-03', { installments: 48 });
  expect(await invoice('2026-02')).toMatchObject({ installments: [], balance: 0 });

  await prepay(id, [48]);

  expect(await invoice('2026-02')).toMatchObject({ installments: [{ installmentNumber: 48, amount: 1000 }], balance: 1000 });
  expect(await invoice('2026-03')).toMatchObject({ installments: [{ installmentNumber: 1 }], balance: 1000 });
  expect(differences()).toEqual([]);
});

test('what is paid above history is the open invoice’s at once, also by the first payment, and is owed again when that is undone', async () => {
  const { buy, pay, undo, invoice, limit, differences } = await oneCard('2026-05-15');
  await buy(100_00, '2025-12-20');

  const { paymentId } = await pay('2026-01', 130_00);

  expect(await invoice('2026-01')).toMatchObject({ status: 'paid', balance: -30, carriedAmount: -30 });
  expect(await invoice('2026-06')).toMatchObject({ status: 'open', previousBalance: -30, balance: -30 });
  expect(await limit()).toMatchObject({ used: -30 });
  await undo('2026-01', paymentId);
  expect(await invoice('2026-01')).toMatchObject({ status: 'overdue', balance: 100, carriedAmount: 0 });
  expect(await invoice('2026-06')).toMatchObject({ previousBalance: 0, balance: 0 });
  expect(differences()).toEqual([]);
});

test('a refund of history is carried when its invoice is paid', async () => {
  const { buy, refund, pay, invoice, differences } = await oneCard('2026-05-15');
  const { id } = await buy(100_00, '2025-12-20');
  await buy(20_00, '2025-12-21');
  await pay('2026-01', 70_00);

  await refund(id, { invoiceMonth: '2026-01' });

  expect(await invoice('2026-01')).toMatchObject({ status: 'paid', balance: -50, carriedAmount: -50 });
  expect(await invoice('2026-06')).toMatchObject({ previousBalance: -50 });
  expect(differences()).toEqual([]);
});

test('an instalment that was refunded is not brought forward', async () => {
  const { buy, refund, prepay } = await oneCard('2026-01-15');
  const { id } = await buy(300_00, '2026-01-10', { installments: 3 });
  await refund(id, { installmentNumber: 3 });

  await expect(prepay(id, [3])).rejects.toMatchObject({ code: 'rule_broken', errors: [{ path: 'body.installmentNumbers' }] });
});

test('what was taken back is not made again by the request that made it, sent again because no answer came', async () => {
  const { context, card, base, buy, invoice, limit } = await oneCard('2026-01-15');
  const { id } = await buy(300_00, '2026-01-10');
  const params = { id };
  const asked = { ...base, params, body: { amount: 10_00 }, idempotencyKey: 'key' };
  const { id: refundId } = await createRefund(asked, context);
  await deleteRefund({ ...base, params: { id, refundId } }, context);
  await expect(createRefund(asked, context)).rejects.toMatchObject({ code: 'not_found' });

  const bought = { ...base, params: { id: card.id }, body: { totalAmount: 5_00, purchaseDate: '2026-01-15' }, idempotencyKey: 'key' };
  const { value } = await createPurchase(bought, context);
  await deletePurchase({ ...base, params: { id: value.id } }, context);
  await expect(createPurchase(bought, context)).rejects.toMatchObject({ code: 'not_found' });

  expect(await invoice('2026-02')).toMatchObject({ balance: 300, refunds: [] });
  expect(await limit()).toMatchObject({ used: 300 });
});

test('a refund and a charge of today that are sent again after midnight are made once', async () => {
  const { context, base, goTo, buy, invoice, differences } = await oneCard('2026-01-15');
  const { id } = await buy(300_00, '2026-01-10');
  const refunding = { ...base, params: { id }, body: { amount: 10_00 }, idempotencyKey: 'key' };
  const charging = {
    ...base,
    params: { id: (await invoice('2026-02')).id },
    body: { kind: 'annual_fee' as const, amount: 7_00 },
    idempotencyKey: 'key',
  };
  const made = [await createRefund(refunding, context), await createCharge(charging, context)];
  goTo('2026-01-16');

  expect([await createRefund(refunding, context), await createCharge(charging, context)]).toEqual(made);

  expect(await invoice('2026-02')).toMatchObject({ balance: 297, refundsAmount: 10, chargesAmount: 7 });
  expect(differences()).toEqual([]);
});
