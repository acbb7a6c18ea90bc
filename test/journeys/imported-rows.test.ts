import { randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { type ImportedRow, importRows, takeBackRows } from '../../functions/transactions/published.ts';
import { addDays } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { localImporter } from '../support/local-importer.ts';
import { expectStatus } from '../support/person.ts';
import { reconciled, withoutDifferences } from '../support/reconciled.ts';

/** Somebody whose bank's file has so many rows, the last ones of today, and who typed a purchase of R$ 54,90 yesterday. */
async function withStatement(count: number) {
  const household = await aHousehold();
  const { person, today, account, category, spend } = household;
  const importer = await localImporter(person.world, inject('folder'));
  const typed = (await spend(54.9, { date: addDays(today, -1) })).body.id;
  const market = await category('Mercado');
  const rows = Array.from(
    { length: count },
    (_, at): ImportedRow => ({
      key: String(at),
      date: addDays(today, -Math.floor((count - 1 - at) / 10)),
      type: at % 10 === 0 ? 'income' : 'expense',
      amountCents: 1_00 + at,
      description: `COMPRA CARTAO ${at}`,
      categoryId: at % 10 === 0 ? null : market,
      bank: { id: `id${at}`, print: `print${at}` },
    }),
  );
  const merges = [
    {
      key: 'typed',
      transactionId: typed,
      type: 'expense' as const,
      amountCents: 54_90,
      bank: { print: 'p' },
      fill: { description: 'MERCADO BOM PRECO', categoryId: market },
    },
  ];
  const asked = { userId: person.id, importId: randomUUID(), accountId: await account(), rows, merges };
  const read = async (id: string) => await person.ask('GET', `/transactions/${id}`);
  return { ...household, importer, asked, typed, market, read };
}

test('a statement of 500 rows is written once however often it is asked for, told row by row, and taken back as if it had never been', async () => {
  const { person, importer, asked, typed, market, read, balance } = await withStatement(500);
  const before = await balance();

  const outcomes = await importRows(importer, asked);
  const [again, andAgain] = await Promise.all([importRows(importer, asked), importRows(importer, asked)]);

  expect([again, andAgain]).toEqual([outcomes, outcomes]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(500).fill('written'), 'merged']);
  const cents = asked.rows.reduce((sum, { type, amountCents }) => sum + (type === 'income' ? amountCents : -amountCents), 0);
  expect((await balance()).balance).toBe(Math.round(before.balance * 100 + cents) / 100);
  expect((await read(outcomes[3]?.transactionId ?? '')).body).toMatchObject({
    importId: asked.importId,
    description: 'COMPRA CARTAO 3',
    amount: 1.03,
    categoryId: market,
  });
  expect((await read(typed)).body).toMatchObject({ importId: asked.importId, description: 'MERCADO BOM PRECO', categoryId: market });

  const told = await person.world.told(person.id, 'transaction.created', 501);
  expect(new Set(told.map(({ detail }) => detail.data.transactionId)).size).toBe(501);
  expect(told.at(-1)?.detail.data).toMatchObject({ version: 1, accountId: asked.accountId, transferId: null, recurrenceId: null });
  await person.world.told(person.id, 'transaction.updated', 1);

  const gone = outcomes[7]?.transactionId ?? '';
  expectStatus(await person.ask('DELETE', `/transactions/${gone}`), 204);
  const rows = outcomes.map(({ key, transactionId }) => ({ key, transactionId }));
  const { userId, importId, accountId } = asked;
  for (const part of [rows.slice(0, 500), rows.slice(500), rows.slice(0, 500)])
    await takeBackRows(importer, { userId, importId, accountId, rows: part });

  expect(await balance()).toEqual(before);
  expect((await read(typed)).body).toMatchObject({ importId: null, description: null, categoryId: null });
  expect((await read(rows[0]?.transactionId ?? '')).status).toBe(404);
  expectStatus(await person.ask('POST', `/transactions/${gone}/restore`), 404);
  const { body: list } = expectStatus(await person.ask('GET', '/transactions?limit=100'), 200);
  expect(list.items.map(({ id }: { id: string }) => id)).toEqual([typed]);
  expect(await person.world.told(person.id, 'transaction.deleted', 500)).toHaveLength(500);
  expect([...new Set((await importRows(importer, asked)).map(({ outcome, reason }) => `${outcome} ${reason}`))]).toEqual([
    'refused import_undone',
  ]);

  expect(await reconciled(person.world)).toMatch(withoutDifferences);
});

test('another person’s account and transactions are as nobody’s', async () => {
  const ana = await withStatement(1);
  const bruno = await withStatement(1);

  const outcomes = await importRows(ana.importer, { ...ana.asked, merges: [], accountId: bruno.asked.accountId });
  const merged = await importRows(ana.importer, { ...ana.asked, rows: [], merges: bruno.asked.merges });

  expect([...outcomes, ...merged].map(({ reason }) => reason)).toEqual(['account_not_found', 'transaction_not_found']);
  expect((await bruno.read(bruno.typed)).body).toMatchObject({ importId: null, description: null });
});
