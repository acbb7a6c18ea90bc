import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBusinessDay } from '../../../functions/transactions/recurring/national-holidays.ts';
import {
  type Frequency,
  frequencies,
  nextOccurrence,
  type Occurrence,
  occurrences,
  type Series,
  seriesFrom,
  weekendShifts,
} from '../../../functions/transactions/recurring/recurrence.ts';
import { addDays, addMonths, dayOfMonth, daysBetween, earlier, lastDay, monthOf } from '../../../shared/calendar.ts';

const years = (first: number, last: number) =>
  fc.integer({ min: 0, max: (last - first) * 365 }).map((days) => addDays(`${first}-01-01`, days));
/** The days that do not exist in every month are the ones that matter. */
const anchors = fc.oneof(
  years(2015, 2028),
  years(2015, 2028).map((date) => lastDay(monthOf(date))),
  fc.constantFrom('2016-02-29', '2024-02-29'),
);
const windows = fc.tuple(years(2014, 2034), fc.integer({ min: 0, max: 400 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

const aSeries: fc.Arbitrary<Series> = fc
  .record({
    anchorOn: anchors,
    frequency: fc.constantFrom<Frequency>(...frequencies),
    weekendShift: fc.constantFrom(...weekendShifts),
    length: fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: undefined }),
  })
  .map(({ length, ...series }) => ({ ...series, ...(length !== undefined && { endsOn: addDays(series.anchorOn, length) }) }));

/** The k-th by definition, slowly: all from the anchor on. */
function nominalDatesTo(series: Series, to: string): string[] {
  const nominal = (k: number): string => {
    switch (series.frequency) {
      case 'daily':
        return addDays(series.anchorOn, k);
      case 'weekly':
        return addDays(series.anchorOn, 7 * k);
      case 'biweekly':
        return addDays(series.anchorOn, 14 * k);
      case 'monthly':
        return addMonths(series.anchorOn, k);
      case 'quarterly':
        return addMonths(series.anchorOn, 3 * k);
      case 'yearly':
        return addMonths(series.anchorOn, 12 * k);
    }
  };
  const end = earlier(to, series.endsOn ?? to);
  const all: string[] = [];
  for (let k = 0, date = nominal(0); date <= end; k += 1, date = nominal(k)) all.push(date);
  return all;
}

const isStandIn = ({ nominalOn, date }: Occurrence, shift: Series['weekendShift']): boolean => {
  if (shift === 'none') return date === nominalOn;
  const step = shift === 'before' ? -1 : 1;
  const passed = Array.from({ length: Math.abs(daysBetween(nominalOn, date)) }, (_, days) => addDays(nominalOn, step * days));
  return isBusinessDay(date) && daysBetween(nominalOn, date) * step >= 0 && !passed.some(isBusinessDay);
};

test('without a shift, a window has the series’ dates that lie in it', () => {
  fc.assert(
    fc.property(aSeries, windows, (series, { from, to }) => {
      const unshifted: Series = { ...series, weekendShift: 'none' };

      expect(occurrences(unshifted, from, to).map(({ date }) => date)).toEqual(
        nominalDatesTo(unshifted, to).filter((date) => date >= from),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('a shift goes to the nearest business day on its side, four days at most, and keeps the order', () => {
  fc.assert(
    fc.property(aSeries, windows, (series, { from, to }) => {
      const found = occurrences(series, from, to);

      for (const one of found) {
        expect(isStandIn(one, series.weekendShift)).toBe(true);
        expect(Math.abs(daysBetween(one.nominalOn, one.date))).toBeLessThanOrEqual(4);
        expect(one.date >= from && one.date <= to).toBe(true);
      }
      expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).sort());
      expect(new Set(found.map(({ nominalOn }) => nominalOn)).size).toBe(found.length);
    }),
    { numRuns: 1_000 },
  );
});

test('windows that touch give together what the whole window gives', () => {
  fc.assert(
    fc.property(aSeries, windows, fc.array(fc.nat(), { maxLength: 5 }), (series, { from, to }, cuts) => {
      const ends = [...new Set(cuts.map((cut) => addDays(from, cut % (daysBetween(from, to) + 1))))].sort().filter((date) => date < to);
      const starts = [from, ...ends.map((date) => addDays(date, 1))];
      const parts = starts.flatMap((start, index) => occurrences(series, start, ends[index] ?? to));

      expect(parts).toEqual(occurrences(series, from, to));
    }),
    { numRuns: 1_000 },
  );
});

test('a shift changes no key', () => {
  fc.assert(
    fc.property(aSeries, windows, (series, { from, to }) => {
      const unshifted = occurrences({ ...series, weekendShift: 'none' }, from, to).map(({ nominalOn }) => nominalOn);
      const around = occurrences(series, addDays(from, -7), addDays(to, 7)).map(({ nominalOn }) => nominalOn);

      expect(around.filter((nominalOn) => nominalOn >= from && nominalOn <= to)).toEqual(unshifted);
    }),
    { numRuns: 1_000 },
  );
});

test('one next occurrence after the other is the series', () => {
  fc.assert(
    fc.property(aSeries, fc.integer({ min: 1, max: 40 }), (series, most) => {
      const walked: Occurrence[] = [];
      for (let next = nextOccurrence(series); next && walked.length < most; next = nextOccurrence(series, next.nominalOn))
        walked.push(next);
      const last = walked.at(-1)?.date ?? series.anchorOn;

      expect(walked).toEqual(occurrences(series, addDays(series.anchorOn, -7), last).slice(0, walked.length));
      expect(walked.map(({ nominalOn }) => nominalOn)).toEqual(nominalDatesTo(series, walked.at(-1)?.nominalOn ?? '2014-01-01'));
    }),
    { numRuns: 1_000 },
  );
});

test('counted from an occurrence, and then from another, a series keeps every key and day of the month', () => {
  fc.assert(
    fc.property(aSeries, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (series, first, second) => {
      const keysOf = (one: Series) =>
        occurrences(one, addDays(series.anchorOn, -7), addDays(series.anchorOn, 410)).map(({ nominalOn }) => nominalOn);
      const bounded: Series = { ...series, endsOn: earlier(series.endsOn ?? '2200-12-31', addDays(series.anchorOn, 400)) };
      const keys = keysOf(bounded);
      const [from, rest] = [first % keys.length, keys.slice(first % keys.length)];
      const further = second % rest.length;
      const once = seriesFrom(bounded, keys[from] ?? '');
      const twice = seriesFrom(once, rest[further] ?? '');

      expect(keysOf(once)).toEqual(rest);
      expect(keysOf(twice)).toEqual(rest.slice(further));
    }),
    { numRuns: 1_000 },
  );
});

test('months never drift from the anchor’s day', () => {
  fc.assert(
    fc.property(anchors, fc.constantFrom<Frequency>('monthly', 'quarterly', 'yearly'), windows, (anchorOn, frequency, { from, to }) => {
      for (const { date } of occurrences({ anchorOn, frequency, weekendShift: 'none' }, from, to)) {
        expect(dayOfMonth(date)).toBe(Math.min(dayOfMonth(anchorOn), dayOfMonth(lastDay(monthOf(date)))));
      }
    }),
    { numRuns: 1_000 },
  );
});
