import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { type Category, categoryItem, categoryOf, presentCategory } from './category.ts';
import type { Context } from './context.ts';
import { keyOf } from './numbered.ts';
import { givenNumber, itemOf } from './references.ts';
import type { routes } from './routes.ts';
import { editCounted, findForCaller, settingsKey } from './settings.ts';

type UpdateCategory = UseCases<typeof routes, Context>['updateCategory'];

/** Changes what is named; refused where the category has changed since it was read. */
export const updateCategory: UpdateCategory = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  const number = givenNumber(userId, 'category', params.id);
  return await untilAccepted(async () => {
    const found = await findForCaller(context, userId, keyOf('category', number));
    const before = categoryOf(itemOf(found, 'category', number));
    requireVersion(ifMatch, String(before.version));

    const { color = before.color, icon = before.icon, budgetLimit = before.budgetLimitCents, name = before.name } = body;
    const after: Category = {
      ...before,
      name,
      color: color ?? undefined,
      icon: icon ?? undefined,
      budgetLimitCents: budgetLimit ?? undefined,
      version: before.version + 1,
      updatedAt: context.clock.now().toISOString(),
    };

    await commit(context.dynamodb, [
      context.store.put(userId, categoryItem(after), { exists: true, equals: { v: before.version } }),
      context.store.update(userId, settingsKey, editCounted({ kind: 'category', number, version: after.version })),
    ]);
    return { value: presentCategory(userId, after), version: String(after.version) };
  });
};
