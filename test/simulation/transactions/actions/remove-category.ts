import type { Context } from '../../../../functions/transactions/context.ts';
import { removeCategory as useCase } from '../../../../functions/transactions/remove-category.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { numberGiven, someId } from '../given.ts';
import type { Model } from '../model.ts';
import { replaced, replacementRefusal } from '../replaced.ts';

export const removeCategory = action<Model, Context, typeof routes.removeCategory>({
  name: 'remove category',
  weight: 1.5,
  route: routes.removeCategory,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const type = chance.happens(0.2) ? 'income' : 'expense';
    const replaceWith = chance.happens(0.7) ? someId(model, choosing, 'category', chance.happens(0.9) ? type : 'income') : undefined;
    return {
      ...by(userId),
      params: { id: someId(model, choosing, 'category', type) ?? '' },
      query: { ...(replaceWith && { replaceWith }) },
    };
  },

  refusal(model, { params, query, caller: { userId } }) {
    const isThere = (number: number): boolean => model.categories.has(number);
    const refused = replacementRefusal(userId, { kind: 'category', id: params.id, replaceWith: query.replaceWith, isThere });
    if (refused || !query.replaceWith) return refused;
    const [one, other] = [params.id, query.replaceWith].map((id) => model.categories.get(numberGiven(userId, 'category', id) ?? 0));
    return one?.type === other?.type ? undefined : 'rule_broken';
  },

  effect(model, { params, query }, { userId }) {
    const number = numberGiven(userId, 'category', params.id) ?? 0;
    const replacement = query.replaceWith ? (numberGiven(userId, 'category', query.replaceWith) ?? 0) : 0;
    if (!model.categories.has(number) || (query.replaceWith && !model.categories.has(replacement))) return undefined;
    return { model: replaced(model, 'category', number, replacement) };
  },

  answers: (model, { params, caller: { userId } }) => !model.categories.has(numberGiven(userId, 'category', params.id) ?? 0),
});
