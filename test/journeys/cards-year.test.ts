import { expect, test } from 'vitest';
import { addDays, monthAfter, monthOf } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { aPerson, expectStatus, logIn } from '../support/person.ts';
import { aWallet, type Wallet, walletAgain } from '../support/wallet.ts';
import { eventually } from '../support/world.ts';
import { aWorldOfItsOwn } from '../support/world-of-its-own.ts';

const world = aWorldOfItsOwn();

/** The wallet on a later day, at noon in UTC, once the schedule has closed this invoice. */
async function on(wallet: Wallet, date: string, closed?: string): Promise<Wallet> {
  const { id } = wallet.person;
  await world().moveClockTo(new Date(`${date}T12:00:00Z`));
  const later = walletAgain(wallet, await aHousehold(await logIn(wallet.person)));
  const hasClosed = async () => {
    const events = await world().eventsOf(id);
    return events.find(({ detailType, detail }) => detailType === 'invoice.closed' && detail.data.month === closed);
  };
  if (closed) await eventually(hasClosed, 30_000, 250);
  return later;
}

const cents = (reais: number): number => Math.round(reais * 100);

/** The limit is less by what is owed on all invoices, and each invoice is what is on it; what is owed, in cents. */
async function owed(wallet: Wallet): Promise<number> {
  const { used, available, limitAmount } = await wallet.limit();
  expect(cents(available)).toBe(cents(limitAmount) - cents(used));
  const { items } = expectStatus(await wallet.ask('GET', `/cards/${wallet.cardId}/invoices?limit=100`), 200).body;
  let unpaid = 0;
  for (const of of items) {
    const terms = cents(of.previousBalance) + cents(of.purchasesAmount) + cents(of.chargesAmount) - cents(of.refundsAmount);
    expect(cents(of.totalAmount)).toBe(terms);
    expect(cents(of.balance)).toBe(terms - cents(of.paymentsAmount));
    unpaid += cents(of.balance) - cents(of.carriedAmount);
  }
  expect(cents(used)).toBe(unpaid);
  return unpaid;
}

test('a year of a card: twelve instalments, a refund in the middle, two brought forward, one paid in part and carried, and at the end nothing is owed', async () => {
  let wallet = await aWallet({ limitAmount: 3000 }, await aPerson({ world: world() }));
  const { household, cardId } = wallet;
  const accountId = await household.account();
  // R$ 1.000,00 in 12: 83,34 four times, 83,33 eight times.
  const { body: fridge } = await wallet.buy(1000, { installments: 12, description: 'Geladeira' });
  const first: string = fridge.firstInvoiceMonth;
  const at = (index: number): string => monthAfter(first, index - 1);
  const pay = async (month: string, amount?: number) =>
    await wallet.ask('POST', `/invoices/${(await wallet.invoice(month)).id}/pay`, { accountId, ...(amount && { amount }) });
  const close = async (month: string): Promise<void> => {
    wallet = await on(wallet, (await wallet.invoice(month)).closingDate, month);
  };
  expect(await owed(wallet)).toBe(1000_00);
  expect(fridge.lastInvoiceMonth).toBe(at(12));

  // The first three are paid when they close.
  for (const index of [1, 2, 3]) {
    await close(at(index));
    expect(await wallet.invoice(at(index))).toMatchObject({ status: 'closed', balance: 83.34 });
    expect((await pay(at(index))).body).toMatchObject({ status: 'paid', balance: 0 });
    expect(await owed(wallet)).toBe(1000_00 - index * 83_34);
  }

  // In the fourth a chair for 200,00 is bought, and half of it given back; it is on the fourth's invoice.
  const { body: chair } = await wallet.buy(200);
  expect(chair.firstInvoiceMonth).toBe(at(4));
  expectStatus(await wallet.ask('POST', `/purchases/${chair.id}/refunds`, { amount: 100 }), 201);
  expect(await owed(wallet)).toBe(749_98 + 100_00);

  // The last two instalments are brought forward, with 3,50 off.
  const prepaid = await wallet.ask('POST', `/purchases/${fridge.id}/prepayments`, { installmentNumbers: [11, 12], discountAmount: 3.5 });
  expect(prepaid).toMatchObject({ status: 201, body: { invoiceMonth: at(4) } });
  expect(await owed(wallet)).toBe(749_98 + 100_00 - 3_50);

  // Of 346,50 only 100,00 is paid; the rest falls overdue, and is in the fifth, with interest.
  await close(at(4));
  expect(await wallet.invoice(at(4))).toMatchObject({ status: 'closed', purchasesAmount: 450, refundsAmount: 103.5, balance: 346.5 });
  expect((await pay(at(4), 100)).body).toMatchObject({ status: 'partially_paid', balance: 246.5 });
  wallet = await on(wallet, addDays((await wallet.invoice(at(4))).dueDate, 1));
  expect(await wallet.invoice(at(4))).toMatchObject({ status: 'overdue' });
  const interest = { kind: 'interest', amount: 24.65 };
  expectStatus(await wallet.ask('POST', `/invoices/${(await wallet.invoice(at(5))).id}/charges`, interest), 201);
  await close(at(5));
  expect(await wallet.invoice(at(4))).toMatchObject({ status: 'overdue', carriedAmount: 246.5 });
  expect(await wallet.invoice(at(5))).toMatchObject({
    previousBalance: 246.5,
    chargesAmount: 24.65,
    purchasesAmount: 83.33,
    balance: 354.48,
  });
  expect(await pay(at(4))).toMatchObject({ status: 409, body: { code: 'conflict' } });
  // 400,00 is paid for it: what is more is the sixth's.
  expect((await pay(at(5), 400)).body).toMatchObject({ status: 'paid', balance: -45.52, carriedAmount: -45.52 });
  expect(await wallet.invoice(at(4))).toMatchObject({ status: 'paid' });
  expect(await wallet.invoice(at(6))).toMatchObject({ status: 'open', previousBalance: -45.52, balance: 37.81 });
  expect(await owed(wallet)).toBe(5 * 83_33 - 45_52);

  // The bank moves the closing to the 8th, due on the 15th, from the seventh on.
  const { headers } = await wallet.ask('GET', `/cards/${cardId}`);
  const rule = { closingDay: 8, dueDay: 15, closingRuleFrom: at(7) };
  expectStatus(await wallet.ask('PUT', `/cards/${cardId}`, rule, { 'if-match': headers.get('etag') ?? '' }), 200);
  expect(await wallet.invoice(at(7))).toMatchObject({ closingDate: `${at(7)}-08`, dueDate: `${at(7)}-15` });
  expect(await owed(wallet)).toBe(5 * 83_33 - 45_52);

  // The schedule sleeps from the sixth to the tenth: nothing of it is paid, and each took over what the one before left.
  wallet = await on(wallet, addDays((await wallet.invoice(at(10))).closingDate, 1), at(10));
  expect(await wallet.invoice(at(10))).toMatchObject({ status: 'closed', balance: 371.13, purchasesAmount: 83.33 });
  expect(await wallet.invoice(at(6))).toMatchObject({ status: 'overdue', carriedAmount: 37.81 });
  expect(await owed(wallet)).toBe(371_13);
  expect((await pay(at(10))).body).toMatchObject({ status: 'paid' });

  for (const index of [6, 7, 8, 9]) expect((await wallet.invoice(at(index))).status).toBe('paid');
  expect(await owed(wallet)).toBe(0);
  const { items } = expectStatus(await wallet.ask('GET', `/purchases/${fridge.id}/installments`), 200).body;
  expect(items.map(({ isPaid }: { isPaid: boolean }) => isPaid)).toEqual(Array.from({ length: 12 }, () => true));
  expect(expectStatus(await wallet.ask('GET', '/installments'), 200).body.items.at(-1)?.month ?? monthOf(wallet.today)).toBe(at(10));
}, 400_000);
