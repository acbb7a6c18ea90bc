import { expect, test } from 'vitest';
import { addDays, dateIn } from '../../shared/calendar.ts';
import { aHousehold, type Household } from '../support/household.ts';
import { logIn } from '../support/person.ts';
import { eventually } from '../support/world.ts';

/** The household on a later day, at noon in UTC. */
async function on(household: Household, date: string): Promise<Household> {
  await household.person.world.moveClockTo(new Date(`${date}T12:00:00Z`));
  return await aHousehold(await logIn(household.person));
}

const datesOf = async ({ person }: Household): Promise<string[]> =>
  (await person.ask('GET', '/transactions?recurring=true&order=asc&limit=100')).body.items.map(({ date }: { date: string }) => date);

const untilThereAre = async (household: Household, count: number): Promise<string[]> =>
  await eventually(async () => {
    const dates = await datesOf(household);
    return dates.length >= count ? dates : undefined;
  }, 20_000);

test('rent on the 31st comes on each month’s last day, and comes back to the 31st', async () => {
  const start = await aHousehold();
  const anchor = firstJanuary31(start.today);
  const year = Number(anchor.slice(0, 4));
  const before = await on(start, addDays(anchor, -1));
  await before.spend(1800, { date: anchor, description: 'Aluguel', isRecurring: true, recurrenceFrequency: 'monthly' });
  expect(await datesOf(before)).toEqual([anchor]);

  const after = await on(before, `${year}-04-02`);

  const dates = await untilThereAre(after, 3);
  expect(dates).toEqual([anchor, dateIn(`${year}-02`, 31), `${year}-03-31`]);
  expect(await after.balance()).toMatchObject({ balance: -5400, projected: -5400 });
});

const firstJanuary31 = (today: string): string => `${Number(today.slice(0, 4)) + 1}-01-31`;
