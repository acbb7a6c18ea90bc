import type { routes } from '../../functions/transactions/routes.ts';
import { addDays } from '../../shared/calendar.ts';
import type { Household } from '../../test/support/household.ts';
import { expectStatus } from '../../test/support/person.ts';
import { attachReceipt } from '../../test/support/receipts.ts';
import { recurrences } from './recurrences.ts';
import { transfers } from './transfers.ts';
import { asked, ifMatch, type Visit, type VisitsOf } from './visit.ts';

/** What somebody writes down: an expense with a category. */
export const expense = async ({ today, account, category }: Household): Promise<Record<string, unknown>> => ({
  accountId: await account(),
  categoryId: await category('Mercado'),
  type: 'expense',
  amount: 89.9,
  date: today,
  description: 'Feira',
});

const aTransaction = async (household: Household): Promise<string> =>
  `/transactions/${(await household.spend(12.34, { categoryId: await household.category('Mercado') })).body.id}`;

async function withReceipt(household: Household): Promise<string> {
  const { id } = (await household.spend(12.34)).body;
  await attachReceipt(household.person, id);
  return `/transactions/${id}/attachment`;
}

let named = 0;
const somethingNew = async ({ person }: Household, path: string, body: Record<string, unknown>): Promise<string> => {
  named += 1;
  return `${path}/${expectStatus(await person.ask('POST', path, { body: { ...body, name: `Nova ${named}` } }), 201).body.id}`;
};
const anAccount = async (household: Household): Promise<string> => await somethingNew(household, '/accounts', { type: 'checking' });
const aCategory = async (household: Household): Promise<string> => await somethingNew(household, '/categories', { type: 'expense' });

const reading =
  (path: (household: Household) => Promise<string>): Visit =>
  async ({ household }) =>
    asked(household, 'GET', await path(household));
const changing =
  (make: (household: Household) => Promise<string>, body: Record<string, unknown>): Visit =>
  async ({ household }) => {
    const path = await make(household);
    return asked(household, 'PUT', path, { body, headers: await ifMatch(household, path) });
  };
const removing =
  (make: (household: Household) => Promise<string>): Visit =>
  async ({ household }) =>
    asked(household, 'DELETE', await make(household));
const creating =
  (path: string, body: (household: Household) => Promise<Record<string, unknown>>): Visit =>
  async ({ household }) =>
    asked(household, 'POST', path, { body: await body(household) });

const withName = (type: string) => async () => {
  named += 1;
  return { name: `Nova ${named}`, type };
};

export const transactions: VisitsOf<typeof routes> = {
  ...transfers,
  ...recurrences,
  createTransaction: creating('/transactions', expense),
  createTransactions: creating('/transactions/batch', async (household) => {
    const item = await expense(household);
    // Of days that lie behind everybody, which an account keeps no sum of: the visits after this one find it as small as before.
    const date = (at: number) => addDays(household.today, -3 - Math.floor((at * 90) / 500));
    return { items: Array.from({ length: 500 }, (_, at) => ({ ...item, date: date(at) })) };
  }),
  listTransactions: reading(async () => '/transactions'),
  readTransaction: reading(aTransaction),
  updateTransaction: changing(aTransaction, { amount: 98.9 }),
  deleteTransaction: removing(aTransaction),
  restoreTransaction: async ({ household }) => {
    const path = await aTransaction(household);
    await household.person.ask('DELETE', path);
    return asked(household, 'POST', `${path}/restore`);
  },
  listAccounts: reading(async () => '/accounts'),
  createAccount: creating('/accounts', withName('checking')),
  readAccount: reading(anAccount),
  updateAccount: changing(anAccount, { color: '#0b6b4f' }),
  removeAccount: removing(anAccount),
  readBalance: reading(async ({ account }) => `/accounts/${await account()}/balance`),
  listCategories: reading(async () => '/categories'),
  createCategory: creating('/categories', withName('expense')),
  readCategory: reading(aCategory),
  updateCategory: changing(aCategory, { budgetLimit: 1200 }),
  removeCategory: removing(aCategory),
  attachFile: async ({ household }) =>
    asked(household, 'POST', `${await aTransaction(household)}/attachment`, { body: { fileName: 'recibo.png', contentType: 'image/png' } }),
  readAttachment: reading(withReceipt),
  removeAttachment: removing(withReceipt),
  listChanges: async ({ household }) => {
    const { body } = await household.person.ask('GET', '/changes?limit=500');
    const { body: caughtUp } = await household.person.ask('GET', `/changes?since=${body.cursor}`);
    return asked(household, 'GET', `/changes?since=${caughtUp.cursor}`);
  },
  summary: reading(async () => '/stats/summary'),
  byCategory: reading(async () => '/stats/by-category?type=expense'),
  byMonth: reading(async () => '/stats/by-month'),
};
