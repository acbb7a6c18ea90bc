import type { ProblemCode } from '../../../shared/problem.ts';
import type { Choosing } from '../action.ts';
import { foreign, numberOrForeign, someId } from './given.ts';
import { type Model, numberNow, type PartModel, type RowModel } from './model.ts';

export interface GivenPart {
  readonly categoryId: string;
  readonly amount: number;
}

/** Two parts of an amount, rarely a cent too many; nothing where there are no two categories to name. */
export function someParts(model: Model, choosing: Choosing, type: string, amount: number): GivenPart[] | undefined {
  const [one, other] = [someId(model, choosing, 'category', type), someId(model, choosing, 'category', type)];
  if (!one || !other || amount < 2) return undefined;
  const first = choosing.chance.whole(1, amount - 1);
  const rest = amount - first + (choosing.chance.happens(0.05) ? 1 : 0);
  return [
    { categoryId: one, amount: first },
    { categoryId: other, amount: rest },
  ];
}

interface Whole {
  readonly userId: string;
  readonly type: RowModel['type'];
  readonly cents: number;
  readonly categoryId: string | null | undefined;
}

/** Why the parts cannot be those of the whole; nothing where none are given. */
export function partsRefusal(
  model: Model,
  parts: readonly GivenPart[] | null | undefined,
  { userId, type, cents, categoryId }: Whole,
): ProblemCode | undefined {
  if (!parts) return undefined;
  if (categoryId) return 'rule_broken';
  for (const part of parts) {
    const category = model.categories.get(numberOrForeign(userId, 'category', part.categoryId) ?? foreign);
    if (!category) return 'not_found';
    if (category.type !== type) return 'rule_broken';
  }
  return parts.reduce((sum, { amount }) => sum + amount, 0) === cents ? undefined : 'rule_broken';
}

/** The parts as they are in the state; a category that has gone meanwhile is what took its place. */
export const partsOf = (model: Model, userId: string, parts: readonly GivenPart[]): readonly PartModel[] =>
  parts.map(({ categoryId, amount }) => ({
    category: numberNow(model, 'category', numberOrForeign(userId, 'category', categoryId) ?? 0),
    cents: amount,
  }));
