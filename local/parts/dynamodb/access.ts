import { type Access, AwsError } from '../../part.ts';
import { type Expressions, namedAttributes, queriedPartition } from './expression.ts';
import type { TableRequest, TransactAction } from './request.ts';
import type { AttributeValue, Item } from './streams.ts';
import { keyName, type TableDefinition } from './table.ts';

/** What access has to know of the tables. */
export interface Tables {
  find(name: string): TableDefinition | undefined;
  arnOf(name: string): string;
}

const OF_ONE_ITEM = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
const OF_A_TABLE = new Set(['DescribeTable', 'DescribeTimeToLive', 'DescribeContinuousBackups']);
/** IAM asks for the actions of a transaction's members; there is no action of the transaction itself. */
const ACTION_OF_MEMBER: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * What IAM has to allow for an operation ("Actions, resources, and condition keys for Amazon DynamoDB", Service Authorization Reference), with the
 * condition keys LeadingKeys, Attributes, Select, ReturnValues, ReturnConsumedCapacity, EnclosingOperation and FullTableScan.
 * @throws {AwsError} UnknownOperationException for operations that are not offered here
 */
export function accessOf(operation: string, request: TableRequest, tables: Tables): Access[] {
  if (OF_ONE_ITEM.has(operation)) return [ofItem(operation, request, tables)];
  if (operation === 'Query' || operation === 'Scan') return [ofSearch(operation, request, tables)];
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') return ofBatch(operation, request, tables);
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') return ofTransaction(operation, request, tables);
  if (OF_A_TABLE.has(operation)) return [{ action: `dynamodb:${operation}`, resource: tables.arnOf(named(request.TableName)) }];
  if (operation === 'ListTables') return [{ action: 'dynamodb:ListTables', resource: '*' }];
  throw unknownOperation(operation);
}

export function unknownOperation(operation: string): AwsError {
  return new AwsError(
    'UnknownOperationException',
    `The local DynamoDB has no operation ${operation || '(no X-Amz-Target)'}: tables come from the template, and PartiQL is not offered.`,
  );
}

function ofItem(operation: string, request: TableRequest, tables: Tables): Access {
  const name = named(request.TableName);
  return {
    action: `dynamodb:${operation}`,
    resource: tables.arnOf(name),
    context: {
      ...leadingKeys(tables.find(name), [request.Key ?? request.Item]),
      ...attributes([request.Key, request.Item], request),
      ...options(request),
    },
  };
}

function ofSearch(operation: string, request: TableRequest, tables: Tables): Access {
  const name = named(request.TableName);
  const partition = operation === 'Query' ? partitionOf(request, tables.find(name)) : undefined;
  return {
    action: `dynamodb:${operation}`,
    resource: request.IndexName ? `${tables.arnOf(name)}/index/${request.IndexName}` : tables.arnOf(name),
    context: {
      ...(partition && { 'dynamodb:LeadingKeys': [plain(partition)] }),
      ...attributes([], request),
      ...options(request),
      ...(operation === 'Scan' && { 'dynamodb:FullTableScan': 'true' }),
    },
  };
}

/** The partition that a query reads, of the table or of its index. */
export function partitionOf(request: TableRequest, table: TableDefinition | undefined): AttributeValue | undefined {
  const index = [...(table?.globalIndexes ?? []), ...(table?.localIndexes ?? [])].find(({ IndexName }) => IndexName === request.IndexName);
  const key = keyName((request.IndexName ? index?.KeySchema : table?.keys) ?? [], 'HASH');
  return key === undefined ? undefined : queriedPartition(request, key);
}

function ofBatch(operation: string, request: TableRequest, tables: Tables): Access[] {
  return Object.entries(request.RequestItems ?? {}).map(([name, entry]) => {
    const items =
      'Keys' in entry ? (entry.Keys ?? []) : writes(entry).map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key);
    return {
      action: `dynamodb:${operation}`,
      resource: tables.arnOf(name),
      context: {
        ...leadingKeys(tables.find(name), items),
        ...attributes(items, 'Keys' in entry ? entry : {}),
        ...options(request),
      },
    };
  });
}

function writes(entry: NonNullable<TableRequest['RequestItems']>[string]) {
  return Array.isArray(entry) ? entry : [];
}

/** Members with the same action on the same table are asked as one: every key and attribute of theirs has to be allowed. */
function ofTransaction(operation: string, request: TableRequest, tables: Tables): Access[] {
  const groups = new Map<string, { kind: string; table: string; members: TransactAction[] }>();
  for (const item of request.TransactItems ?? []) {
    for (const [kind, member] of Object.entries(item)) {
      const table = named(member.TableName);
      const group = groups.get(`${kind} ${table}`) ?? { kind, table, members: [] };
      group.members.push(member);
      groups.set(`${kind} ${table}`, group);
    }
  }
  return [...groups.values()].map(({ kind, table, members }) => {
    const action = ACTION_OF_MEMBER[kind];
    if (!action) throw new AwsError('ValidationException', `A transaction has no member ${kind}.`);
    const named = new Set(members.flatMap((member) => attributes([member.Key, member.Item], member)['dynamodb:Attributes'] ?? []));
    return {
      action: `dynamodb:${action}`,
      resource: tables.arnOf(table),
      context: {
        ...leadingKeys(
          tables.find(table),
          members.map((member) => member.Key ?? member.Item),
        ),
        ...(named.size > 0 && { 'dynamodb:Attributes': [...named] }),
        ...options(request),
        'dynamodb:EnclosingOperation': operation,
      },
    };
  });
}

function leadingKeys(table: TableDefinition | undefined, items: readonly (Item | undefined)[]): Record<string, string[]> {
  const key = table && keyName(table.keys, 'HASH');
  if (!key) return {};
  const values = new Set(items.flatMap((item) => (item?.[key] ? [plain(item[key])] : [])));
  return values.size > 0 ? { 'dynamodb:LeadingKeys': [...values] } : {};
}

function attributes(items: readonly (Item | undefined)[], expressions: Expressions): Record<string, string[]> {
  const names = new Set([...items.flatMap((item) => Object.keys(item ?? {})), ...namedAttributes(expressions)]);
  return names.size > 0 ? { 'dynamodb:Attributes': [...names] } : {};
}

function options({ Select, ReturnValues, ReturnConsumedCapacity }: TableRequest): Record<string, string> {
  return {
    ...(Select && { 'dynamodb:Select': Select }),
    ...(ReturnValues && { 'dynamodb:ReturnValues': ReturnValues }),
    ...(ReturnConsumedCapacity && { 'dynamodb:ReturnConsumedCapacity': ReturnConsumedCapacity }),
  };
}

/** Key values are strings, numbers or bytes; bytes as base64, as IAM compares them. */
function plain(value: AttributeValue): string {
  return String(Object.values(value)[0]);
}

/** AWS takes a table's ARN in the name's place; locally it would have to be undone for the engine, so it is refused rather than half supported. */
function named(name: string | undefined): string {
  if (!name) throw new AwsError('ValidationException', "Value null at 'tableName' failed to satisfy constraint: Member must not be null");
  if (name.startsWith('arn:')) throw new AwsError('ValidationException', `The local DynamoDB takes tables by name, not by ARN: ${name}`);
  return name;
}
