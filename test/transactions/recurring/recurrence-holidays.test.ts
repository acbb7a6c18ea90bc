import { describe, expect, test } from 'vitest';
import { bankHolidays, easter, isBankHoliday, isBusinessDay } from '../../../functions/transactions/recurring/national-holidays.ts';
import { addDays, daysBetween, weekday } from '../../../shared/calendar.ts';

// The days that move, as the banks' published lists give them.
const years = [
  { year: 2024, carnival: ['02-12', '02-13'], goodFriday: '03-29', easterOn: '03-31', corpusChristi: '05-30' },
  { year: 2025, carnival: ['03-03', '03-04'], goodFriday: '04-18', easterOn: '04-20', corpusChristi: '06-19' },
  { year: 2026, carnival: ['02-16', '02-17'], goodFriday: '04-03', easterOn: '04-05', corpusChristi: '06-04' },
  { year: 2027, carnival: ['02-08', '02-09'], goodFriday: '03-26', easterOn: '03-28', corpusChristi: '05-27' },
  { year: 2028, carnival: ['02-28', '02-29'], goodFriday: '04-14', easterOn: '04-16', corpusChristi: '06-15' },
  { year: 2029, carnival: ['02-12', '02-13'], goodFriday: '03-30', easterOn: '04-01', corpusChristi: '05-31' },
  { year: 2030, carnival: ['03-04', '03-05'], goodFriday: '04-19', easterOn: '04-21', corpusChristi: '06-20' },
];
const everyYear = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];

describe('bank holidays', () => {
  test.each(years)('of $year are the thirteen of the published list', ({ year, carnival, goodFriday, easterOn, corpusChristi }) => {
    const dates = [...everyYear, ...carnival, goodFriday, corpusChristi].sort().map((day) => `${year}-${day}`);

    expect(easter(year)).toBe(`${year}-${easterOn}`);
    expect(bankHolidays(year)).toEqual(dates);
  });

  test('20 November is one from 2024 on, when its law came into force', () => {
    expect([2022, 2023, 2024, 2100].map((year) => isBankHoliday(`${year}-11-20`))).toEqual([false, false, true, true]);
    expect(bankHolidays(2023)).toHaveLength(12);
  });

  test('asked by day are those listed by year', () => {
    const asked: string[] = [];
    for (let date = '2023-01-01'; date <= '2025-12-31'; date = addDays(date, 1)) if (isBankHoliday(date)) asked.push(date);

    expect(asked).toEqual([2023, 2024, 2025].flatMap(bankHolidays));
  });
});

describe('a business day', () => {
  test.each([
    ['2026-02-14', false, 'Saturday before Carnival'],
    ['2026-02-16', false, 'Carnival Monday'],
    ['2026-02-17', false, 'Carnival Tuesday'],
    ['2026-02-18', true, 'Ash Wednesday'],
    ['2026-04-02', true, 'Thursday before Easter'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-04-06', true, 'Easter Monday'],
    ['2026-07-09', true, 'holiday of the state of São Paulo alone'],
    ['2026-10-12', false, 'Our Lady of Aparecida, a Monday'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-12-31', true, 'the year’s last day'],
    ['2026-11-24', true, 'a Tuesday'],
  ])('%s: %s (%s)', (date, is) => {
    expect(isBusinessDay(date)).toBe(is);
  });

  test('is never more than four days away', () => {
    let last = '2000-01-03';
    let longest = 0;
    for (let date = last; date < '2060-01-01'; date = addDays(date, 1)) {
      if (!isBusinessDay(date)) continue;
      longest = Math.max(longest, daysBetween(last, date) - 1);
      last = date;
    }

    expect(longest).toBe(4);
  });
});

describe('Easter', () => {
  test.each([
    [1900, '04-15'],
    [1913, '03-23'],
    [1943, '04-25'],
    [1954, '04-18'],
    [1981, '04-19'],
    [2000, '04-23'],
    [2008, '03-23'],
    [2011, '04-24'],
    [2019, '04-21'],
    [2020, '04-12'],
    [2023, '04-09'],
    [2038, '04-25'],
    [2049, '04-18'],
    [2076, '04-19'],
  ])('of %i is %s', (year, day) => {
    expect(easter(year)).toBe(`${year}-${day}`);
  });

  test('is the Sunday after the paschal full moon of the Gregorian epacts, in every year of the calendar', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const moon = paschalFullMoon(year);
      const wanted = addDays(moon, 7 - (weekday(moon) % 7));
      if (easter(year) !== wanted) expect.fail(`${year}: ${easter(year)} and not ${wanted}`);
    }
  });
});

/** By the reform of 1582: the Julian epact less the solar correction, plus the lunar one; 14 days into the moon that is full on or after 21 March. */
function paschalFullMoon(year: number): string {
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4);
  const lunar = Math.floor((8 * century + 5) / 25);
  const golden = (year % 19) + 1;
  const epact = (((11 * (golden - 1) + 8 - solar + lunar) % 30) + 30) % 30;
  const earlyMoon = epact === 0 ? 30 : epact;
  const adjusted = earlyMoon === 24 || (earlyMoon === 25 && golden > 11) ? earlyMoon + 1 : earlyMoon;
  const day = 44 - adjusted;
  return addDays(`${year}-03-01`, (day < 21 ? day + 30 : day) - 1);
}
