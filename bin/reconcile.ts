import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as cards from '../functions/cards/reconcile.ts';
import * as transactions from '../functions/transactions/reconcile.ts';

/**
 * `npm run reconcile`: recomputes every balance, statistic, invoice and limit from its rows and reports each that differs, by a cent or more; exits 1 where one does.
 * Reads the app on this machine (`--url`, http://localhost:3000 unless said otherwise), or with `--table NAME` a deployed table, of transactions or of cards, by the
 * credentials and the region that the environment gives. Who differs is read again, since somebody may be writing meanwhile.
 */

type Item = Parameters<typeof cards.differencesOf>[0][number];

const domains = {
  transactions: (items: readonly Item[], now: Date) => transactions.differencesOf(items, now),
  cards: (items: readonly Item[]) => cards.differencesOf(items),
} as const;
type Domain = keyof typeof domains;
const names = Object.keys(domains) as Domain[];

interface Source {
  /** When it is there, by the product's clock. */
  now(): Promise<Date>;
  /** The partitions of all users. */
  users(): Promise<string[]>;
  itemsOf(partition: string): Promise<Item[]>;
}

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:3000' }, table: { type: 'string' } } });
if (values.table) await reconcile(domainOf(values.table), deployed(values.table));
else for (const domain of names) await reconcile(domain, local(values.url, domain));

async function reconcile(domain: Domain, source: Source): Promise<void> {
  let wrong = 0;
  const users = await source.users();
  for (const user of users) {
    const differences = await settledDifferences(user, { domain, source });
    for (const { item, attribute, kept, recomputed } of differences)
      console.log(`${user} ${item} ${attribute}: kept ${kept}, its rows come to ${recomputed}`);
    wrong += differences.length;
  }
  console.log(`${domain}: ${users.length} users, ${wrong} differences`);
  if (wrong > 0) process.exitCode = 1;
}

/** The domain whose table this is: the name of its stack is in it. */
function domainOf(table: string): Domain {
  const found = names.find((name) => table.includes(name));
  if (!found) throw new Error(`${table} is the table of neither ${names.join(' nor ')}.`);
  return found;
}

/** What still differs when it is read for the third time. */
async function settledDifferences(
  user: string,
  { domain, source }: { readonly domain: Domain; readonly source: Source },
): Promise<cards.Difference[]> {
  let differences: cards.Difference[] = [];
  for (let reading = 1; reading <= 3; reading++) {
    differences = domains[domain](await source.itemsOf(user), await source.now());
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
      const found: Item[] = [];
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ConsistentRead: true,
      };
      for await (const { Items = [] } of paginateQuery({ client }, query)) found.push(...(Items as unknown as Item[]));
      return found;
    },
  };
}

function local(url: string, domain: Domain): Source {
  const asked = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${url}/local${path}`);
    if (!answer.ok) throw new Error(`${url}/local${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const table = async (): Promise<string> => {
    const found = (await asked<{ name: string }[]>('/tables')).find(({ name }) => name.includes(domain));
    if (!found) throw new Error(`${url} has no table of ${domain}.`);
    return found.name;
  };
  const all = async (query: Record<string, string>): Promise<(Item & { readonly pk: string })[]> => {
    const found: (Item & { readonly pk: string })[] = [];
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
