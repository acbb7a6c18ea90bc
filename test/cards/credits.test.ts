import { expect, test } from 'vitest';
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
