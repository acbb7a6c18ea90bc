import { aHousehold, type Household } from '../test/support/household.ts';
import { aPerson } from '../test/support/person.ts';
import type { World } from '../test/support/world.ts';
import { spentOn, toDynamodb } from './spent.ts';
import type { Table } from './table.ts';
import { expense } from './visits/transactions.ts';
import { asked, type Prepared, send } from './visits/visit.ts';

const little = { transactions: 1, sessions: 1 };
const much = { transactions: 150, sessions: 40 };

/** Somebody who has written down so many transactions and is logged in on so many devices, the last of them in hand. */
async function householdWith(world: World, { transactions, sessions }: typeof little): Promise<Household> {
  let person = await aPerson({ world });
  const household = await aHousehold(person);
  const body = await expense(household);
  for (let written = 0; written < transactions; written += 1) await person.ask('POST', '/transactions', { body });
  for (let there = 1; there < sessions; there += 1) person = await person.onAnotherDevice();
  return await aHousehold(person);
}

interface Case {
  readonly title: string;
  request(household: Household): Promise<Prepared> | Prepared;
}

const reading = (path: string): Case => ({ title: `GET ${path}`, request: (household) => asked(household, 'GET', path) });

/** In this order, because the last ones end sessions. */
const cases: readonly Case[] = [
  reading('/transactions?limit=50'),
  reading('/stats/summary'),
  reading('/stats/by-month'),
  reading('/stats/by-category?type=expense'),
  {
    title: 'GET /accounts/{id}/balance',
    request: async (household) => asked(household, 'GET', `/accounts/${await household.account()}/balance`),
  },
  {
    title: 'POST /transactions',
    request: async (household) => asked(household, 'POST', '/transactions', { body: await expense(household) }),
  },
  reading('/auth/me'),
  reading('/auth/sessions?limit=100'),
  {
    title: 'POST /auth/login',
    request: ({ person: { email, password } }) => ({ method: 'POST', path: '/auth/login', body: { email, password } }),
  },
  {
    title: 'POST /auth/logout of all sessions',
    request: (household) => asked(household, 'POST', '/auth/logout', { body: { allSessions: true } }),
  },
];

/** The same requests by somebody who has little and somebody who has much: what a request costs must not grow with what a person has. */
export async function flatness(world: World): Promise<Table> {
  const households = [await householdWith(world, little), await householdWith(world, much)];
  const rows: Table['rows'][number][] = [];
  for (const { title, request } of cases) {
    const figures: number[][] = [];
    for (const household of households) {
      const answer = await send(world, await request(household));
      if (answer.status >= 400) throw new Error(`${title}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const { all } = await spentOn(world, answer);
      figures.push([toDynamodb(all), all.readUnits, all.writeUnits]);
    }
    const [few = [], many = []] = figures;
    rows.push([title, ...few.map((figure, at) => (figure === many[at] ? `${figure}` : `${figure} → ${many[at]}`))]);
  }
  return {
    title: 'Flatness',
    note: `With ${little.transactions} transaction and ${little.sessions} session, and with ${much.transactions} and ${much.sessions}; one figure where both cost the same. Sessions are ${much.sessions} at most by rule: their list reads them all, a login beyond them ends the oldest, and ending all of them is one transaction.`,
    columns: ['request', 'calls to DynamoDB', 'read units', 'write units'],
    rows,
  };
}
