import type { AttributeValue, Item } from './streams.ts';

/** The members of a request in which expressions stand and are given their names and values. */
export interface Expressions {
  readonly KeyConditionExpression?: string;
  readonly KeyConditions?: Readonly<Record<string, { readonly AttributeValueList?: readonly AttributeValue[] }>>;
  readonly ProjectionExpression?: string;
  readonly FilterExpression?: string;
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly AttributesToGet?: readonly string[];
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
}

const EQUALITY = /^[\s(]*(#?[\w.-]+)\s*=\s*(:\w+)[\s)]*$/;

/** The value that a query asks its partition key to equal; `undefined` where it doesn't. */
export function queriedPartition(input: Expressions, partitionKey: string): AttributeValue | undefined {
  for (const condition of (input.KeyConditionExpression ?? '').split(/\band\b/i)) {
    const [, name = '', value = ''] = EQUALITY.exec(condition) ?? [];
    if ((input.ExpressionAttributeNames?.[name] ?? name) === partitionKey) return input.ExpressionAttributeValues?.[value];
  }
  return input.KeyConditions?.[partitionKey]?.AttributeValueList?.[0];
}

const WORDS = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);
const BEHIND_THE_FIRST = /(?:\.\s*#?[\w-]+|\[\d+\])+/g;
const NAME = /(?<![:\w#])(#?[A-Za-z_][\w-]*)(?!\s*\(|[\w-])/g;

/** Top-level attributes that a request's expressions name ("dynamodb:Attributes", DynamoDB developer guide). */
export function namedAttributes(input: Expressions): string[] {
  const names = new Set(input.AttributesToGet ?? []);
  const { ProjectionExpression, FilterExpression, ConditionExpression, UpdateExpression, KeyConditionExpression } = input;
  for (const expression of [ProjectionExpression, FilterExpression, ConditionExpression, UpdateExpression, KeyConditionExpression]) {
    if (!expression) continue;
    for (const [, name = ''] of expression.replace(BEHIND_THE_FIRST, '').matchAll(NAME)) {
      if (!WORDS.has(name.toUpperCase())) names.add(input.ExpressionAttributeNames?.[name] ?? name);
    }
  }
  return [...names];
}
