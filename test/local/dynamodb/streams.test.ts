import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { ordersTable, startTables, streamOf, type Tables } from './tables-under-test.ts';

let tables: Tables | undefined;
afterEach(async () => {
  await tables?.stop();
  tables = undefined;
});

async function started(properties?: Record<string, unknown>): Promise<Tables> {
  tables = await startTables(undefined, [ordersTable(properties)]);
  return tables;
}

const STREAM = streamOf('orders');
const put = (all: Tables, sk: string, more: Record<string, unknown> = {}) =>
  all.document.send(new PutCommand({ TableName: 'orders', Item: { pk: 'ana', sk, ...more } }));

test('records come in the order of the writes, as a function receives them', async () => {
  const all = await started();
  await put(all, '1', { cents: 1 });
  await put(all, '1', { cents: 2 });
  await all.document.send(new DeleteCommand({ TableName: 'orders', Key: { pk: 'ana', sk: '1' } }));
  const { records, next } = await all.part.streams.read(STREAM, undefined, 100);
  expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
  expect(records[1]).toEqual({
    eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'sa-east-1',
    dynamodb: {
      ApproximateCreationDateTime: expect.closeTo(Date.now() / 1000, -2),
      Keys: { pk: { S: 'ana' }, sk: { S: '1' } },
      OldImage: { pk: { S: 'ana' }, sk: { S: '1' }, cents: { N: '1' } },
      NewImage: { pk: { S: 'ana' }, sk: { S: '1' }, cents: { N: '2' } },
      SequenceNumber: expect.stringMatching(/^\d{21}$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: STREAM,
  });
  expect(next).toBe(records[2]?.dynamodb.SequenceNumber);
  expect(await all.part.streams.latest(STREAM)).toBe(next);
});

test('reading goes on behind any record, in batches, also when it begins anew', async () => {
  const all = await started();
  for (let index = 0; index < 7; index++) await put(all, String(index));
  const seen: string[] = [];
  let position: string | undefined;
  for (;;) {
    const batch = await all.part.streams.read(STREAM, position, 3);
    if (batch.records.length === 0) break;
    seen.push(...batch.records.map(({ dynamodb }) => String(dynamodb.Keys.sk?.S)));
    position = batch.next;
  }
  expect(seen).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  const whole = await all.part.streams.read(STREAM, undefined, 100);
  const again = await all.part.streams.read(STREAM, whole.records[4]?.dynamodb.SequenceNumber, 100);
  expect(again.records.map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(['5', '6']);
  await put(all, '7');
  expect((await all.part.streams.read(STREAM, position, 3)).records).toHaveLength(1);
});

test('a write that changes nothing is not told, and does not end a batch', async () => {
  const all = await started();
  await put(all, '1', { tags: new Set(['a', 'b']), cents: 1 });
  await put(all, '1', { cents: 1, tags: new Set(['b', 'a']) });
  await all.document.send(
    new UpdateCommand({
      TableName: 'orders',
      Key: { pk: 'ana', sk: '1' },
      UpdateExpression: 'SET cents = :t',
      ExpressionAttributeValues: { ':t': 1 },
    }),
  );
  await put(all, '1', { cents: 2 });
  const one = await all.part.streams.read(STREAM, undefined, 1);
  const two = await all.part.streams.read(STREAM, one.next, 1);
  expect([...one.records, ...two.records].map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY']);
  expect(two.records[0]?.dynamodb.NewImage?.cents).toEqual({ N: '2' });
  expect((await all.part.streams.read(STREAM, two.next, 1)).records).toEqual([]);
});

test('whoever listens is woken after a write, a transaction included, and no longer after leaving', async () => {
  const all = await started();
  let woken = 0;
  const leave = all.part.streams.changed(STREAM, () => {
    woken += 1;
  });
  await put(all, '1');
  expect(woken).toBe(1);
  await all.document.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'orders', Item: { pk: 'ana', sk: '2' } } }] }));
  expect(woken).toBe(2);
  leave();
  await put(all, '3');
  expect(woken).toBe(2);
});

test('a stream shows what its view type says', async () => {
  const all = await started({ StreamSpecification: { StreamViewType: 'KEYS_ONLY' } });
  await put(all, '1', { cents: 1 });
  const { records } = await all.part.streams.read(STREAM, undefined, 10);
  expect(Object.keys(records[0]?.dynamodb ?? {})).not.toContain('NewImage');
  const seen = await all.part.streams.read(STREAM, undefined, 10, 'NEW_IMAGE');
  expect(seen.records[0]?.dynamodb.NewImage?.cents).toEqual({ N: '1' });
});

test('the Streams API reads the same records', async () => {
  const all = await started();
  const client = new DynamoDBStreamsClient({
    endpoint: all.runtime.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  await put(all, '1');
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: STREAM }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const latest = await client.send(new GetShardIteratorCommand({ StreamArn: STREAM, ShardId, ShardIteratorType: 'LATEST' }));
  const first = await client.send(new GetShardIteratorCommand({ StreamArn: STREAM, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
  await put(all, '2');
  expect((await client.send(new GetRecordsCommand({ ShardIterator: first.ShardIterator }))).Records).toHaveLength(2);
  const { Records } = await client.send(new GetRecordsCommand({ ShardIterator: latest.ShardIterator }));
  expect(Records?.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S)).toEqual(['2']);
  client.destroy();
  expect(all.runtime.asked.filter(({ action }) => action === 'dynamodb:GetRecords').map(({ resource }) => resource)).toEqual([
    STREAM,
    STREAM,
  ]);
});

test('what expired is deleted when the clock passes it, and the stream says that it was DynamoDB', async () => {
  const all = await started();
  const second = Math.floor(all.runtime.clock.now().getTime() / 1000);
  await put(all, 'soon', { expiresAt: second + 60 });
  await put(all, 'later', { expiresAt: second + 7200 });
  await put(all, 'text', { expiresAt: String(second + 60) });
  await put(all, 'never');
  await put(all, 'ancient', { expiresAt: second - 6 * 365 * 24 * 3600 });
  const before = await all.part.streams.latest(STREAM);
  await all.runtime.clock.moveTo(new Date((second + 3600) * 1000));
  await all.document.send(new DeleteCommand({ TableName: 'orders', Key: { pk: 'ana', sk: 'later' } }));
  const { records } = await all.part.streams.read(STREAM, before, 10);
  expect(records.map(({ eventName, dynamodb, userIdentity }) => [eventName, dynamodb.Keys.sk?.S, userIdentity])).toEqual([
    ['REMOVE', 'soon', { type: 'Service', principalId: 'dynamodb.amazonaws.com' }],
    ['REMOVE', 'later', undefined],
  ]);
});

test('an item that expired while the runtime was off is deleted at the next start', async () => {
  const all = await started();
  await put(all, 'gone', { expiresAt: Math.floor(Date.now() / 1000) - 5 });
  const { folder } = all;
  await all.stop();
  tables = await startTables(folder);
  const again = tables;
  const last = await eventually('the removal', async () => {
    const { records } = await again.part.streams.read(STREAM, undefined, 10);
    return records.find(({ eventName }) => eventName === 'REMOVE');
  });
  expect(last.userIdentity?.type).toBe('Service');
});
