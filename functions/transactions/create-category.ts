import type { UseCases } from '../../shared/route/route.ts';
import { type Category, categoryItem } from './category.ts';
import type { Context } from './context.ts';
import { giveNumber } from './give-number.ts';
import { presentedCategory } from './read-category.ts';
import type { routes } from './routes.ts';

type CreateCategory = UseCases<typeof routes, Context>['createCategory'];

/** Makes a category, once for its Idempotency-Key. */
export const createCategory: CreateCategory = async ({ caller, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const now = context.clock.now().toISOString();
  const described: Omit<Category, 'number'> = {
    name: body.name,
    type: body.type,
    color: body.color ?? undefined,
    icon: body.icon ?? undefined,
    budgetLimitCents: body.budgetLimit ?? undefined,
    isDefault: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };

  const number = await giveNumber(context, {
    kind: 'category',
    userId,
    idempotencyKey,
    item: (given) => categoryItem({ ...described, number: given }),
  });
  return await presentedCategory(context, userId, number);
};
