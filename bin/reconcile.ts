import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, paginateScan } from '@aws-sdk/lib-dynamodb';
import { type Difference, differencesOf } from '../functions/transactions/reconcile.ts';

/**
 * `npm run reconcile`: recomputes every balance and statistic from its rows and reports each that differs, by a cent or more; exits 1 where one does.
 * Reads the app on this machine (`--url`, http://localhost:3000 unless said otherwise), or with `--table NAME` a deployed table, by the credentials
 * and the region that the environment gives. Who differs is read again, since somebody may be writing meanwhile.
 */

type Items = Parameters<typeof differencesOf>[0];

interface Source {
  /** When it is there, by the product's clock. */
  now(): Promise<Date>;
  /** The partitions of all users. */
  users(): Promise<string[]>;
  itemsOf(partition: string): Promise<Items>;
}

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:3000' }, table: { type: 'string' } } });
const source = values.table ? deployed(values.table) : local(values.url);

let wrong = 0;
const users = await source.users();
for (const user of users) {
  const differences = await settledDifferences(user);
  for (const { item, attribute, kept, recomputed } of differences)
    console.log(`${user} ${item} ${attribute}: kept ${kept}, its rows come to ${recomputed}`);
  wrong += differences.length;
}
console.log(`${users.length} users, ${wrong} differences`);
if (wrong > 0) process.exitCode = 1;

/** What still differs when it is read for the third time. */
async function settledDifferences(user: string): Promise<Difference[]> {
  let differences: Difference[] = [];
  for (let reading = 1; reading <= 3; reading++) {
    differences = differencesOf(await source.itemsOf(user), await source.now());
    if (differences.length === 0) return [];
  }
  return differences;
}

function deployed(table: string): Source {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  return {
    now: async () => new Date(),
    async users() {
      const found: string[] = [];
      const query = {
        TableName: table,
        FilterExpression: 'sk = :sk',
        ExpressionAttributeValues: { ':sk': 'SETTINGS' },
        ProjectionExpression: 'pk',
      };
      for await (const { Items = [] } of paginateScan({ client }, query)) found.push(...Items.map(({ pk }) => String(pk)));
      return found;
    },
    async itemsOf(partition) {
      const found: Items[number][] = [];
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ConsistentRead: true,
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...(Items as unknown as Items));
      return found;
    },
  };
}

function local(url: string): Source {
  const asked = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/local${path}`);
    if (!answer.ok) throw new Error(`${url}/local${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const table = async (): Promise<string> => {
    const found = (await asked<{ name: string }[]>('/tables')).find(({ name }) => name.includes('transactions'));
    if (!found) throw new Error(`${url} has no table of transactions.`);
    return found.name;
  };
  const all = async (query: Record<string, string>): Promise<(Items[number] & { readonly pk: string })[]> => {
    const found: (Items[number] & { readonly pk: string })[] = [];
    const name = await table();
    let cursor: string | undefined;
    do {
      const asking = new URLSearchParams({ limit: '50', ...query, ...(cursor && { cursor }) }).toString();
      const page: { items: typeof found; nextCursor?: string } = await asked(`/tables/${name}/items?${asking}`);
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  };
  return {
    now: async () => new Date((await asked<{ now: string }>('/clock')).now),
    users: async () => (await all({})).filter(({ sk }) => sk === 'SETTINGS').map(({ pk }) => pk),
    itemsOf: async (partition) => await all({ key: partition }),
  };
}
