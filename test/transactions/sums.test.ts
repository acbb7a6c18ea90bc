import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../functions/transactions/account.ts';
import { horizonAt, sumsOf } from '../../functions/transactions/sums.ts';
import type { Row } from '../../functions/transactions/transaction.ts';
import { addDays } from '../../shared/calendar.ts';
import { less, type Sums, together } from '../../shared/sums.ts';

const now = new Date('2026-11-24T12:00:00Z');
const place = { accountOf: (number: number) => number, horizon: horizonAt(now) };

const aRow = (of: Partial<Row> = {}): Row => ({
  id: '202611240195f7a05c9e7c119d3e2f6f5b9d1a01',
  date: '2026-11-24',
  type: 'expense',
  amountCents: 89_90,
  accountNumber: 1,
  categoryNumber: 2,
  description: undefined,
  notes: undefined,
  version: 1,
  createdAt: now.getTime(),
  updatedAt: now.getTime(),
  deletedAt: undefined,
  ...of,
});

const plain = (sums: Sums) => Object.fromEntries([...sums].map(([key, item]) => [key, Object.fromEntries(item)]));

describe('what a row adds', () => {
  test.each([
    ['an expense of long ago', { date: '2026-10-03' }, { 'ACCOUNT#0001': { total: -8990 }, 'MONTH#2026-10': { se2_1: 8990, ne2_1: 1 } }],
    [
      'an income of today, which is ahead for whoever lives west of it',
      { type: 'income' },
      { 'ACCOUNT#0001': { total: 8990, f20261124: 8990 }, 'MONTH#2026-11': { si2_1: 8990, ni2_1: 1 } },
    ],
    [
      'one without a category',
      { date: '2026-10-03', categoryNumber: 0 },
      { 'ACCOUNT#0001': { total: -8990 }, 'MONTH#2026-10': { se0_1: 8990, ne0_1: 1 } },
    ],
    [
      'one in two categories, each by its part, and two parts of one category together',
      {
        date: '2026-10-03',
        categoryNumber: 0,
        splits: [
          { categoryNumber: 2, amountCents: 60_00 },
          { categoryNumber: 8, amountCents: 20_00 },
          { categoryNumber: 2, amountCents: 9_90 },
        ],
      },
      { 'ACCOUNT#0001': { total: -8990 }, 'MONTH#2026-10': { se2_1: 6990, ne2_1: 2, se8_1: 2000, ne8_1: 1 } },
    ],
    ['a deleted one', { deletedAt: 1 }, {}],
    [
      'a leg of a transfer, whatever its category was',
      { date: '2026-10-03', bond: { role: 'out', partnerId: 'x' } },
      { 'ACCOUNT#0001': { total: -8990 } },
    ],
    [
      'the fee of a transfer',
      { date: '2026-10-03', bond: { role: 'fee', partnerId: 'x' } },
      { 'ACCOUNT#0001': { total: -8990 }, 'MONTH#2026-10': { se2_1: 8990, ne2_1: 1 } },
    ],
  ] as const)('%s', (_, of, expected) => {
    expect(plain(sumsOf(aRow(of), place))).toEqual(expected);
  });

  test('one whose account is gone counts in its month alone', () => {
    expect(plain(sumsOf(aRow({ date: '2026-10-03' }), { ...place, accountOf: () => undefined }))).toEqual({
      'MONTH#2026-10': { se2_1: 8990, ne2_1: 1 },
    });
  });
});

const someRow = fc.record({
  days: fc.integer({ min: -40, max: 40 }),
  type: fc.constantFrom('income' as const, 'expense' as const),
  amountCents: fc.integer({ min: 1, max: 999_999_999_999 }),
  accountNumber: fc.integer({ min: 1, max: 3 }),
  categoryNumber: fc.integer({ min: 0, max: 3 }),
});
const someStep = fc.record({
  on: fc.nat({ max: 7 }),
  what: fc.constantFrom('create', 'edit', 'delete', 'restore'),
  row: someRow,
  daysLater: fc.constantFrom(0, 0, 0, 1, 30),
});

type Given<T> = T extends fc.Arbitrary<infer U> ? U : never;

const written = ({ days, ...of }: Given<typeof someRow>): Row => aRow({ ...of, date: addDays('2026-11-24', days) });

/** The row after the step; what the step says of a row that is not so, it leaves alone. */
function next(row: Row | undefined, { what, row: given }: Given<typeof someStep>): Row | undefined {
  if (!row) return what === 'create' ? written(given) : undefined;
  if (what === 'restore') return { ...row, deletedAt: undefined };
  if (row.deletedAt !== undefined) return row;
  if (what === 'delete') return { ...row, deletedAt: 1 };
  return what === 'edit' ? written(given) : row;
}

test('whatever is created, edited, deleted and restored while days go by, the sums are those of the rows, and balances too', () => {
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 40 }), (steps) => {
      const rows = new Map<number, Row>();
      let sums: Sums = new Map();
      let today = '2026-11-24';
      for (const step of steps) {
        today = addDays(today, step.daysLater);
        const at = { ...place, horizon: addDays(today, -2) };
        const before = rows.get(step.on);
        const after = next(before, step);
        if (!after) continue;
        sums = together(sums, ...(before ? [less(sumsOf(before, at))] : []), sumsOf(after, at));
        rows.set(step.on, after);
      }

      const at = { ...place, horizon: addDays(today, -2) };
      const recomputed = together(...[...rows.values()].map((row) => sumsOf(row, at)));
      expect(plain(settled(sums, at.horizon))).toEqual(plain(settled(recomputed, at.horizon)));
      for (const account of [1, 2, 3]) {
        const item = { sk: '', ib: 500, total: 0, ...Object.fromEntries(sums.get(`ACCOUNT#000${account}`) ?? []) };
        for (const day of [-1, 0, 1]) {
          const asOf = addDays(today, day);
          const own = [...rows.values()].filter((row) => row.accountNumber === account && row.deletedAt === undefined);
          const sum = (of: Row[]) => of.reduce((cents, row) => cents + (row.type === 'income' ? row.amountCents : -row.amountCents), 500);
          expect(balanceOf(item, asOf)).toEqual({ balanceCents: sum(own.filter(({ date }) => date <= asOf)), projectedCents: sum(own) });
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

/** Without the sums of days that lie behind everybody: these stay where the row was written before, and are not where it was written after. */
function settled(sums: Sums, horizon: string): Sums {
  const isSettled = (name: string) => !name.startsWith('f') || name > `f${horizon.replaceAll('-', '')}`;
  return together(new Map([...sums].map(([key, item]) => [key, new Map([...item].filter(([name]) => isSettled(name)))])));
}
