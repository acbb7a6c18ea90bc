import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../functions/transactions/numbered.ts';
import { type ImportedRow, transactionIdOf } from '../../../functions/transactions/published.ts';
import { addDays } from '../../../shared/calendar.ts';
import { anImportingPerson, bankRow, type ImportingPerson } from '../../support/importing-person.ts';
import { CutOff } from '../../support/memory-ledger.ts';

let ana: ImportingPerson;
beforeEach(async () => {
  ana = await anImportingPerson();
});

/** So many rows of a statement, one a day from 2 November back. */
const statement = (count: number, of: Partial<ImportedRow> = {}): ImportedRow[] =>
  Array.from({ length: count }, (_, at) => bankRow(String(at), { date: addDays('2026-11-02', -at), amountCents: 10_00 + at, ...of }));

const created = async () => (await ana.told('transaction.created')).map(({ data }) => data.transactionId);

describe('writing rows of a file', () => {
  test('a statement of 500 rows is written in six commits, each row with its sums, and told row by row', async () => {
    const before = ana.memory.calls.length;
    const outcomes = await ana.write(statement(500, { date: '2026-11-02' }));

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(500).fill('written'));
    expect(new Set(outcomes.map(({ transactionId }) => transactionId)).size).toBe(500);
    expect(ana.rows()).toHaveLength(500);
    expect(ana.differences()).toEqual([]);
    expect(ana.memory.calls.slice(before).filter((call) => call === 'TransactWrite')).toHaveLength(6);
    expect((await created()).toSorted()).toEqual(outcomes.map(({ transactionId }) => transactionId).toSorted());
    expect(await ana.told('balance.changed')).toHaveLength(6);
  });

  test('rows of as many months as there are rows still fit into their commits', async () => {
    await ana.write(Array.from({ length: 120 }, (_, at) => bankRow(String(at), { date: addDays('2026-11-02', -31 * at) })));

    expect(ana.rows()).toHaveLength(120);
    expect(ana.differences()).toEqual([]);
  });

  test('the event of a row says all that the event of one written by hand does, in the same words', async () => {
    const typed = await ana.spend({ categoryId: ana.category(2) });
    const [row] = await ana.write(statement(1, { categoryId: ana.category(2) }));

    const [byHand, byImport] = await ana.told('transaction.created');
    expect(byImport?.data).toEqual({ ...byHand?.data, transactionId: row?.transactionId });
    expect(byHand?.data.transactionId).toBe(typed);
    expect([byImport]).toMatchObject([
      {
        userId: ana.userId,
        occurredAt: '2026-11-24T12:00:00.000Z',
        data: {
          version: 1,
          type: 'expense',
          month: '2026-11',
          accountId: ana.accountId,
          categoryId: ana.category(2),
          transferId: null,
          recurrenceId: null,
        },
      },
    ]);
  });

  test('an edit, and what else is kept on the row, tells nothing of its creation again', async () => {
    const [first] = await ana.write(statement(1));
    const { transactionId: id = '' } = first ?? {};

    await ana.edit(id, { description: 'Pão' });

    expect(await ana.told('transaction.created')).toHaveLength(1);
    expect(await ana.told('transaction.updated')).toHaveLength(1);
    expect(ana.rows()[0]?.tell).toBeUndefined();
  });

  test('what is kept on a row beside it, such as a refused transfer, tells nothing again', async () => {
    const [out] = await ana.write(statement(1));
    const { accountId } = await ana.openAccount('Poupança');
    const into = await ana.spend({ type: 'income', accountId });

    await ana.refuseTransfer(out?.transactionId ?? '', into);

    expect(ana.rows()[0]).toMatchObject({ tell: 'c', x: into });
    expect(await ana.told('transaction.created')).toHaveLength(2);
  });

  test.each([
    ['is gone', () => ana.category(99)],
    ['is another person’s', () => idOf('bruno', 'category', 2)],
    ['is of incomes', () => ana.category(16)],
    ['is not named', () => null],
  ])('a row whose category %s is written without one', async (_, categoryId) => {
    await ana.write(statement(1, { categoryId: categoryId() }));

    expect(ana.rows()).toMatchObject([{ t: 'e' }]);
    expect(ana.rows()[0]?.c).toBeUndefined();
  });
});

describe('asked again', () => {
  test('a row is written once and answered as before, also where it was edited, moved, deleted, purged', async () => {
    const first = await ana.write(statement(5));
    const [edited = '', moved = '', deleted = '', restored = ''] = first.map(({ transactionId }) => transactionId);
    await ana.edit(edited, { amount: 5 });
    await ana.edit(moved, { date: '2026-08-01' });
    for (const id of [deleted, restored]) await ana.remove(id);
    await ana.restore(restored);
    const before = ana.items('');

    expect(await ana.write(statement(5))).toEqual(first);
    expect(ana.items('')).toEqual(before);

    ana.memory.pass(40);
    ana.memory.table.expire();
    expect(ana.rows()).toHaveLength(4);
    expect(await ana.write(statement(5))).toEqual(first);
    expect(ana.rows()).toHaveLength(4);
    expect(await created()).toHaveLength(5);
  });

  test('another import of the same rows makes rows of its own, as does the same key under another', async () => {
    await ana.write(statement(2));
    await ana.write(statement(2), { importId: 'import-2' });

    expect(ana.rows()).toHaveLength(4);
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
          ana = await anImportingPerson();
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
            ana.memory.cutOff(after, when);
            await ana.write(asked).catch((error: unknown) => {
              if (!(error instanceof CutOff)) throw error;
            });
          }
          ana.memory.heal();

          const [one, other] = await Promise.all([ana.write(asked), ana.write(asked)]);

          expect(one).toEqual(other);
          expect(one?.every(({ outcome }) => outcome === 'written')).toBe(true);
          expect(ana.rows()).toHaveLength(asked.length);
          expect(ana.total()).toBe(asked.reduce((sum, { type, amountCents }) => sum + (type === 'income' ? amountCents : -amountCents), 0));
          expect(ana.differences()).toEqual([]);
          expect((await created()).toSorted()).toEqual(one?.map(({ transactionId }) => transactionId).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('an account that takes no rows', () => {
  test.each([
    ['is archived', async () => await ana.archive(ana.accountId), 'account_archived'],
    ['is gone', async () => await ana.removeAccount(), 'account_not_found'],
  ])('because it %s refuses every row with the reason, save those that are there', async (_, happens, reason) => {
    await ana.write(statement(2));
    await happens();

    const outcomes = await ana.write(statement(4));

    expect(outcomes.map((outcome) => outcome.reason ?? outcome.outcome)).toEqual(['written', 'written', reason, reason]);
    expect(ana.rows()).toHaveLength(2);
  });

  test('because it is another person’s, or because nobody is there, refuses all and sets nobody up', async () => {
    const bruno = await anImportingPerson('bruno', ana.memory);
    const theirs = await ana.write(statement(2), { accountId: bruno.accountId });
    const nobodys = await ana.write(statement(2), { userId: 'carla', accountId: idOf('carla', 'account', 1) });

    for (const outcomes of [theirs, nobodys])
      expect(outcomes.map(({ reason }) => reason)).toEqual(['account_not_found', 'account_not_found']);
    expect(ana.rows()).toEqual([]);
    expect(ana.memory.itemsOf('carla')).toEqual([]);
  });

  test('because it goes while rows are written keeps what is written and refuses the rest', async () => {
    ana.memory.once('TransactWrite', async () => await ana.removeAccount(), 1);

    const outcomes = await ana.write(statement(200, { date: '2026-11-02' }));

    expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(90);
    expect(outcomes.filter(({ reason }) => reason === 'account_not_found')).toHaveLength(110);
    expect(ana.rows()).toHaveLength(90);
    expect(ana.differences()).toEqual([]);
  });
});

test('the id of what a row becomes is known before it is asked for', async () => {
  const [row] = await ana.write(statement(1));

  expect(row?.transactionId).toBe(transactionIdOf('ana', 'import-1', bankRow('0')));
});

test('what is asked in another form than agreed is refused before anything is written', async () => {
  await expect(ana.write(statement(501))).rejects.toThrow();
  await expect(ana.write(statement(1, { amountCents: 0 }))).rejects.toThrow();
  await expect(ana.write(statement(1, { bank: { print: 'x'.repeat(25) } }))).rejects.toThrow();
  expect(ana.rows()).toEqual([]);
});
