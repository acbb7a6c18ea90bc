import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, monthOf } from '../../shared/calendar.ts';
import { aHousehold, type Household } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';
import type { Answer } from '../support/world.ts';

/** A household with a second account, and what transfers are asked with. */
async function withSavings() {
  const household = await aHousehold();
  const { person, today, account, balance } = household;
  const main = await account();
  const savings = await opened(household, 'Reserva');
  const ask = async (method: string, path: string, body?: object, ifMatch?: string): Promise<Answer> =>
    await person.ask(method, path, { ...(body && { body }), ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }) });
  const move = async (amount: number, of: object = {}): Promise<Answer> =>
    expectStatus(await ask('POST', '/transfers', { fromAccountId: main, toAccountId: savings, amount, date: today, ...of }), 201);
  const edit = async (path: string, body: object): Promise<Answer> =>
    await ask('PUT', path, body, expectStatus(await ask('GET', path), 200).headers.get('etag') ?? '');
  const balances = async () => [(await balance(main)).balance, (await balance(savings)).balance];
  const flow = async () => {
    const { income, expense } = expectStatus(await ask('GET', '/stats/summary'), 200).body;
    return { income, expense };
  };
  return { ...household, main, savings, ask, move, edit, balances, flow };
}

const opened = async ({ person }: Household, name: string): Promise<string> =>
  expectStatus(await person.ask('POST', '/accounts', { body: { name, type: 'savings' } }), 201).body.id;

test('money that goes from one account to another moves both balances and is no income and no expense; its fee is one', async () => {
  const { person, today, main, savings, ask, move, balances, flow, category, earn } = await withSavings();
  await earn(1000);
  const bills = await category('Contas da casa');

  const { body: made, headers } = await move(500.25, { fee: 8.5, feeCategoryId: bills, description: 'Reserva do mês', notes: 'Viagem' });

  const leg = { amount: 500.25, categoryId: null, description: 'Reserva do mês', notes: 'Viagem', transferId: made.id, date: today };
  expect(made).toMatchObject({
    id: made.from.id,
    from: { ...leg, type: 'expense', accountId: main },
    to: { ...leg, type: 'income', accountId: savings },
    fee: { amount: 8.5, type: 'expense', accountId: main, categoryId: bills, transferId: null, feeOfTransferId: made.id },
  });
  const again = await ask('GET', `/transfers/${made.id}`);
  expect([again.body, again.headers.get('etag')]).toEqual([made, headers.get('etag')]);
  expect(await balances()).toEqual([491.25, 500.25]);
  expect(await flow()).toEqual({ income: 1000, expense: 8.5 });
  expect((await ask('GET', `/stats/summary?from=${addDays(today, -1)}&to=${today}`)).body).toMatchObject({ income: 1000, expense: 8.5 });
  expect((await ask('GET', '/stats/by-category')).body.items).toMatchObject([{ categoryId: bills, amount: 8.5, share: 1, count: 1 }]);
  expect((await ask('GET', '/stats/by-month')).body.items.at(-1)).toEqual({
    month: monthOf(today),
    income: 1000,
    expense: 8.5,
    net: 991.5,
  });

  const listed = async (query: string) =>
    (await ask('GET', `/transactions?${query}`)).body.items.map(({ id }: { id: string }) => id).sort();
  const legs = [made.from.id, made.to.id].sort();
  expect(await listed('transfers=only')).toEqual(legs);
  expect(await listed('transfers=only&type=income')).toEqual([made.to.id]);
  expect(await listed(`transfers=exclude&accountId=${main}&type=expense`)).toEqual([made.fee.id]);
  expect(await listed('')).toHaveLength(4);

  const told = await person.world.told(person.id, 'transaction.created', 4);
  const transferIds = told.map(({ detail }) => detail.data).map(({ transactionId, transferId }) => [transactionId, transferId]);
  expect(Object.fromEntries(transferIds)).toMatchObject({
    [made.from.id]: made.id,
    [made.to.id]: made.id,
    [made.fee.id]: null,
  });
});

test('an edit of either leg, or of the transfer, is one of both, and an ETag of either names both', async () => {
  const { today, main, savings, ask, move, edit, balances, flow, ...household } = await withSavings();
  const { body: made } = await move(100, { fee: 1 });
  const before = (await ask('GET', `/transactions/${made.to.id}`)).headers.get('etag') ?? '';

  expect(await edit(`/transactions/${made.from.id}`, { amount: 120, date: addDays(today, -40), description: 'Férias' })).toMatchObject({
    status: 200,
    body: { amount: 120 },
  });

  const changed = { amount: 120, date: addDays(today, -40), description: 'Férias' };
  expect((await ask('GET', `/transfers/${made.id}`)).body).toMatchObject({ from: changed, to: changed, fee: made.fee });
  expect(await balances()).toEqual([-121, 120]);
  expect(await ask('PUT', `/transactions/${made.to.id}`, { amount: 5 }, before)).toMatchObject({ status: 412 });

  const other = await opened({ ...household, today } as Household, 'Carteira');
  expect(await edit(`/transfers/${made.id}`, { toAccountId: other, amount: 90, notes: 'Dólares' })).toMatchObject({
    status: 200,
    body: { to: { accountId: other, amount: 90, notes: 'Dólares' }, from: { amount: 90, notes: 'Dólares', description: 'Férias' } },
  });
  expect(await balances()).toEqual([-91, 0]);
  expect(await edit(`/transactions/${made.to.id}`, { accountId: savings })).toMatchObject({ status: 200 });
  expect(await balances()).toEqual([-91, 90]);

  const refused = [
    [`/transactions/${made.to.id}`, { accountId: main }, 'body.accountId'],
    [`/transactions/${made.to.id}`, { type: 'expense' }, 'body.type'],
    [`/transactions/${made.from.id}`, { categoryId: await household.category('Mercado') }, 'body.categoryId'],
    [`/transfers/${made.id}`, { toAccountId: main }, 'body.toAccountId'],
    [`/transfers/${made.id}`, { fromAccountId: savings }, 'body.fromAccountId'],
  ] as const;
  for (const [path, body, field] of refused)
    expect(await edit(path, body)).toMatchObject({ status: 422, body: { code: 'rule_broken', errors: [{ path: field }] } });
  // What is sent back as it was told changes nothing but the version.
  const { type, categoryId, accountId } = made.from;
  expect(await edit(`/transactions/${made.from.id}`, { type, categoryId, accountId })).toMatchObject({ status: 200 });
  expect(await balances()).toEqual([-91, 90]);
  expect(await flow()).toEqual({ income: 0, expense: 1 });
});

test('deleting and restoring one leg, or the transfer, is both with the fee; the fee goes by itself too', async () => {
  const { ask, move, edit, balances, flow } = await withSavings();
  const { body: made } = await move(100, { fee: 2 });
  const leg = `/transactions/${made.to.id}`;
  const transfer = `/transfers/${made.id}`;

  expectStatus(await ask('DELETE', leg), 204);
  expect(await balances()).toEqual([0, 0]);
  expect(await flow()).toEqual({ income: 0, expense: 0 });
  expect((await ask('GET', '/transactions')).body.items).toEqual([]);
  expect(await ask('DELETE', transfer)).toMatchObject({ status: 404 });
  expect((await ask('GET', transfer)).body).toMatchObject({
    from: { deletedAt: expect.any(String) },
    fee: { deletedAt: expect.any(String) },
  });
  expectStatus(await ask('POST', `/transactions/${made.from.id}/restore`), 200);
  expect(await balances()).toEqual([-102, 100]);

  expectStatus(await ask('DELETE', transfer), 204);
  expect(await balances()).toEqual([0, 0]);
  expectStatus(await ask('POST', `${transfer}/restore`), 200);
  expectStatus(await ask('POST', `${transfer}/restore`), 200);
  expect(await balances()).toEqual([-102, 100]);

  expect(await edit(`/transactions/${made.fee.id}`, { amount: 3 })).toMatchObject({ status: 200 });
  expect(await balances()).toEqual([-103, 100]);
  expectStatus(await ask('DELETE', `/transactions/${made.fee.id}`), 204);
  expect((await ask('GET', transfer)).body.fee).toBeUndefined();
  expectStatus(await ask('DELETE', transfer), 204);
  expect((await ask('POST', `${transfer}/restore`)).body).not.toHaveProperty('fee');
  expect(await balances()).toEqual([-100, 100]);
});

test('the same key makes one transfer, also three at once', async () => {
  const { person, main, savings, today, balances } = await withSavings();
  const headers = { 'idempotency-key': randomUUID() };
  const body = { fromAccountId: main, toAccountId: savings, amount: 10, date: today, fee: 1 };

  const answers = await Promise.all([1, 2, 3].map(() => person.ask('POST', '/transfers', { body, headers })));
  const last = expectStatus(await person.ask('POST', '/transfers', { body, headers }), 201);

  for (const { status, body: answered } of answers) expect(status === 409 ? last.body : answered).toEqual(last.body);
  expect(await balances()).toEqual([-11, 10]);
});

test('a leg outlives its account: without one, or in its replacement, and the other leg stays where it is', async () => {
  const { main, savings, ask, move, edit, balance, flow } = await withSavings();
  const [{ body: one }, { body: other }] = [await move(100), await move(30)];
  const wallet = expectStatus(await ask('POST', '/accounts', { name: 'Carteira', type: 'cash' }), 201).body.id;
  expect(await edit(`/transfers/${other.id}`, { toAccountId: wallet })).toMatchObject({ status: 200 });

  expectStatus(await ask('DELETE', `/accounts/${savings}`), 204);
  expect((await ask('GET', `/transfers/${one.id}`)).body).toMatchObject({
    from: { accountId: main },
    to: { accountId: null, amount: 100 },
  });
  expect(await edit(`/transactions/${one.to.id}`, { amount: 80 })).toMatchObject({ status: 200 });
  expect(await balance(main)).toMatchObject({ balance: -110 });

  // Both legs within one account: nothing moves, and nothing is earned or spent.
  expectStatus(await ask('DELETE', `/accounts/${wallet}?replaceWith=${main}`), 204);
  expect(await balance(main)).toMatchObject({ balance: -80 });
  expect(await edit(`/transfers/${other.id}`, { amount: 40 })).toMatchObject({ status: 200 });
  expect(await balance(main)).toMatchObject({ balance: -80 });
  expectStatus(await ask('DELETE', `/transfers/${other.id}`), 204);
  expect(await flow()).toEqual({ income: 0, expense: 0 });
});
