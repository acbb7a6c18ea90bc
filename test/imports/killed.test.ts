import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '../../functions/transactions/numbered.ts';
import { differencesOf } from '../../functions/transactions/reconcile.ts';
import { addDays } from '../../shared/calendar.ts';
import { aMemoryImports, type Kill, type MemoryImports } from '../support/memory-imports.ts';
import { type BankRow, ofxOf } from '../support/statements.ts';

/*
 * An import whose processes are killed anywhere, and repeated, writes each row once. IMPORT_KILLS=200 kills the large one more often.
 */

const ana = 'ana';
const account = idOf(ana, 'account', 1);
const kills = Number(process.env.IMPORT_KILLS ?? 20);

/** Equal rows among them: days and amounts come again. */
const statement = (count: number): BankRow[] =>
  Array.from({ length: count }, (_, at) => ({
    date: addDays('2026-11-20', -(at % 90)),
    amount: at % 7 === 0 ? 100 + (at % 13) : -(1 + (at % 29)),
    words: `LOJA ${at % 31}`,
    id: `F${at}`,
  }));

const rowsOf = ({ ledger }: MemoryImports) => ledger.itemsOf(ana).filter(({ sk, to, da }) => sk.startsWith('T#') && !to && !da);
const moneyIn = (rows: readonly BankRow[]) => Math.round(rows.reduce((whole, { amount }) => whole + amount * 100, 0));

async function expectExactly(world: MemoryImports, rows: readonly BankRow[]): Promise<void> {
  expect(rowsOf(world)).toHaveLength(rows.length);
  expect(world.ledger.itemsOf(ana).find(({ sk }) => sk === 'ACCOUNT#0001')?.total).toBe(moneyIn(rows));
  expect(differencesOf(world.ledger.itemsOf(ana), world.ledger.context.clock.now())).toEqual([]);
  const told = (await world.ledger.told(ana, 'transaction.created')).map(({ data }) => data.transactionId);
  expect(new Set(told).size).toBe(rows.length);
}

async function aWorld(): Promise<MemoryImports> {
  const world = aMemoryImports(ana);
  await world.ledger.setUp(ana);
  return world;
}

/** Sends, confirms, and counts the calls to doors that it takes. */
async function importOf(world: MemoryImports, rows: readonly BankRow[], where: Kill = () => undefined): Promise<string> {
  world.kill(where);
  const id = await world.send(account, ofxOf(rows));
  await world.confirm(id);
  world.kill(() => undefined);
  return id;
}

describe('an import that is killed', () => {
  const rows = statement(4);

  test('at any call, on either side of it, is whole once it is repeated', async () => {
    const whole = await aWorld();
    await importOf(whole, rows);
    const calls = whole.calls();
    expect(calls).toBeGreaterThan(20);

    for (let call = 1; call <= calls; call++) {
      for (const side of ['before', 'after'] as const) {
        const world = await aWorld();
        const id = await importOf(world, rows, (number) => (number === call ? side : undefined));
        const { status, counts } = await world.job(id);
        expect({ call, side, status, counts }).toMatchObject({ call, side, status: 'completed', counts: { imported: 4, done: 4 } });
        await expectExactly(world, rows);
      }
    }
  });

  test('at any call of its undo leaves nothing, and can be imported again', async () => {
    const whole = await aWorld();
    const first = await importOf(whole, rows);
    const before = whole.calls();
    await whole.undo(first);
    const calls = whole.calls() - before;

    for (let call = 1; call <= calls; call++) {
      for (const side of ['before', 'after'] as const) {
        const world = await aWorld();
        const id = await importOf(world, rows);
        const from = world.calls();
        world.kill((number) => (number === from + call ? side : undefined));
        await world.undo(id);
        world.kill(() => undefined);

        expect({ call, side, status: (await world.job(id)).status, rows: rowsOf(world).length }).toEqual({
          call,
          side,
          status: 'undone',
          rows: 0,
        });
        expect(differencesOf(world.ledger.itemsOf(ana), world.ledger.context.clock.now())).toEqual([]);
        await importOf(world, rows);
        expect(rowsOf(world)).toHaveLength(rows.length);
      }
    }
  });

  test(`${kills} times at random, with 5,000 rows, has each of them once`, async () => {
    const many = statement(5_000);
    const whole = await aWorld();
    await importOf(whole, many);
    const calls = whole.calls();

    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: calls + kills }), { minLength: kills, maxLength: kills }),
        fc.infiniteStream(fc.constantFrom('before' as const, 'after' as const)),
        async (at, sides) => {
          const places = new Set(at);
          const world = await aWorld();
          const id = await importOf(world, many, (number) => (places.has(number) ? sides.next().value : undefined));

          expect((await world.job(id)).counts).toMatchObject({ imported: 5_000, done: 5_000 });
          await expectExactly(world, many);
        },
      ),
      { numRuns: 2 },
    );
  }, 120_000);
});

describe('what nobody goes on with', () => {
  test('says so after its time: a reading has failed, a writing was interrupted and goes on when it is confirmed again', async () => {
    const rows = statement(4);
    const world = await aWorld();
    const id = await world.send(account, ofxOf(rows));
    // The machine is gone right after the confirmation, and with it every further try.
    const from = world.calls();
    world.kill((call) => (call > from + 8 ? 'before' : undefined));
    await world.confirm(id).catch(() => undefined);
    world.kill(() => undefined);
    expect((await world.job(id)).status).toBe('importing');

    world.ledger.pass(1);
    expect(await world.job(id)).toMatchObject({ status: 'failed', error: { code: 'interrupted' } });
    await world.confirm(id);
    expect((await world.job(id)).status).toBe('completed');
    await expectExactly(world, rows);
  });
});

test('an import that was interrupted in the middle of a part is taken back whole, also of what nobody had counted', async () => {
  const rows = statement(4);
  const whole = await aWorld();
  await importOf(whole, rows);
  for (let after = 1; after <= whole.calls(); after++) {
    const world = await aWorld();
    const id = await world.send(account, ofxOf(rows));
    const from = world.calls();
    world.kill((call) => (call > from + after ? 'before' : undefined));
    await world.confirm(id).catch(() => undefined);
    world.kill(() => undefined);
    world.ledger.pass(1);
    if ((await world.job(id)).error?.code !== 'interrupted') continue;

    await world.undo(id);
    expect({ after, status: (await world.job(id)).status, rows: rowsOf(world).length }).toEqual({ after, status: 'undone', rows: 0 });
    expect(differencesOf(world.ledger.itemsOf(ana), world.ledger.context.clock.now())).toEqual([]);
  }
});
