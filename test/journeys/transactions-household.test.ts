import { expect, test } from 'vitest';
import { addDays, firstDay, lastDay, monthAfter, monthOf } from '../../shared/calendar.ts';
import { aHousehold } from '../support/household.ts';
import { expectStatus, logIn } from '../support/person.ts';
import { eventually } from '../support/world.ts';

test('a month in the life of a household adds up to the cent, whatever is edited, deleted and restored', async () => {
  const { person: ana, today, account, category, spend, earn, edit, balance } = await aHousehold();
  const [main, market, home, salary] = await Promise.all([account(), category('Mercado'), category('Moradia'), category('Salário')]);
  const savings = expectStatus(
    await ana.ask('POST', '/accounts', { body: { name: 'Reserva', type: 'savings', initialBalance: 1000.01 } }),
    201,
  ).body.id;
  const month = monthOf(today);
  const summary = async () => (await ana.ask('GET', '/stats/summary')).body;

  await earn(4500, { categoryId: salary, date: firstDay(month) });
  const rent = (await spend(1800, { categoryId: home, date: firstDay(month) })).body;
  const feira = (await spend(89.9, { categoryId: market })).body;
  const coffee = (await spend(7.55)).body;
  expect(await balance()).toMatchObject({ balance: 2602.55, projected: 2602.55 });
  expect(await summary()).toEqual({
    from: firstDay(month),
    to: lastDay(month),
    income: 4500,
    expense: 1897.45,
    net: 2602.55,
    balance: 3602.56,
  });

  // The rent was another, came from the other account, and was last month's.
  const edited = await edit(rent.id, { amount: 1750.25, accountId: savings, date: firstDay(monthAfter(month, -1)), notes: 'Com desconto' });
  expect(edited).toMatchObject({ status: 200, body: { id: rent.id, amount: 1750.25, accountId: savings, notes: 'Com desconto' } });
  expect(await balance(main)).toMatchObject({ balance: 4402.55 });
  expect(await balance(savings)).toMatchObject({ balance: -750.24 });
  expect(await summary()).toMatchObject({ income: 4500, expense: 97.45, balance: 3652.31 });
  expect((await ana.ask('GET', `/transactions/${rent.id}`)).body).toEqual(edited.body);
  expect(await edit(rent.id, { date: firstDay(month) })).toMatchObject({ status: 200, body: { id: rent.id } });
  expect(await edit(rent.id, { date: addDays(firstDay(month), -3) })).toMatchObject({ status: 200, body: { id: rent.id } });

  expectStatus(await ana.ask('DELETE', `/transactions/${coffee.id}`), 204);
  expect(await balance(main)).toMatchObject({ balance: 4410.1 });
  expect((await ana.ask('GET', '/transactions')).body.items.map(({ id }: { id: string }) => id)).not.toContain(coffee.id);
  expect(await ana.ask('DELETE', `/transactions/${coffee.id}`)).toMatchObject({ status: 404 });
  expectStatus(await ana.ask('DELETE', `/transactions/${rent.id}`), 204);
  expectStatus(await ana.ask('POST', `/transactions/${rent.id}/restore`), 200);
  expect((await ana.ask('POST', `/transactions/${coffee.id}/restore`)).body).toMatchObject({ id: coffee.id, deletedAt: null });
  expect(await balance(main)).toMatchObject({ balance: 4402.55 });

  const marketEtag = (await ana.ask('GET', `/categories/${market}`)).headers.get('etag') ?? '';
  expectStatus(await ana.ask('PUT', `/categories/${market}`, { body: { budgetLimit: 100 }, headers: { 'if-match': marketEtag } }), 200);
  expect((await ana.ask('GET', '/stats/by-category')).body.items).toEqual([
    { categoryId: market, name: 'Mercado', amount: 89.9, share: 0.9225, count: 1, budgetLimit: 100, budgetUsed: 0.899 },
    { categoryId: null, name: 'Sem categoria', amount: 7.55, share: 0.0775, count: 1, budgetLimit: null, budgetUsed: null },
  ]);
  const months = (await ana.ask('GET', '/stats/by-month')).body.items;
  expect(months).toHaveLength(12);
  expect(months.slice(-2)).toEqual([
    { month: monthAfter(month, -1), income: 0, expense: 1750.25, net: -1750.25 },
    { month, income: 4500, expense: 97.45, net: 4402.55 },
  ]);
  const partly = `from=${addDays(firstDay(month), -3)}&to=${firstDay(month)}`;
  expect((await ana.ask('GET', `/stats/summary?${partly}`)).body).toMatchObject({
    income: 4500,
    expense: feira.date === firstDay(month) ? 1847.7 : 1750.25,
  });
});

test('a row dated tomorrow is projected only, and enters the balance by itself when its day comes', async () => {
  const household = await aHousehold();
  const { person, today, balance, spend, earn, edit } = household;
  const tomorrow = addDays(today, 1);
  await earn(100);
  await spend(30, { date: tomorrow });
  const later = (await spend(20, { date: addDays(today, 40) })).body;
  expect(await balance()).toEqual({ balance: 100, projected: 50, asOf: today });
  expectStatus(await edit(later.id, { date: addDays(today, 41), amount: 25 }), 200);
  expect(await balance()).toEqual({ balance: 100, projected: 45, asOf: today });

  const { world } = person;
  await world.moveClockTo(new Date((await world.clock()).getTime() + 24 * 3_600_000));

  const back = await aHousehold(await logIn(person));
  expect(await back.balance()).toEqual({ balance: 70, projected: 45, asOf: tomorrow });
  await world.moveClockTo(new Date((await world.clock()).getTime() + 4 * 24 * 3_600_000));
  // What was kept by day is cleared away by the next write, and changes nothing.
  const much = await aHousehold(await logIn(person));
  await much.spend(1);
  expect(await much.balance()).toMatchObject({ balance: 69, projected: 44 });
});

test('today is where the person lives, from the change of the profile on', async () => {
  const { person, balance } = await aHousehold();
  const etag = (await person.ask('GET', '/auth/me')).headers.get('etag') ?? '';

  expectStatus(await person.ask('PUT', '/auth/profile', { body: { timeZone: 'Pacific/Kiritimati' }, headers: { 'if-match': etag } }), 200);

  const now = await person.world.clock();
  const expected = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(now);
  await eventually(async () => ((await balance()).asOf === expected ? true : undefined));
  expect(await person.world.told(person.id, 'user.time_zone_changed')).toHaveLength(1);
});
