import type { UseCases } from '../../shared/route/route.ts';
import { categoryOf, presentCategory } from './category.ts';
import type { Context } from './context.ts';
import { keyOf } from './numbered.ts';
import { givenNumber, itemOf } from './references.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';

type ReadCategory = UseCases<typeof routes, Context>['readCategory'];

export const readCategory: ReadCategory = async ({ caller, params }, context) =>
  await presentedCategory(context, caller.userId, givenNumber(caller.userId, 'category', params.id));

export async function presentedCategory(context: Context, userId: string, number: number) {
  const found = await findForCaller(context, userId, keyOf('category', number));
  const category = categoryOf(itemOf(found, 'category', number));
  return { value: presentCategory(userId, category), version: String(category.version) };
}
