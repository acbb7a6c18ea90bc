import { expectStatus, type Person } from '../support/person.ts';
import { type Declaration, reference, value } from './declaration.ts';

const first = async (person: Person, path: string): Promise<string> => expectStatus(await person.ask('GET', path), 200).body.items[0].id;
const accountIdOf = async (person: Person): Promise<string> => await first(person, '/accounts');
const categoryIdOf = async (person: Person): Promise<string> => await first(person, '/categories');

const todayOf = async (person: Person): Promise<string> => (await person.world.clock()).toISOString().slice(0, 10);

/** Begins today, whatever day other tests have moved the clock to: what is behind would be caught up with while a test looks on. */
async function recurrenceIdOf(person: Person): Promise<string> {
  const body = {
    accountId: await accountIdOf(person),
    type: 'expense',
    amount: 1800,
    date: await todayOf(person),
    isRecurring: true,
    recurrenceFrequency: 'monthly',
  };
  return expectStatus(await person.ask('POST', '/transactions', { body }), 201).body.recurrenceId;
}

async function cursorOf(person: Person): Promise<string> {
  await recurrenceIdOf(person);
  await recurrenceIdOf(person);
  return expectStatus(await person.ask('GET', '/recurrences?limit=1'), 200).body.nextCursor;
}

async function transactionIdOf(person: Person): Promise<string> {
  const body = { accountId: await accountIdOf(person), type: 'expense', amount: 1812.34, date: '2026-11-02' };
  return expectStatus(await person.ask('POST', '/transactions', { body }), 201).body.id;
}

async function fulfillingIdOf(person: Person): Promise<string> {
  const id = await transactionIdOf(person);
  const body = { recurrenceId: await recurrenceIdOf(person), occurrenceDate: await todayOf(person) };
  expectStatus(await person.ask('POST', `/transactions/${id}/fulfil`, { body }), 200);
  return id;
}

/** What recurs, of the transactions room. */
export const recurrences = {
  listRecurrences: {
    call: async (person: Person) => ({ query: { limit: 1, cursor: await cursorOf(person) } }),
    fields: { 'query.cursor': reference(cursorOf, { outcome: 'invalid_cursor' }) },
  },
  readRecurrence: {
    call: async (person: Person) => ({ params: { id: await recurrenceIdOf(person) }, query: { next: 3 } }),
    fields: { 'params.id': reference(recurrenceIdOf) },
  },
  updateRecurrence: {
    call: async (person: Person) => {
      const id = await recurrenceIdOf(person);
      const body = {
        accountId: await accountIdOf(person),
        categoryId: await categoryIdOf(person),
        amount: 1900,
        description: 'Aluguel',
        notes: 'Até o dia 5',
        nextDate: '2199-01-05',
        frequency: 'quarterly',
        endDate: '2199-12-31',
        shift: 'after',
      };
      return { params: { id }, query: { next: 3 }, headers: { 'if-match': '*' }, body };
    },
    fields: {
      'params.id': reference(recurrenceIdOf),
      'body.description': value,
      'body.notes': value,
      'body.accountId': reference(accountIdOf),
      'body.categoryId': reference(categoryIdOf),
    },
  },
  endRecurrence: {
    call: async (person: Person) => ({ params: { id: await recurrenceIdOf(person) } }),
    fields: { 'params.id': reference(recurrenceIdOf) },
  },
  fulfilTransaction: {
    call: async (person: Person) => ({
      params: { id: await transactionIdOf(person) },
      body: { recurrenceId: await recurrenceIdOf(person), occurrenceDate: await todayOf(person) },
    }),
    fields: { 'params.id': reference(transactionIdOf), 'body.recurrenceId': reference(recurrenceIdOf) },
  },
  unfulfilTransaction: {
    call: async (person: Person) => ({ params: { id: await fulfillingIdOf(person) } }),
    fields: { 'params.id': reference(fulfillingIdOf) },
  },
} satisfies Record<string, Declaration>;
