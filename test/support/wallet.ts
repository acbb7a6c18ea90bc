import { aHousehold, type Household } from './household.ts';
import { expectStatus, type Person } from './person.ts';
import type { Answer } from './world.ts';

/** A person with a card, and what they do with it. */
export interface Wallet {
  readonly household: Household;
  readonly person: Person;
  /** The day it is where the person lives. */
  readonly today: string;
  readonly cardId: string;
  /** A request of theirs, answered as it may be. */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Buys on the card today, unless said otherwise. */
  buy(totalAmount: number, of?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The invoice that falls due in this month. */
  invoice(month: string): Promise<Answer['body']>;
  limit(): Promise<{ limitAmount: number; used: number; available: number }>;
}

/** Somebody with a card that closes on the 3rd and falls due on the 10th, unless said otherwise. */
export async function aWallet(card: Record<string, unknown> = {}, given?: Person): Promise<Wallet> {
  const household = await aHousehold(given);
  const ask = askingAs(household);
  const described = {
    name: 'Cartão roxo',
    limitAmount: 5000,
    dueDay: 10,
    ...(!('closingDaysBeforeDue' in card) && { closingDay: 3 }),
    ...card,
  };
  const cardId: string = expectStatus(await ask('POST', '/cards', described), 201).body.id;
  return walletOf(household, cardId, ask);
}

/** The same card on a later day. */
export const walletAgain = ({ cardId }: Wallet, household: Household): Wallet => walletOf(household, cardId, askingAs(household));

const askingAs =
  ({ person }: Household): Wallet['ask'] =>
  async (method, path, body, headers) =>
    await person.ask(method, path, { ...(body && { body }), ...(headers && { headers }) });

function walletOf(household: Household, cardId: string, ask: Wallet['ask']): Wallet {
  const { today } = household;
  return {
    household,
    person: household.person,
    today,
    cardId,
    ask,
    buy: async (totalAmount, of = {}, headers = {}) =>
      expectStatus(await ask('POST', `/cards/${cardId}/purchases`, { totalAmount, purchaseDate: today, ...of }, headers), 201),
    async invoice(month) {
      const { body } = expectStatus(await ask('GET', `/cards/${cardId}/invoices?from=${month}&to=${month}`), 200);
      const [found] = body.items;
      if (!found) throw new Error(`There is no invoice of ${month}.`);
      return expectStatus(await ask('GET', `/invoices/${found.id}`), 200).body;
    },
    limit: async () => expectStatus(await ask('GET', `/cards/${cardId}/limit`), 200).body,
  };
}
