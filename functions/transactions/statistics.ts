import type { Month } from '../../shared/calendar.ts';
import { reaisOf, sum } from '../../shared/money.ts';
import type { Category, Direction } from './category.ts';
import type { CellSum } from './find-cells.ts';
import { idOf } from './numbered.ts';
import { type Settings, standsFor } from './settings.ts';
import { texts } from './texts.pt-br.ts';

const centsOf = (cells: readonly CellSum[], type: Direction): number =>
  sum(cells.filter((cell) => cell.type === type).map(({ cents }) => cents));

/** What came in, what went out and the difference, in cents. */
export function flowOf(cells: readonly CellSum[]) {
  const [income, expense] = [centsOf(cells, 'income'), centsOf(cells, 'expense')];
  return { income: reaisOf(income), expense: reaisOf(expense), net: reaisOf(income - expense) };
}

/** A month after the other, those without anything too. */
export const byMonth = (cells: readonly CellSum[], months: readonly Month[]) =>
  months.map((month) => ({ month, ...flowOf(cells.filter((cell) => cell.month === month)) }));

export interface CategoryQuestion {
  readonly userId: string;
  readonly type: Direction;
  readonly settings: Settings;
  readonly categories: readonly Category[];
  /** Whole months of the period: what a budget is measured by; nothing where it is not made of whole months. */
  readonly months: number | undefined;
}

/**
 * The categories of a type by what they come to, largest first: each that has anything in the period, or a budget. What was in a category that is gone
 * is in its replacement, or without a category.
 */
export function byCategory(cells: readonly CellSum[], { userId, type, settings, categories, months }: CategoryQuestion) {
  const sums = new Map<number, { cents: number; count: number }>();
  for (const { number, type: own, budgetLimitCents } of categories) {
    if (own === type && budgetLimitCents !== undefined) sums.set(number, { cents: 0, count: 0 });
  }
  for (const cell of cells.filter((each) => each.type === type)) {
    const number = standsFor(settings, 'category', cell.categoryNumber) ?? 0;
    const { cents, count } = sums.get(number) ?? { cents: 0, count: 0 };
    sums.set(number, { cents: cents + cell.cents, count: count + cell.count });
  }

  const known = new Map(categories.map((category) => [category.number, category]));
  const wholeCents = centsOf(cells, type);
  return [...sums]
    .filter(([number, { cents, count }]) => count > 0 || cents !== 0 || known.get(number)?.budgetLimitCents !== undefined)
    .sort(([one, { cents: first }], [other, { cents: second }]) => second - first || one - other)
    .map(([number, { cents, count }]) => {
      const category = known.get(number);
      const limit = category?.budgetLimitCents;
      return {
        categoryId: category ? idOf(userId, 'category', number) : null,
        name: category?.name ?? texts.withoutCategory,
        amount: reaisOf(cents),
        share: ratio(cents, wholeCents),
        count,
        budgetLimit: limit === undefined ? null : reaisOf(limit),
        budgetUsed: limit === undefined || months === undefined ? null : ratio(cents, limit * months),
      };
    });
}

/** To four decimals; 0 of nothing. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);
