import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, firstDay, lastDay } from '../../shared/calendar.ts';
import { monthsOf, partsOf, wholeMonths } from '../../shared/period.ts';

test.each([
  ['2026-11-01', '2026-11-30', { months: { from: '2026-11', to: '2026-11' }, edges: [] }, 1],
  ['2026-01-01', '2026-12-31', { months: { from: '2026-01', to: '2026-12' }, edges: [] }, 12],
  ['2026-11-03', '2026-11-30', { months: undefined, edges: [{ from: '2026-11-03', to: '2026-11-30' }] }, undefined],
  ['2026-11-03', '2026-11-09', { months: undefined, edges: [{ from: '2026-11-03', to: '2026-11-09' }] }, undefined],
  [
    '2026-10-15',
    '2026-11-14',
    {
      months: undefined,
      edges: [
        { from: '2026-10-15', to: '2026-10-31' },
        { from: '2026-11-01', to: '2026-11-14' },
      ],
    },
    undefined,
  ],
  [
    '2025-12-31',
    '2026-03-31',
    { months: { from: '2026-01', to: '2026-03' }, edges: [{ from: '2025-12-31', to: '2025-12-31' }] },
    undefined,
  ],
])('from %s to %s', (from, to, parts, months) => {
  expect(partsOf({ from, to })).toEqual(parts);
  expect(wholeMonths({ from, to })).toBe(months);
});

test('whole months and edges are the days of the period, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
      const from = addDays('2025-01-01', start);
      const to = addDays(from, length);
      const { months, edges } = partsOf({ from, to });

      const whole = months ? monthsOf(months.from, months.to).map((month) => ({ from: firstDay(month), to: lastDay(month) })) : [];
      const days = [...whole, ...edges].flatMap((part) => daysOf(part.from, part.to)).sort();

      expect(days).toEqual(daysOf(from, to));
    }),
  );
});

function daysOf(from: string, to: string): string[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
