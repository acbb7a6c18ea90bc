import { randomUUID } from 'node:crypto';
import { aHousehold } from '../test/support/household.ts';
import { aPerson } from '../test/support/person.ts';
import { againstGoals } from './against-goals.ts';
import { flatness } from './flatness.ts';
import { runTheProduct } from './running-product.ts';
import { others, type SpentBy, spentOn, toDynamodb } from './spent.ts';
import type { Table } from './table.ts';
import { everyRoute } from './visits/every-route.ts';
import { send, type Visit, type Visitor } from './visits/visit.ts';

/** Calls to AWS and capacity units of every route, as the local runtime counts them. */
export default async function roundTrips(): Promise<Table[]> {
  await using product = await runTheProduct();
  const { world } = product;
  const household = await aHousehold(await aPerson({ world }));
  const visitor: Visitor = { world, household };

  const rows: Table['rows'][number][] = [];
  const keyed: Table['rows'][number][] = [];
  const found = new Map<string, SpentBy>();
  for (const { route, visit } of everyRoute) {
    const title = `${route.method} ${route.path}`;
    const plain = await stable(title, visitor, visit);
    found.set(title, plain);
    const { all, authorizer } = plain;
    const [trips, units] = [toDynamodb(authorizer), authorizer.readUnits + authorizer.writeUnits];
    rows.push([title, toDynamodb(all), others(all), all.readUnits, all.writeUnits, trips, units]);
    if (route.method === 'GET') continue;
    const { all: under } = await stable(title, visitor, async (who) => {
      const prepared = await visit(who);
      return { ...prepared, headers: { ...prepared.headers, 'idempotency-key': randomUUID() } };
    });
    keyed.push([title, toDynamodb(under) - toDynamodb(all), under.readUnits - all.readUnits, under.writeUnits - all.writeUnits]);
  }
  return [
    {
      title: 'What a request costs',
      note: `Calls until the answer by functions that are warm, as the local runtime counted them; the authorizer's are included, and shown again. ${goalOf([...found.values()])}`,
      columns: ['route', 'calls to DynamoDB', 'to others', 'read units', 'write units', 'of the authorizer: calls', 'units'],
      rows,
    },
    againstGoals(found),
    {
      title: 'What an Idempotency-Key adds',
      note: 'For taking the key before, and keeping the answer after. Goal: at most 2 write units. A kept answer above 1 KB costs one for each KB and attempt: the answers of a login and a refresh are tokens.',
      columns: ['route', 'calls to DynamoDB', 'read units', 'write units'],
      rows: keyed,
    },
    await flatness(world),
  ];
}

/** What the visit costs once two in a row have cost the same: secrets are read and connections made by then. @throws after eight that differ, or a refusal */
async function stable(title: string, visitor: Visitor, visit: Visit): Promise<SpentBy> {
  let last: SpentBy | undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer = await send(visitor.world, await visit(visitor));
    if (answer.status >= 400) throw new Error(`${title}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const spent = await spentOn(visitor.world, answer);
    if (last && JSON.stringify(last) === JSON.stringify(spent)) return spent;
    last = spent;
  }
  throw new Error(`${title} never cost the same twice: ${JSON.stringify(last)}`);
}

function goalOf(found: readonly SpentBy[]): string {
  const most = (of: (spent: SpentBy) => number): number => Math.max(...found.map(of));
  const trips = most(({ authorizer }) => toDynamodb(authorizer));
  const units = most(({ authorizer }) => authorizer.readUnits + authorizer.writeUnits);
  return `Goal for the authorizer: at most 1 call and 1 write unit: ${trips <= 1 && units <= 1 ? 'reached' : 'missed'} (${trips} and ${units}).`;
}
