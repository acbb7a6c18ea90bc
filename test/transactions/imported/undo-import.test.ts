import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MergedRow } from '../../../functions/transactions/published.ts';
import { Problem } from '../../../shared/problem.ts';
import { anImportingPerson, bankRow, type ImportingPerson } from '../../support/importing-person.ts';
import { CutOff } from '../../support/memory-ledger.ts';

let ana: ImportingPerson;
beforeEach(async () => {
  ana = await anImportingPerson();
});

const keys = (...names: string[]) => names.map((key) => bankRow(key));
const merging = (key: string, transactionId: string): MergedRow => ({
  key,
  transactionId,
  type: 'expense',
  amountCents: 10_00,
  bank: { print: `print-${key}` },
  fill: { description: 'PADARIA DO ZE', notes: 'do extrato', categoryId: ana.category(2) },
});

describe('taking an import back', () => {
  test('removes what it wrote, edited, moved, deleted or purged as it may be, and nothing else', async () => {
    const typed = await ana.spend();
    const outcomes = await ana.write(keys('0', '1', '2', '3', '4'));
    const [, edited = '', moved = '', deleted = '', purged = ''] = outcomes.map(({ transactionId }) => transactionId);
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.remove(purged);
    ana.memory.pass(31);
    ana.memory.table.expire();
    await ana.edit(edited, { amount: 99_00, categoryId: ana.category(3), accountId: savings, description: 'Minha' });
    await ana.edit(moved, { date: '2026-07-01' });
    await ana.remove(deleted);

    await ana.undo(outcomes);

    expect((await ana.seen({ accountId: undefined })).map(({ transactionId }) => transactionId)).toEqual([typed]);
    for (const { transactionId } of outcomes) await expect(ana.read(transactionId)).rejects.toBeInstanceOf(Problem);
    expect(ana.items('REFUSED#')).toEqual([]);
    expect([ana.total(1), ana.total(2)]).toEqual([-10_00, 0]);
    expect(ana.differences()).toEqual([]);
    ana.memory.pass(1);
    ana.memory.table.expire();
    expect(ana.rows()).toHaveLength(1);
  });

  test('tells of each row that counted that it is deleted, once, with what it stood for last', async () => {
    const [row] = await ana.write(keys('0'), { rows: [bankRow('0', { categoryId: ana.category(2) })] });
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.removeAccount(ana.accountId, savings);

    await ana.undo(row ? [row] : []);
    await ana.undo(row ? [row] : []);

    expect(await ana.told('transaction.deleted')).toMatchObject([
      { data: { transactionId: row?.transactionId, version: 2, accountId: savings, categoryId: ana.category(2), month: '2026-11' } },
    ]);
  });

  test('leaves no word of what it removes', async () => {
    const outcomes = await ana.write([bankRow('0', { notes: 'segredo' }), bankRow('1')]);
    const parts = [
      { categoryId: ana.category(2), amount: 6_00, description: 'segredo' },
      { categoryId: ana.category(3), amount: 4_00 },
    ];
    await ana.edit(outcomes[1]?.transactionId ?? '', { splits: parts, categoryId: null });
    await ana.undo(outcomes);

    expect(JSON.stringify(ana.items(''))).not.toMatch(/PADARIA|segredo/);
  });

  test('gives what was united its own again, where it is still as it was filled', async () => {
    const ids = [await ana.spend(), await ana.spend(), await ana.spend({ description: 'Minha', categoryId: ana.category(5) })];
    const outcomes = await ana.merge(ids.map((id, at) => merging(String(at), id)));
    await ana.edit(ids[1] ?? '', { description: 'Pão na chapa', categoryId: ana.category(7) });

    await ana.undo(outcomes);

    expect(await Promise.all(ids.map(async (id) => await ana.read(id)))).toMatchObject([
      { description: null, notes: null, categoryId: null, importId: null },
      { description: 'Pão na chapa', notes: null, categoryId: ana.category(7), importId: null },
      { description: 'Minha', notes: null, categoryId: ana.category(5), importId: null },
    ]);
    expect(ana.total()).toBe(-30_00);
    expect(ana.differences()).toEqual([]);
  });

  test('of a transaction that was united and then deleted forgets that a bank had it, and leaves it deleted', async () => {
    const id = await ana.spend();
    const outcomes = await ana.merge([merging('0', id)]);
    await ana.remove(id);

    await ana.undo(outcomes);

    expect(ana.items('REFUSED#')).toEqual([]);
    expect(await ana.seen()).toMatchObject([{ transactionId: id, isDeleted: true, bank: undefined }]);
    expect((await ana.restore(id)).value).toMatchObject({ description: null, importId: null });
  });

  test('of a row that was split since tells the categories of its parts, and takes them out of the sums', async () => {
    const outcomes = await ana.write([bankRow('0')]);
    const [one, other, third] = [ana.category(2), ana.category(3), ana.category(4)];
    const splits = [
      { categoryId: one, amount: 6_00 },
      { categoryId: other, amount: 4_00 },
    ];
    await ana.edit(outcomes[0]?.transactionId ?? '', { splits, categoryId: null });
    await ana.removeCategory(other, third);

    await ana.undo(outcomes);

    expect(await ana.told('transaction.deleted')).toMatchObject([{ data: { categoryId: null, categoryIds: [one, third] } }]);
    expect(ana.differences()).toEqual([]);
  });

  test('does nothing to another import’s rows, and to what is named under another key', async () => {
    const own = await ana.write(keys('0'));
    const others = await ana.write(keys('0'), { importId: 'import-2' });
    const id = await ana.spend();
    await ana.merge([merging('9', id)]);

    await ana.undo([...others, { key: '8', transactionId: id }, { key: 'x', transactionId: 'nonsense' }]);

    expect(ana.rows()).toHaveLength(3);
    expect(await ana.read(id)).toMatchObject({ importId: 'import-1' });
    await ana.undo(own);
    expect(await ana.read(others[0]?.transactionId ?? '')).toMatchObject({ importId: 'import-2' });
  });

  test('lets the rows be imported again, by another import alone: what is under way for this one comes too late', async () => {
    const first = await ana.write(keys('0', '1'));
    await ana.undo(first);

    const late = await ana.write(keys('0', '1', '2'));
    const lateMerge = await ana.merge([merging('5', await ana.spend())]);
    const again = await ana.write(keys('0', '1'), { importId: 'import-2' });

    expect([...late, ...lateMerge].map(({ reason }) => reason)).toEqual(Array(4).fill('import_undone'));
    expect(again.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
    expect((await ana.seen()).filter(({ bank }) => bank)).toHaveLength(2);
  });

  test('that begins while rows are still written and united stops both where they are', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, async () => await ana.spend()));
    const rows = Array.from({ length: 150 }, (_, at) => bankRow(`w${at}`));
    const merges = ids.map((id, at) => merging(`m${at}`, id));
    ana.memory.once('TransactWrite', async () => await ana.undo([]), 1);
    const written = await ana.write(rows);
    const { memory } = ana;
    const other = { importId: 'import-2' };
    memory.once('TransactWrite', async () => await ana.undo([], 'import-2'), 1);
    const united = await ana.merge(merges, other);

    expect(written.map(({ reason }) => reason)).toEqual([...Array(90).fill(undefined), ...Array(60).fill('import_undone')]);
    expect(united.map(({ reason }) => reason)).toEqual([...Array(45).fill(undefined), ...Array(55).fill('import_undone')]);
    await ana.undo(written);
    await ana.undo(united, 'import-2');
    expect((await ana.seen()).filter(({ bank }) => bank)).toEqual([]);
    expect(ana.total()).toBe(-1000_00);
    expect(ana.differences()).toEqual([]);
  });

  test('of many that were deleted goes in as many commits as it takes', async () => {
    const outcomes = await ana.write(Array.from({ length: 80 }, (_, at) => bankRow(`${at}`)));
    for (const { transactionId } of outcomes) await ana.remove(transactionId);

    await ana.undo(outcomes);

    expect(ana.items('REFUSED#')).toEqual([]);
    expect(await ana.seen()).toEqual([]);
  });

  test('makes the other leg of a linked transfer a transaction as any other', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    const [out] = await ana.write(keys('0'));
    const into = await ana.spend({ type: 'income', accountId: savings });
    await ana.link(out?.transactionId ?? '', into);

    await ana.undo(out ? [out] : []);

    expect(await ana.read(into)).toMatchObject({ transferId: null, type: 'income' });
    expect([ana.total(1), ana.total(2)]).toEqual([0, 10_00]);
    expect(ana.differences()).toEqual([]);
  });

  test('takes both legs back where both are of the import, linked and then deleted or not', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    const outs = await ana.write(keys('0', '1'));
    const ins = await ana.write(
      ['2', '3'].map((key) => bankRow(key, { type: 'income' })),
      { accountId: savings },
    );
    for (const at of [0, 1]) await ana.link(outs[at]?.transactionId ?? '', ins[at]?.transactionId ?? '');
    await ana.remove(outs[1]?.transactionId ?? '');

    await ana.undo([...outs, ...ins]);

    expect(await ana.seen({ accountId: undefined })).toEqual([]);
    expect([ana.total(1), ana.total(2)]).toEqual([0, 0]);
    expect(ana.differences()).toEqual([]);
  });

  test('of somebody erased, or of nobody, writes nothing', async () => {
    await ana.undo([]);
    const nobody = { ask: 'undo', userId: 'carla', importId: 'i', accountId: 'a', rows: [{ key: '0', transactionId: 'x' }] };

    await ana.take(nobody);

    expect(ana.memory.itemsOf('carla')).toEqual([]);
  });
});

const someDeed = fc.record({ what: fc.constantFrom('edit', 'move', 'remove', 'restore', 'category', 'age'), on: fc.nat({ max: 199 }) });

test('whatever became of the rows, and wherever it is cut off, an undo ends with what was there before', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        written: fc.integer({ min: 0, max: 130 }),
        united: fc.integer({ min: 0, max: 60 }),
        deeds: fc.array(someDeed, { maxLength: 25 }),
        cuts: fc.array(fc.record({ after: fc.nat({ max: 12 }), when: fc.constantFrom('before' as const, 'after' as const) }), {
          maxLength: 4,
        }),
      }),
      async ({ written, united, deeds, cuts }) => {
        ana = await anImportingPerson();
        const typed: string[] = [];
        for (let at = 0; at < united; at++) typed.push(await ana.spend());
        const before = ana.memory.itemsOf('ana').filter(({ sk }) => sk.startsWith('MONTH#'));
        const outcomes = await ana.write(
          Array.from({ length: written }, (_, at) => bankRow(`w${at}`, { date: `2026-${String(1 + (at % 12)).padStart(2, '0')}-10` })),
          { merges: typed.map((id, at) => merging(`m${at}`, id)) },
        );
        for (const { what, on } of deeds) await deed(what, outcomes[on % Math.max(outcomes.length, 1)]?.transactionId ?? '');
        for (const { after, when } of cuts) {
          ana.memory.cutOff(after, when);
          await ana.undo(outcomes).catch((error: unknown) => {
            if (!(error instanceof CutOff)) throw error;
          });
        }
        ana.memory.heal();

        await ana.undo(outcomes);

        expect(ana.differences()).toEqual([]);
        expect(ana.items('REFUSED#')).toEqual([]);
        const seen = await ana.seen({ accountId: undefined, from: '2020-01-01', to: '2030-01-01' });
        const created = new Set(outcomes.filter(({ key }) => key.startsWith('w')).map(({ transactionId }) => transactionId));
        expect(seen.filter(({ transactionId }) => created.has(transactionId))).toEqual([]);
        expect(seen.filter(({ bank, importId }) => bank || importId)).toEqual([]);
        if (deeds.length === 0) expect(sumsIn(ana.memory.itemsOf('ana'))).toEqual(sumsIn(before));
        const deleted = (await ana.told('transaction.deleted')).map(({ id }) => id);
        expect(new Set(deleted).size).toBe(deleted.length);
      },
    ),
    { numRuns: 20 },
  );
});

const sumsIn = (items: readonly { readonly sk: string }[]) =>
  Object.fromEntries(
    items
      .filter(({ sk }) => sk.startsWith('MONTH#'))
      .map(
        ({ sk, ...sums }) =>
          [sk, Object.fromEntries(Object.entries(sums).filter(([name, cents]) => name !== 'pk' && cents !== 0))] as const,
      )
      .filter(([, sums]) => Object.keys(sums).length > 0),
  );

async function deed(what: string, id: string): Promise<void> {
  const deeds: Record<string, () => Promise<unknown>> = {
    edit: async () => await ana.edit(id, { amount: 77_00, description: 'Minha' }),
    move: async () => await ana.edit(id, { date: '2025-02-03' }),
    category: async () => await ana.edit(id, { categoryId: ana.category(4) }),
    remove: async () => await ana.remove(id),
    restore: async () => await ana.restore(id),
    async age() {
      ana.memory.pass(31);
      ana.memory.table.expire();
    },
  };
  await deeds[what]?.().catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}
