import { expect, test } from 'vitest';
import { aHousehold } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';

test('an account that goes leaves its transactions without one; its replacement takes their balance over, and later edits too', async () => {
  const { person, account, balance, spend, edit, today } = await aHousehold();
  const main = await account();
  const open = async (name: string, initialBalance: number) =>
    expectStatus(await person.ask('POST', '/accounts', { body: { name, type: 'checking', initialBalance } }), 201).body.id;
  const [old, fresh] = [await open('Banco antigo', 500), await open('Banco novo', 10)];
  const row = (await spend(30, { accountId: old })).body;
  const ahead = (await spend(5, { accountId: old, date: `${Number(today.slice(0, 4)) + 1}-01-15` })).body;

  expectStatus(await person.ask('DELETE', `/accounts/${old}?replaceWith=${fresh}`), 204);

  expect(await balance(fresh)).toEqual({ balance: -20, projected: -25, asOf: today });
  expect((await person.ask('GET', `/transactions?accountId=${fresh}`)).body.items.map(({ id }: { id: string }) => id)).toEqual([
    ahead.id,
    row.id,
  ]);
  expect(await edit(row.id, { amount: 40 })).toMatchObject({ status: 200, body: { accountId: fresh } });
  expect(await balance(fresh)).toMatchObject({ balance: -30, projected: -35 });
  expect(await person.ask('GET', `/accounts/${old}/balance`)).toMatchObject({ status: 404 });

  expectStatus(await person.ask('DELETE', `/accounts/${fresh}`), 204);

  expect((await person.ask('GET', `/transactions/${row.id}`)).body).toMatchObject({ accountId: null, amount: 40 });
  expect((await person.ask('GET', '/transactions?accountId=none')).body.items).toHaveLength(2);
  expect(await edit(row.id, { amount: 41 })).toMatchObject({ status: 200, body: { accountId: null } });
  expect((await person.ask('GET', '/stats/summary')).body).toMatchObject({ expense: 41, balance: 0 });
  expect(await edit(row.id, { accountId: main })).toMatchObject({ status: 200, body: { accountId: main } });
  expect(await balance(main)).toMatchObject({ balance: -41 });
});

test('a category that goes leaves its figures to its replacement, of all time', async () => {
  const { person, category, spend } = await aHousehold();
  const [market, home, salary] = [await category('Mercado'), await category('Moradia'), await category('Salário')];
  const row = (await spend(12.34, { categoryId: market })).body;

  expect(await person.ask('DELETE', `/categories/${market}?replaceWith=${salary}`)).toMatchObject({
    status: 422,
    body: { code: 'rule_broken', errors: [{ path: 'query.replaceWith' }] },
  });
  expect(await person.ask('DELETE', `/categories/${market}?replaceWith=${market}`)).toMatchObject({ status: 422 });
  expectStatus(await person.ask('DELETE', `/categories/${market}?replaceWith=${home}`), 204);

  expect((await person.ask('GET', `/transactions/${row.id}`)).body.categoryId).toBe(home);
  expect((await person.ask('GET', '/stats/by-category')).body.items).toMatchObject([{ categoryId: home, amount: 12.34, count: 1 }]);
  expectStatus(await person.ask('DELETE', `/categories/${home}`), 204);
  expect((await person.ask('GET', '/stats/by-category')).body.items).toMatchObject([{ categoryId: null, amount: 12.34 }]);
  expect((await person.ask('GET', '/transactions?categoryId=none')).body.items).toHaveLength(1);
});

test('one account at most is the default, and an archived one takes nothing new', async () => {
  const { person, account, spend, today } = await aHousehold();
  const main = await account();
  const nubank = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Nubank', type: 'checking', isDefault: true } }), 201);
  const defaults = async () =>
    (await person.ask('GET', '/accounts')).body.items
      .filter(({ isDefault }: { isDefault: boolean }) => isDefault)
      .map(({ id }: { id: string }) => id);
  expect(await defaults()).toEqual([nubank.body.id]);

  const change = async (id: string, body: object) => {
    const etag = (await person.ask('GET', `/accounts/${id}`)).headers.get('etag') ?? '';
    return expectStatus(await person.ask('PUT', `/accounts/${id}`, { body, headers: { 'if-match': etag } }), 200);
  };
  await change(main, { isDefault: true });
  expect(await defaults()).toEqual([main]);
  await change(main, { isDefault: false });
  expect(await defaults()).toEqual([]);

  const before = (await spend(3, { accountId: main })).body;
  await change(main, { isArchived: true, initialBalance: 100 });
  const body = { accountId: main, type: 'expense', amount: 1, date: today };
  expect(await person.ask('POST', '/transactions', { body })).toMatchObject({
    status: 422,
    body: { code: 'rule_broken', errors: [{ path: 'body.accountId' }] },
  });
  expect((await person.ask('GET', `/transactions/${before.id}`)).body).toMatchObject({ accountId: main });
  expect((await person.ask('GET', `/accounts/${main}/balance`)).body).toMatchObject({ balance: 97 });
});
