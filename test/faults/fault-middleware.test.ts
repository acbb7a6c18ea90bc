import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../shared/commit.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { type Engine, startEngine } from '../support/engine.ts';
import { type Fault, faultPlan, seededRandom } from '../support/fault-middleware.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

/** An account of R$ 1.00, and one more real for it in two ways. */
async function anAccount(faults = faultPlan()) {
  const client = engine.client(faults);
  const Key = { pk: `ACCOUNT#${Math.random()}`, sk: 'BALANCE' };
  await client.send(new PutCommand({ TableName: engine.table, Item: { ...Key, cents: 100 } }));
  const update = { TableName: engine.table, Key, UpdateExpression: 'ADD cents :more', ExpressionAttributeValues: { ':more': 100 } };
  return {
    faults,
    add: async () => await client.send(new UpdateCommand(update)),
    addInTransaction: async () => await commit(client, [{ Update: update }]),
    cents: async () => (await client.send(new GetCommand({ TableName: engine.table, Key, ConsistentRead: true }))).Item?.cents,
  };
}

describe('the faults are faults', () => {
  test('an answer lost after a bare ADD doubles the money, and nobody is told', async () => {
    const { add, cents, faults } = await anAccount();
    faults.plan('lost answer', { on: 'UpdateItem' });

    await add();

    expect(await cents()).toBe(300);
  });

  test('the same in a transaction is one change: the SDK keeps its token over its own retries', async () => {
    const { addInTransaction, cents, faults } = await anAccount();
    faults.plan('lost answer', { on: 'TransactWriteItems' });

    await addInTransaction();

    expect(await cents()).toBe(200);
    expect(faults.attempts.filter(({ operation }) => operation === 'TransactWriteItems')).toEqual([
      { operation: 'TransactWriteItems', isSent: true, fault: 'lost answer' },
      { operation: 'TransactWriteItems', isSent: true },
    ]);
  });

  test.each<[Fault, number]>([
    ['throttled', 200],
    ['lost request', 200],
    ['conflict', 200],
    ['timeout', 300],
  ])('an attempt that meets "%s" is tried again by the client', async (fault, cents) => {
    const account = await anAccount();
    account.faults.plan(fault, { on: 'UpdateItem' });

    await account.add();

    expect(await account.cents()).toBe(cents);
    expect(account.faults.attempts.filter(({ operation }) => operation === 'UpdateItem')).toHaveLength(2);
  });

  test('a fault befalls only what it is planned for, after as many and as often as planned', async () => {
    const { add, addInTransaction, faults } = await anAccount();
    faults.plan('throttled', { on: 'UpdateItem', touching: 'BALANCE', after: 1, times: 2 });
    faults.plan('throttled', { on: 'UpdateItem', touching: 'NOTHING HERE' });

    await add();
    await addInTransaction();
    await add();

    expect(faults.attempts.slice(1).map(({ operation, fault }) => [operation, fault])).toEqual([
      ['UpdateItem', undefined],
      ['TransactWriteItems', undefined],
      ['UpdateItem', 'throttled'],
      ['UpdateItem', 'throttled'],
      ['UpdateItem', undefined],
    ]);
  });

  test('the same seed gives the same faults, another one others, and none after healing', async () => {
    const run = async (seed: number) => {
      const { addInTransaction, faults } = await anAccount(faultPlan(seed));
      faults.sometimes(0.3, 'throttled', 'lost answer', 'conflict');
      for (let count = 0; count < 12; count++) await addInTransaction().catch(() => undefined);
      return faults;
    };
    const [one, again, other] = [await run(7), await run(7), await run(8)];

    expect(one.attempts).toEqual(again.attempts);
    expect(one.attempts).not.toEqual(other.attempts);
    expect(one.attempts.some(({ fault }) => fault)).toBe(true);
  });
});

test('money moved in transactions is right under any mixture of faults, once it is known what was done', async () => {
  for (const seed of Array.from({ length: 20 }, (_, index) => index)) {
    const { addInTransaction, cents, faults } = await anAccount(faultPlan(seed));
    faults.sometimes(0.4, 'throttled', 'lost answer', 'lost request', 'timeout', 'conflict');
    let [least, most] = [100, 100];
    for (let count = 0; count < 10; count++) {
      most += 100;
      // Refused after all attempts: done at most once, and which of the two is not known.
      if (
        await addInTransaction().then(
          () => true,
          () => false,
        )
      )
        least += 100;
    }
    faults.heal();

    const found = await cents();
    expect(found % 100, `seed ${seed}`).toBe(0);
    expect(found, `seed ${seed}`).toBeGreaterThanOrEqual(least);
    expect(found, `seed ${seed}`).toBeLessThanOrEqual(most);
  }
});

test('the client of production makes four attempts, with the SDK waiting between them', async () => {
  const faults = faultPlan();
  const client = faults.into(
    openDynamodb({ endpoint: 'http://127.0.0.1:9', region: 'sa-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }),
  );
  faults.plan('lost request', { times: 9 });

  await expect(client.send(new GetCommand({ TableName: 'any', Key: { pk: 'a' } }) as never)).rejects.toThrow('ECONNRESET');

  expect(faults.attempts).toHaveLength(4);
});

test('the seeded numbers lie between 0 and 1 and do not repeat', () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 1_000 }, random);

  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(numbers).size).toBeGreaterThan(990);
});
