import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dynoxideFile } from '../../../local/parts/dynamodb/dynoxide-file.ts';
import { type Engine, startEngine } from '../../../local/parts/dynamodb/engine.ts';
import { chooseEngine } from '../../../local/parts/dynamodb/engine-choice.ts';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { ordersTable, startTables, streamOf } from './tables-under-test.ts';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const theItem = (engine: Engine) => engine.call('GetItem', { TableName: 'kept', Key: { pk: { S: 'answered' } } });

test('the engine ends with a runtime that is killed, and what was answered is there at the next start', async () => {
  const folder = newFolder();
  const run = spawn(process.execPath, [join(import.meta.dirname, 'killed-run.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(run.stdout, 'data');
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  run.kill('SIGKILL');
  await eventually('the end of the engine', () => !isAlive(pid));

  const engine = await startEngine(chooseEngine(folder, process.env));
  expect(await theItem(engine)).toEqual({ Item: { pk: { S: 'answered' } } });

  process.kill(Number(engine.pid), 'SIGKILL');
  expect(await eventually('an answer of the engine started again', () => theItem(engine).catch(() => undefined))).toEqual({
    Item: { pk: { S: 'answered' } },
  });

  const last = Number(engine.pid);
  await engine.stop();
  expect(isAlive(last)).toBe(false);
});

test('items, streams and positions survive a restart, and a new index is built over what is there', async () => {
  const before = await startTables(newFolder(), [
    ordersTable({
      GlobalSecondaryIndexes: [],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    }),
  ]);
  await before.document.send(new PutCommand({ TableName: 'orders', Item: { pk: 'ana', sk: '1', state: 'open' } }));
  const { next } = await before.part.streams.read(streamOf('orders'), undefined, 10);
  await before.stop();

  const after = await startTables(before.folder);
  const got = await after.document.send(new GetCommand({ TableName: 'orders', Key: { pk: 'ana', sk: '1' } }));
  expect(got.Item?.state).toBe('open');
  const found = await after.document.send(
    new QueryCommand({
      TableName: 'orders',
      IndexName: 'byState',
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':s': 'open' },
    }),
  );
  expect(found.Items).toHaveLength(1);
  await after.document.send(new PutCommand({ TableName: 'orders', Item: { pk: 'ana', sk: '2' } }));
  const { records } = await after.part.streams.read(streamOf('orders'), next, 10);
  expect(records.map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(['2']);
  await after.stop();
});

test('keys that differ from those of the data are refused, with what to do', async () => {
  const before = await startTables();
  await before.stop();
  const changed = ordersTable({ KeySchema: [{ AttributeName: 'sk', KeyType: 'HASH' }] });
  await expect(startTables(before.folder, [changed])).rejects.toThrow(/orders.*HASH sk.*--fresh/s);
});

test('a property that the part does not know is refused by name', async () => {
  await expect(startTables(undefined, [ordersTable({ KinesisStreamSpecification: {} })])).rejects.toThrow('KinesisStreamSpecification');
});

test('without any engine the error says what to install', () => {
  const nothing = { PATH: '', DYNAMODB_LOCAL_JAR: '/nowhere/DynamoDBLocal.jar' };
  if (process.platform === 'linux' && process.arch === 'x64') expect(chooseEngine(newFolder(), nothing).kind).toBe('dynoxide');
  else expect(() => chooseEngine(newFolder(), nothing)).toThrow('DYNAMODB_LOCAL_JAR');
  expect(chooseEngine('/nowhere', { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' })).toEqual({
    kind: 'endpoint',
    endpoint: 'http://127.0.0.1:1',
  });
});

test('trimmed stream records leave the numbering of those to come as it was', async ({ skip }) => {
  const tables = await startTables();
  const engine = chooseEngine(join(tables.folder, 'dynamodb'), process.env);
  if (engine.kind !== 'dynoxide') return skip();
  const put = (sk: string) => tables.document.send(new PutCommand({ TableName: 'orders', Item: { pk: 'ana', sk } }));
  for (const sk of ['1', '2', '3']) await put(sk);
  const { next } = await tables.part.streams.read(streamOf('orders'), undefined, 10);
  const file = dynoxideFile(engine.file);
  file.trim('orders', BigInt(next), Math.floor(Date.now() / 1000) + 60);
  file.close();
  const left = await tables.part.streams.read(streamOf('orders'), undefined, 10);
  expect(left.records.map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(['3']);
  await put('4');
  const { records } = await tables.part.streams.read(streamOf('orders'), next, 10);
  expect(records.map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(['4']);
  await tables.stop();
});
