import { expectStatus, type Person } from '../support/person.ts';
import { type Declaration, reference, value } from './declaration.ts';

const first = async (person: Person, path: string): Promise<string> => expectStatus(await person.ask('GET', path), 200).body.items[0].id;
const accountIdOf = async (person: Person): Promise<string> => await first(person, '/accounts');
const categoryIdOf = async (person: Person): Promise<string> => await first(person, '/categories');
const savingsIdOf = async (person: Person): Promise<string> =>
  expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings' } }), 201).body.id;

const aTransferOf = async (person: Person): Promise<Record<string, unknown>> => ({
  fromAccountId: await accountIdOf(person),
  toAccountId: await savingsIdOf(person),
  amount: 500,
  date: '2026-11-03',
  description: 'Reserva do mês',
  notes: 'Para a viagem',
});

async function transferIdOf(person: Person): Promise<string> {
  return expectStatus(await person.ask('POST', '/transfers', { body: await aTransferOf(person) }), 201).body.id;
}

async function deletedTransferOf(person: Person): Promise<string> {
  const id = await transferIdOf(person);
  expectStatus(await person.ask('DELETE', `/transfers/${id}`), 204);
  return id;
}

/** The sides of a transfer that is none yet: as much out of one account as into another. */
async function sidesOf(person: Person): Promise<Sides> {
  const write = async (accountId: string, type: string): Promise<string> =>
    expectStatus(await person.ask('POST', '/transactions', { body: { accountId, type, amount: 500, date: '2026-11-03' } }), 201).body.id;
  return {
    fromTransactionId: await write(await accountIdOf(person), 'expense'),
    toTransactionId: await write(await savingsIdOf(person), 'income'),
  };
}

interface Sides {
  readonly fromTransactionId: string;
  readonly toTransactionId: string;
}

const sides = {
  call: async (person: Person) => ({ body: { ...(await sidesOf(person)) } }),
  fields: {
    'body.fromTransactionId': reference(async (ana) => (await sidesOf(ana)).fromTransactionId),
    'body.toTransactionId': reference(async (ana) => (await sidesOf(ana)).toTransactionId),
  },
} as const;

const written = { 'body.description': value, 'body.notes': value } as const;
const accounts = { 'body.fromAccountId': reference(accountIdOf), 'body.toAccountId': reference(accountIdOf) } as const;

/** The transfers of the transactions room. */
export const transfers = {
  createTransfer: {
    call: async (person: Person) => ({ body: { ...(await aTransferOf(person)), fee: 8.5, feeCategoryId: await categoryIdOf(person) } }),
    fields: { ...written, ...accounts, 'body.feeCategoryId': reference(categoryIdOf) },
  },
  readTransfer: {
    call: async (person: Person) => ({ params: { id: await transferIdOf(person) } }),
    fields: { 'params.id': reference(transferIdOf) },
  },
  updateTransfer: {
    call: async (person: Person) => {
      const id = await transferIdOf(person);
      const etag = expectStatus(await person.ask('GET', `/transfers/${id}`), 200).headers.get('etag') ?? '';
      const body = { fromAccountId: await savingsIdOf(person), toAccountId: await accountIdOf(person), amount: 450, date: '2026-10-31' };
      return { params: { id }, headers: { 'if-match': etag }, body: { ...body, description: 'Resgate', notes: null } };
    },
    fields: { ...written, ...accounts, 'params.id': reference(transferIdOf) },
  },
  deleteTransfer: {
    call: async (person: Person) => ({ params: { id: await transferIdOf(person) } }),
    fields: { 'params.id': reference(transferIdOf) },
  },
  restoreTransfer: {
    call: async (person: Person) => ({ params: { id: await deletedTransferOf(person) } }),
    fields: { 'params.id': reference(deletedTransferOf) },
  },
  linkTransfer: sides,
  refuseSuggestion: sides,
  unlinkTransfer: {
    call: async (person: Person) => ({ params: { id: await transferIdOf(person) } }),
    fields: { 'params.id': reference(transferIdOf) },
  },
  suggestTransfers: {
    call: async (person: Person) => {
      await sidesOf(person);
      return { query: { from: '2026-10-01', to: '2026-11-30', limit: 10 } };
    },
  },
} satisfies Record<string, Declaration>;
