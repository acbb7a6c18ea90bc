import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCard } from '../../functions/cards/create-card.ts';
import { createCharge } from '../../functions/cards/create-charge.ts';
import { createPrepayment } from '../../functions/cards/create-prepayment.ts';
import { createPurchase } from '../../functions/cards/create-purchase.ts';
import { createRefund } from '../../functions/cards/create-refund.ts';
import { deletePurchase } from '../../functions/cards/delete-purchase.ts';
import { listInvoices } from '../../functions/cards/list-invoices.ts';
import { payInvoice } from '../../functions/cards/pay-invoice.ts';
import { cardBook } from '../../functions/cards/published.ts';
import { updateCard } from '../../functions/cards/update-card.ts';
import { updatePurchase } from '../../functions/cards/update-purchase.ts';
import type { Context } from '../../functions/transactions/context.ts';
import { createTransaction } from '../../functions/transactions/create-transaction.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { bookPayment } from '../../functions/transactions/payments/book-payment.ts';
import { removeCategory } from '../../functions/transactions/remove-category.ts';
import { summarise } from '../../functions/transactions/summarise.ts';
import { summariseCategories } from '../../functions/transactions/summarise-categories.ts';
import { summariseMonths } from '../../functions/transactions/summarise-months.ts';
import { addDays, firstDay, lastDay, monthAfter, monthOf } from '../../shared/calendar.ts';
import { centsOf } from '../../shared/money.ts';
import { Problem } from '../../shared/problem.ts';
import { aCardsDomain, anAccount, categoryId } from '../support/cards-context.ts';
import { aMemoryLedger } from '../support/memory-ledger.ts';

const start = '2026-06-20';
const bases = ['accrual', 'cash'] as const;
type Basis = (typeof bases)[number];

/** Somebody with two cards and an account, both domains as they are, on tables in memory. */
async function aSpender() {
  const cards = aCardsDomain(start);
  const ledger = aMemoryLedger(`${start}T15:00:00.000Z`);
  const { userId } = cards.caller;
  await ledger.setUp(userId);
  const book = cardBook(cards.context.dynamodb, cards.context.table);
  const accountId = idOf(userId, 'account', 1);
  const context: Context = {
    ...ledger.context,
    cards: { ...book, payment: async (...asked) => await book.payment(...asked).then((payment) => payment && { ...payment, accountId }) },
  };
  const client = { userAgent: 'test', address: '127.0.0.1' };
  const base = { caller: cards.caller, params: undefined, query: undefined, body: undefined, ifMatch: undefined, client } as const;
  const cardIds: string[] = [];
  for (const dueDay of [10, 28])
    cardIds.push(
      (await createCard({ ...base, body: { name: 'Cartão', limitAmount: 1_000_000_00, closingDay: 3, dueDay } }, cards.context)).value.id,
    );
  const some = <T>(of: readonly T[], at: number): T | undefined => of[at % Math.max(1, of.length)];

  return {
    base,
    context,
    cards,
    some,
    purchases: [] as string[],
    wait(days: number): void {
      cards.goTo(addDays(start, days));
      ledger.pass(days);
    },
    card: (at: number): string => some(cardIds, at) ?? '',
    invoices: async (at: number) =>
      (await listInvoices({ ...base, params: { id: some(cardIds, at) ?? '' }, query: { limit: 100 } }, cards.context)).items,
    async pay(invoiceId: string, month: string, cardId: string): Promise<void> {
      const asked = { ...base, params: { id: invoiceId }, body: { accountId: anAccount, early: true } };
      const { value } = await payInvoice(asked, cards.context);
      const data = { paymentId: value.paymentId, invoiceId, cardId, month, accountId };
      await bookPayment({ id: 'e', occurredAt: `${start}T15:00:00Z`, traceId: '', version: 1, userId, data }, context);
    },
    async write(type: 'income' | 'expense', cents: number, date: string): Promise<void> {
      await createTransaction({ ...base, body: { accountId, type, amount: cents, date } }, context);
    },
    summary: async (from: string, to: string, basis: Basis) => await summarise({ ...base, query: { from, to, basis } }, context),
    byCategory: async (from: string, to: string, basis: Basis, type: 'income' | 'expense' = 'expense') =>
      (await summariseCategories({ ...base, query: { from, to, basis, type } }, context)).items,
    byMonth: async (from: string, to: string, basis: Basis) =>
      (await summariseMonths({ ...base, query: { from, to, basis } }, context)).items,
  };
}
type Spender = Awaited<ReturnType<typeof aSpender>>;

interface Action {
  readonly kind: 'buy' | 'refund' | 'prepay' | 'charge' | 'delete' | 'edit' | 'pay' | 'spend' | 'earn' | 'rule';
  readonly at: number;
  readonly cents: number;
  readonly days: number;
  readonly installments: number;
  readonly category: number;
}
const someAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('buy', 'buy', 'buy', 'refund', 'prepay', 'charge', 'delete', 'edit', 'pay', 'spend', 'earn', 'rule'),
  at: fc.nat({ max: 50 }),
  cents: fc.integer({ min: 1, max: 90_000 }),
  days: fc.integer({ min: 0, max: 100 }),
  installments: fc.constantFrom(1, 2, 3, 12),
  category: fc.integer({ min: 0, max: 4 }),
});

const acts: Readonly<Record<Action['kind'], (who: Spender, action: Action) => Promise<unknown>>> = {
  async buy({ base, card, cards, purchases }, { at, cents, days, installments, category }) {
    const body = {
      totalAmount: cents,
      purchaseDate: addDays(start, -days),
      installments,
      categoryId: category === 0 ? null : categoryId(category),
    };
    purchases.push((await createPurchase({ ...base, params: { id: card(at) }, body }, cards.context)).value.id);
  },
  refund: async ({ base, cards, some, purchases }, { at, cents }) =>
    await createRefund({ ...base, params: { id: some(purchases, at) ?? '' }, body: { amount: cents } }, cards.context),
  prepay: async ({ base, cards, some, purchases }, { at, cents }) =>
    await createPrepayment(
      { ...base, params: { id: some(purchases, at) ?? '' }, body: { installmentNumbers: [3], discountAmount: cents % 50 } },
      cards.context,
    ),
  async charge({ base, cards, some, invoices }, { at, cents, days }) {
    const { id = '' } = some(await invoices(at), at) ?? {};
    const kind = days % 2 === 0 ? ('iof' as const) : ('cashback' as const);
    return await createCharge({ ...base, params: { id }, body: { kind, amount: cents } }, cards.context);
  },
  delete: async ({ base, cards, some, purchases }, { at }) =>
    await deletePurchase({ ...base, params: { id: some(purchases, at) ?? '' } }, cards.context),
  edit: async ({ base, cards, some, purchases }, { at, cents, days }) =>
    await updatePurchase(
      {
        ...base,
        params: { id: some(purchases, at) ?? '' },
        body: { totalAmount: cents, purchaseDate: addDays(start, -days) },
        ifMatch: '*',
      },
      cards.context,
    ),
  async pay({ card, some, invoices, pay }, { at }) {
    const { id = '', month = '' } = some(await invoices(at), at) ?? {};
    await pay(id, month, card(at));
  },
  spend: async ({ write }, { cents, days }) => await write('expense', cents, addDays(start, -days)),
  earn: async ({ write }, { cents, days }) => await write('income', cents, addDays(start, -days)),
  rule: async ({ base, card, cards }, { at, days }) =>
    await updateCard({ ...base, params: { id: card(at) }, body: { closingDay: 1 + (days % 28), dueDay: 10 }, ifMatch: '*' }, cards.context),
};

async function live(actions: readonly Action[]): Promise<Spender> {
  const who = await aSpender();
  for (const action of actions) {
    try {
      await acts[action.kind](who, action);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
    }
  }
  return who;
}

const total = (amounts: readonly number[]): number => amounts.reduce((whole, amount) => whole + centsOf(amount), 0);

/** Every expense of the period, the same by each of the three routes. */
async function spentAlike(who: Spender, { from, to, basis }: { from: string; to: string; basis: Basis }): Promise<number> {
  const { expense, income, net } = await who.summary(from, to, basis);
  const categories = await who.byCategory(from, to, basis);
  expect(total(categories.map(({ amount }) => amount))).toBe(centsOf(expense));
  expect(centsOf(net)).toBe(centsOf(income) - centsOf(expense));
  return centsOf(expense);
}

describe('whatever is bought, given back, charged and paid', () => {
  test('comes to the same by summary, by category and by month, over any period and by either basis; and by both over all of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someAction, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 150 }),
        async (actions, after, length) => {
          const who = await live(actions);
          const [from, to] = ['2026-01', '2027-12'];
          for (const basis of bases) {
            const whole = await spentAlike(who, { from: firstDay(from), to: lastDay(to), basis });
            const months = await who.byMonth(from, to, basis);
            expect(total(months.map(({ expense }) => expense))).toBe(whole);
            for (const { month, expense } of months.slice(3, 9))
              expect((await who.summary(firstDay(month), lastDay(month), basis)).expense).toBe(expense);
            // Any two days cut what there is into three parts, and these are the whole.
            const [begin, end] = [addDays('2026-03-01', after), addDays('2026-03-01', after + length)];
            const parts = [
              { from: firstDay(from), to: addDays(begin, -1) },
              { from: begin, to: end },
              { from: addDays(end, 1), to: lastDay(to) },
            ];
            let sum = 0;
            for (const part of parts) sum += await spentAlike(who, { ...part, basis });
            expect(sum).toBe(whole);
          }
          expect(await spentAlike(who, { from: firstDay(from), to: lastDay(to), basis: 'accrual' })).toBe(
            await spentAlike(who, { from: firstDay(from), to: lastDay(to), basis: 'cash' }),
          );
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  }, 60_000);
});

describe('one purchase of R$ 100,00 in 3 of 20 June, on a card that closes on the 3rd and falls due on the 10th', () => {
  const bought = async () => {
    const who = await aSpender();
    const body = { totalAmount: 100_00, purchaseDate: start, installments: 3, categoryId: categoryId(2) };
    const { value } = await createPurchase({ ...who.base, params: { id: who.card(0) }, body }, who.cards.context);
    return { who, purchase: value.id };
  };
  const months = async (who: Spender, basis: Basis) => (await who.byMonth('2026-06', '2026-09', basis)).map(({ expense }) => expense);

  test('is spent in June, or instalment by instalment as the invoices fall due', async () => {
    const { who } = await bought();
    expect(await months(who, 'accrual')).toEqual([100, 0, 0, 0]);
    expect(await months(who, 'cash')).toEqual([0, 33.34, 33.33, 33.33]);
  });

  test('is in its category, with the budget’s share of it', async () => {
    const { who } = await bought();
    expect(await who.byCategory('2026-06-01', '2026-06-30', 'accrual')).toMatchObject([
      { categoryId: idOf(who.base.caller.userId, 'category', 2), amount: 100, count: 1, share: 1 },
    ]);
    expect(await who.byCategory('2026-07-01', '2026-07-31', 'cash')).toMatchObject([{ amount: 33.34, count: 1 }]);
    expect(await who.byCategory('2026-06-01', '2026-06-30', 'accrual', 'income')).toEqual([]);
  });

  test('counts on the very day that the invoice falls due', async () => {
    const { who } = await bought();
    const spent = async (from: string, to: string, basis: Basis) => (await who.summary(from, to, basis)).expense;
    expect(await spent('2026-07-01', '2026-07-09', 'cash')).toBe(0);
    expect(await spent('2026-07-10', '2026-07-10', 'cash')).toBe(33.34);
    expect(await spent('2026-06-20', '2026-06-20', 'accrual')).toBe(100);
    expect(await spent('2026-06-21', '2026-07-10', 'accrual')).toBe(0);
    expect(await spent('2026-06-21', '2026-07-10', 'cash')).toBe(33.34);
  });

  test('is no more when it is refunded: the month of the refund has it back, below zero', async () => {
    const { who, purchase } = await bought();
    who.wait(11);
    await createRefund({ ...who.base, params: { id: purchase }, body: {} }, who.cards.context);
    expect(await months(who, 'accrual')).toEqual([100, -100, 0, 0]);
    expect(await who.byCategory('2026-07-01', '2026-07-31', 'accrual')).toMatchObject([{ amount: -100, count: 0, share: 1 }]);
    expect(await months(who, 'cash')).toEqual([0, 0, 0, 0]);
  });

  test('goes with its category to what replaces it', async () => {
    const { who } = await bought();
    const { userId } = who.base.caller;
    const [id, replaceWith] = [idOf(userId, 'category', 2), idOf(userId, 'category', 1)];
    await removeCategory({ ...who.base, params: { id }, query: { replaceWith } }, who.context);
    expect(await who.byCategory('2026-06-01', '2026-06-30', 'accrual')).toMatchObject([{ categoryId: replaceWith, amount: 100 }]);
    expect(await who.byCategory('2026-07-01', '2026-07-31', 'cash')).toMatchObject([{ categoryId: replaceWith, amount: 33.34 }]);
  });

  test('is counted once when it is paid: the debit moves the account alone', async () => {
    const { who } = await bought();
    who.wait(15);
    const invoice = (await who.invoices(0)).find(({ month }) => month === '2026-07');
    await who.pay(String(invoice?.id), '2026-07', who.card(0));
    expect(await who.summary('2026-06-01', '2026-09-30', 'accrual')).toMatchObject({ expense: 100, income: 0, balance: -33.34 });
    expect(await months(who, 'cash')).toEqual([0, 33.34, 33.33, 33.33]);
  });
});

test('who has no card pays one query more, by either basis, for whole months and others', async () => {
  const { base, context, write } = await aSpender();
  await write('expense', 10_00, start);
  const asked: string[] = [];
  const nobody = { ...context };
  const cardless = aCardsDomain(start).context;
  const counting = {
    async send(command: { readonly constructor: { readonly name: string } }) {
      asked.push(command.constructor.name);
      return await cardless.dynamodb.send(command as never);
    },
  };
  nobody.cards = cardBook(counting as never, 'cards');
  for (const basis of bases)
    for (const [from, to] of [
      ['2026-06-01', '2026-06-30'],
      ['2026-05-15', '2026-06-20'],
    ] as const) {
      asked.length = 0;
      expect(await summarise({ ...base, query: { from, to, basis } }, nobody)).toMatchObject({ expense: 10 });
      expect(asked).toEqual(['QueryCommand']);
    }
});

test('a later month than any is nothing', async () => {
  const who = await aSpender();
  expect((await who.summary(firstDay(monthAfter(monthOf(start), 1)), '2026-08-31', 'cash')).expense).toBe(0);
});
