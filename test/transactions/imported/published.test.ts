import { beforeEach, describe, expect, test } from 'vitest';
import { ledger } from '../../../functions/transactions/published.ts';
import { anImportingPerson, bankRow, type ImportingPerson } from '../../support/importing-person.ts';

let ana: ImportingPerson;
beforeEach(async () => {
  ana = await anImportingPerson();
});

const asked = () => ledger(ana.memory.context.dynamodb, 'transactions', ana.memory.context.clock);
const ids = (rows: readonly { readonly transactionId: string }[]) => rows.map(({ transactionId }) => transactionId);

describe('the door for others', () => {
  test('shows an account, the zone and the categories of their owner alone', async () => {
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.archive(ana.accountId);

    expect(await asked().account('ana', savings)).toEqual({ id: savings, name: 'Poupança', isArchived: false });
    expect(await asked().account('ana', ana.accountId)).toMatchObject({ isArchived: true });
    for (const [userId, id] of [
      ['bruno', savings],
      ['ana', 'a9-nonsense'],
    ] as const)
      expect(await asked().account(userId, id)).toBeUndefined();
    expect(await asked().settings('ana')).toEqual({ timeZone: 'America/Sao_Paulo' });
    expect(await asked().categories('ana')).toHaveLength(20);
    expect((await asked().categories('ana'))[1]).toEqual({ id: ana.category(2), name: 'Mercado', type: 'expense' });
    await ana.removeAccount(savings);
    expect(await asked().account('ana', savings)).toBeUndefined();
  });

  test('sets nobody up', async () => {
    expect(await asked().rows('carla', { from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
    expect(await asked().categories('carla')).toEqual([]);
    expect(await asked().settings('carla')).toEqual({ timeZone: 'America/Sao_Paulo' });
    expect(ana.memory.itemsOf('carla')).toEqual([]);
  });

  test('shows a row as it is, with what a bank knows it by', async () => {
    const typed = await ana.spend({ description: 'Pão', categoryId: ana.category(2) });
    const [imported] = await ana.write([bankRow('0', { notes: 'do extrato' })]);

    expect(await ana.seen()).toEqual([
      {
        transactionId: imported?.transactionId,
        version: 1,
        date: '2026-11-02',
        type: 'expense',
        amountCents: 10_00,
        description: 'PADARIA DO ZE',
        notes: 'do extrato',
        categoryId: null,
        isDeleted: false,
        isTransferLeg: false,
        paysInvoice: false,
        recurrenceId: null,
        bank: { id: 'id-0', print: 'print-0' },
        importId: 'import-1',
      },
      {
        transactionId: typed,
        version: 1,
        date: '2026-11-03',
        type: 'expense',
        amountCents: 10_00,
        description: 'Pão',
        notes: undefined,
        categoryId: ana.category(2),
        isDeleted: false,
        isTransferLeg: false,
        paysInvoice: false,
        recurrenceId: null,
        bank: undefined,
        importId: undefined,
      },
    ]);
  });

  test('finds what a file of these days brought, wherever its owner moved it: to another date, to another account', async () => {
    const outcomes = await ana.write([bankRow('0'), bankRow('1'), bankRow('2')]);
    const { accountId: savings } = await ana.openAccount('Poupança');
    const [date = '', account = '', both = ''] = ids(outcomes);
    await ana.edit(date, { date: '2027-03-01' });
    await ana.edit(account, { accountId: savings });
    await ana.edit(both, { date: '2024-01-01', accountId: savings });

    expect(ids(await ana.seen()).toSorted()).toEqual([date, account, both].toSorted());
    expect(ids(await ana.seen({ accountId: savings })).toSorted()).toEqual([account, both].toSorted());
    expect(ids(await ana.seen({ from: '2027-02-01', to: '2027-04-01' }))).toEqual([date]);
  });

  test('of an account that another took the place of shows what the other has now', async () => {
    const outcomes = await ana.write([bankRow('0')]);
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.removeAccount(ana.accountId, savings);

    expect(ids(await ana.seen({ accountId: savings }))).toEqual(ids(outcomes));
    expect(await ana.seen()).toEqual([]);
  });

  test('reads every page, however many rows there are', async () => {
    for (let part = 0; part < 4; part++)
      await ana.write(
        Array.from({ length: 500 }, (_, at) => bankRow(`${part}-${at}`, { notes: 'n'.repeat(900) })),
        { importId: `import-${part}` },
      );

    expect(await ana.seen()).toHaveLength(2_000);
  });
});

describe('a bank’s row that its owner deleted', () => {
  test('is remembered for good, also when it is purged, and without its words', async () => {
    const [row] = await ana.write([bankRow('0')]);
    const id = row?.transactionId ?? '';
    await ana.edit(id, { date: '2026-10-01', amount: 12_00 });
    await ana.remove(id);
    expect(await ana.seen()).toMatchObject([{ transactionId: id, isDeleted: true, description: 'PADARIA DO ZE', date: '2026-10-01' }]);

    ana.memory.pass(31);
    const expired = await ana.seen();
    ana.memory.table.expire();

    expect(ana.rows()).toEqual([]);
    expect(await ana.seen()).toEqual(expired);
    expect(expired).toEqual([
      {
        transactionId: id,
        version: 0,
        date: '2026-11-02',
        type: 'expense',
        amountCents: 12_00,
        description: undefined,
        notes: undefined,
        categoryId: null,
        isDeleted: true,
        isTransferLeg: false,
        paysInvoice: false,
        recurrenceId: null,
        bank: { id: 'id-0', print: 'print-0' },
        importId: 'import-1',
      },
    ]);
    expect(JSON.stringify(ana.items('REFUSED#'))).not.toContain('PADARIA');
  });

  test('is remembered no more once it is restored', async () => {
    const [row] = await ana.write([bankRow('0')]);
    const id = row?.transactionId ?? '';
    await ana.remove(id);
    expect(ana.items('REFUSED#')).toHaveLength(1);

    await ana.restore(id);

    expect(ana.items('REFUSED#')).toEqual([]);
    expect(await ana.seen()).toMatchObject([{ transactionId: id, isDeleted: false }]);
  });

  test('that lay in two accounts is remembered for both', async () => {
    const [row] = await ana.write([bankRow('0')]);
    const { accountId: savings } = await ana.openAccount('Poupança');
    await ana.edit(row?.transactionId ?? '', { accountId: savings });
    await ana.remove(row?.transactionId ?? '');
    ana.memory.pass(31);
    ana.memory.table.expire();

    for (const accountId of [ana.accountId, savings]) expect(ids(await ana.seen({ accountId }))).toEqual([row?.transactionId]);
  });

  test('of those that a person typed nothing is remembered', async () => {
    await ana.remove(await ana.spend());

    expect(ana.items('REFUSED#')).toEqual([]);
  });
});
