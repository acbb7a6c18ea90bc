import type { Household } from '../test/support/household.ts';
import { eventually } from '../test/support/world.ts';
import type { ToldEvents } from './told-events.ts';
import { expense } from './visits/transactions.ts';

/** What each of these people pays, always the same, so that a sum says how many there were. In reais. */
const price = 12.34;

/** A person under load who remembers what they were told is done. */
export interface Visitor {
  readonly household: Household;
  /** Transactions that were answered 201. */
  written(): number;
  /** The next request of a turn: by turns a read and a write. Gives the answer's status. */
  ask(turn: number): Promise<number>;
}

export async function visitorOf(household: Household): Promise<Visitor> {
  const { person } = household;
  const body = { ...(await expense(household)), amount: price };
  const balance = `/accounts/${await household.account()}/balance`;
  const reads = ['/transactions?limit=50', balance, '/stats/summary', '/auth/me', '/auth/sessions'];
  let written = 0;
  return {
    household,
    written: () => written,
    async ask(turn) {
      if (turn % 2 === 0) return (await person.ask('GET', reads[(turn / 2) % reads.length] ?? balance)).status;
      const { status } = await person.ask('POST', '/transactions', { body });
      if (status === 201) written += 1;
      return status;
    },
  };
}

/** By how many the list, the balance, the month and the events differ from what the person was told, added up. */
export async function differencesOf({ household, written }: Visitor, events: ToldEvents): Promise<number> {
  const { person } = household;
  const { balance } = await household.balance();
  const { expense: spent } = (await person.ask('GET', '/stats/summary')).body as { expense: number };
  const told = (): number => events.count(person.id, 'transaction.created');
  // Events are told after the answer. Where some never are, the count says so when the wait is over.
  await eventually(async () => (told() >= written() ? true : undefined), 30_000).catch(() => undefined);

  const counted = [await countListed(household), Math.round(-balance / price), Math.round(spent / price), told()];
  return counted.reduce((sum, count) => sum + Math.abs(count - written()), 0);
}

async function countListed({ person }: Household): Promise<number> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await person.ask(
      'GET',
      `/transactions?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  if (new Set(ids).size !== ids.length) throw new Error('A transaction is listed twice.');
  return ids.length;
}
