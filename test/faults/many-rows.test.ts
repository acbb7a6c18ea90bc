import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newTransactions } from '../../functions/transactions/batch/batch.ts';
import { createTransactions } from '../../functions/transactions/batch/create-transactions.ts';
import { takeImport } from '../../functions/transactions/imported/take-import.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import type { ImportOutcome } from '../../functions/transactions/published.ts';
import { differencesOf } from '../../functions/transactions/reconcile.ts';
import { find } from '../../functions/transactions/settings.ts';
import { reaisOf } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { bankRow } from '../support/importing-person.ts';
import { aTransactionsDomain, type TransactionsDomain } from '../support/transactions-context.ts';

let domain: TransactionsDomain;
beforeAll(async () => {
  domain = await aTransactionsDomain();
});
afterEach(() => domain.faults.heal());
afterAll(async () => await domain[Symbol.asyncDispose]());

const statement = Array.from({ length: 200 }, (_, at) => bankRow(String(at)));

async function somebody() {
  const userId = randomUUID();
  await find(domain.context, userId);
  const take = async (asked: object): Promise<object> =>
    await takeImport(() => domain.context)({ userId, importId: 'import-1', accountId: idOf(userId, 'account', 1), ...asked });
  const items = async () => (await domain.engine.itemsOf(userId)) as unknown as Item[];
  return {
    items,
    write: async () => ((await take({ ask: 'write', rows: statement, merges: [] })) as { outcomes: ImportOutcome[] }).outcomes,
    undo: async (rows: readonly ImportOutcome[]) =>
      await take({ ask: 'undo', rows: rows.map(({ key, transactionId }) => ({ key, transactionId })) }),
    async batch() {
      const items = statement.map(({ date }) => ({
        accountId: idOf(userId, 'account', 1),
        type: 'expense' as const,
        amount: reaisOf(10_00),
        date,
      }));
      const { items: answers } = await createTransactions(
        {
          caller: { userId, sessionId: 's', plan: 'free', groups: [], tokenExpiresAt: 4_102_444_800 },
          client: { userAgent: '', address: '' },
          params: undefined,
          query: undefined,
          ifMatch: undefined,
          body: newTransactions.parse({ items }),
          idempotencyKey: 'k',
        },
        domain.context,
      );
      return answers;
    },
    account: async () => (await items()).find(({ sk }) => sk === 'ACCOUNT#0001'),
    differences: async () => differencesOf(await items(), new Date()),
  };
}

test.each(['lost answer', 'timeout', 'lost request', 'throttled', 'conflict'] as const)(
  'an import whose commits met "%s" writes each row once, and takes each back once',
  async (fault) => {
    const { write, undo, account, differences } = await somebody();
    domain.faults.plan(fault, { on: 'TransactWriteItems', times: 3, after: 1 });

    const outcomes = await write();

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(200).fill('written'));
    expect(await account()).toMatchObject({ total: -2_000_00 });
    domain.faults.plan(fault, { on: 'TransactWriteItems', times: 3, after: 1 });
    await undo(outcomes);
    expect(await account()).toMatchObject({ total: 0 });
    expect(await differences()).toEqual([]);
  },
);

test.each(['lost answer', 'lost request', 'timeout', 'throttled'] as const)(
  'an import that was given up in the middle because of "%s" goes on where it stopped',
  async (fault) => {
    const { write, account, differences } = await somebody();
    domain.faults.plan(fault, { on: 'TransactWriteItems', times: 4, after: 2 });
    await expect(write()).rejects.toThrow();

    const outcomes = await write();

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(200).fill('written'));
    expect(await account()).toMatchObject({ total: -2_000_00 });
    expect(await differences()).toEqual([]);
  },
);

test.each(['lost answer', 'lost request', 'timeout', 'throttled'] as const)(
  'a batch that was given up in the middle because of "%s" is written once by the same request sent again',
  async (fault) => {
    const { batch, account, differences } = await somebody();
    domain.faults.plan(fault, { on: 'TransactWriteItems', times: 4, after: 2 });
    await expect(batch()).rejects.toThrow();

    const answers = await batch();

    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(201));
    expect(await account()).toMatchObject({ total: -2_000_00 });
    expect(await differences()).toEqual([]);
  },
);

test('asked by several at once, each row is written once, and each heard the same', async () => {
  const { write, account, differences } = await somebody();

  const heard = await Promise.all([write(), write(), write()]);

  expect(heard[1]).toEqual(heard[0]);
  expect(heard[2]).toEqual(heard[0]);
  expect(await account()).toMatchObject({ total: -2_000_00 });
  expect(await differences()).toEqual([]);
});
