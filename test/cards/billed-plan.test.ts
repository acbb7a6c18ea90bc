import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankLine } from '../../functions/cards/bank-line.ts';
import { billedPlan } from '../../functions/cards/billed-plan.ts';
import { instalmentsOf, type Plan } from '../../functions/cards/plan.ts';
import { monthAfter } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';

const line = (number: number, cents: number, month: string): BankLine => ({
  importId: 'i',
  key: String(number),
  print: 'p',
  date: '2026-08-12',
  boughtOn: '2026-08-12',
  number,
  cents,
  month,
});

const billed = (count: number, lines: readonly BankLine[], own?: Plan, isOverruled = false) =>
  instalmentsOf(
    billedPlan({ lines, count, own: own && { plan: own, isPlacedByHand: false }, isOverruled, broughtForward: own?.moved }),
  ).map(({ number, cents, month }) => `${number} ${month} ${cents}`);

const typed: Plan = { totalCents: 100_00, count: 3, first: 1, firstMonth: '2026-10' };

describe('a purchase is where the bank has billed it', () => {
  test.each([
    ['from the instalment that came first', 4, [line(3, 25_00, '2026-11')], ['3 2026-11 2500', '4 2026-12 2500']],
    [
      'and from an earlier one that came later',
      4,
      [line(3, 25_00, '2026-11'), line(2, 25_01, '2026-10')],
      ['2 2026-10 2501', '3 2026-11 2500', '4 2026-12 2500'],
    ],
    [
      'one that was brought forward alone',
      4,
      [line(2, 25_00, '2026-10'), line(4, 25_00, '2026-11')],
      ['2 2026-10 2500', '3 2026-11 2500', '4 2026-11 2500'],
    ],
  ])('%s', (_, count, lines, expected) => {
    expect(billed(count, lines)).toEqual(expected);
  });

  test.each([
    ['as it was typed', [line(1, 33_34, '2026-10')], ['1 2026-10 3334', '2 2026-11 3333', '3 2026-12 3333']],
    ['a month later than typed', [line(1, 33_34, '2026-11')], ['1 2026-11 3334', '2 2026-12 3333', '3 2027-01 3333']],
    ['with the odd cent elsewhere', [line(1, 33_33, '2026-10')], ['1 2026-10 3333', '2 2026-11 3334', '3 2026-12 3333']],
    [
      'with all instalments rounded down',
      [line(1, 33_33, '2026-10'), line(2, 33_33, '2026-11'), line(3, 33_33, '2026-12')],
      ['1 2026-10 3333', '2 2026-11 3333', '3 2026-12 3333'],
    ],
  ])('%s, where its owner had typed it', (_, lines, expected) => {
    expect(billed(3, lines, typed)).toEqual(expected);
  });

  test('and only what is billed anew is elsewhere than where its owner has put it since', () => {
    expect(billed(3, [line(2, 33_33, '2026-12')], typed, true)).toEqual(['1 2026-10 3334', '2 2026-12 3333', '3 2026-12 3333']);
  });
});

test('whatever was billed in whatever order, each billed instalment is on its invoice with its cents, and each other one on some invoice', () => {
  const someLines = fc.uniqueArray(
    fc.record({ number: fc.integer({ min: 1, max: 12 }), cents: fc.integer({ min: 1, max: 9_999 }), ahead: fc.nat(14) }),
    {
      selector: ({ number }) => number,
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(someLines, fc.boolean(), fc.integer({ min: 12, max: 50_000 }), (of, isTyped, totalCents) => {
      const lines = of.map(({ number, cents, ahead }) => line(number, cents, monthAfter('2026-01', ahead)));
      const own = isTyped ? { plan: { totalCents, count: 12, first: 1, firstMonth: '2026-01' }, isPlacedByHand: false } : undefined;
      const plan = billedPlan({ lines, count: 12, own, isOverruled: false, broughtForward: undefined });
      const instalments = instalmentsOf(plan);

      for (const { number, cents, month } of lines) expect(instalments).toContainEqual({ number, cents, month });
      expect(instalments.at(-1)?.number).toBe(12);
      expect(sum(instalmentsOf({ ...plan, first: 1 }).map(({ cents }) => cents))).toBe(plan.totalCents);
      expect(billedPlan({ lines: lines.toReversed(), count: 12, own, isOverruled: false, broughtForward: undefined })).toEqual(plan);
    }),
  );
});
