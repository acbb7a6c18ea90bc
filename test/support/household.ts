import { aPerson, expectStatus, type Person } from './person.ts';
import type { Answer } from './world.ts';

/** A person with their accounts and categories by name. */
export interface Household {
  readonly person: Person;
  /** The day it is where the person lives. */
  readonly today: string;
  account(name?: string): Promise<string>;
  category(name: string): Promise<string>;
  /** Writes a transaction down: an expense of today in the default account, unless said otherwise. */
  spend(amount: number, of?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  earn(amount: number, of?: Record<string, unknown>): Promise<Answer>;
  edit(id: string, change: Record<string, unknown>): Promise<Answer>;
  balance(accountId?: string): Promise<{ balance: number; projected: number; asOf: string }>;
}

export async function aHousehold(given?: Person): Promise<Household> {
  const person = given ?? (await aPerson());
  const idAt = async (path: string, name?: string): Promise<string> => {
    const { body } = expectStatus(await person.ask('GET', `${path}?limit=100`), 200);
    const found = body.items.find((item: { name: string }) => name === undefined || item.name === name);
    if (!found) throw new Error(`There is no ${name} at ${path}.`);
    return found.id;
  };
  const account = async (name?: string) => await idAt('/accounts', name);
  const balance = async (accountId?: string) =>
    expectStatus(await person.ask('GET', `/accounts/${accountId ?? (await account())}/balance`), 200).body;
  const { asOf: today } = await balance();
  const write = async (body: Record<string, unknown>, headers?: Record<string, string>) =>
    expectStatus(
      await person.ask('POST', '/transactions', {
        body: { date: today, ...body, accountId: body.accountId ?? (await account()) },
        ...(headers && { headers }),
      }),
      201,
    );

  return {
    person,
    today,
    account,
    category: async (name) => await idAt('/categories', name),
    spend: async (amount, of = {}, headers) => await write({ type: 'expense', amount, ...of }, headers),
    earn: async (amount, of = {}) => await write({ type: 'income', amount, ...of }),
    edit: async (id, change) => {
      const etag = expectStatus(await person.ask('GET', `/transactions/${id}`), 200).headers.get('etag') ?? '';
      return await person.ask('PUT', `/transactions/${id}`, { body: change, headers: { 'if-match': etag } });
    },
    balance,
  };
}
