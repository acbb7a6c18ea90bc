import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addMonths, monthAfter } from '../../shared/calendar.ts';
import { expectStatus } from '../support/person.ts';
import { aWallet } from '../support/wallet.ts';

test('what is bought in instalments is on consecutive invoices to the cent, and takes all of it off the limit at once', async () => {
  const { household, person, today, cardId, ask, buy, invoice, limit } = await aWallet();
  const category = await household.category('Compras');
  const key = { 'idempotency-key': randomUUID() };
  const asked = { installments: 3, description: 'Tênis', categoryId: category };

  const { body: bought } = await buy(100, asked, key);
  expect((await buy(100, asked, key)).body).toEqual(bought);

  const first = bought.firstInvoiceMonth;
  expect(bought).toMatchObject({
    ...asked,
    cardId,
    totalAmount: 100,
    purchaseDate: today,
    firstInstallment: 1,
    lastInvoiceMonth: monthAfter(first, 2),
  });
  const invoices = await Promise.all([0, 1, 2].map(async (ahead) => await invoice(monthAfter(first, ahead))));
  expect(invoices.map(({ balance, installments }) => [balance, installments.map(({ amount }: { amount: number }) => amount)])).toEqual([
    [33.34, [33.34]],
    [33.33, [33.33]],
    [33.33, [33.33]],
  ]);
  expect(invoices.map(({ status }) => status)).toEqual(['open', 'future', 'future']);
  expect(invoices[0].installments).toMatchObject([
    { purchaseId: bought.id, installmentNumber: 1, installments: 3, description: 'Tênis', isPaid: false },
  ]);
  expect(await limit()).toEqual({ limitAmount: 5000, used: 100, available: 4900 });

  const listed = expectStatus(await ask('GET', `/cards/${cardId}/invoices`), 200).body.items;
  expect(listed.map(({ month, balance }: { month: string; balance: number }) => [month, balance])).toEqual([
    [monthAfter(first, 2), 33.33],
    [monthAfter(first, 1), 33.33],
    [first, 33.34],
  ]);
  expect((await person.world.told(person.id, 'purchase.created')).map(({ detail }) => detail.data)).toMatchObject([
    { purchaseId: bought.id, cardId, categoryId: category, installments: 3, firstInvoiceMonth: first },
  ]);
  expect(await person.world.told(person.id, 'card.created')).toHaveLength(1);
});

test('a series joined midway keeps what is left of it, and what was bought before the card was entered fills its own invoices', async () => {
  const { today, buy, invoice, limit } = await aWallet({ closingDay: 31, dueDay: 10 });
  const { body: joined } = await buy(1000, { installments: 10, firstInstallment: 4, purchaseDate: addMonths(today, -3) });
  const { body: old } = await buy(50, { purchaseDate: '2026-02-28' });

  expect(joined).toMatchObject({ totalAmount: 1000, firstInstallment: 4, lastInvoiceMonth: monthAfter(joined.firstInvoiceMonth, 6) });
  expect((await invoice(joined.firstInvoiceMonth)).installments).toMatchObject([{ installmentNumber: 4, amount: 100 }]);
  // Closing on the 31st is the 28th of February, and what is bought on the closing day goes to the next invoice.
  expect(old.firstInvoiceMonth).toBe('2026-04');
  expect(await invoice('2026-04')).toMatchObject({ closingDate: '2026-03-31', dueDate: '2026-04-10', balance: 50 });
  expect(await limit()).toMatchObject({ used: 750 });
});
