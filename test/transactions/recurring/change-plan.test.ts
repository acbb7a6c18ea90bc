import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePlan, type Plan, type PlanChange, planned } from '../../../functions/transactions/recurring/change-plan.ts';
import { type Frequency, frequencies, nextOccurrence, type Series } from '../../../functions/transactions/recurring/recurrence.ts';
import { addDays } from '../../../shared/calendar.ts';

const monthly = (anchorOn: string, more: Partial<Series> = {}): Series => ({
  anchorOn,
  frequency: 'monthly',
  weekendShift: 'none',
  ...more,
});
const dates = (plan: Plan, most = 3): string[] => planned(plan, most).map(({ date }) => date);
const today = '2026-11-24';
/** Rent on the 5th, made from June to November. */
const rent: Plan = { rule: monthly('2026-06-05'), doneUpTo: '2026-11-05' };

const changed = (plan: Plan, change: PlanChange): Plan => {
  const after = changePlan(plan, change, today);
  if ('refused' in after) throw new Error(after.refused);
  return after;
};

describe('a change of what is planned', () => {
  test.each<[name: string, change: PlanChange, next: string[]]>([
    ['of nothing', {}, ['2026-12-05', '2027-01-05', '2027-02-05']],
    ['of the next date moves all that follow', { date: '2026-12-10' }, ['2026-12-10', '2027-01-10', '2027-02-10']],
    ['to an earlier date, after the last that was made', { date: '2026-11-06' }, ['2026-11-06', '2026-12-06', '2027-01-06']],
    ['to weeks counts from the next one', { frequency: 'weekly' }, ['2026-12-05', '2026-12-12', '2026-12-19']],
    ['to years, at another date', { frequency: 'yearly', date: '2027-03-31' }, ['2027-03-31', '2028-03-31', '2029-03-31']],
    ['of the end', { endsOn: '2027-01-05' }, ['2026-12-05', '2027-01-05']],
    ['to an end that lies behind', { endsOn: '2026-08-01' }, []],
    ['of where weekends go', { weekendShift: 'after' }, ['2026-12-07', '2027-01-05', '2027-02-05']],
    ['of all at once', { frequency: 'quarterly', date: '2026-12-31', endsOn: '2027-04-30' }, ['2026-12-31', '2027-03-31']],
  ])('%s', (_, change, next) => {
    expect(dates(changed(rent, change))).toEqual(next);
  });

  test.each<[name: string, change: PlanChange, next: string[]]>([
    // Six are made: the one of the 5th of July moves to the 10th, and so do those after it, four of which are made already.
    ['later in the month', { nominalOn: '2026-07-05', date: '2026-07-10' }, ['2026-12-10', '2027-01-10']],
    ['earlier in the month', { nominalOn: '2026-07-05', date: '2026-06-20' }, ['2026-11-20', '2026-12-20']],
    ['the last one that was made', { nominalOn: '2026-11-05', date: '2026-11-30' }, ['2026-12-30', '2027-01-30']],
    ['to the 31st', { nominalOn: '2026-11-05', date: '2026-10-31' }, ['2026-11-30', '2026-12-31']],
    ['into the next month', { nominalOn: '2026-11-05', date: '2026-12-20' }, ['2027-01-20', '2027-02-20']],
    ['to weeks', { nominalOn: '2026-11-05', frequency: 'weekly' }, ['2026-11-12', '2026-11-19', '2026-11-26']],
    ['to weeks, long ago: what was made since stays', { nominalOn: '2026-07-05', frequency: 'weekly' }, ['2026-11-08', '2026-11-15']],
  ])('counted from one that was made: %s', (_, change, next) => {
    expect(dates(changed(rent, change), next.length)).toEqual(next);
  });

  test.each<[name: string, change: PlanChange, refused: string, at: string]>([
    ['an end before the beginning', { endsOn: '2026-06-04' }, 'endsBeforeItBegins', 'endsOn'],
    ['an end before the occurrence that is changed', { nominalOn: '2026-09-05', endsOn: '2026-09-04' }, 'endsBeforeItBegins', 'endsOn'],
    ['a next date that is not after the last that was made', { date: '2026-11-05' }, 'notAfterTheLastOne', 'date'],
    ['a date that is not after the occurrence before', { nominalOn: '2026-09-05', date: '2026-08-05' }, 'notAfterTheOneBefore', 'date'],
    [
      'the first date, so much earlier that others would take its place',
      { nominalOn: '2026-06-05', date: '2026-05-04' },
      'tooEarlyToMoveTo',
      'date',
    ],
    ['an occurrence from before a change of dates', { nominalOn: '2026-05-31', date: '2026-06-01' }, 'datesChangedSince', 'date'],
    ['the same with a frequency', { nominalOn: '2026-06-06', frequency: 'daily' }, 'datesChangedSince', 'frequency'],
  ])('%s is refused', (_, change, refused, at) => {
    expect(changePlan(rent, change, today)).toEqual({ refused, at });
  });

  test('a date beyond the end, and a frequency of what is over, are refused', () => {
    const ending: Plan = { rule: monthly('2026-06-05', { endsOn: '2027-01-31' }), doneUpTo: '2026-11-05' };
    const over: Plan = { rule: monthly('2026-06-05', { endsOn: '2026-11-30' }), doneUpTo: '2026-11-05' };

    expect(changePlan(ending, { date: '2027-02-01' }, today)).toEqual({ refused: 'endsBeforeItBegins', at: 'date' });
    expect(changePlan(over, { frequency: 'weekly' }, today)).toEqual({ refused: 'seriesIsOver', at: 'frequency' });
  });

  test('what was over goes on from today, and what would have been in between is not made', () => {
    const over: Plan = { rule: monthly('2026-01-05', { endsOn: '2026-03-31' }), doneUpTo: '2026-03-05' };

    expect(dates(changed(over, { endsOn: null }))).toEqual(['2026-12-05', '2027-01-05', '2027-02-05']);
    expect(dates(changed(over, { endsOn: '2026-12-31', frequency: 'weekly' }))).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
    expect(dates(changed(over, { endsOn: '2026-10-31' }))).toEqual([]);
    expect(dates(changePlan(over, { endsOn: null }, '2026-12-05') as Plan, 1)).toEqual(['2026-12-05']);
  });

  test('what is over and only goes elsewhere on weekends stays over', () => {
    const over: Plan = { rule: monthly('2026-01-05', { endsOn: '2026-03-31' }), doneUpTo: '2026-03-05' };

    expect(dates(changed(over, { weekendShift: 'before' }))).toEqual([]);
  });
});

test('however often dates are changed, none is planned that was made or passed over, and a moved series has as many as before', () => {
  const days = fc.integer({ min: -400, max: 400 });
  const frequency = fc.constantFrom<Frequency>(...frequencies);
  const steps = fc.array(
    fc.record({ make: fc.nat({ max: 6 }), back: fc.nat({ max: 5 }), days, frequency: fc.option(frequency, { nil: undefined }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(frequency, steps, (begins, all) => {
      let plan: Plan = { rule: { anchorOn: '2026-01-31', frequency: begins, weekendShift: 'none' }, doneUpTo: undefined };
      for (const { make, back, days: by, frequency: to } of all) {
        const made = planned(plan, make + 1).map(({ nominalOn }) => nominalOn);
        plan = { ...plan, doneUpTo: made.at(-1) };
        const nominalOn = made.at(-1 - (back % made.length)) ?? '';
        const behind = made.length - made.indexOf(nominalOn) - 1;
        const after = changePlan(plan, { nominalOn, date: addDays(nominalOn, by), frequency: to }, today);
        if ('refused' in after) continue;

        expect((after.doneUpTo ?? '') >= (plan.doneUpTo ?? '')).toBe(true);
        const next = nextOccurrence(after.rule, after.doneUpTo)?.nominalOn ?? '';
        expect(next > (plan.doneUpTo ?? '')).toBe(true);
        // The moved one, as many as were made behind it, and then the next: none is made twice, none left out.
        if (to === undefined || to === plan.rule.frequency) {
          expect(next).toBe(planned({ rule: after.rule, doneUpTo: undefined }, behind + 2).at(-1)?.nominalOn);
        }
        plan = after;
      }
    }),
    { numRuns: 500 },
  );
});
