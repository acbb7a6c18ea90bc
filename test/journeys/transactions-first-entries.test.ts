import { expect, test } from 'vitest';
import { aPerson, expectStatus } from '../support/person.ts';

test('a new person has a default account and categories, and what they write down moves the balance at once', async () => {
  const ana = await aPerson();
  const { body: accounts } = expectStatus(await ana.ask('GET', '/accounts'), 200);
  const { body: categories } = expectStatus(await ana.ask('GET', '/categories'), 200);
  expect(accounts.items).toEqual([expect.objectContaining({ name: 'Minha conta', type: 'checking', initialBalance: 0, isDefault: true })]);
  expect(categories.items.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['Mercado', 'Moradia', 'Salário', 'Outros']),
  );
  const [account] = accounts.items;
  const named = (name: string) => categories.items.find((category: { name: string }) => category.name === name).id;
  const today = (await ana.ask('GET', `/accounts/${account.id}/balance`)).body.asOf;

  const salary = { accountId: account.id, categoryId: named('Salário'), type: 'income', amount: 4500, date: today, description: 'Salário' };
  const market = { accountId: account.id, categoryId: named('Mercado'), type: 'expense', amount: 89.9, date: today, description: 'Feira' };
  expectStatus(await ana.ask('POST', '/transactions', { body: salary }), 201);
  const created = expectStatus(await ana.ask('POST', '/transactions', { body: market }), 201);

  expect(created.body).toMatchObject({ ...market, notes: null, deletedAt: null });
  expect((await ana.ask('GET', `/accounts/${account.id}/balance`)).body).toEqual({ balance: 4410.1, projected: 4410.1, asOf: today });
  expect((await ana.ask('GET', '/transactions')).body).toEqual({
    items: [created.body, expect.objectContaining({ description: 'Salário' })],
    nextCursor: null,
  });
  expect((await ana.ask('GET', `/transactions/${created.body.id}`)).body).toEqual(created.body);
  const told = (await ana.world.told(ana.id, 'transaction.created', 2)).map(({ detail }) => detail.data);
  expect(told.filter(({ transactionId }) => transactionId === created.body.id)).toEqual([
    {
      transactionId: created.body.id,
      version: 1,
      type: 'expense',
      month: today.slice(0, 7),
      accountId: account.id,
      categoryId: named('Mercado'),
      transferId: null,
      recurrenceId: null,
    },
  ]);
  expect(await ana.world.told(ana.id, 'balance.changed', 2)).toHaveLength(2);
});
