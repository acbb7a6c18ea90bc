import { beforeAll, describe, expect, test } from 'vitest';
import { aHousehold, type Household } from '../support/household.ts';
import { expectStatus } from '../support/person.ts';

type Category = { readonly name: string; readonly amount: number; readonly count: number };

const byCategory = async ({ person }: Household): Promise<Record<string, [number, number]>> => {
  const { items } = expectStatus(await person.ask('GET', '/stats/by-category?type=expense'), 200).body;
  return Object.fromEntries(items.map(({ name, amount, count }: Category) => [name, [amount, count]]));
};

test('a supermarket’s bill is market, school and care: each category has its part, and the whole moves together', async () => {
  const home = await aHousehold();
  const { person } = home;
  const [market, school, care] = [
    await home.category('Mercado'),
    await home.category('Educação'),
    await home.category('Cuidados pessoais'),
  ];
  const splits = [
    { categoryId: market, amount: 150 },
    { categoryId: school, amount: 39.9, description: 'Material escolar' },
  ];
  const bill = (await home.spend(189.9, { description: 'Hipermercado', splits })).body;
  expect(bill).toMatchObject({ categoryId: null, splits: [{ categoryId: market, amount: 150, description: null }, splits[1]] });
  await home.spend(20, { categoryId: market });

  expect(await byCategory(home)).toEqual({ Mercado: [170, 2], Educação: [39.9, 1] });
  expect((await home.balance()).balance).toBe(-209.9);
  const found = async (query: string) =>
    expectStatus(await person.ask('GET', `/transactions?${query}`), 200).body.items.map(({ id }: never) => id);
  expect(await found(`categoryId=${school}`)).toEqual([bill.id]);
  expect(await found(`categoryId=${care}`)).toEqual([]);
  expect(await found('categoryId=none')).toEqual([]);
  expect(await found('q=material')).toEqual([bill.id]);
  const [told] = (await person.world.told(person.id, 'transaction.created', 2)).filter(
    ({ detail }) => detail.data.transactionId === bill.id,
  );
  expect(told?.detail.data).toMatchObject({ categoryId: null, categoryIds: [market, school] });

  // The amount alone would leave the parts behind.
  expect(await home.edit(bill.id, { amount: 200 })).toMatchObject({ status: 422, body: { errors: [{ path: 'body.splits' }] } });
  expect(await home.edit(bill.id, { categoryId: market })).toMatchObject({ status: 422, body: { errors: [{ path: 'body.categoryId' }] } });
  expectStatus(await home.edit(bill.id, { description: 'Hipermercado Sol' }), 200);
  const parts = [...splits, { categoryId: care, amount: 10.1 }];
  expectStatus(await home.edit(bill.id, { amount: 200, splits: parts }), 200);
  expect(await byCategory(home)).toEqual({ Mercado: [170, 2], Educação: [39.9, 1], 'Cuidados pessoais': [10.1, 1] });

  expectStatus(await person.ask('DELETE', `/transactions/${bill.id}`), 204);
  expect(await byCategory(home)).toEqual({ Mercado: [20, 1] });
  expectStatus(await person.ask('POST', `/transactions/${bill.id}/restore`), 200);
  expect(await byCategory(home)).toMatchObject({ 'Cuidados pessoais': [10.1, 1] });

  // A category that goes leaves its part to what replaces it.
  expectStatus(await person.ask('DELETE', `/categories/${school}?replaceWith=${market}`), 204);
  expect(await byCategory(home)).toEqual({ Mercado: [209.9, 3], 'Cuidados pessoais': [10.1, 1] });
  expect(expectStatus(await person.ask('GET', `/transactions/${bill.id}`), 200).body.splits[1].categoryId).toBe(market);

  const whole = expectStatus(await home.edit(bill.id, { splits: null, categoryId: care }), 200).body;
  expect(whole).toMatchObject({ splits: null, categoryId: care });
  expect(await byCategory(home)).toEqual({ Mercado: [20, 1], 'Cuidados pessoais': [200, 1] });
});

test('what is split is no leg of a transfer, and a leg is not split', async () => {
  const home = await aHousehold();
  const { person } = home;
  const [market, care] = [await home.category('Mercado'), await home.category('Cuidados pessoais')];
  const splits = [
    { categoryId: market, amount: 30 },
    { categoryId: care, amount: 20 },
  ];
  const savings = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings' } }), 201).body.id;
  const out = (await home.spend(50, { splits })).body.id;
  const into = (await home.earn(50, { accountId: savings })).body.id;
  const linked = await person.ask('POST', '/transfers/link', { body: { fromTransactionId: out, toTransactionId: into } });
  expect(linked).toMatchObject({ status: 422, body: { errors: [{ path: 'body.fromTransactionId' }] } });

  expectStatus(await home.edit(out, { splits: null }), 200);
  expectStatus(await person.ask('POST', '/transfers/link', { body: { fromTransactionId: out, toTransactionId: into } }), 200);
  expect(await home.edit(out, { splits })).toMatchObject({ status: 422, body: { errors: [{ path: 'body.splits' }] } });
});

describe('what is no split is refused by the name of its field, and nothing is written', () => {
  let home: Household;
  let valid: Record<string, unknown>;
  beforeAll(async () => {
    home = await aHousehold();
    valid = { accountId: await home.account(), type: 'expense', amount: 10, date: home.today };
  });
  const expectNothingWritten = async (): Promise<void> =>
    expect(expectStatus(await home.person.ask('GET', '/transactions'), 200).body.items).toEqual([]);

  test.each([
    ['one part', [[10]], 400, 'body.splits'],
    ['21 parts', Array(21).fill([1]), 400, 'body.splits'],
    ['a part of nothing', [[10], [0]], 400, 'body.splits.1.amount'],
    ['parts that come to less', [[5], [4.99]], 422, 'body.splits'],
    ['parts that come to more', [[5], [5.01]], 422, 'body.splits'],
    ['a part in a category of the other type', [[5], [5, 'Salário']], 422, 'body.splits.1.categoryId'],
  ])('%s of a split', async (_, parts, status, path) => {
    const market = await home.category('Mercado');
    const splits = await Promise.all(
      (parts as [number, string?][]).map(async ([amount, name]) => ({
        categoryId: name ? await home.category(name) : market,
        amount,
      })),
    );

    const answer = await home.person.ask('POST', '/transactions', { body: { ...valid, splits } });

    expect(answer).toMatchObject({ status, body: { errors: [{ path, message: expect.any(String) }] } });
    await expectNothingWritten();
  });

  test('a split beside a category of the whole, and of what recurs', async () => {
    const categoryId = await home.category('Mercado');
    const splits = [
      { categoryId, amount: 4 },
      { categoryId, amount: 6 },
    ];
    const ask = async (more: object) => (await home.person.ask('POST', '/transactions', { body: { ...valid, splits, ...more } })).body;

    expect(await ask({ categoryId })).toMatchObject({ code: 'rule_broken', errors: [{ path: 'body.categoryId' }] });
    expect(await ask({ isRecurring: true, recurrenceFrequency: 'monthly' })).toMatchObject({
      code: 'rule_broken',
      errors: [{ path: 'body.splits' }],
    });
    await expectNothingWritten();
  });
});
