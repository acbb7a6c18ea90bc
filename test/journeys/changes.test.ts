import { expect, test } from 'vitest';
import { addDays } from '../../shared/calendar.ts';
import { apply, type Copy, contentOf, emptyCopy } from '../simulation/changes/copy.ts';
import { aHousehold } from '../support/household.ts';
import { aPerson, expectStatus, type Person } from '../support/person.ts';

/** What a front end does: asks with what it has until there is no more, and puts it into its copy. */
async function follow(person: Person, copy: Copy, limit = 100): Promise<{ readonly requests: number; readonly isUpToDate: boolean }> {
  for (let requests = 1; ; requests++) {
    const since = copy.cursor === undefined ? '' : `&since=${encodeURIComponent(copy.cursor)}`;
    const { body } = expectStatus(await person.ask('GET', `/changes?limit=${limit}${since}`), 200);
    apply(copy, body);
    if (!body.hasMore) return { requests, isUpToDate: body.isUpToDate };
  }
}

/** What the API itself lists. */
async function listed(person: Person, path: string): Promise<{ id: string }[]> {
  return expectStatus(await person.ask('GET', `${path}?limit=100`), 200).body.items.toSorted(
    (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1),
  );
}

const things = ({ things: { transactions, accounts, categories } }: Copy) => ({ transactions, accounts, categories });

test('a copy begins with all there is, and is exact after whatever was done, right after it was answered', async () => {
  const { person, today, account, category, spend, earn, edit } = await aHousehold();
  const [copy, laptop] = [emptyCopy(), emptyCopy()];
  const main = await account();
  const first = (await spend(10, { categoryId: await category('Mercado') })).body.id;
  await spend(20);
  await earn(30);
  expect(await follow(person, copy, 2)).toMatchObject({ isUpToDate: true });
  await follow(person, laptop);
  const check = async (): Promise<void> => {
    expect(await follow(person, copy)).toMatchObject({ isUpToDate: true });
    const live = [...copy.things.transactions.values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(live).toEqual(await listed(person, '/transactions'));
    expect([...copy.things.accounts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(await listed(person, '/accounts'));
    expect([...copy.things.categories.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(await listed(person, '/categories'));
  };
  await check();

  const { body: created } = await spend(40);
  await check();
  expectStatus(await edit(first, { amount: 12.5, date: addDays(today, -40) }), 200);
  await check();
  expectStatus(await person.ask('DELETE', `/transactions/${created.id}`), 204);
  await check();
  expect(copy.things.transactions.get(created.id)).toMatchObject({ amount: 40, deletedAt: expect.any(String) });
  expectStatus(await person.ask('POST', `/transactions/${created.id}/restore`), 200);
  await check();

  const savings = expectStatus(await person.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings', isDefault: true } }), 201)
    .body.id;
  await check();
  const transfer = { fromAccountId: main, toAccountId: savings, amount: 5, date: today, fee: 1 };
  const { body: moved } = expectStatus(await person.ask('POST', '/transfers', { body: transfer }), 201);
  await check();
  expectStatus(await person.ask('POST', `/transfers/${moved.id}/unlink`), 200);
  await check();
  // Its transactions are in the other account from now on, without having been written.
  expectStatus(await person.ask('DELETE', `/accounts/${savings}?replaceWith=${main}`), 204);
  await check();
  expect(copy.things.transactions.get(moved.to.id)).toMatchObject({ accountId: main });
  expectStatus(await person.ask('DELETE', `/categories/${await category('Mercado')}`), 204);
  await check();
  expect(copy.things.transactions.get(first)).toMatchObject({ categoryId: null });

  const daily = { accountId: main, type: 'expense', amount: 7, date: addDays(today, -3), isRecurring: true, recurrenceFrequency: 'daily' };
  expectStatus(await person.ask('POST', '/transactions', { body: daily }), 201);
  await person.world.told(person.id, 'transaction.created', 11);
  await check();
  expect([...copy.things.recurrences.values()]).toMatchObject([{ amount: 7, startDate: addDays(today, -3), nextDate: addDays(today, 1) }]);

  // The other one hears of all of it at once.
  expect(await follow(person, laptop)).toMatchObject({ isUpToDate: true });
  const now = await person.world.clock();
  expect(contentOf(laptop, now)).toEqual(contentOf(copy, now));
  expect(await follow(person, laptop)).toEqual({ requests: 1, isUpToDate: true });
});

test('while eight write at once, who follows misses nothing', async () => {
  const { person, spend, edit } = await aHousehold();
  const copy = emptyCopy();
  await follow(person, copy);
  const write = async (number: number): Promise<void> => {
    const { body } = await spend(number);
    if (number % 2 === 0) expectStatus(await edit(body.id, { amount: number + 0.5 }), 200);
    if (number % 3 === 0) expectStatus(await person.ask('DELETE', `/transactions/${body.id}`), 204);
  };

  const writing = Promise.all(Array.from({ length: 8 }, (_, index) => write(index + 1)));
  await follow(person, copy, 3);
  await writing;
  await follow(person, copy, 3);

  const live = [...things(copy).transactions.values()].filter(({ deletedAt }) => deletedAt === null);
  expect(live.map(({ amount }) => amount).toSorted()).toEqual([1, 2.5, 4.5, 5, 7, 8.5]);
  expect(things(copy).transactions.size).toBe(8);
});

test('after 90 days a cursor says to start over, and what was deleted for good is out of the copy', async () => {
  const { person, spend } = await aHousehold();
  const copy = emptyCopy();
  const { body } = await spend(10);
  await spend(20);
  await follow(person, copy);
  expectStatus(await person.ask('DELETE', `/transactions/${body.id}`), 204);
  const { world } = person;
  const later = async (days: number): Promise<Person> => {
    await world.moveClockTo(new Date((await world.clock()).getTime() + days * 24 * 3_600_000));
    const { accessToken } = expectStatus(
      await world.ask('POST', '/auth/login', { body: { email: person.email, password: person.password } }),
      200,
    ).body;
    return { ...person, ask: async (method, path, asked) => await world.ask(method, path, { token: accessToken, ...asked }) };
  };
  const since = encodeURIComponent(copy.cursor ?? '');

  await follow(await later(40), copy);
  expect([...copy.things.transactions.values()]).toMatchObject([{ amount: 20 }]);

  const muchLater = await later(51);
  expect(await muchLater.ask('GET', `/changes?since=${since}`)).toMatchObject({ status: 410, body: { code: 'cursor_too_old' } });
  await follow(muchLater, copy);
});

test('a cursor is its owner’s alone', async () => {
  const [ana, bruno] = [await aPerson(), await aPerson({ name: 'Bruno Lima' })];
  const { cursor } = (await ana.ask('GET', '/changes')).body;

  expect(await bruno.ask('GET', `/changes?since=${encodeURIComponent(cursor)}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_cursor' },
  });
  expect(await ana.ask('GET', '/changes?since=abc')).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
  expect((await ana.ask('GET', `/transactions?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
});
