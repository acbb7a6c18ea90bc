import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { newTransactions } from '../../functions/transactions/batch/batch.ts';
import { createTransactions } from '../../functions/transactions/batch/create-transactions.ts';
import { addDays } from '../../shared/calendar.ts';
import { reaisOf } from '../../shared/money.ts';
import { anImportingPerson, type ImportingPerson } from '../support/importing-person.ts';
import { CutOff } from '../support/memory-ledger.ts';

let ana: ImportingPerson;
beforeEach(async () => {
  ana = await anImportingPerson();
});

type Items = z.input<typeof newTransactions>['items'];

const expense = (of: object = {}) => ({ accountId: ana.accountId, type: 'expense' as const, amount: 10, date: '2026-11-03', ...of });
const many = (count: number): Items =>
  Array.from({ length: count }, (_, at) => expense({ amount: reaisOf(1_00 + at), date: addDays('2026-11-03', -at) }) as Items[number]);

/** As the stack hands it over. */
const write = async (items: readonly unknown[], idempotencyKey?: string) =>
  (
    await createTransactions(
      {
        caller: { userId: ana.userId, sessionId: 's', plan: 'free', groups: [], tokenExpiresAt: 4_102_444_800 },
        client: { userAgent: '', address: '' },
        params: undefined,
        query: undefined,
        ifMatch: undefined,
        body: newTransactions.parse({ items }, { reportInput: true }),
        ...(idempotencyKey && { idempotencyKey }),
      },
      ana.memory.context,
    )
  ).items;

const statuses = (answers: Awaited<ReturnType<typeof write>>) => answers.map(({ status }) => status);

describe('many transactions in one request', () => {
  test('are written as if one by one, in six commits for 500, and told each by itself', async () => {
    const before = ana.memory.calls.length;
    const answers = await write(many(500));

    expect(statuses(answers)).toEqual(Array(500).fill(201));
    expect(answers.map(({ index }) => index)).toEqual(Array.from({ length: 500 }, (_, at) => at));
    expect(answers[7]?.transaction).toMatchObject({ amount: 1.07, date: '2026-10-27', accountId: ana.accountId });
    expect(ana.memory.calls.slice(before).filter((call) => call === 'TransactWrite')).toHaveLength(6);
    expect(ana.rows()).toHaveLength(500);
    expect(ana.differences()).toEqual([]);
    expect(await ana.told('transaction.created')).toHaveLength(500);
  });

  test('are each answered by themselves: the right ones are written, whatever is wrong with others', async () => {
    const { accountId: archived } = await ana.openAccount('Velha');
    const bruno = await anImportingPerson('bruno', ana.memory);
    await ana.archive(archived);

    const answers = await write([
      expense(),
      expense({ amount: 0, colour: 'red' }),
      expense({ accountId: archived }),
      expense({ categoryId: ana.category(16) }),
      expense({ accountId: bruno.accountId }),
      expense({ categoryId: bruno.category(2) }),
      7,
      expense({ isRecurring: true }),
      expense({ categoryId: ana.category(2) }),
    ]);

    expect(answers.map(({ status, problem }) => [status, problem?.code, problem?.errors?.map(({ path }) => path)])).toEqual([
      [201, undefined, undefined],
      [400, 'validation_failed', ['body.items.1.amount', 'body.items.1.colour']],
      [422, 'rule_broken', ['body.items.2.accountId']],
      [422, 'rule_broken', ['body.items.3.categoryId']],
      [404, 'not_found', undefined],
      [404, 'not_found', undefined],
      [400, 'validation_failed', ['body.items.6']],
      [400, 'validation_failed', ['body.items.7.isRecurring']],
      [201, undefined, undefined],
    ]);
    expect(ana.rows()).toHaveLength(2);
    expect(bruno.rows()).toHaveLength(0);
    expect(ana.total()).toBe(-20_00);
  });

  test('of several accounts and of many categories are in the sums of each', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    const items = Array.from({ length: 150 }, (_, at) =>
      expense({ accountId: at % 3 === 0 ? savings : ana.accountId, categoryId: ana.category(1 + (at % 15)) }),
    );

    expect(statuses(await write(items))).toEqual(Array(150).fill(201));
    expect([ana.total(1), ana.total(2)]).toEqual([-1000_00, -500_00]);
    expect(ana.differences()).toEqual([]);
  });

  test('of more categories than one commit can sum up are written all the same', async () => {
    const categories: string[] = [];
    for (let at = 0; at < 200; at++) categories.push((await ana.openCategory(`Categoria ${at}`)).categoryId);
    const items = Array.from({ length: 90 }, (_, at) =>
      expense({
        amount: 1,
        splits: Array.from({ length: 20 }, (__, part) => ({ categoryId: categories[(20 * at + part) % 200], amount: 0.05 })),
      }),
    );

    expect(statuses(await write(items))).toEqual(Array(90).fill(201));
    expect(ana.rows()).toHaveLength(90);
    expect(ana.total()).toBe(-90_00);
    expect(ana.differences()).toEqual([]);
  });

  test('that are split are in the sums of their parts, and a part too many is told where it is', async () => {
    const parts = (...amounts: number[]) => amounts.map((amount, at) => ({ categoryId: ana.category(2 + at), amount }));
    const answers = await write([expense({ splits: parts(6, 4) }), expense({ splits: parts(6, 5) }), expense({ splits: parts(10) })]);

    expect(answers.map(({ status, problem }) => [status, problem?.errors?.map(({ path }) => path)])).toEqual([
      [201, undefined],
      [422, ['body.items.1.splits']],
      [400, ['body.items.2.splits']],
    ]);
    expect(ana.differences()).toEqual([]);
  });

  test('none, and more than 500, are refused as a whole', () => {
    expect(newTransactions.safeParse({ items: [] }).success).toBe(false);
    expect(newTransactions.safeParse({ items: many(501) }).success).toBe(false);
  });
});

describe('under an Idempotency-Key', () => {
  test('what is there is answered as it is by now, also where its account takes nothing more', async () => {
    const first = await write([expense(), expense({ amount: 20 }), expense({ amount: -1 })], 'k');
    await ana.edit(first[0]?.transaction?.id ?? '', { description: 'Pão' });
    await ana.archive(ana.accountId);

    const again = await write([expense(), expense({ amount: 20 }), expense({ amount: -1 })], 'k');

    expect(statuses(again)).toEqual([201, 201, 400]);
    expect(again[0]?.transaction).toMatchObject({ id: first[0]?.transaction?.id, description: 'Pão' });
    expect(again[1]).toEqual(first[1]);
    expect(ana.rows()).toHaveLength(2);
    expect(statuses(await write([expense()], 'another'))).toEqual([422]);
  });

  test('wherever it was cut off, the request sent again writes the rest and answers as if never cut', async () => {
    const someItem = fc.record({
      day: fc.nat({ max: 500 }),
      cents: fc.integer({ min: 1, max: 99_999 }),
      kind: fc.constantFrom('right', 'right', 'right', 'right', 'no cents', 'nobody’s account', 'income category'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someItem, { minLength: 1, maxLength: 200 }),
        fc.array(fc.record({ after: fc.nat({ max: 7 }), when: fc.constantFrom('before' as const, 'after' as const) }), { maxLength: 3 }),
        async (drawn, cuts) => {
          ana = await anImportingPerson();
          const wrong: Record<string, object> = {
            'no cents': { amount: 0 },
            'nobody’s account': { accountId: 'a7-nobody' },
            'income category': { categoryId: ana.category(16) },
          };
          const items = drawn.map(({ day, cents, kind }) =>
            expense({ amount: reaisOf(cents), date: addDays('2026-12-31', -day), ...wrong[kind] }),
          );
          for (const { after, when } of cuts) {
            ana.memory.cutOff(after, when);
            await write(items, 'k').catch((error: unknown) => {
              if (!(error instanceof CutOff)) throw error;
            });
          }
          ana.memory.heal();

          const [answers, twice] = await Promise.all([write(items, 'k'), write(items, 'k')]);

          expect(twice).toEqual(answers);
          expect(answers.map(({ status }) => status === 201)).toEqual(drawn.map(({ kind }) => kind === 'right'));
          const right = drawn.filter(({ kind }) => kind === 'right');
          expect(ana.rows()).toHaveLength(right.length);
          expect(ana.total()).toBe(0 - right.reduce((sum, { cents }) => sum + cents, 0));
          expect(ana.differences()).toEqual([]);
          expect(await ana.told('transaction.created')).toHaveLength(right.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('those that share a commit with one whose account goes away are written all the same', async () => {
  const { accountId: savings } = await ana.openAccount('Poupança');
  const items = Array.from({ length: 20 }, (_, at) => expense({ accountId: at % 2 === 0 ? savings : ana.accountId }));
  ana.memory.once('TransactWrite', async () => await ana.removeAccount(savings));

  const answers = await write(items);

  expect(statuses(answers)).toEqual(items.map((_, at) => (at % 2 === 0 ? 404 : 201)));
  expect(ana.rows()).toHaveLength(10);
  expect(ana.differences()).toEqual([]);
});
