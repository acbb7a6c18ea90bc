import { expectStatus, type Person } from '../support/person.ts';
import { type Declarations, reference, value } from './declaration.ts';

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

const given = { 'body.description': value, 'body.notes': value } as const;

export const transactions = {
  createTransaction: {
    call: async (person) => ({ body: await aTransactionOf(person) }),
    fields: { ...given, 'body.accountId': reference(accountIdOf), 'body.categoryId': reference(categoryIdOf) },
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
  listAccounts: { call: async () => ({}) },
  readBalance: {
    call: async (person) => ({ params: { id: await accountIdOf(person) } }),
    fields: { 'params.id': reference(accountIdOf) },
  },
  listCategories: {
    call: async (person) => ({ query: { limit: 1, cursor: await cursorOf(person, '/categories') } }),
    fields: { 'query.cursor': reference(async (ana) => await cursorOf(ana, '/categories'), { outcome: 'invalid_cursor' }) },
  },
} satisfies Declarations<'transactions'>;
