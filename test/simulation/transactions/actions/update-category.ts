import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateCategory as useCase } from '../../../../functions/transactions/update-category.ts';
import { action, by } from '../../action.ts';
import { answersCategory } from '../accounts.ts';
import { numberGiven, someId, someKey, someVersion } from '../given.ts';
import { type Model, withEntry } from '../model.ts';

export const updateCategory = action<Model, Context, typeof routes.updateCategory>({
  name: 'update category',
  weight: 1,
  route: routes.updateCategory,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const id = someId(model, choosing, 'category', 'expense') ?? '';
    const version = model.categories.get(numberGiven(userId, 'category', id) ?? 0)?.version;
    const body = { name: `outra ${chance.whole(1, 9)}` };
    return { ...by(userId), params: { id }, body, ifMatch: someVersion(choosing, version), ...someKey(choosing, 0.3) };
  },

  refusal(model, { params, ifMatch, caller: { userId } }) {
    const category = model.categories.get(numberGiven(userId, 'category', params.id) ?? 0);
    if (!category) return 'not_found';
    return ifMatch === '*' || ifMatch === String(category.version) ? undefined : 'version_mismatch';
  },

  effect(model, { params, body, ifMatch }, { userId }) {
    const number = numberGiven(userId, 'category', params.id) ?? 0;
    const before = model.categories.get(number);
    if (!before || (ifMatch !== '*' && ifMatch !== String(before.version))) return undefined;
    const after = { ...before, name: body.name ?? before.name, version: before.version + 1 };
    return { model: { ...model, categories: withEntry(model.categories, number, after) } };
  },

  answers: (model, { params, caller: { userId } }, answer, heard) =>
    answersCategory(model, numberGiven(userId, 'category', params.id) ?? 0, answer, heard),
});
