import { aHousehold } from '../test/support/household.ts';
import { aPerson } from '../test/support/person.ts';
import { differencesOf, visitorOf } from './ledger.ts';
import { type Measured, underLoad } from './load.ts';
import { onABareServer, onTheBareEngine } from './load-floors.ts';
import { runTheProduct } from './running-product.ts';
import type { Table } from './table.ts';
import { followEvents } from './told-events.ts';

const [connections, seconds] = [50, 20];
/** People who are about at once; each holds some of the connections. */
const people = 10;

/** Mixed reads and writes on the local runtime, beside a server that does nothing and the engine alone in the same run, and whether all adds up afterwards. */
export default async function load(): Promise<Table[]> {
  const floor = { connections, seconds: seconds / 4 };
  const server = await onABareServer(floor);
  const engine = await onTheBareEngine(floor);

  await using product = await runTheProduct();
  await using events = followEvents(product.world);
  const persons = await Promise.all(Array.from({ length: people }, async () => await aPerson({ world: product.world })));
  const visitors = await Promise.all(persons.map(async (person) => await visitorOf(await aHousehold(person))));
  const request = async (connection: number, turn: number): Promise<number> => (await visitors[connection % people]?.ask(turn)) ?? 0;
  const measured = await underLoad({ connections, seconds, request });

  let differences = 0;
  for (const visitor of visitors) differences += await differencesOf(visitor, events);
  const statuses = [...measured.statuses];
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const against = (title: string, { perSecond, p50, p95 }: Measured) => [
    title,
    perSecond / server.perSecond,
    p50 / server.p50,
    p95 / server.p95,
  ];
  return [
    {
      title: 'Under load',
      note: `${connections} connections of ${people} people for ${seconds} s, one request after another on each, by turns a read (page of 50, balance, month, profile, sessions) and a new transaction. As ratios to a bare node:http server in the same run. Gateway, IAM, functions, engine and the load itself share this machine's cores, and the people's writes meet on ${people} accounts: it bounds one machine and says nothing of AWS.`,
      columns: ['what answers', 'requests a second, × bare node:http', 'median time, ×', '95th percentile, ×'],
      rows: [
        against('node:http, nothing else', server),
        against('the DynamoDB engine alone, a put each', engine),
        against('the product on the local runtime', measured),
      ],
    },
    {
      title: 'What became of it',
      note: 'A transaction that was answered 201 must be there once: in the list, in the balance, in the month, and told as an event. Goal: no 5xx, none lost, none doubled.',
      columns: ['requests', 'answers by status', '5xx', 'transactions', 'lost or doubled'],
      rows: [
        [
          sum(statuses.map(([, count]) => count)),
          statuses.map(([status, count]) => `${status}: ${count}`).join(', '),
          sum(statuses.filter(([status]) => status >= 500 || status === 0).map(([, count]) => count)),
          sum(visitors.map(({ written }) => written())),
          differences,
        ],
      ],
    },
  ];
}
