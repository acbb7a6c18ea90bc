import { expect, test } from 'vitest';
import { addDays, monthAfter } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { aPerson, logIn } from '../support/person.ts';
import { aWallet, type Wallet, walletAgain } from '../support/wallet.ts';
import { eventually } from '../support/world.ts';
import { aWorldOfItsOwn } from '../support/world-of-its-own.ts';

const world = aWorldOfItsOwn();

/** The wallet on a later day, at noon in UTC. */
async function on(wallet: Wallet, date: string): Promise<Wallet> {
  await wallet.person.world.moveClockTo(new Date(`${date}T12:00:00Z`));
  return walletAgain(wallet, await aHousehold(await logIn(wallet.person)));
}

/** What the schedule told of this person's invoices; waits until it is so much. */
async function toldOnce({ person }: Wallet, count: number): Promise<string[]> {
  return await eventually(
    async () => {
      const told = (await person.world.eventsOf(person.id)).filter(({ detailType: name }) =>
        /^invoice\.(closed|due_soon|overdue)$/.test(name),
      );
      return told.length >= count
        ? told.map(({ detailType: name, detail: { data } }) => [name, data.month, data.daysBefore].filter(Boolean).join(' '))
        : undefined;
    },
    30_000,
    250,
  );
}

test('the schedule closes an invoice on its day, says that it falls due and that it is overdue, and what was not paid is the next one’s', async () => {
  const wallet = await aWallet({}, await aPerson({ world: world() }));
  const { body: bought } = await wallet.buy(300, { installments: 2 });
  const [first, second] = [bought.firstInvoiceMonth, bought.lastInvoiceMonth];
  const { closingDate, dueDate, status } = await wallet.invoice(first);
  expect(status).toBe('open');

  const closed = await on(wallet, closingDate);
  expect(await toldOnce(closed, 1)).toEqual([`invoice.closed ${first}`]);
  expect(await closed.invoice(first)).toMatchObject({ status: 'closed', balance: 150 });
  expect(
    await closed.ask('POST', `/cards/${wallet.cardId}/purchases`, { totalAmount: 9, purchaseDate: addDays(closingDate, -1) }),
  ).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });

  const soon = await on(closed, addDays(dueDate, -3));
  expect((await toldOnce(soon, 2)).slice(1)).toEqual([`invoice.due_soon ${first} 3`]);
  const account = await soon.household.account();
  const paid = await soon.ask('POST', `/invoices/${(await soon.invoice(first)).id}/pay`, { accountId: account, amount: 60 });
  expect(paid).toMatchObject({ status: 201, body: { status: 'partially_paid', balance: 90 } });
  const tomorrow = await on(soon, addDays(dueDate, -1));
  expect((await toldOnce(tomorrow, 3)).slice(2)).toEqual([`invoice.due_soon ${first} 1`]);
  const overdue = await on(tomorrow, addDays(dueDate, 1));
  expect((await toldOnce(overdue, 4)).slice(3)).toEqual([`invoice.overdue ${first}`]);
  expect(await overdue.invoice(first)).toMatchObject({ status: 'overdue', balance: 90 });

  // It does not run for two months.
  const later = await on(overdue, `${monthAfter(second, 1)}-04`);
  expect((await toldOnce(later, 7)).slice(4)).toEqual([
    `invoice.closed ${second}`,
    `invoice.overdue ${second}`,
    `invoice.closed ${monthAfter(second, 1)}`,
  ]);
  expect(await later.invoice(second)).toMatchObject({
    previousBalance: 90,
    purchasesAmount: 150,
    balance: 240,
    carriedAmount: 240,
    status: 'overdue',
  });
  expect(await later.invoice(monthAfter(second, 1))).toMatchObject({ previousBalance: 240, balance: 240, status: 'closed' });
  expect(await later.limit()).toMatchObject({ used: 240 });
}, 240_000);
