import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../local/parts/scheduler/expression.ts';

const SAO_PAULO = 'America/Sao_Paulo';
const from = new Date('2026-01-01T00:00:00Z');

/** The first times after an instant; 2026-11-24 is a Tuesday. */
function dueTimes(text: string, after: string, timeZone?: string, count = 3): string[] {
  const expression = readExpression(text, { from, ...(timeZone !== undefined && { timeZone }) });
  const times: string[] = [];
  for (let at = expression.next(new Date(after)); at && times.length < count; at = expression.next(at))
    times.push(at.toISOString().slice(0, 16));
  return times;
}

const table: [what: string, expression: string, zone: string, after: string, due: string[]][] = [
  [
    'every day at nine, in UTC',
    'cron(0 9 * * ? *)',
    'UTC',
    '2026-11-24T09:00:00Z',
    ['2026-11-25T09:00', '2026-11-26T09:00', '2026-11-27T09:00'],
  ],
  [
    'every day at nine, in São Paulo',
    'cron(0 9 * * ? *)',
    SAO_PAULO,
    '2026-11-24T11:59:00Z',
    ['2026-11-24T12:00', '2026-11-25T12:00', '2026-11-26T12:00'],
  ],
  [
    'a late hour is another day in UTC',
    'cron(30 22 24 * ? *)',
    SAO_PAULO,
    '2026-11-24T00:00:00Z',
    ['2026-11-25T01:30', '2026-12-25T01:30', '2027-01-25T01:30'],
  ],
  [
    'every quarter of an hour',
    'cron(0/15 * * * ? *)',
    'UTC',
    '2026-11-24T23:31:00Z',
    ['2026-11-24T23:45', '2026-11-25T00:00', '2026-11-25T00:15'],
  ],
  [
    'a list and a range',
    'cron(5,35 8-9 ? * MON-FRI *)',
    'UTC',
    '2026-11-27T09:05:00Z',
    ['2026-11-27T09:35', '2026-11-30T08:05', '2026-11-30T08:35'],
  ],
  [
    'a step within a range',
    'cron(0 8-18/5 * * ? *)',
    'UTC',
    '2026-11-24T08:00:00Z',
    ['2026-11-24T13:00', '2026-11-24T18:00', '2026-11-25T08:00'],
  ],
  [
    'weekdays round the end of the week',
    'cron(0 0 ? * SAT-MON *)',
    'UTC',
    '2026-11-24T00:00:00Z',
    ['2026-11-28T00:00', '2026-11-29T00:00', '2026-11-30T00:00'],
  ],
  ['1 is Sunday', 'cron(0 0 ? * 1 *)', 'UTC', '2026-11-24T00:00:00Z', ['2026-11-29T00:00', '2026-12-06T00:00', '2026-12-13T00:00']],
  [
    'the last day of the month',
    'cron(0 0 L * ? *)',
    'UTC',
    '2028-01-31T00:00:00Z',
    ['2028-02-29T00:00', '2028-03-31T00:00', '2028-04-30T00:00'],
  ],
  [
    'the 31st skips short months',
    'cron(0 0 31 * ? *)',
    'UTC',
    '2026-01-31T00:00:00Z',
    ['2026-03-31T00:00', '2026-05-31T00:00', '2026-07-31T00:00'],
  ],
  ['29 February', 'cron(0 0 29 2 ? *)', 'UTC', '2026-01-01T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
  [
    'the weekday nearest to a Sunday is Monday',
    'cron(0 0 15W 11 ? *)',
    'UTC',
    '2026-01-01T00:00:00Z',
    ['2026-11-16T00:00', '2027-11-15T00:00', '2028-11-15T00:00'],
  ],
  [
    'the weekday nearest to Saturday the 1st stays in the month',
    'cron(0 0 1W 8 ? *)',
    'UTC',
    '2026-01-01T00:00:00Z',
    ['2026-08-03T00:00', '2027-08-02T00:00', '2028-08-01T00:00'],
  ],
  [
    'the second Tuesday',
    'cron(0 12 ? * 3#2 *)',
    'UTC',
    '2026-11-01T00:00:00Z',
    ['2026-11-10T12:00', '2026-12-08T12:00', '2027-01-12T12:00'],
  ],
  ['the last Friday', 'cron(0 12 ? * 6L *)', 'UTC', '2026-11-01T00:00:00Z', ['2026-11-27T12:00', '2026-12-25T12:00', '2027-01-29T12:00']],
  [
    'the last day of the week',
    'cron(0 12 ? * L *)',
    'UTC',
    '2026-11-24T00:00:00Z',
    ['2026-11-28T12:00', '2026-12-05T12:00', '2026-12-12T12:00'],
  ],
  [
    'months by name',
    'cron(0 0 1 JAN,JUL ? *)',
    'UTC',
    '2026-11-24T00:00:00Z',
    ['2027-01-01T00:00', '2027-07-01T00:00', '2028-01-01T00:00'],
  ],
  ['years that end', 'cron(0 0 1 1 ? 2026-2028)', 'UTC', '2026-06-01T00:00:00Z', ['2027-01-01T00:00', '2028-01-01T00:00']],
  ['years that are over', 'cron(0 0 1 1 ? 2020)', 'UTC', '2026-06-01T00:00:00Z', []],
  [
    'a time that does not exist in spring is skipped',
    'cron(30 2 * * ? *)',
    'America/New_York',
    '2026-03-07T12:00:00Z',
    ['2026-03-09T06:30', '2026-03-10T06:30', '2026-03-11T06:30'],
  ],
  [
    'a time that exists twice in autumn is due once',
    'cron(30 1 * * ? *)',
    'America/New_York',
    '2026-10-31T12:00:00Z',
    ['2026-11-01T05:30', '2026-11-02T06:30', '2026-11-03T06:30'],
  ],
  [
    'each hour of a day that has one twice',
    'cron(0 * * * ? *)',
    'America/New_York',
    '2026-11-01T04:30:00Z',
    ['2026-11-01T05:00', '2026-11-01T07:00', '2026-11-01T08:00'],
  ],
  [
    'five minutes, counted from the start',
    'rate(5 minutes)',
    'UTC',
    '2026-01-01T00:07:00Z',
    ['2026-01-01T00:10', '2026-01-01T00:15', '2026-01-01T00:20'],
  ],
  [
    'a rate is first due one step after its start',
    'rate(1 hour)',
    'UTC',
    '2025-12-01T00:00:00Z',
    ['2026-01-01T01:00', '2026-01-01T02:00', '2026-01-01T03:00'],
  ],
  ['days', 'rate(7 days)', 'UTC', '2026-01-08T00:00:00Z', ['2026-01-15T00:00', '2026-01-22T00:00', '2026-01-29T00:00']],
  ['once, in São Paulo', 'at(2026-11-24T09:00:00)', SAO_PAULO, '2026-11-24T11:00:00Z', ['2026-11-24T12:00']],
  ['once, and that is over', 'at(2026-11-24T09:00:00)', SAO_PAULO, '2026-11-24T12:00:00Z', []],
];

test.each(table)('%s: %s', (_what, expression, zone, after, due) => {
  expect(dueTimes(expression, after, zone)).toEqual(due);
});

describe('what is no schedule is refused', () => {
  test.each([
    ['five fields', 'cron(0 9 * * ?)'],
    ['both days given', 'cron(0 9 1 * MON *)'],
    ['no day given', 'cron(0 9 ? * ? *)'],
    ['a minute too many', 'cron(60 9 * * ? *)'],
    ['an unknown name', 'cron(0 9 ? * MOO *)'],
    ['a step of nothing', 'cron(0/0 9 * * ? *)'],
    ['a sixth Monday', 'cron(0 9 ? * 2#6 *)'],
    ['a year before the first', 'cron(0 9 * * ? 1969)'],
    ['a rate in seconds', 'rate(30 seconds)'],
    ['a plural for one', 'rate(1 minutes)'],
    ['a singular for two', 'rate(2 minute)'],
    ['a rate of nothing', 'rate(0 minutes)'],
    ['a day that does not exist', 'at(2026-02-30T00:00:00)'],
    ['a time with a zone', 'at(2026-02-20T00:00:00Z)'],
    ['something else', 'every(day)'],
  ])('%s: %s', (_what, expression) => {
    expect(() => readExpression(expression, { from })).toThrow(expression);
  });

  test('an unknown zone', () => {
    expect(() => readExpression('cron(0 9 * * ? *)', { from, timeZone: 'Brazil/Nowhere' })).toThrow('Brazil/Nowhere');
  });
});
