import { end } from '../../shared/partition.ts';
import { wholeMonths } from '../../shared/period.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { categoryOf } from './category.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';
import { byCategory } from './statistics.ts';
import { findPeriod } from './summarise.ts';

type SummariseCategories = UseCases<typeof routes, Context>['byCategory'];

/** What each category came to in a period, and how much of its budget that is. */
export const summariseCategories: SummariseCategories = async ({ caller, query }, context) => {
  const { userId } = caller;
  const [{ settings, period, cells }, categories] = await Promise.all([
    findPeriod(context, userId, { ...query, basis: query.type === 'expense' ? query.basis : 'none' }),
    context.store.range(userId, { from: 'CATEGORY#', to: end('CATEGORY#') }),
  ]);

  return {
    items: byCategory(cells, {
      userId,
      type: query.type,
      settings,
      categories: categories.items.map(categoryOf),
      months: wholeMonths(period),
    }),
  };
};
