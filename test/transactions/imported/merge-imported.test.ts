import { beforeEach, describe, expect, test } from 'vitest';
import type { MergedRow } from '../../../functions/transactions/published.ts';
import { anImportingPerson, bankRow, type ImportingPerson } from '../../support/importing-person.ts';

let ana: ImportingPerson;
beforeEach(async () => {
  ana = await anImportingPerson();
});

/** The bank's row of what was typed: R$ 10,00 that went out. */
const found = (transactionId: string, of: Partial<MergedRow> = {}): MergedRow => ({
  key: '7',
  transactionId,
  type: 'expense',
  amountCents: 10_00,
  bank: { id: 'id-7', print: 'print-7' },
  fill: { description: 'PADARIA DO ZE', categoryId: ana.category(2), notes: 'do extrato' },
  ...of,
});

describe('a bank’s row that is what somebody typed', () => {
  test('fills what is blank, moves the category’s sum alone, and is told as an edit', async () => {
    const id = await ana.spend();

    expect(await ana.merge([found(id)])).toEqual([{ key: '7', transactionId: id, outcome: 'merged' }]);

    expect(await ana.read(id)).toMatchObject({
      description: 'PADARIA DO ZE',
      categoryId: ana.category(2),
      notes: 'do extrato',
      importId: 'import-1',
      date: '2026-11-03',
    });
    expect(ana.total()).toBe(-10_00);
    expect(ana.differences()).toEqual([]);
    expect(await ana.told('transaction.updated')).toMatchObject([
      { data: { transactionId: id, version: 2, before: { categoryId: null }, after: { categoryId: ana.category(2) } } },
    ]);
  });

  test('leaves what its owner wrote', async () => {
    const own = { description: 'Pão', categoryId: ana.category(3), notes: 'café' };
    const id = await ana.spend(own);

    await ana.merge([found(id)]);

    expect(await ana.read(id)).toMatchObject({ ...own, importId: 'import-1' });
  });

  test('gets no category that is gone or of incomes, and none where it is a leg of a transfer', async () => {
    const [id, out] = [await ana.spend(), await ana.spend()];
    await ana.merge([found(id, { fill: { categoryId: ana.category(16) } })]);
    expect(await ana.read(id)).toMatchObject({ categoryId: null });

    const { accountId } = await otherAccount();
    await ana.link(out, await ana.spend({ type: 'income', accountId }));
    await ana.merge([found(out, { key: '8' })]);
    expect(ana.rows().find(({ sk }) => sk.endsWith(out.slice(8)))).not.toHaveProperty('c');
  });

  test('is united once, however often and by how many it is asked for', async () => {
    const id = await ana.spend();

    const outcomes = await Promise.all([ana.merge([found(id)]), ana.merge([found(id)])]);
    outcomes.push(await ana.merge([found(id)]));
    await ana.edit(id, { description: 'Pão', amount: 12_00 });
    outcomes.push(await ana.merge([found(id)]));
    await ana.remove(id);
    outcomes.push(await ana.merge([found(id)]));
    ana.memory.pass(40);
    ana.memory.table.expire();
    outcomes.push(await ana.merge([found(id)]));

    for (const each of outcomes) expect(each).toEqual([{ key: '7', transactionId: id, outcome: 'merged' }]);
    expect((await ana.told('transaction.updated')).map(({ data }) => data.version)).toEqual([2, 3]);
  });

  test.each([
    ['that is deleted', async (id: string) => await ana.remove(id), 'transaction_deleted'],
    ['that is of other cents by now', async (id: string) => await ana.edit(id, { amount: 10_01 }), 'other_amount'],
    ['that is an income by now', async (id: string) => await ana.edit(id, { type: 'income' }), 'other_amount'],
    [
      'that went to another account',
      async (id: string) => await ana.edit(id, { accountId: (await otherAccount()).accountId }),
      'other_account',
    ],
    ['that another bank’s row is already', async (id: string) => await ana.merge([found(id, { key: '3' })]), 'other_bank_row'],
    ['whose account is archived', async () => await ana.archive(ana.accountId), 'account_archived'],
    ['whose account is gone', async () => await ana.removeAccount(), 'account_not_found'],
  ])('is refused for one %s', async (_, happens, reason) => {
    const id = await ana.spend();
    await happens(id);
    const before = ana.rows();

    expect(await ana.merge([found(id)])).toEqual([{ key: '7', transactionId: id, outcome: 'refused', reason }]);
    expect(ana.rows()).toEqual(before);
  });

  test('is refused for what nobody has, what is no id, and what another person has', async () => {
    const bruno = await anImportingPerson('bruno', ana.memory);
    const ids = ['20261103'.padEnd(40, 'a'), 'nonsense', await bruno.spend()];

    const outcomes = await ana.merge(ids.map((id, at) => found(id, { key: String(at) })));

    expect(outcomes.map(({ reason }) => reason)).toEqual(Array(3).fill('transaction_not_found'));
  });

  test('of two that name the same transaction only the first is', async () => {
    const id = await ana.spend();

    expect(await ana.merge([found(id), found(id, { key: '8' })])).toMatchObject([
      { key: '7', outcome: 'merged' },
      { key: '8', outcome: 'refused', reason: 'other_bank_row' },
    ]);
  });

  test('with two hundred others goes in few commits, with rows that are written beside them', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, async () => await ana.spend()));
    const merges = ids.map((id, at) => found(id, { key: `m${at}` }));
    const before = ana.memory.calls.length;

    const outcomes = await ana.write([bankRow('1')], { merges });

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['written', ...Array(200).fill('merged')]);
    expect(ana.memory.calls.slice(before).filter((call) => call === 'TransactWrite')).toHaveLength(1 + Math.ceil(200 / 45));
    expect(ana.differences()).toEqual([]);
  });
});

/** A second account of hers. */
async function otherAccount() {
  return await ana.openAccount('Poupança');
}
