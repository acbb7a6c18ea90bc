import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';

async function withNotebook() {
  const household = await aHousehold();
  const { person, today, account } = household;
  const accountId = await account();
  const expense = (of: object = {}) => ({ accountId, type: 'expense', amount: 10, date: today, ...of });
  const write = async (items: readonly unknown[], key?: string) =>
    await person.ask('POST', '/transactions/batch', { body: { items }, ...(key && { headers: { 'idempotency-key': key } }) });
  const listed = async () => expectStatus(await person.ask('GET', '/transactions?limit=100'), 200).body.items;
  return { ...household, accountId, expense, write, listed };
}

test('a notebook of 500 purchases is written at once, counted in balance and months, told each, and once for its key', async () => {
  const { person, today, expense, write, balance } = await withNotebook();
  const items = Array.from({ length: 500 }, (_, at) =>
    expense({ amount: (100 + at) / 100, date: addDays(today, -Math.floor(at / 5)), description: `Compra nº ${at}` }),
  );
  const key = randomUUID();

  const first = expectStatus(await write(items, key), 200);
  const again = expectStatus(await write(items, key), 200);

  expect(first.body.items.map(({ status }: { status: number }) => status)).toEqual(Array(500).fill(201));
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(again.body).toEqual(first.body);
  expect((await write(items.slice(1), key)).body.code).toBe('idempotency_key_reused');
  expect((await balance()).balance).toBe(-(500 * 100 + (499 * 500) / 2) / 100);
  const { body: months } = expectStatus(await person.ask('GET', '/stats/by-month'), 200);
  const spent = months.items.reduce((sum: number, { expense: cents }: { expense: number }) => sum + Math.round(cents * 100), 0);
  expect(spent).toBe(500 * 100 + (499 * 500) / 2);
  const { body: one } = expectStatus(await person.ask('GET', `/transactions/${first.body.items[42].transaction.id}`), 200);
  expect(one).toEqual(first.body.items[42].transaction);
  const told = await person.world.told(person.id, 'transaction.created', 500);
  expect(new Set(told.map(({ detail }) => detail.data.transactionId)).size).toBe(500);
});

test('what is wrong with some leaves the others alone, and says in Portuguese what would be right', async () => {
  const { category, expense, write, listed } = await withNotebook();

  const { body } = expectStatus(
    await write([
      expense({ description: 'Pão' }),
      expense({ amount: 0 }),
      expense({ categoryId: await category('Salário') }),
      expense({ accountId: 'a9-x' }),
      'oi',
    ]),
    200,
  );

  expect(body.items).toMatchObject([
    { index: 0, status: 201, transaction: { description: 'Pão' } },
    {
      index: 1,
      status: 400,
      problem: { code: 'validation_failed', errors: [{ path: 'body.items.1.amount', message: expect.stringMatching(/zero/) }] },
    },
    { index: 2, status: 422, problem: { code: 'rule_broken', errors: [{ path: 'body.items.2.categoryId' }] } },
    { index: 3, status: 404, problem: { code: 'not_found', detail: 'Conta não encontrada.' } },
    { index: 4, status: 400, problem: { code: 'validation_failed', errors: [{ path: 'body.items.4' }] } },
  ]);
  expect(await listed()).toMatchObject([{ description: 'Pão' }]);
});

test('too many, none, and too much text are refused as a whole', async () => {
  const { expense, write, listed } = await withNotebook();

  expect((await write(Array(501).fill(expense()))).body).toMatchObject({ code: 'validation_failed', errors: [{ path: 'body.items' }] });
  expect((await write([])).body).toMatchObject({ code: 'validation_failed', errors: [{ path: 'body.items' }] });
  expect((await write(Array(200).fill(expense({ notes: 'n'.repeat(2000) })))).body).toMatchObject({ code: 'payload_too_large' });
  expect(await listed()).toEqual([]);
});
