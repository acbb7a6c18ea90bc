import { expectStatus, type Person } from '../support/person.ts';
import { attachReceipt } from '../support/receipts.ts';
import { type Declarations, reference, value } from './declaration.ts';
import { recurrences } from './recurrences.ts';
import { transfers } from './transfers.ts';

const first = async (person: Person, path: string): Promise<string> => expectStatus(await person.ask('GET', path), 200).body.items[0].id;
const accountIdOf = async (person: Person): Promise<string> => await first(person, '/accounts');
const categoryIdOf = async (person: Person): Promise<string> => await first(person, '/categories');

const aTransactionOf = async (person: Person): Promise<Record<string, unknown>> => ({
  accountId: await accountIdOf(person),
  categoryId: await categoryIdOf(person),
  type: 'expense',
  amount: 89.9,
  description: 'Feira da semana',
  date: '2026-11-03',
  notes: 'Metade é da Bia',
});

async function transactionIdOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('POST', '/transactions', { body: await aTransactionOf(person) }), 201).body.id;
}

/** A cursor of a list that goes on: two are there, one was asked for. */
async function cursorOf(person: Person, path: string): Promise<string> {
  return expectStatus(await person.ask('GET', `${path}?limit=1`), 200).body.nextCursor;
}

async function transactionCursorOf(person: Person): Promise<string> {
  await transactionIdOf(person);
  await transactionIdOf(person);
  return await cursorOf(person, '/transactions');
}

/** A thing of theirs by its path, with the ETag to change it. */
async function atItsVersion(person: Person, path: string): Promise<{ headers: Record<string, string> }> {
  return { headers: { 'if-match': expectStatus(await person.ask('GET', path), 200).headers.get('etag') ?? '' } };
}

async function anotherAccountOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings' } }), 201).body.id;
}

async function accountCursorOf(person: Person): Promise<string> {
  await anotherAccountOf(person);
  return await cursorOf(person, '/accounts');
}

async function anotherCategoryOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('POST', '/categories', { body: { name: 'Feira', type: 'expense' } }), 201).body.id;
}

async function deletedTransactionOf(person: Person): Promise<string> {
  const id = await transactionIdOf(person);
  expectStatus(await person.ask('DELETE', `/transactions/${id}`), 204);
  return id;
}

const look = { 'body.name': value, 'body.color': value, 'body.icon': value } as const;
const given = { 'body.description': value, 'body.notes': value, 'body.splits[].description': value } as const;
/** Two parts of the working call; the first names what is asked about. */
const parts = [
  { categoryId: 'c1-', amount: 40 },
  { categoryId: 'c1-', amount: 49.9 },
];
const ofSplits = {
  'body.splits[].categoryId': reference(categoryIdOf, { along: { 'body.categoryId': null, 'body.splits': parts } }),
} as const;

async function withReceiptOf(person: Person): Promise<string> {
  const id = await transactionIdOf(person);
  await attachReceipt(person, id);
  return id;
}

const changesCursorOf = async (person: Person): Promise<string> => expectStatus(await person.ask('GET', '/changes'), 200).body.cursor;

export const transactions = {
  createTransaction: {
    call: async (person) => ({ body: await aTransactionOf(person) }),
    fields: { ...given, ...ofSplits, 'body.accountId': reference(accountIdOf), 'body.categoryId': reference(categoryIdOf) },
  },
  createTransactions: {
    call: async (person) => ({ body: { items: [await aTransactionOf(person)] } }),
    fields: {
      'body.items[].description': value,
      'body.items[].notes': value,
      'body.items[].accountId': reference(accountIdOf, { outcome: 'accepted' }),
      'body.items[].categoryId': reference(categoryIdOf, { outcome: 'accepted' }),
      'body.items[].splits[].description': value,
      'body.items[].splits[].categoryId': reference(categoryIdOf, {
        outcome: 'accepted',
        along: { 'body.items.0.categoryId': null, 'body.items.0.splits': parts },
      }),
    },
    each: 'items',
  },
  listTransactions: {
    call: async (person) => ({ query: { limit: 1, cursor: await transactionCursorOf(person) } }),
    fields: {
      'query.q': value,
      'query.cursor': reference(transactionCursorOf, { outcome: 'invalid_cursor' }),
      'query.accountId': reference(accountIdOf),
      'query.categoryId': reference(categoryIdOf),
    },
  },
  readTransaction: {
    call: async (person) => ({ params: { id: await transactionIdOf(person) } }),
    fields: { 'params.id': reference(transactionIdOf) },
  },
  updateTransaction: {
    call: async (person) => {
      const id = await transactionIdOf(person);
      const { headers } = await atItsVersion(person, `/transactions/${id}`);
      return { params: { id }, headers, body: { ...(await aTransactionOf(person)), amount: 98.9, date: '2026-10-31' } };
    },
    fields: {
      ...given,
      ...ofSplits,
      'params.id': reference(transactionIdOf),
      'body.accountId': reference(accountIdOf),
      'body.categoryId': reference(categoryIdOf),
    },
  },
  deleteTransaction: {
    call: async (person) => ({ params: { id: await transactionIdOf(person) } }),
    fields: { 'params.id': reference(transactionIdOf) },
  },
  restoreTransaction: {
    call: async (person) => ({ params: { id: await deletedTransactionOf(person) } }),
    fields: { 'params.id': reference(deletedTransactionOf) },
  },
  ...transfers,
  ...recurrences,
  listAccounts: {
    call: async (person) => ({ query: { limit: 1, cursor: await accountCursorOf(person) } }),
    fields: { 'query.cursor': reference(accountCursorOf, { outcome: 'invalid_cursor' }) },
  },
  createAccount: {
    call: async () => ({
      body: {
        name: 'Nubank',
        type: 'checking',
        initialBalance: -12.5,
        color: '#8A05BE',
        icon: 'wallet',
        isDefault: true,
        isArchived: false,
      },
    }),
    fields: look,
  },
  readAccount: {
    call: async (person) => ({ params: { id: await accountIdOf(person) } }),
    fields: { 'params.id': reference(accountIdOf) },
  },
  updateAccount: {
    call: async (person) => {
      const id = await accountIdOf(person);
      const { headers } = await atItsVersion(person, `/accounts/${id}`);
      return { params: { id }, headers, body: { name: 'Nubank', type: 'savings', initialBalance: 10, isDefault: false, isArchived: true } };
    },
    fields: { ...look, 'params.id': reference(accountIdOf) },
  },
  removeAccount: {
    call: async (person) => ({ params: { id: await anotherAccountOf(person) }, query: { replaceWith: await accountIdOf(person) } }),
    fields: { 'params.id': reference(accountIdOf), 'query.replaceWith': reference(accountIdOf) },
  },
  readBalance: {
    call: async (person) => ({ params: { id: await accountIdOf(person) } }),
    fields: { 'params.id': reference(accountIdOf) },
  },
  listCategories: {
    call: async (person) => ({ query: { limit: 1, cursor: await cursorOf(person, '/categories') } }),
    fields: { 'query.cursor': reference(async (ana) => await cursorOf(ana, '/categories'), { outcome: 'invalid_cursor' }) },
  },
  createCategory: {
    call: async () => ({ body: { name: 'Pets', type: 'expense', color: '#6D4C41', icon: 'paw', budgetLimit: 300 } }),
    fields: look,
  },
  readCategory: {
    call: async (person) => ({ params: { id: await categoryIdOf(person) } }),
    fields: { 'params.id': reference(categoryIdOf) },
  },
  updateCategory: {
    call: async (person) => {
      const id = await categoryIdOf(person);
      const { headers } = await atItsVersion(person, `/categories/${id}`);
      return { params: { id }, headers, body: { name: 'Aluguel', color: null, budgetLimit: 2000 } };
    },
    fields: { ...look, 'params.id': reference(categoryIdOf) },
  },
  removeCategory: {
    call: async (person) => ({ params: { id: await anotherCategoryOf(person) }, query: { replaceWith: await categoryIdOf(person) } }),
    fields: { 'params.id': reference(categoryIdOf), 'query.replaceWith': reference(categoryIdOf) },
  },
  attachFile: {
    call: async (person) => ({
      params: { id: await transactionIdOf(person) },
      body: { fileName: 'recibo.jpg', contentType: 'image/jpeg' },
    }),
    fields: { 'params.id': reference(transactionIdOf), 'body.fileName': value },
  },
  readAttachment: {
    call: async (person) => ({ params: { id: await withReceiptOf(person) } }),
    fields: { 'params.id': reference(withReceiptOf) },
  },
  removeAttachment: {
    call: async (person) => ({ params: { id: await withReceiptOf(person) } }),
    fields: { 'params.id': reference(withReceiptOf) },
  },
  listChanges: {
    call: async (person) => ({ query: { limit: 10, since: await changesCursorOf(person) } }),
    fields: { 'query.since': reference(changesCursorOf, { outcome: 'invalid_cursor' }) },
  },
  summary: { call: async () => ({ query: { from: '2026-10-15', to: '2026-11-30' } }) },
  byCategory: { call: async () => ({ query: { from: '2026-10-01', to: '2026-11-30', type: 'expense' } }) },
  byMonth: { call: async () => ({ query: { from: '2026-01', to: '2026-11' } }), fields: { 'query.from': value, 'query.to': value } },
} satisfies Declarations<'transactions'>;
