import type { UseCases } from '../../shared/route/route.ts';
import { categoryOf, presentCategory } from './category.ts';
import type { Context } from './context.ts';
import { pageOf } from './numbered-page.ts';
import type { routes } from './routes.ts';

type ListCategories = UseCases<typeof routes, Context>['listCategories'];

/** The user's categories, in the order of their creation. */
export const listCategories: ListCategories = async ({ caller, query }, context) => {
  const { items, nextCursor } = await pageOf(context, caller.userId, 'category', query);

  return { items: items.map((item) => presentCategory(caller.userId, categoryOf(item))), nextCursor };
};
