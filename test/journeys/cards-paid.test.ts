import { expect, test } from 'vitest';
import { addDays, addMonths, firstDay, lastDay, monthAfter, monthOf } from '../../shared/calendar.ts';
import { expectStatus } from '../support/person.ts';
import { confirm, importStatement, jobOnce, ofxOf, rowsOf, sendStatement } from '../support/statements.ts';
import { aWallet, type Wallet } from '../support/wallet.ts';
import { type Answer, eventually } from '../support/world.ts';

type Body = Answer['body'];

/** What the ledger has of the payments of invoices, once it has as many. */
const debits = async ({ person }: Wallet, count: number): Promise<Body[]> =>
  await eventually(
    async () => {
      const { items } = expectStatus(await person.ask('GET', '/transactions?payments=only'), 200).body;
      return items.length === count ? items : undefined;
    },
    20_000,
    250,
  );

test('paying an invoice takes its money out of the account once, as no expense, until the payment is undone', async () => {
  const wallet = await aWallet();
  const { household, ask, buy, today, person } = wallet;
  const accountId = await household.account();
  await household.earn(1000);
  const { body: bought } = await buy(300, { purchaseDate: addMonths(today, -3), description: 'Tênis' });
  const { id: invoiceId } = await wallet.invoice(bought.firstInvoiceMonth);

  const paid = expectStatus(await ask('POST', `/invoices/${invoiceId}/pay`, { accountId }, { 'idempotency-key': 'uma-vez' }), 201).body;
  expectStatus(await ask('POST', `/invoices/${invoiceId}/pay`, { accountId }, { 'idempotency-key': 'uma-vez' }), 201);
  const [debit] = await debits(wallet, 1);

  expect(debit).toMatchObject({
    accountId,
    type: 'expense',
    amount: 300,
    date: today,
    categoryId: null,
    paymentId: paid.paymentId,
    invoiceId,
  });
  expect(debit.description).toContain('Cartão roxo');
  expect(await household.balance()).toMatchObject({ balance: 700 });
  expect(expectStatus(await ask('GET', '/transactions?payments=exclude'), 200).body.items).toMatchObject([{ amount: 1000 }]);
  expect((await person.world.told(person.id, 'transaction.created', 2)).map(({ detail }) => detail.data)).toContainEqual(
    expect.objectContaining({ transactionId: debit.id, invoiceId }),
  );

  for (const refused of [
    await household.edit(debit.id, { amount: 1 }),
    await household.edit(debit.id, { date: addMonths(today, -1) }),
    await ask('DELETE', `/transactions/${debit.id}`),
  ]) {
    expectStatus(refused, 409);
    expect(refused.body.detail).toContain(`DELETE /invoices/${invoiceId}/payments/${paid.paymentId}`);
  }
  expectStatus(await household.edit(debit.id, { notes: 'Com o décimo terceiro' }), 200);

  expectStatus(await ask('DELETE', `/invoices/${invoiceId}/payments/${paid.paymentId}`), 204);
  await debits(wallet, 0);
  expect(await household.balance()).toMatchObject({ balance: 1000 });
  expectStatus(await ask('GET', `/transactions/${debit.id}`), 404);
});

test('what is bought on a card is in the statistics at once, by its own day or by that of its invoice, and paying for it adds nothing', async () => {
  const wallet = await aWallet();
  const { household, ask, buy, today } = wallet;
  const category = await household.category('Compras');
  expectStatus(await buy(100, { purchaseDate: addMonths(today, -3), installments: 2, categoryId: category }), 201);
  await household.spend(10, { categoryId: category });
  const { firstInvoiceMonth: due } = expectStatus(await buy(1, { purchaseDate: addMonths(today, -3) }), 201).body;
  const bought = monthOf(addMonths(today, -3));
  const whole = `from=${firstDay(bought)}&to=${lastDay(monthAfter(bought, 12))}`;
  const stats = async (path: string): Promise<Body> => expectStatus(await ask('GET', `/stats/${path}`), 200).body;
  const ofMonth = async (month: string, basis: string): Promise<number> =>
    (await stats(`by-month?from=${month}&to=${month}&basis=${basis}`)).items[0].expense;

  for (const isPaid of [false, true]) {
    if (isPaid) {
      expectStatus(await ask('POST', `/invoices/${(await wallet.invoice(due)).id}/pay`, { accountId: await household.account() }), 201);
      await debits(wallet, 1);
    }
    expect(await ofMonth(bought, 'accrual')).toBe(101);
    expect(await ofMonth(due, 'cash')).toBe(51 + (due === monthOf(today) ? 10 : 0));
    for (const basis of ['accrual', 'cash']) {
      expect(await stats(`summary?${whole}&basis=${basis}`)).toMatchObject({ expense: 111 });
      const { items } = await stats(`by-category?${whole}&basis=${basis}`);
      expect(items.slice(0, 2)).toMatchObject([
        { categoryId: category, amount: 110 },
        { categoryId: null, amount: 1 },
      ]);
    }
  }
  expect(await stats(`summary?from=${today}&to=${today}`)).toMatchObject({ expense: 10, balance: -61 });
  expect((await ask('GET', '/stats/summary?basis=caixa')).status).toBe(400);
});

test('the bank’s debit of a paid invoice is the payment, whichever comes first, and no file adds it again', async () => {
  const wallet = await aWallet();
  const { household, ask, buy, today, person } = wallet;
  const accountId = await household.account();
  const expense = async (): Promise<number> =>
    expectStatus(await ask('GET', `/stats/summary?from=${addDays(today, -9)}&to=${today}`), 200).body.expense;
  const invoiceOf = async (amount: number, back: number): Promise<string> => {
    const { firstInvoiceMonth } = expectStatus(await buy(amount, { purchaseDate: addMonths(today, -back) }), 201).body;
    return (await wallet.invoice(firstInvoiceMonth)).id;
  };
  const [first, second] = [await invoiceOf(300, 5), await invoiceOf(200, 3)];
  const debit = (amount: number, id: string) => ({ date: addDays(today, -2), amount: -amount, words: 'PAGTO FATURA CARTAO', id });

  await importStatement(person, ofxOf([debit(300, 'F1')]), { accountId });
  expect(await expense()).toBe(300);
  const { paymentId } = expectStatus(await ask('POST', `/invoices/${first}/pay`, { accountId }), 201).body;
  expect(await debits(wallet, 1)).toMatchObject([{ amount: 300, date: addDays(today, -2), description: 'PAGTO FATURA CARTAO', paymentId }]);

  expectStatus(await ask('POST', `/invoices/${second}/pay`, { accountId }), 201);
  const [written] = (await debits(wallet, 2)).filter(({ amount }) => amount === 200);
  const both = ofxOf([debit(300, 'F1'), debit(200, 'F2')]);
  const preview = await sendStatement(person, both, { accountId });
  await jobOnce(person, preview, 'preview');
  expect(await rowsOf(person, preview)).toMatchObject([
    { status: 'duplicate' },
    { status: 'likely_duplicate', reason: { code: 'card_payment' }, twinId: written.id, action: 'merge' },
  ]);
  expectStatus(await confirm(person, preview, []), 202);
  await jobOnce(person, preview, 'completed');

  expect(await household.balance()).toMatchObject({ balance: -500 });
  expect(await expense()).toBe(0);
  expectStatus(await ask('DELETE', `/invoices/${first}/payments/${paymentId}`), 204);
  await debits(wallet, 1);
  expect(await household.balance()).toMatchObject({ balance: -500 });
  expect(await expense()).toBe(300);
});
