import { beforeAll, describe, expect, test } from 'vitest';
import { aHousehold, type Household } from '../support/household.ts';

const long = 'a'.repeat(201);
const family = '👨‍👩‍👧‍👦';

describe('what is no transaction is refused by the name of its field, and nothing is written', () => {
  let household: Household;
  let valid: Record<string, unknown>;
  beforeAll(async () => {
    household = await aHousehold();
    valid = { accountId: await household.account(), type: 'expense', amount: 1, date: household.today };
  });

  test.each([
    ['nothing', { amount: 0 }, 'body.amount'],
    ['less than nothing', { amount: -0.01 }, 'body.amount'],
    ['a third decimal', { amount: 1.005 }, 'body.amount'],
    ['thirteen digits', { amount: 12345678901.23 }, 'body.amount'],
    ['an amount as text', { amount: '10' }, 'body.amount'],
    ['31 February', { date: '2026-02-31' }, 'body.date'],
    ['the year 1', { date: '0001-01-01' }, 'body.date'],
    ['the year 9999', { date: '9999-12-31' }, 'body.date'],
    ['a date with an hour', { date: '2026-11-24T10:00:00Z' }, 'body.date'],
    ['a type that is none', { type: 'transfer' }, 'body.type'],
    ['201 characters', { description: long }, 'body.description'],
    ['201 families', { description: family.repeat(201) }, 'body.description'],
    ['nothing but spaces', { description: '   ' }, 'body.description'],
    ['no account', { accountId: undefined }, 'body.accountId'],
    ['no account at all', { accountId: null }, 'body.accountId'],
    ['what only the app sets', { version: 7 }, 'body.version'],
    ['an owner', { userId: 'outra' }, 'body.userId'],
  ])('%s', async (_, wrong, path) => {
    const answer = await household.person.ask('POST', '/transactions', { body: { ...valid, ...wrong } });

    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ path, message: expect.any(String) }] } });
    await expectNothingWritten();
  });

  test('a category of the other type', async () => {
    const body = { ...valid, categoryId: await household.category('Salário') };

    expect(await household.person.ask('POST', '/transactions', { body })).toMatchObject({
      status: 422,
      body: { code: 'rule_broken', errors: [{ path: 'body.categoryId' }] },
    });
    await expectNothingWritten();
  });

  test('an account or a category of somebody else', async () => {
    const other = await aHousehold();
    const wrongs = [{ accountId: await other.account() }, { categoryId: await other.category('Mercado') }];

    for (const wrong of wrongs) {
      expect(await household.person.ask('POST', '/transactions', { body: { ...valid, ...wrong } })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
    await expectNothingWritten();
    expect(await other.balance()).toMatchObject({ projected: 0 });
  });

  test.each([
    ['/transactions?from=2026-12-01&to=2026-11-01', 'query.to'],
    ['/transactions?minAmount=2&maxAmount=1', 'query.maxAmount'],
    ['/transactions?minAmount=1,50', 'query.minAmount'],
    ['/transactions?order=up', 'query.order'],
    ['/transactions?q=%20', 'query.q'],
    ['/transactions?limit=101', 'query.limit'],
    ['/stats/summary?from=2026-11-01', 'query.to'],
    ['/stats/summary?from=2020-01-01&to=2026-11-01', 'query.to'],
    ['/stats/by-category?from=2026-11-02&to=2026-11-01', 'query.to'],
    ['/stats/by-month?from=2026-13&to=2026-14', 'query.from'],
    ['/stats/by-month?from=2000-01&to=2026-01', 'query.to'],
  ])('%s', async (path, field) => {
    const { status, body } = await household.person.ask('GET', path);

    expect({ status, code: body.code, first: body.errors?.[0]?.path }).toEqual({ status: 400, code: 'validation_failed', first: field });
  });

  const expectNothingWritten = async (): Promise<void> => {
    expect((await household.person.ask('GET', '/transactions')).body.items).toEqual([]);
    expect(await household.balance()).toMatchObject({ balance: 0, projected: 0 });
  };
});

test('two hundred characters are two hundred as a person counts them', async () => {
  const { spend } = await aHousehold();

  expect((await spend(1, { description: family.repeat(200) })).body.description).toBe(family.repeat(200));
});

test('the type and its category change together', async () => {
  const { spend, edit, category, person } = await aHousehold();
  const { id } = (await spend(10, { categoryId: await category('Mercado') })).body;

  expect(await edit(id, { type: 'income' })).toMatchObject({ status: 422, body: { errors: [{ path: 'body.categoryId' }] } });
  expect(await edit(id, { type: 'income', categoryId: await category('Salário') })).toMatchObject({ status: 200 });
  expect(await edit(id, { type: 'expense', categoryId: null })).toMatchObject({ status: 200, body: { type: 'expense', categoryId: null } });
  expect((await person.ask('GET', '/stats/summary')).body).toMatchObject({ income: 0, expense: 10 });
});
