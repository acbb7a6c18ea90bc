import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Update as UpdateWrite, Write } from './commit.ts';

/**
 * A domain's table as its use cases see it: everything of one user lies in one partition, `USER#<userId>`, and is asked for by sort key. Another user's items
 * cannot be addressed. Which items there are is said in the domain's own `store.ts`.
 *
 * Written without ElectroDB where sums are attributes whose names are data (a day, a cell), which an entity cannot declare, and where the copies that it keeps
 * of what is in the key would double the size of an item.
 */
export interface Store {
  /** These items of the user's, as they are after every write answered so far; absent where there is none. One round trip, of a call for each 100. */
  read(userId: string, ...sortKeys: string[]): Promise<ReadonlyMap<string, Item>>;
  /** The user's items from one sort key to another, both included, in order; what lies behind `after` where that is given. One round trip for up to 1 MB. */
  range(userId: string, range: Range): Promise<Page>;
  put(userId: string, item: Item, condition?: Condition): Write;
  update(userId: string, sortKey: string, change: Update): UpdateWrite;
  remove(userId: string, sortKey: string, condition: Condition): Write;
  check(userId: string, sortKey: string, condition: Condition): Write;
}

export interface Item {
  readonly sk: string;
  readonly [attribute: string]: unknown;
}

interface Range {
  readonly from: string;
  readonly to: string;
  readonly after?: string | undefined;
  readonly descending?: boolean;
  readonly limit?: number;
}

interface Page {
  readonly items: readonly Item[];
  /** Whether the range may hold more behind the last item. */
  readonly hasMore: boolean;
}

/** What must hold of the item: whether it is there at all, where that is said, and what its attributes are; `undefined` for one that it must not have. */
export interface Condition {
  readonly exists?: boolean;
  readonly equals?: Readonly<Record<string, unknown>>;
}

interface Update {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: ReadonlyMap<string, number>;
  readonly remove?: readonly string[];
  readonly condition?: Condition;
}

/** The end of the range of all sort keys that begin so. */
export const end = (prefix: string): string => `${prefix}\uffff`;

/** Every item of a range, however many pages it takes. */
export async function readAll(
  { store }: { readonly store: Store },
  userId: string,
  range: { readonly from: string; readonly to: string },
): Promise<Item[]> {
  const found: Item[] = [];
  for (let hasMore = true; hasMore; ) {
    const page = await store.range(userId, { ...range, after: found.at(-1)?.sk });
    found.push(...page.items);
    hasMore = page.hasMore && page.items.length > 0;
  }
  return found;
}

export function openStore(client: DynamoDBDocumentClient, table: string): Store {
  const keyOf = (userId: string, sk: string) => ({ pk: `USER#${userId}`, sk });

  return {
    async read(userId, ...sortKeys) {
      const found = new Map<string, Item>();
      const readAll = async (wanted: readonly string[]): Promise<void> => {
        let keys: Record<string, unknown>[] = wanted.map((sk) => keyOf(userId, sk));
        while (keys.length > 0) {
          const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }));
          for (const item of answer.Responses?.[table] ?? []) found.set(String(item.sk), item as unknown as Item);
          keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
        }
      };
      await Promise.all(inHundreds([...new Set(sortKeys)]).map(readAll));
      return found;
    },

    async range(userId, { from, to, after, descending = false, limit }) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': `USER#${userId}`, ':from': from, ':to': to },
          ScanIndexForward: !descending,
          ConsistentRead: true,
          ...(limit && { Limit: limit }),
          ...(after && { ExclusiveStartKey: keyOf(userId, after) }),
        }),
      );
      return { items: (answer.Items ?? []) as unknown as Item[], hasMore: answer.LastEvaluatedKey !== undefined };
    },

    put: (userId, item, condition) => ({
      Put: { TableName: table, Item: { ...item, ...keyOf(userId, item.sk) }, ...(condition && expressionOf({ condition })) },
    }),
    update: (userId, sortKey, change) => ({ Update: { TableName: table, Key: keyOf(userId, sortKey), ...expressionOf(change) } }),
    remove: (userId, sortKey, condition) => ({ Delete: { TableName: table, Key: keyOf(userId, sortKey), ...expressionOf({ condition }) } }),
    check: (userId, sortKey, condition) => ({
      ConditionCheck: { TableName: table, Key: keyOf(userId, sortKey), ...expressionOf({ condition }) },
    }),
  };
}

/** As many as one call reads. */
const inHundreds = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / 100) }, (_, index) => keys.slice(100 * index, 100 * (index + 1)));

/** The words of DynamoDB for it. A name with a point in it (`gone.c5`) is a path into a map. */
function expressionOf({ set = {}, add = new Map(), remove = [], condition }: Update) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const name = (path: string): string =>
    path
      .split('.')
      .map((part) => {
        names[`#${part}`] = part;
        return `#${part}`;
      })
      .join('.');
  const value = (of: unknown): string => {
    const placeholder = `:${Object.keys(values).length}`;
    values[placeholder] = of;
    return placeholder;
  };

  const clauses = [
    ['SET', Object.entries(set).map(([path, to]) => `${name(path)} = ${value(to)}`)],
    ['ADD', [...add].map(([path, by]) => `${name(path)} ${value(by)}`)],
    ['REMOVE', remove.map(name)],
  ] as const;
  const update = clauses.flatMap(([word, parts]) => (parts.length > 0 ? [`${word} ${parts.join(', ')}`] : [])).join(' ');
  const required =
    condition &&
    [
      ...(condition.exists === undefined ? [] : [`attribute_${condition.exists ? 'exists' : 'not_exists'}(pk)`]),
      ...Object.entries(condition.equals ?? {}).map(([path, to]) =>
        to === undefined ? `attribute_not_exists(${name(path)})` : `${name(path)} = ${value(to)}`,
      ),
    ].join(' AND ');
  return {
    ...(update && { UpdateExpression: update }),
    ...(required && { ConditionExpression: required }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}
