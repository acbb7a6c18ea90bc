import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  addDays,
  addMonths,
  calendarDate,
  dateAt,
  dateIn,
  dayOfMonth,
  daysBetween,
  daysFrom,
  earlier,
  firstDate,
  firstDay,
  formatDate,
  lastDate,
  lastDay,
  month,
  monthAfter,
  monthOf,
  monthsBetween,
  today,
  weekday,
  yearOf,
} from '../../shared/calendar.ts';

const days = daysBetween(firstDate, lastDate);
const aDate = fc.integer({ min: 0, max: days }).map((index) => addDays(firstDate, index));
const aMonth = aDate.map(monthOf);

const complaints = (schema: z.ZodMiniType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a date on the wire', () => {
  test.each(['2026-01-31', '2024-02-29', '2000-02-29', firstDate, lastDate])('%s is one', (text) => {
    expect(calendarDate.parse(text)).toBe(text);
  });

  test.each([
    ['2026-02-31', 'Este dia não existe no calendário.'],
    ['2026-02-29', 'Este dia não existe no calendário.'],
    ['1900-02-29', 'Este dia não existe no calendário.'],
    ['2026-04-31', 'Este dia não existe no calendário.'],
    ['2026-13-01', 'Este dia não existe no calendário.'],
    ['2026-00-10', 'Este dia não existe no calendário.'],
    ['2026-01-00', 'Este dia não existe no calendário.'],
    ['1899-12-31', 'Use um ano de 1900 a 2200.'],
    ['2201-01-01', 'Use um ano de 1900 a 2200.'],
    ['0026-01-01', 'Use um ano de 1900 a 2200.'],
    ['31/01/2026', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
    ['2026-1-1', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
    ['2026-01-31T00:00:00Z', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
    ['2026-01-31\n', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
    ['٢٠٢٦-٠١-٣١', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
    ['', 'Informe a data como AAAA-MM-DD, por exemplo 2026-01-31.'],
  ])('%j is refused with what would be right', (text, sentence) => {
    expect(complaints(calendarDate, text)).toEqual([sentence]);
  });

  test.each([
    ['2026-13', 'Informe o mês como AAAA-MM, por exemplo 2026-01.'],
    ['2026-00', 'Informe o mês como AAAA-MM, por exemplo 2026-01.'],
    ['2026-1', 'Informe o mês como AAAA-MM, por exemplo 2026-01.'],
    ['2026-01-31', 'Informe o mês como AAAA-MM, por exemplo 2026-01.'],
    ['1899-12', 'Use um ano de 1900 a 2200.'],
    ['2201-01', 'Use um ano de 1900 a 2200.'],
  ])('the month %j is refused with what would be right', (text, sentence) => {
    expect(complaints(month, text)).toEqual([sentence]);
    expect(month.parse('2026-12')).toBe('2026-12');
  });

  test('the API document shows text, as a date and as a month', () => {
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(calendarDate, { io })).toMatchObject({ type: 'string', format: 'date', examples: ['2026-01-31'] });
      expect(z.toJSONSchema(month, { io })).toMatchObject({
        type: 'string',
        pattern: expect.stringContaining('0[1-9]'),
        examples: ['2026-01'],
      });
    }
  });
});

describe('today', () => {
  test.each([
    ['2026-04-01T01:30:00Z', 'America/Sao_Paulo', '2026-03-31'],
    ['2026-04-01T01:30:00Z', 'UTC', '2026-04-01'],
    ['2026-04-01T02:59:59.999Z', 'America/Sao_Paulo', '2026-03-31'],
    ['2026-04-01T03:00:00Z', 'America/Sao_Paulo', '2026-04-01'],
    ['2026-04-01T03:00:00Z', 'America/Manaus', '2026-03-31'],
    ['2026-04-01T04:30:00Z', 'America/Rio_Branco', '2026-03-31'],
    ['2026-04-01T01:30:00Z', 'America/Noronha', '2026-03-31'],
    ['2026-12-31T15:00:00Z', 'Asia/Tokyo', '2027-01-01'],
    // Brazil had summer time until 2019: midnight was at 02:00 UTC.
    ['2019-01-01T02:30:00Z', 'America/Sao_Paulo', '2019-01-01'],
    ['2024-02-29T12:00:00Z', 'America/Sao_Paulo', '2024-02-29'],
  ])('at %s in %s is %s', (instant, timeZone, date) => {
    expect(today({ now: () => new Date(instant) }, timeZone)).toBe(date);
  });

  test('an unknown zone is refused, and many zones are no trouble', () => {
    const instant = new Date('2026-04-01T12:00:00Z');
    const zones = Intl.supportedValuesOf('timeZone');

    expect(() => dateAt(instant, 'America/Sao_Pedro')).toThrow(RangeError);
    expect(new Set(zones.map((zone) => dateAt(instant, zone)))).toEqual(new Set(['2026-04-01', '2026-04-02']));
    expect(zones.length).toBeGreaterThan(100);
  });

  test('in UTC is the instant’s own date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T23:59:59Z'), noInvalidDate: true }),
        (instant) => {
          expect(dateAt(instant, 'UTC')).toBe(instant.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

test('days on, or back, stop at the calendar’s ends', () => {
  expect([daysFrom('2026-11-30', 1), daysFrom('2026-11-30', -30)]).toEqual(['2026-12-01', '2026-10-31']);
  expect([daysFrom('2200-12-30', 5), daysFrom('1900-01-02', -5)]).toEqual(['2200-12-31', '1900-01-01']);
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test('the day to come back to can be given', () => {
    expect(addMonths('2026-02-28', 1, 31)).toBe('2026-03-31');
    expect(addMonths('2026-02-28', 2, 31)).toBe('2026-04-30');
    expect(addMonths('2026-02-28', 1)).toBe('2026-03-28');
  });

  test('the day of the anchor is kept, or the month ends before it', () => {
    fc.assert(
      fc.property(aDate, aMonth, (date, to) => {
        const result = addMonths(date, monthsBetween(monthOf(date), to));

        expect(monthOf(result)).toBe(to);
        expect(dayOfMonth(result)).toBe(Math.min(dayOfMonth(date), dayOfMonth(lastDay(to))));
      }),
      { numRuns: 1_000 },
    );
  });

  test('are counted as they are added', () => {
    fc.assert(
      fc.property(aMonth, aMonth, (from, to) => {
        expect(monthAfter(from, monthsBetween(from, to))).toBe(to);
        expect(monthsBetween(from, to)).toBe(-monthsBetween(to, from) + 0);
      }),
    );
  });

  test.each([
    ['2026-02', 28],
    ['2024-02', 29],
    ['1900-02', 28],
    ['2000-02', 29],
    ['2100-02', 28],
    ['2026-04', 30],
    ['2026-12', 31],
    ['2200-12', 31],
  ])('%s ends on day %i', (text, day) => {
    expect(firstDay(text)).toBe(`${text}-01`);
    expect(lastDay(text)).toBe(`${text}-${day}`);
    expect(dateIn(text, 31)).toBe(`${text}-${day}`);
    expect(dateIn(text, 5)).toBe(`${text}-05`);
  });

  test('begin the day after the last one ended', () => {
    fc.assert(
      fc.property(
        aMonth.filter((text) => text < '2200-12'),
        (text) => {
          expect(addDays(lastDay(text), 1)).toBe(firstDay(monthAfter(text, 1)));
        },
      ),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2018-11-03', 1, '2018-11-04'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (date, count, result) => {
    expect(addDays(date, count)).toBe(result);
    expect(daysBetween(date, result)).toBe(count);
  });

  test('of the whole calendar follow each other, sort as text and have a weekday after the other', () => {
    let date = firstDate;
    let count = 0;
    for (let next = addDays(date, 1); next !== lastDate; next = addDays(next, 1)) {
      if (!(date < next) || weekday(next) !== (weekday(date) % 7) + 1) expect.fail(`${next} does not follow ${date}`);
      date = next;
      count += 1;
    }

    // 301 years of 365 days with the 73 leap days of 1904 to 2196, less the two steps that the loop leaves.
    expect(count).toBe(301 * 365 + 73 - 2);
  });

  test('are counted as they are added', () => {
    fc.assert(
      fc.property(aDate, aDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(Number(from < to) - Number(from > to));
        expect(earlier(from, to)).toBe(daysBetween(from, to) > 0 ? from : to);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['1900-01-01', 1],
    ['1970-01-01', 4],
    ['2000-02-29', 2],
    ['2026-08-02', 7],
    ['2026-11-24', 2],
    ['1969-12-31', 3],
  ])('%s has weekday %i', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test('are written as a Brazilian reads them', () => {
    expect(formatDate('2026-01-31')).toBe('31/01/2026');
    expect(yearOf('2026-01-31')).toBe(2026);
  });
});

describe('what is not in the calendar', () => {
  test.each(['2026-02-30', '2026-01', '1899-12-31', '2201-01-01', '31/01/2026', ''])('the date %j is refused everywhere', (date) => {
    for (const use of [
      dayOfMonth,
      yearOf,
      weekday,
      monthOf,
      formatDate,
      (text: string) => addDays(text, 0),
      (text: string) => addMonths(text, 0),
    ]) {
      expect(() => use(date)).toThrow(RangeError);
    }
  });

  test.each(['2026-13', '2026-01-01', '1899-12', '2201-01', ''])('the month %j is refused everywhere', (text) => {
    for (const use of [firstDay, lastDay, (one: string) => monthAfter(one, 0), (one: string) => dateIn(one, 1)]) {
      expect(() => use(text)).toThrow(RangeError);
    }
  });

  test('a result outside is refused, and so is a part of a day', () => {
    expect(() => addDays(lastDate, 1)).toThrow(RangeError);
    expect(() => addDays(firstDate, -1)).toThrow(RangeError);
    expect(() => addDays(firstDate, 1e18)).toThrow(RangeError);
    expect(() => addMonths(lastDate, 1)).toThrow(RangeError);
    expect(() => addMonths(firstDate, -1)).toThrow(RangeError);
    expect(() => addMonths(firstDate, -100_000)).toThrow(RangeError);
    expect(() => addDays(firstDate, 0.5)).toThrow(RangeError);
    expect(() => monthAfter('2026-01', Number.NaN)).toThrow(RangeError);
    expect(() => dateIn('2026-01', 0)).toThrow(RangeError);
    expect(() => dateIn('2026-01', 32)).toThrow(RangeError);
    expect(() => dateAt(new Date('2300-01-01T00:00:00Z'), 'UTC')).toThrow(RangeError);
  });
});
