import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CardCalendar,
  type ClosingRule,
  cycleOf,
  invoiceMonthOf,
  ruleOf,
  statableDates,
  withRule,
} from '../../functions/cards/cycle.ts';
import { addDays, daysBetween, monthAfter, monthOf } from '../../shared/calendar.ts';

const ruled = (rule: Partial<ClosingRule> & Pick<ClosingRule, 'closing' | 'dueDay'>): CardCalendar => ({
  rules: [{ from: '1900-01', closingDayPurchases: 'next', ...rule }],
  stated: {},
});
const fixed = (day: number, dueDay: number, closingDayPurchases: 'next' | 'current' = 'next') =>
  ruled({ closing: { day }, dueDay, closingDayPurchases });
const daysBefore = (daysBeforeDue: number, dueDay: number) => ruled({ closing: { daysBeforeDue }, dueDay });

describe('when an invoice closes and falls due', () => {
  test.each([
    ['closes before it falls due, in one month', fixed(3, 10), '2026-12', '2026-12-03', '2026-12-10'],
    ['closes in the month before where its day is not before the due day', fixed(25, 5), '2026-12', '2026-11-25', '2026-12-05'],
    ['closes a month before where both are one day', fixed(10, 10), '2026-12', '2026-11-10', '2026-12-10'],
    ['over the end of a year', fixed(28, 5), '2027-01', '2026-12-28', '2027-01-05'],
    ['the 31st in February', fixed(31, 10), '2026-03', '2026-02-28', '2026-03-10'],
    ['the 31st in February of a leap year', fixed(31, 10), '2028-03', '2028-02-29', '2028-03-10'],
    ['the 30th and the 31st are one day in February', fixed(30, 31), '2026-02', '2026-02-28', '2026-02-28'],
    ['due on the 31st in a month of 30', fixed(20, 31), '2026-11', '2026-11-20', '2026-11-30'],
    ['seven days before it falls due', daysBefore(7, 10), '2026-12', '2026-12-03', '2026-12-10'],
    ['seven days before the 1st', daysBefore(7, 1), '2026-03', '2026-02-22', '2026-03-01'],
    ['seven days before the 1st in a leap year', daysBefore(7, 1), '2028-03', '2028-02-23', '2028-03-01'],
    ['ten days before the 31st, in February', daysBefore(10, 31), '2026-02', '2026-02-18', '2026-02-28'],
  ])('%s', (_, calendar, month, closesOn, dueOn) => {
    expect(cycleOf(calendar, month)).toMatchObject({ closesOn, dueOn });
  });
});

describe('which invoice a purchase is on', () => {
  test.each([
    ['the day before the closing', fixed(3, 10), '2026-12-02', '2026-12'],
    ['the closing day goes to the next', fixed(3, 10), '2026-12-03', '2027-01'],
    ['the closing day of a card that counts it in', fixed(3, 10, 'current'), '2026-12-03', '2026-12'],
    ['the day after, on such a card', fixed(3, 10, 'current'), '2026-12-04', '2027-01'],
    ['closing 31, due 10, bought on 27 February', fixed(31, 10), '2026-02-27', '2026-03'],
    ['closing 31, due 10, bought on 28 February', fixed(31, 10), '2026-02-28', '2026-04'],
    ['the same, counted in', fixed(31, 10, 'current'), '2026-02-28', '2026-03'],
    ['closing 31, due 10, bought on 28 February of a leap year', fixed(31, 10), '2028-02-28', '2028-03'],
    ['closing 31, due 10, bought on 29 February', fixed(31, 10), '2028-02-29', '2028-04'],
    ['the last day of the year', fixed(31, 10), '2026-12-31', '2027-02'],
    ['closing 25, due 5, bought on the 24th', fixed(25, 5), '2026-11-24', '2026-12'],
    ['closing 25, due 5, bought on the 25th', fixed(25, 5), '2026-11-25', '2027-01'],
    ['seven days before the 1st, bought on that day', daysBefore(7, 1), '2026-02-22', '2026-04'],
  ])('%s', (_, calendar, date, month) => {
    expect(invoiceMonthOf(calendar, date)).toBe(month);
  });
});

describe('when the closing day changes', () => {
  const from = '2026-06';
  const changed = (first: CardCalendar, rule: Omit<ClosingRule, 'from' | 'closingDayPurchases'>) =>
    withRule(first, { from, closingDayPurchases: 'next', ...rule });

  test.each([
    ['later: one long cycle', changed(fixed(3, 10), { closing: { day: 8 }, dueDay: 15 }), '2026-05-03', '2026-06-07'],
    ['earlier: one short cycle', changed(fixed(8, 15), { closing: { day: 3 }, dueDay: 10 }), '2026-05-08', '2026-06-02'],
    ['into the month before: a cycle of days', changed(fixed(3, 10), { closing: { day: 25 }, dueDay: 5 }), '2026-05-03', '2026-05-24'],
    [
      'before the closing that was: a cycle of one day',
      changed(fixed(28, 31), { closing: { day: 20 }, dueDay: 10 }),
      '2026-05-28',
      '2026-05-28',
    ],
    ['from days before due to a fixed day', changed(daysBefore(7, 10), { closing: { day: 1 }, dueDay: 10 }), '2026-05-03', '2026-05-31'],
  ])('%s', (_, calendar, firstDay, lastDay) => {
    expect(cycleOf(calendar, from)).toMatchObject({ firstDay, lastDay });
    expect(cycleOf(calendar, '2026-05').lastDay).toBe(addDays(firstDay, -1));
    expect(cycleOf(calendar, '2026-07').firstDay).toBe(addDays(lastDay, 1));
  });

  test('back and forth leaves what there was', () => {
    const there = fixed(3, 10);
    const back = withRule(changed(there, { closing: { day: 8 }, dueDay: 15 }), { ...there.rules[0], from });

    expect(back).toEqual(there);
  });

  test('to another convention for the closing day no day is lost and none is on two invoices', () => {
    const there = fixed(3, 10, 'current');
    const calendar = withRule(there, { ...there.rules[0], from, closingDayPurchases: 'next' });

    expect(cycleOf(calendar, '2026-05')).toMatchObject({ lastDay: '2026-05-03' });
    expect(cycleOf(calendar, from)).toMatchObject({ firstDay: '2026-05-04', lastDay: '2026-06-02' });
  });
});

test('a date that the bank stated holds for that invoice alone, and the next begins where it ends', () => {
  const calendar: CardCalendar = { ...fixed(3, 10), stated: { '2026-12': '2026-12-06' } };

  expect(cycleOf(calendar, '2026-12')).toMatchObject({ firstDay: '2026-11-03', lastDay: '2026-12-05', closesOn: '2026-12-06' });
  expect(cycleOf(calendar, '2027-01')).toMatchObject({ firstDay: '2026-12-06', lastDay: '2027-01-02' });
  expect(statableDates(calendar, '2026-12')).toEqual({ first: '2026-11-04', last: '2026-12-10' });
});

const aDay = fc.integer({ min: 1, max: 31 });
const aMonth = fc.integer({ min: 0, max: 240 }).map((ahead) => monthAfter('2015-01', ahead));
const someClosing = fc.oneof(
  aDay.map((day) => ({ day })),
  fc.integer({ min: 1, max: 28 }).map((daysBeforeDue) => ({ daysBeforeDue })),
);
const someRule = fc.record({
  from: aMonth,
  dueDay: aDay,
  closing: someClosing,
  closingDayPurchases: fc.constantFrom('next' as const, 'current' as const),
});

/** A card whose rule was changed again and again, and whose bank stated dates in between, each where it was allowed. */
const aCalendar: fc.Arbitrary<CardCalendar> = fc
  .tuple(
    someRule,
    fc.array(fc.oneof(someRule, fc.record({ stated: aMonth, share: fc.double({ min: 0, max: 1, noNaN: true }) })), { maxLength: 12 }),
  )
  .map(([first, edits]) => {
    let calendar: CardCalendar = { rules: [{ ...first, from: '1900-01' }], stated: {} };
    for (const edit of edits) calendar = 'from' in edit ? withRule(calendar, edit) : withStated(calendar, edit);
    return calendar;
  });

function withStated(calendar: CardCalendar, { stated, share }: { stated: string; share: number }): CardCalendar {
  const { first, last } = statableDates(calendar, stated);
  const room = daysBetween(first, last);
  return room < 0 ? calendar : { ...calendar, stated: { ...calendar.stated, [stated]: addDays(first, Math.round(share * room)) } };
}

test('cycles touch, never overlap, and every day is on exactly one invoice, whatever the order of changes and stated dates', () => {
  fc.assert(
    fc.property(aCalendar, aMonth, fc.integer({ min: 0, max: 400 }), (calendar, start, days) => {
      const cycles = Array.from({ length: 18 }, (_, ahead) => cycleOf(calendar, monthAfter(start, ahead)));
      for (const [at, cycle] of cycles.entries()) {
        const next = cycles[at + 1];
        if (next) expect(next.firstDay).toBe(addDays(cycle.lastDay, 1));
        if (next) expect(next.closesOn > cycle.closesOn).toBe(true);
        expect(cycle.closesOn <= cycle.dueOn).toBe(true);
        expect(monthOf(cycle.dueOn)).toBe(cycle.month);
      }

      const date = addDays(`${start}-01`, days);
      const month = invoiceMonthOf(calendar, date);
      const takers = Array.from({ length: 9 }, (_, ahead) => cycleOf(calendar, monthAfter(monthOf(date), ahead - 4))).filter(
        ({ firstDay, lastDay }) => firstDay <= date && date <= lastDay,
      );
      expect(takers.map((cycle) => cycle.month)).toEqual([month]);
    }),
    { numRuns: 300 },
  );
});

test('a closing counted from four months before is the one counted from the beginning', () => {
  fc.assert(
    fc.property(aCalendar, aMonth, (calendar, month) => {
      let closing = '1900-01-01';
      for (let each = '2013-01'; each <= month; each = monthAfter(each, 1)) {
        const alone = cycleOf({ rules: [{ ...ruleOf(calendar, each), from: '1900-01' }], stated: {} }, each).closesOn;
        const asRuled = calendar.stated[each] ?? alone;
        closing = asRuled > closing ? asRuled : addDays(closing, 1);
      }
      expect(cycleOf(calendar, month).closesOn).toBe(closing);
    }),
    { numRuns: 50 },
  );
});
