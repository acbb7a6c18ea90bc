import { expect, test } from 'vitest';
import { addDays, addMonths, dateIn } from '../../shared/calendar.ts';
import { aHousehold, type Household } from '../support/household.ts';
import { aPerson, expectStatus, logIn } from '../support/person.ts';
import { eventually } from '../support/world.ts';
import { aWorldOfItsOwn } from '../support/world-of-its-own.ts';

const world = aWorldOfItsOwn();

/** The household on a later day, at noon in UTC. */
async function on(household: Household, date: string): Promise<Household> {
  await household.person.world.moveClockTo(new Date(`${date}T12:00:00Z`));
  return await aHousehold(await logIn(household.person));
}

const datesOf = async ({ person }: Household): Promise<string[]> =>
  (await person.ask('GET', '/transactions?recurring=true&order=asc&limit=100')).body.items.map(({ date }: { date: string }) => date);

const untilThereAre = async (household: Household, count: number): Promise<string[]> =>
  await eventually(
    async () => {
      const dates = await datesOf(household);
      return dates.length >= count ? dates : undefined;
    },
    30_000,
    250,
  );

test('rent on the 31st comes on each month’s last day, and comes back to the 31st', async () => {
  const start = await aHousehold(await aPerson({ world: world() }));
  const anchor = firstJanuary31(start.today);
  const year = Number(anchor.slice(0, 4));
  const before = await on(start, addDays(anchor, -1));
  await before.spend(1800, { date: anchor, description: 'Aluguel', isRecurring: true, recurrenceFrequency: 'monthly' });
  expect(await datesOf(before)).toEqual([anchor]);

  const after = await on(before, `${year}-04-02`);

  const dates = await untilThereAre(after, 3);
  expect(dates).toEqual([anchor, dateIn(`${year}-02`, 31), `${year}-03-31`]);
  expect(await after.balance()).toMatchObject({ balance: -5400, projected: -5400 });
}, 240_000);

const firstJanuary31 = (today: string): string => `${Number(today.slice(0, 4)) + 1}-01-31`;

test('a subscription is seen with what it plans, gets dearer from the next one on, moves to another day, and ends; what was made stays', async () => {
  const begun = await aHousehold(await aPerson({ world: world() }));
  const { today } = begun;
  const of = { date: today, description: 'Streaming', isRecurring: true, recurrenceFrequency: 'monthly' };
  const { recurrenceId } = (await begun.spend(39.9, of)).body;
  const path = `/recurrences/${recurrenceId}`;
  const read = async ({ person }: Household, asked = '') => expectStatus(await person.ask('GET', `${path}${asked}`), 200);
  const change = async (household: Household, body: Record<string, unknown>) =>
    await household.person.ask('PUT', path, { body, headers: { 'if-match': (await read(household)).headers.get('etag') ?? '' } });

  const { body: shown } = await read(begun, '?next=2');
  expect(shown).toMatchObject({ id: recurrenceId, amount: 39.9, frequency: 'monthly', endDate: null, nextDate: addMonths(today, 1) });
  expect(shown.next).toEqual([addMonths(today, 1), addMonths(today, 2)].map((date) => ({ occurrenceDate: date, date })));
  expect(expectStatus(await begun.person.ask('GET', '/recurrences'), 200).body.items).toMatchObject([{ id: recurrenceId }]);

  expect(await change(begun, { endDate: addDays(today, -1) })).toMatchObject({
    status: 422,
    body: { code: 'rule_broken', errors: [{ path: 'body.endDate' }] },
  });
  const second = addDays(today, 35);
  expect(await change(begun, { amount: 44.9, nextDate: second })).toMatchObject({ status: 200, body: { amount: 44.9, nextDate: second } });
  const later = await on(begun, addDays(second, 1));
  expect(await untilThereAre(later, 2)).toEqual([today, second]);
  const { body: made } = await later.person.ask('GET', '/transactions?recurring=true');
  expect(made.items.map(({ amount }: { amount: number }) => amount)).toEqual([44.9, 39.9]);

  expectStatus(await later.person.ask('DELETE', path), 204);
  expectStatus(await later.person.ask('DELETE', path), 204);
  expect((await read(later)).body).toMatchObject({ nextDate: null, next: [], endDate: second });
  expect(await change(later, { endDate: null })).toMatchObject({ status: 200, body: { nextDate: addMonths(second, 1) } });
  expect(await datesOf(later)).toEqual([today, second]);
}, 240_000);

test('rent that the bank charged on another day and with a fee is there once, and the planned one again where that was a mistake', async () => {
  const ana = await aHousehold(await aPerson({ world: world() }));
  const of = { description: 'Aluguel', isRecurring: true, recurrenceFrequency: 'monthly' };
  const { id: planned, recurrenceId } = (await ana.spend(1800, of)).body;
  const { id } = (await ana.spend(1812.34, { date: addDays(ana.today, -1) })).body;
  expect(await ana.balance()).toMatchObject({ balance: -3612.34 });
  const path = `/transactions/${id}/fulfil`;
  const body = { recurrenceId, occurrenceDate: ana.today };

  expect(await ana.person.ask('POST', path, { body })).toMatchObject({
    status: 200,
    body: { id, amount: 1812.34, description: 'Aluguel', recurrenceId, occurrenceDate: ana.today },
  });
  expect(await ana.balance()).toMatchObject({ balance: -1812.34 });
  expect((await shownOf(ana)).map((each) => each.id)).toEqual([id]);
  const { id: another } = (await ana.spend(1)).body;
  const day = { ...body, occurrenceDate: addDays(ana.today, 1) };
  expect(await ana.person.ask('POST', `/transactions/${another}/fulfil`, { body: day })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'body.occurrenceDate' }] },
  });

  expectStatus(await ana.person.ask('DELETE', path), 200);
  expect(await ana.balance()).toMatchObject({ balance: -3613.34 });
  expect((await shownOf(ana)).map((each) => each.id)).toEqual([planned]);
}, 240_000);

interface Shown {
  readonly id: string;
  readonly date: string;
  readonly amount: number;
  readonly description: string | null;
}

const shownOf = async ({ person }: Household): Promise<Shown[]> =>
  expectStatus(await person.ask('GET', '/transactions?recurring=true&order=asc&limit=100'), 200).body.items;

test('coffee of three weeks gets dearer for all but the one that was edited by hand, then from a day on, and is deleted from a day on and whole', async () => {
  const ana = await aHousehold(await aPerson({ world: world() }));
  const dayOf = (at: number) => addDays(ana.today, at - 20);
  await ana.spend(5, { date: dayOf(0), description: 'Café', isRecurring: true, recurrenceFrequency: 'daily' });
  await untilThereAre(ana, 21);
  const on = async (at: number) => (await shownOf(ana)).find(({ date }) => date === dayOf(at))?.id ?? '';
  const edit = async (at: number, body: object, scope: string) =>
    await ana.person.ask('PUT', `/transactions/${await on(at)}?scope=${scope}`, { body, headers: { 'if-match': '*' } });
  const remove = async (at: number, scope: string) => await ana.person.ask('DELETE', `/transactions/${await on(at)}?scope=${scope}`);
  const amountsAre = async (amounts: readonly number[]) =>
    await eventually(async () => ((await shownOf(ana)).map(({ amount }) => amount).join() === amounts.join() ? true : undefined), 20_000);

  expect(await edit(2, { amount: 7, description: 'Café com a Bia' }, 'this')).toMatchObject({ status: 200, body: { amount: 7 } });
  expect(await edit(5, { amount: 6, description: 'Cafezinho' }, 'all')).toMatchObject({ status: 200, body: { amount: 6 } });
  await amountsAre([6, 6, 7, ...Array(18).fill(6)]);
  expect((await shownOf(ana)).filter(({ description }) => description === 'Cafezinho')).toHaveLength(20);
  expect(await ana.balance()).toMatchObject({ balance: -127, projected: -127 });

  expect(await edit(18, { amount: 8 }, 'following')).toMatchObject({ status: 200, body: { recurrenceFrequency: 'daily' } });
  await amountsAre([6, 6, 7, ...Array(15).fill(6), 8, 8, 8]);

  for (const [body, path] of [
    [{ recurrenceEndDate: dayOf(9) }, 'body.recurrenceEndDate'],
    [{ date: dayOf(9) }, 'body.date'],
    [{ type: 'income' }, 'body.type'],
  ] as const)
    expect(await edit(10, body, 'following')).toMatchObject({ status: 422, body: { code: 'rule_broken', errors: [{ path }] } });
  expect(await edit(10, { recurrenceFrequency: 'weekly' }, 'this')).toMatchObject({ status: 422 });
  expect(await edit(10, { amount: 9 }, 'every')).toMatchObject({ status: 400, body: { errors: [{ path: 'query.scope' }] } });

  expectStatus(await remove(19, 'following'), 204);
  await amountsAre([6, 6, 7, ...Array(15).fill(6), 8]);
  expectStatus(await remove(7, 'all'), 204);
  await amountsAre([]);
  expect(await ana.balance()).toMatchObject({ balance: 0, projected: 0 });
  expect(expectStatus(await ana.person.ask('GET', '/recurrences'), 200).body.items).toEqual([]);
}, 240_000);
