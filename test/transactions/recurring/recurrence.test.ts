import { describe, expect, test } from 'vitest';
import {
  mostOccurrences,
  nextOccurrence,
  occurrences,
  type Series,
  seriesFrom,
} from '../../../functions/transactions/recurring/recurrence.ts';

const monthly = (anchorOn: string, more: Partial<Series> = {}): Series => ({
  anchorOn,
  frequency: 'monthly',
  weekendShift: 'none',
  ...more,
});
const dates = (series: Series, from: string, to: string): string[] => occurrences(series, from, to).map(({ date }) => date);
const keys = (series: Series, from: string, to: string): string[] => occurrences(series, from, to).map(({ nominalOn }) => nominalOn);

describe('a recurring transaction falls on', () => {
  test.each<[name: string, series: Series, from: string, to: string, on: string[]]>([
    [
      'the 31st or the month’s last day, and the 31st again',
      monthly('2026-01-31'),
      '2026-01-01',
      '2026-05-31',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    ],
    ['29 February in a leap year', monthly('2024-01-31'), '2024-02-01', '2024-03-31', ['2024-02-29', '2024-03-31']],
    ['the 30th, but in February', monthly('2026-01-30'), '2026-02-01', '2026-03-31', ['2026-02-28', '2026-03-30']],
    [
      '28 February between leap years, and 29 February again',
      { anchorOn: '2024-02-29', frequency: 'yearly', weekendShift: 'none' },
      '2024-01-01',
      '2028-12-31',
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'every third month from 30 November',
      { anchorOn: '2025-11-30', frequency: 'quarterly', weekendShift: 'none' },
      '2025-11-30',
      '2026-11-30',
      ['2025-11-30', '2026-02-28', '2026-05-30', '2026-08-30', '2026-11-30'],
    ],
    [
      'each day, over the end of February',
      { anchorOn: '2024-02-28', frequency: 'daily', weekendShift: 'none' },
      '2024-02-28',
      '2024-03-01',
      ['2024-02-28', '2024-02-29', '2024-03-01'],
    ],
    [
      'the same weekday',
      { anchorOn: '2026-12-25', frequency: 'weekly', weekendShift: 'none' },
      '2026-12-26',
      '2027-01-10',
      ['2027-01-01', '2027-01-08'],
    ],
    [
      'every other week, counted from the anchor',
      { anchorOn: '2026-01-02', frequency: 'biweekly', weekendShift: 'none' },
      '2026-02-01',
      '2026-03-01',
      ['2026-02-13', '2026-02-27'],
    ],
    ['nothing before its anchor', monthly('2026-06-10'), '2026-01-01', '2026-06-09', []],
    [
      'its last day, when it ends on that',
      monthly('2026-01-10', { endsOn: '2026-03-10' }),
      '2026-01-01',
      '2026-12-31',
      ['2026-01-10', '2026-02-10', '2026-03-10'],
    ],
    ['nothing from the day after its end', monthly('2026-01-10', { endsOn: '2026-03-09' }), '2026-02-11', '2026-12-31', []],
    ['nothing where it ends before it begins', monthly('2026-01-10', { endsOn: '2026-01-09' }), '2026-01-01', '2026-12-31', []],
    ['nothing in a window that ends before it begins', monthly('2026-01-10'), '2026-03-11', '2026-03-09', []],
    [
      'the day that its anchor could not have',
      monthly('2026-02-28', { anchorDay: 31 }),
      '2026-02-01',
      '2026-04-30',
      ['2026-02-28', '2026-03-31', '2026-04-30'],
    ],
  ])('%s', (_, series, from, to, on) => {
    expect(dates(series, from, to)).toEqual(on);
    expect(keys(series, from, to)).toEqual(on);
  });

  test('the right day three hundred years on, and the calendar’s last one', () => {
    const daily: Series = { anchorOn: '1900-01-01', frequency: 'daily', weekendShift: 'none' };

    expect(dates(daily, '2200-12-30', '2200-12-31')).toEqual(['2200-12-30', '2200-12-31']);
    expect(dates(monthly('1900-01-31'), '2200-02-01', '2200-02-28')).toEqual(['2200-02-28']);
    expect(dates(daily, '1900-01-01', '1900-01-02')).toEqual(['1900-01-01', '1900-01-02']);
  });

  test('as many days as a person can want, and no more in one answer', () => {
    const daily: Series = { anchorOn: '2000-01-01', frequency: 'daily', weekendShift: 'none' };

    expect(occurrences(daily, '2026-01-01', '2035-12-31')).toHaveLength(3_652);
    expect(() => occurrences(daily, '2026-01-01', '2056-01-01')).toThrow(`more than ${mostOccurrences}`);
  });
});

describe('a weekend or a bank holiday', () => {
  test.each<[name: string, nominalOn: string, before: string, after: string]>([
    ['a Saturday', '2026-08-01', '2026-07-31', '2026-08-03'],
    ['a Sunday', '2026-08-02', '2026-07-31', '2026-08-03'],
    ['a Friday', '2026-07-31', '2026-07-31', '2026-07-31'],
    ['the Saturday of Carnival', '2026-02-14', '2026-02-13', '2026-02-18'],
    ['Good Friday', '2026-04-03', '2026-04-02', '2026-04-06'],
    ['1 May, a Friday', '2026-05-01', '2026-04-30', '2026-05-04'],
    ['New Year', '2027-01-01', '2026-12-31', '2027-01-04'],
    ['20 November 2026, a Friday', '2026-11-20', '2026-11-19', '2026-11-23'],
    ['20 November 2023, a Monday and no holiday yet', '2023-11-20', '2023-11-20', '2023-11-20'],
    ['Easter Sunday before Tiradentes', '2025-04-20', '2025-04-17', '2025-04-22'],
  ])('%s moves the date and not the key', (_, nominalOn, before, after) => {
    const on = (weekendShift: Series['weekendShift']) => nextOccurrence(monthly(nominalOn, { weekendShift }));

    expect(on('none')).toEqual({ nominalOn, date: nominalOn });
    expect(on('before')).toEqual({ nominalOn, date: before });
    expect(on('after')).toEqual({ nominalOn, date: after });
  });

  test('may move an occurrence out of its month, and it is found where it went', () => {
    const after = monthly('2026-01-31', { weekendShift: 'after' });

    expect(occurrences(after, '2026-02-01', '2026-02-28')).toEqual([{ nominalOn: '2026-01-31', date: '2026-02-02' }]);
    expect(occurrences(after, '2026-03-01', '2026-03-31')).toEqual([
      { nominalOn: '2026-02-28', date: '2026-03-02' },
      { nominalOn: '2026-03-31', date: '2026-03-31' },
    ]);
  });

  test('may move the last occurrence past the end and the first before the anchor', () => {
    expect(dates(monthly('2026-01-31', { weekendShift: 'after', endsOn: '2026-01-31' }), '2026-01-01', '2026-12-31')).toEqual([
      '2026-02-02',
    ]);
    expect(dates(monthly('2026-01-31', { weekendShift: 'before', endsOn: '2026-01-31' }), '2026-01-01', '2026-01-30')).toEqual([
      '2026-01-30',
    ]);
  });

  test('at the edge of the calendar leaves the date where it is', () => {
    expect(nextOccurrence(monthly('1900-01-01', { weekendShift: 'before' }))).toEqual({ nominalOn: '1900-01-01', date: '1900-01-01' });
  });
});

describe('the next occurrence', () => {
  test('follows the last key that was made, whatever its date', () => {
    const daily: Series = { anchorOn: '2026-07-31', frequency: 'daily', weekendShift: 'before' };

    expect(nextOccurrence(daily)).toEqual({ nominalOn: '2026-07-31', date: '2026-07-31' });
    expect(nextOccurrence(daily, '2026-07-31')).toEqual({ nominalOn: '2026-08-01', date: '2026-07-31' });
    expect(nextOccurrence(daily, '2026-08-01')).toEqual({ nominalOn: '2026-08-02', date: '2026-07-31' });
    expect(nextOccurrence(daily, '2026-08-02')).toEqual({ nominalOn: '2026-08-03', date: '2026-08-03' });
  });

  test.each([
    ['2025-12-31', '2026-01-31'],
    ['2026-01-30', '2026-01-31'],
    ['2026-01-31', '2026-02-28'],
    ['2026-02-28', '2026-03-31'],
    ['2026-03-31', undefined],
    ['2199-01-01', undefined],
  ])('after %s is %s', (after, nominalOn) => {
    expect(nextOccurrence(monthly('2026-01-31', { endsOn: '2026-04-29' }), after)?.nominalOn).toBe(nominalOn);
  });

  test('is none where the calendar ends', () => {
    expect(nextOccurrence(monthly('2200-12-31'), '2200-12-31')).toBeUndefined();
  });

  test('a schedule that missed days makes each of them once, from the last key', () => {
    const made: string[] = [];
    const weekly: Series = { anchorOn: '2026-01-05', frequency: 'weekly', weekendShift: 'after' };
    const runOn = (day: string) => {
      for (let due = nextOccurrence(weekly, made.at(-1)); due && due.date <= day; due = nextOccurrence(weekly, made.at(-1)))
        made.push(due.nominalOn);
    };

    for (const day of ['2026-01-04', '2026-01-05', '2026-01-05', '2026-02-17', '2026-02-18']) runOn(day);

    expect(made).toEqual(['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16']);
  });
});

describe('this and following', () => {
  const rent = monthly('2026-01-31', { endsOn: '2026-12-31' });

  test('keep their dates, with the 31st through February', () => {
    const following = seriesFrom(rent, '2026-02-28', { weekendShift: 'after' });

    expect(following).toEqual({ anchorOn: '2026-02-28', anchorDay: 31, frequency: 'monthly', endsOn: '2026-12-31', weekendShift: 'after' });
    expect(keys(following, '2026-01-01', '2026-06-01')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  test('from days to months and back, the day is that of the change', () => {
    const weekly: Series = { anchorOn: '2026-01-01', frequency: 'weekly', weekendShift: 'none' };
    const inMonths = seriesFrom(weekly, '2026-01-29', { frequency: 'monthly' });
    const inWeeks = seriesFrom(rent, '2026-02-28', { frequency: 'weekly', endsOn: null });
    const inMonthsAgain = seriesFrom(inWeeks, '2026-03-07', { frequency: 'monthly' });

    expect(inMonths).toEqual({ anchorOn: '2026-01-29', frequency: 'monthly', weekendShift: 'none' });
    expect(keys(inMonths, '2026-01-01', '2026-03-31')).toEqual(['2026-01-29', '2026-02-28', '2026-03-29']);
    expect(inWeeks).toEqual({ anchorOn: '2026-02-28', frequency: 'weekly', weekendShift: 'none' });
    expect(inMonthsAgain).toEqual({ anchorOn: '2026-03-07', frequency: 'monthly', weekendShift: 'none' });
  });

  test('from the first occurrence on are all of them', () => {
    expect(seriesFrom(rent, '2026-01-31')).toEqual(rent);
  });

  test('keep 29 February through a change in a common year', () => {
    const birthday: Series = { anchorOn: '2024-02-29', frequency: 'yearly', weekendShift: 'none' };
    const following = seriesFrom(birthday, '2025-02-28');

    expect(keys(following, '2025-01-01', '2028-12-31')).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  test('keep it through a second change', () => {
    const following = seriesFrom(seriesFrom(rent, '2026-02-28'), '2026-04-30');

    expect(keys(following, '2026-01-01', '2026-06-30')).toEqual(['2026-04-30', '2026-05-31', '2026-06-30']);
  });

  test.each<[name: string, change: Parameters<typeof seriesFrom>[2], on: string[]]>([
    ['another frequency, counted from there', { frequency: 'quarterly' }, ['2026-04-30', '2026-07-31', '2026-10-31']],
    ['weeks, from the very day', { frequency: 'biweekly' }, ['2026-04-30', '2026-05-14', '2026-05-28']],
    ['another day', { anchorOn: '2026-05-05' }, ['2026-05-05', '2026-06-05', '2026-07-05']],
    ['an earlier day, after the occurrence before', { anchorOn: '2026-04-01' }, ['2026-04-01', '2026-05-01', '2026-06-01']],
    ['another end', { endsOn: '2026-05-31' }, ['2026-04-30', '2026-05-31']],
    ['no end', { endsOn: null, frequency: 'yearly' }, ['2026-04-30', '2027-04-30', '2028-04-30']],
  ])('take %s', (_, change, on) => {
    expect(keys(seriesFrom(rent, '2026-04-30', change), '2026-01-01', '2030-12-31').slice(0, 3)).toEqual(on);
  });

  test.each([
    ['a date that is no occurrence', '2026-02-27', {}],
    ['a date before the series', '2025-12-31', {}],
    ['a date after its end', '2027-01-31', {}],
    ['an anchor on the occurrence before', '2026-04-30', { anchorOn: '2026-03-31' }],
    ['an anchor before the occurrence before', '2026-04-30', { anchorOn: '2026-01-01' }],
  ])('are refused for %s', (_, nominalOn, change) => {
    expect(() => seriesFrom(rent, nominalOn, change)).toThrow(RangeError);
  });
});

test.each([
  ['another day than its anchor', monthly('2026-01-15', { anchorDay: 20 })],
  ['an earlier day than its anchor', monthly('2026-02-28', { anchorDay: 27 })],
  ['no day at all', monthly('2026-01-31', { anchorDay: 32 })],
  ['an anchor that is no date', monthly('2026-02-30')],
])('a series with %s is refused', (_, series) => {
  expect(() => occurrences(series, '2026-01-01', '2026-12-31')).toThrow(RangeError);
  expect(() => nextOccurrence(series)).toThrow(RangeError);
});
