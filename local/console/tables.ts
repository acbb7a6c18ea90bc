import { attributeOf, keyValue, plainItem } from './attribute.ts';
import type { OperatorCall } from './deps.ts';
import { count, record, records, text, whole } from './input.ts';
import { badRequest } from './problem.ts';

interface Key {
  readonly name: string;
  readonly type: string;
}

interface Index {
  readonly name: string;
  readonly keys: readonly Key[];
}

/** A table as `DescribeTable` tells it; the first key is the partition key. */
export interface Table {
  readonly name: string;
  readonly keys: readonly Key[];
  readonly indexes: readonly Index[];
  readonly items: number;
  readonly bytes: number;
  readonly streamed: boolean;
}

export async function listTables(call: OperatorCall): Promise<Table[]> {
  const names: string[] = [];
  let from: string | undefined;
  do {
    const page = await call('dynamodb', 'ListTables', from ? { ExclusiveStartTableName: from } : {});
    if (Array.isArray(page.TableNames)) names.push(...page.TableNames.map(String));
    from = text(page.LastEvaluatedTableName);
  } while (from);
  return Promise.all(names.sort().map((name) => describeTable(call, name)));
}

async function describeTable(call: OperatorCall, name: string): Promise<Table> {
  const described = record((await call('dynamodb', 'DescribeTable', { TableName: name })).Table);
  const types = new Map(records(described.AttributeDefinitions).map((each) => [each.AttributeName, String(each.AttributeType)]));
  const keys = (schema: unknown): Key[] =>
    records(schema).map((each) => ({ name: String(each.AttributeName), type: types.get(each.AttributeName) ?? 'S' }));
  return {
    name,
    keys: keys(described.KeySchema),
    indexes: records(described.GlobalSecondaryIndexes).map((index) => ({
      name: String(index.IndexName),
      keys: keys(index.KeySchema),
    })),
    items: count(described.ItemCount),
    bytes: count(described.TableSizeBytes),
    streamed: record(described.StreamSpecification).StreamEnabled === true,
  };
}

/**
 * A page of a table's items as plain JSON: `limit` of them (1 to 50, 25 by default) after `cursor`; with `key` those of that partition,
 * in the table or in `index`. @throws {Problem} 400 for a cursor or an index that is none
 */
export async function readItems(call: OperatorCall, name: string, query: URLSearchParams) {
  const table = await describeTable(call, name);
  const index = query.get('index') || undefined;
  const keys = index === undefined ? table.keys : table.indexes.find((each) => each.name === index)?.keys;
  if (!keys) throw badRequest(`${name} has no index ${JSON.stringify(index)}.`);

  const page = {
    TableName: name,
    Limit: Math.max(1, whole(query, 'limit', 25, 50)),
    ...(index && { IndexName: index }),
    ...startOf(query.get('cursor')),
  };
  const answer = await call('dynamodb', ...operationOf(page, keys[0], query.get('key') || undefined));

  const last = answer.LastEvaluatedKey;
  return {
    keys: keys.map((key) => key.name),
    items: records(answer.Items).map(plainItem),
    ...(last ? { nextCursor: Buffer.from(JSON.stringify(last)).toString('base64url') } : {}),
  };
}

function operationOf(
  page: Record<string, unknown>,
  partition: Key | undefined,
  value: string | undefined,
): [string, Record<string, unknown>] {
  if (value === undefined || !partition) return ['Scan', page];
  return [
    'Query',
    {
      ...page,
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': partition.name },
      ExpressionAttributeValues: { ':partition': keyValue(partition.type, value) },
    },
  ];
}

function startOf(cursor: string | null): { ExclusiveStartKey?: Record<string, unknown> } {
  if (!cursor) return {};
  try {
    return { ExclusiveStartKey: attributeOf(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))) };
  } catch (cause) {
    throw badRequest('cursor is not one that this list gave.', cause);
  }
}
