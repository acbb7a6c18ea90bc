import { BatchWriteItemCommand, DescribeTableCommand, PutItemCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTables, streamOf, type Tables } from './tables-under-test.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const lastAsked = () => tables.runtime.asked.at(-1);

test('what is put is got back, updated and queried by its index', async () => {
  const { document } = tables;
  await document.send(new PutCommand({ TableName: 'orders', Item: { pk: 'ana', sk: '1', state: 'open', cents: 10 } }));
  await document.send(
    new UpdateCommand({
      TableName: 'orders',
      Key: { pk: 'ana', sk: '1' },
      UpdateExpression: 'ADD cents :more',
      ExpressionAttributeValues: { ':more': 5 },
    }),
  );
  const got = await document.send(new GetCommand({ TableName: 'orders', Key: { pk: 'ana', sk: '1' } }));
  expect(got.Item).toEqual({ pk: 'ana', sk: '1', state: 'open', cents: 15 });
  expect(got.ConsumedCapacity).toBeUndefined();
  const found = await document.send(
    new QueryCommand({
      TableName: 'orders',
      IndexName: 'byState',
      KeyConditionExpression: '#s = :open',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':open': 'open' },
    }),
  );
  expect(found.Items).toHaveLength(1);
});

test('an attribute named ConsumedCapacity stays in the item', async () => {
  const Item = { pk: 'odd', sk: '1', ConsumedCapacity: 'text } "ConsumedCapacity":{}' };
  await tables.document.send(new PutCommand({ TableName: 'orders', Item }));
  expect((await tables.document.send(new GetCommand({ TableName: 'orders', Key: { pk: 'odd', sk: '1' } }))).Item).toEqual(Item);
});

test('the capacity is answered to whoever asks for it', async () => {
  const put = await tables.document.send(
    new PutCommand({ TableName: 'orders', Item: { pk: 'c', sk: '1', note: 'x'.repeat(1500) }, ReturnConsumedCapacity: 'TOTAL' }),
  );
  expect(put.ConsumedCapacity?.CapacityUnits).toBe(2);
});

test('the journal is told of the units of every call', async () => {
  const service = tables.part.services?.dynamodb;
  const call = (operation: string, input: object) =>
    service?.handle({
      service: 'dynamodb',
      operation,
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.from(JSON.stringify(input)),
      principal: { operator: true },
      requestId: 'r',
    });
  const Key = { pk: { S: 'units' }, sk: { S: '1' } };
  expect((await call('PutItem', { TableName: 'orders', Item: { ...Key, state: { S: 'open' } } }))?.consumed).toEqual({ writeUnits: 2 });
  const got = await call('GetItem', { TableName: 'orders', Key, ConsistentRead: true });
  expect(got?.consumed).toEqual({ readUnits: 1 });
  expect(JSON.parse(String(got?.body))).toEqual({ Item: { ...Key, state: { S: 'open' } } });
  const none = await call('GetItem', { TableName: 'orders', Key, ReturnConsumedCapacity: 'NONE' });
  expect(none?.consumed).toEqual({ readUnits: 0.5 });
  const batch = await call('TransactGetItems', { TransactItems: [{ Get: { TableName: 'orders', Key } }] });
  expect(batch?.consumed).toEqual({ readUnits: 2 });
});

test('a transaction with a failing condition writes nothing and says which member failed', async () => {
  const { document } = tables;
  await document.send(new PutCommand({ TableName: 'orders', Item: { pk: 't', sk: 'there' } }));
  const failed = await document
    .send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: 'orders', Item: { pk: 't', sk: 'new' } } },
          {
            ConditionCheck: { TableName: 'orders', Key: { pk: 't', sk: 'there' }, ConditionExpression: 'attribute_not_exists(pk)' },
          },
        ],
      }),
    )
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TransactionCanceledException);
  expect((failed as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
  expect((await document.send(new GetCommand({ TableName: 'orders', Key: { pk: 't', sk: 'new' } }))).Item).toBeUndefined();
});

test('IAM is asked for every member of a transaction, with its keys', async () => {
  const { document, runtime } = tables;
  await document
    .send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: 'orders', Item: { pk: 'a', sk: '1' } } },
          { Put: { TableName: 'orders', Item: { pk: 'b', sk: '1' } } },
          {
            Update: {
              TableName: 'orders',
              Key: { pk: 'a', sk: '2' },
              UpdateExpression: 'SET #c.#d = if_not_exists(cents, :v), other = :v',
              ConditionExpression: 'attribute_not_exists(pk)',
              ExpressionAttributeNames: { '#c': 'cents', '#d': 'sub' },
              ExpressionAttributeValues: { ':v': 1 },
            },
          },
        ],
      }),
    )
    .catch(() => undefined);
  const asked = runtime.asked.slice(-2);
  expect(asked).toMatchObject([
    { action: 'dynamodb:PutItem', context: { 'dynamodb:LeadingKeys': ['a', 'b'], 'dynamodb:EnclosingOperation': 'TransactWriteItems' } },
    { action: 'dynamodb:UpdateItem', context: { 'dynamodb:LeadingKeys': ['a'] } },
  ]);
  expect(asked.map(({ resource }) => resource)).toEqual(Array(2).fill('arn:aws:dynamodb:sa-east-1:000000000000:table/orders'));
  expect([asked[1]?.context?.['dynamodb:Attributes'] ?? []].flat().sort()).toEqual(['cents', 'other', 'pk', 'sk']);
});

test('IAM is asked for the index that a query reads', async () => {
  await tables.document.send(
    new QueryCommand({
      TableName: 'orders',
      IndexName: 'byState',
      KeyConditionExpression: '(#s = :open) AND sk BETWEEN :a AND :b',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':open': 'open', ':a': '0', ':b': '9' },
    }),
  );
  expect(lastAsked()).toMatchObject({
    action: 'dynamodb:Query',
    resource: 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders/index/byState',
    context: { 'dynamodb:LeadingKeys': ['open'], 'dynamodb:Attributes': ['state', 'sk'] },
  });
});

test('a start key of another partition is refused', async () => {
  const query = (pk: string) =>
    tables.document.send(
      new QueryCommand({
        TableName: 'orders',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 'ana' },
        ExclusiveStartKey: { pk, sk: '0' },
      }),
    );
  await expect(query('bruno')).rejects.toThrow('outside query boundaries');
  expect((await query('ana')).Items).toHaveLength(1);
});

test('the error of an oversized batch shows no values of its items', async () => {
  const Item = { pk: { S: 'SECRET' }, sk: { S: '1' } };
  const sent = tables.client.send(new BatchWriteItemCommand({ RequestItems: { orders: Array(26).fill({ PutRequest: { Item } }) } }));
  const error = await sent.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'ValidationException' });
  expect(String(error)).toContain('less than or equal to 25');
  expect(String(error)).not.toContain('SECRET');
});

test('operations that are not offered are refused by name', async () => {
  const { ExecuteStatementCommand } = await import('@aws-sdk/client-dynamodb');
  await expect(tables.client.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM orders' }))).rejects.toThrow('ExecuteStatement');
});

test('a table is described with the names and ARNs of the template', async () => {
  const { Table } = await tables.client.send(new DescribeTableCommand({ TableName: 'orders' }));
  expect(Table).toMatchObject({
    TableArn: 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders',
    LatestStreamArn: streamOf('orders'),
    GlobalSecondaryIndexes: [{ IndexArn: 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders/index/byState' }],
  });
});

test('a table that is not there is answered as DynamoDB does', async () => {
  await expect(tables.client.send(new PutItemCommand({ TableName: 'nowhere', Item: { pk: { S: 'a' } } }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('ElectroDB writes, patches and pages through it', async () => {
  const order = new Entity(
    {
      model: { entity: 'order', version: '1', service: 'shop' },
      attributes: { owner: { type: 'string', required: true }, id: { type: 'string', required: true }, cents: { type: 'number' } },
      indexes: { all: { pk: { field: 'pk', composite: ['owner'] }, sk: { field: 'sk', composite: ['id'] } } },
    },
    { client: tables.client, table: 'orders' },
  );
  await order.put(Array.from({ length: 30 }, (_, index) => ({ owner: 'eva', id: String(index).padStart(2, '0'), cents: index }))).go();
  await order.patch({ owner: 'eva', id: '07' }).add({ cents: 100 }).go();
  const first = await order.query.all({ owner: 'eva' }).go({ limit: 20 });
  const rest = await order.query.all({ owner: 'eva' }).go({ cursor: first.cursor });
  expect([...first.data, ...rest.data].map(({ id }) => id)).toHaveLength(30);
  expect(first.data[7]?.cents).toBe(107);
  await expect(order.create({ owner: 'eva', id: '07' }).go()).rejects.toThrow('The conditional request failed');
});
