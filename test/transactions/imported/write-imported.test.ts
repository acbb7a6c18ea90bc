import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteTransaction } from '../../../functions/transactions/delete-transaction.ts';
import { takeImport } from '../../../functions/transactions/imported/take-import.ts';
import { idOf } from '../../../functions/transactions/numbered.ts';
import type { ImportedRow, ImportOutcome } from '../../../functions/transactions/published.ts';
import { differencesOf } from '../../../functions/transactions/reconcile.ts';
import { removeAccount } from '../../../functions/transactions/remove-account.ts';
import { restoreTransaction } from '../../../functions/transactions/restore-transaction.ts';
import { updateAccount } from '../../../functions/transactions/update-account.ts';
import { updateTransaction } from '../../../functions/transactions/update-transaction.ts';
import { addDays } from '../../../shared/calendar.ts';
import { aMemoryLedger, CutOff, type MemoryLedger } from '../../support/memory-ledger.ts';

const ana = 'ana';
const account = idOf(ana, 'account', 1);
const market = idOf(ana, 'category', 2);
let ledger: MemoryLedger;
beforeEach(async () => {
  ledger = aMemoryLedger();
  await ledger.setUp(ana);
});

const by = {
  caller: { userId: ana, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
};
const plain = { ...by, query: undefined, body: undefined, ifMatch: undefined };

/** So many rows of a statement, one a day from 2 November back. */
const statement = (count: number, of: Partial<ImportedRow> = {}): ImportedRow[] =>
  Array.from({ length: count }, (_, at) => ({
    key: String(at),
    date: addDays('2026-11-02', -at),
    type: 'expense',
    amountCents: 10_00 + at,
    description: `Padaria ${at}`,
    categoryId: market,
    bank: { id: `id${at}`, print: `print${at}` },
    ...of,
  }));

const write = async (rows: readonly ImportedRow[], more: object = {}): Promise<ImportOutcome[]> => {
  const asked = { ask: 'write', userId: ana, importId: 'import-1', accountId: account, rows, merges: [], ...more };
  return ((await takeImport(() => ledger.context)(asked)) as { outcomes: ImportOutcome[] }).outcomes;
};
const rows = () => ledger.itemsOf(ana).filter(({ sk, to }) => sk.startsWith('T#') && !to);
const total = () => ledger.itemsOf(ana).find(({ sk }) => sk === 'ACCOUNT#0001')?.total;
const difference = () => differencesOf(ledger.itemsOf(ana), ledger.context.clock.now());
const created = async () => (await ledger.told(ana, 'transaction.created')).map(({ data }) => data.transactionId);

describe('writing rows of a file', () => {
  test('a statement of 500 rows is written in six commits, each row with its sums, and told row by row', async () => {
    const outcomes = await write(statement(500, { date: '2026-11-02' }));

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(500).fill('written'));
    expect(new Set(outcomes.map(({ transactionId }) => transactionId)).size).toBe(500);
    expect(rows()).toHaveLength(500);
    expect(difference()).toEqual([]);
    expect(ledger.calls.filter((call) => call === 'TransactWrite')).toHaveLength(1 + 6);
    expect((await created()).toSorted()).toEqual(outcomes.map(({ transactionId }) => transactionId).toSorted());
    expect(await ledger.told(ana, 'balance.changed')).toHaveLength(6);
  });

  test('rows of as many months as there are rows still fit into their commits', async () => {
    await write(
      Array.from({ length: 120 }, (_, at) => ({
        ...statement(1)[0],
        key: String(at),
        date: addDays('2026-11-02', -31 * at),
      })) as ImportedRow[],
    );

    expect(rows()).toHaveLength(120);
    expect(difference()).toEqual([]);
  });

  test('the event of a row says all that the event of one written by hand does, in the same words', async () => {
    await write(statement(1));

    expect(await ledger.told(ana, 'transaction.created')).toMatchObject([
      {
        userId: ana,
        occurredAt: '2026-11-24T12:00:00.000Z',
        data: {
          version: 1,
          type: 'expense',
          month: '2026-11',
          accountId: account,
          categoryId: market,
          transferId: null,
          recurrenceId: null,
        },
      },
    ]);
  });

  test('an edit, and what else is kept on the row, tells nothing of its creation again', async () => {
    const [first] = await write(statement(1));
    const { transactionId: id = '' } = first ?? {};

    await updateTransaction({ ...plain, params: { id }, body: { description: 'Pão' }, ifMatch: '1' }, ledger.context);

    expect(await ledger.told(ana, 'transaction.created')).toHaveLength(1);
    expect(await ledger.told(ana, 'transaction.updated')).toHaveLength(1);
    expect(rows()[0]?.tell).toBeUndefined();
  });

  test.each([
    ['is gone', idOf(ana, 'category', 99)],
    ['is another person’s', idOf('bruno', 'category', 2)],
    ['is of incomes', idOf(ana, 'category', 16)],
    ['is not named', null],
  ])('a row whose category %s is written without one', async (_, categoryId) => {
    await write(statement(1, { categoryId }));

    expect(rows()).toMatchObject([{ t: 'e' }]);
    expect(rows()[0]?.c).toBeUndefined();
  });
});

describe('asked again', () => {
  test('a row is written once and answered as before, also where it was edited, moved, deleted, purged', async () => {
    const first = await write(statement(5));
    const [edited, moved, deleted, restored] = first.map(({ transactionId }) => transactionId);
    const edit = async (id: string | undefined, body: object) =>
      await updateTransaction({ ...plain, params: { id: id ?? '' }, body, ifMatch: '*' }, ledger.context);
    await edit(edited, { amount: 5 });
    await edit(moved, { date: '2026-08-01' });
    for (const id of [deleted, restored]) await deleteTransaction({ ...plain, params: { id: id ?? '' } }, ledger.context);
    await restoreTransaction({ ...plain, params: { id: restored ?? '' } }, ledger.context);
    const before = ledger.itemsOf(ana);

    expect(await write(statement(5))).toEqual(first);
    expect(ledger.itemsOf(ana)).toEqual(before);

    ledger.pass(40);
    ledger.table.expire();
    expect(rows()).toHaveLength(4);
    expect(await write(statement(5))).toEqual(first);
    expect(rows()).toHaveLength(4);
    expect(await created()).toHaveLength(5);
  });

  test('another import of the same rows makes rows of its own, as does the same key under another', async () => {
    await write(statement(2));
    await write(statement(2), { importId: 'import-2' });

    expect(rows()).toHaveLength(4);
  });

  test('wherever it was cut off, each row is there once, every sum is right and everything is told once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ day: fc.nat({ max: 400 }), cents: fc.integer({ min: 1, max: 99_999 }), income: fc.boolean() }), {
          minLength: 1,
          maxLength: 220,
        }),
        fc.array(fc.record({ after: fc.nat({ max: 9 }), when: fc.constantFrom('before' as const, 'after' as const) }), { maxLength: 4 }),
        async (drawn, cuts) => {
          ledger = aMemoryLedger();
          await ledger.setUp(ana);
          const asked = drawn.map(
            ({ day, cents, income }, at): ImportedRow => ({
              key: String(at),
              date: addDays('2026-12-31', -day),
              type: income ? 'income' : 'expense',
              amountCents: cents,
              description: null,
              categoryId: null,
              bank: { print: `p${at % 7}` },
            }),
          );
          for (const { after, when } of cuts) {
            ledger.cutOff(after, when);
            await write(asked).catch((error: unknown) => {
              if (!(error instanceof CutOff)) throw error;
            });
          }
          ledger.heal();

          const [one, other] = await Promise.all([write(asked), write(asked)]);

          expect(one).toEqual(other);
          expect(one?.every(({ outcome }) => outcome === 'written')).toBe(true);
          expect(rows()).toHaveLength(asked.length);
          expect(total()).toBe(asked.reduce((sum, { type, amountCents }) => sum + (type === 'income' ? amountCents : -amountCents), 0));
          expect(difference()).toEqual([]);
          expect((await created()).toSorted()).toEqual(one?.map(({ transactionId }) => transactionId).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('an account that takes no rows', () => {
  const archive = async () =>
    await updateAccount({ ...plain, params: { id: account }, body: { isArchived: true }, ifMatch: '*' }, ledger.context);
  const remove = async () => await removeAccount({ ...plain, params: { id: account }, query: {} }, ledger.context);

  test.each([
    ['is archived', archive, 'account_archived'],
    ['is gone', remove, 'account_not_found'],
  ])('because it %s refuses every row with the reason, save those that are there', async (_, happens, reason) => {
    await write(statement(2));
    await happens();

    const outcomes = await write(statement(4));

    expect(outcomes.map((outcome) => outcome.reason ?? outcome.outcome)).toEqual(['written', 'written', reason, reason]);
    expect(rows()).toHaveLength(2);
  });

  test('because it is another person’s, or because nobody is there, refuses all and sets nobody up', async () => {
    await ledger.setUp('bruno');
    const theirs = await write(statement(2), { accountId: idOf('bruno', 'account', 1) });
    const nobodys = await write(statement(2), { userId: 'carla', accountId: idOf('carla', 'account', 1) });

    for (const outcomes of [theirs, nobodys])
      expect(outcomes.map(({ reason }) => reason)).toEqual(['account_not_found', 'account_not_found']);
    expect(rows()).toEqual([]);
    expect(ledger.itemsOf('carla')).toEqual([]);
  });

  test('because it goes while rows are written keeps what is written and refuses the rest', async () => {
    const { context } = ledger;
    let commits = 0;
    const asked = statement(200, { date: '2026-11-02' });
    const send = context.dynamodb.send.bind(context.dynamodb);
    const meddled = {
      ...context,
      dynamodb: {
        async send(command: { readonly input: object }) {
          if (command.constructor.name === 'TransactWriteCommand' && ++commits === 2) await remove();
          return await send(command as never);
        },
      } as unknown as typeof context.dynamodb,
    };

    const { outcomes } = (await takeImport(() => meddled)({
      ask: 'write',
      userId: ana,
      importId: 'i',
      accountId: account,
      rows: asked,
      merges: [],
    })) as { outcomes: ImportOutcome[] };

    expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(90);
    expect(outcomes.filter(({ reason }) => reason === 'account_not_found')).toHaveLength(110);
    expect(rows()).toHaveLength(90);
    expect(difference()).toEqual([]);
  });
});

test('what is asked in another form than agreed is refused before anything is written', async () => {
  await expect(write(statement(501))).rejects.toThrow();
  await expect(write(statement(1, { amountCents: 0 }))).rejects.toThrow();
  await expect(write(statement(1, { bank: { print: 'x'.repeat(25) } }))).rejects.toThrow();
  expect(rows()).toEqual([]);
});
