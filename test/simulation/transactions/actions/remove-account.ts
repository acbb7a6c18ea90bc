import type { Context } from '../../../../functions/transactions/context.ts';
import { removeAccount as useCase } from '../../../../functions/transactions/remove-account.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { numberGiven, someId } from '../given.ts';
import { type Model, shownId } from '../model.ts';
import { replaced, replacementRefusal } from '../replaced.ts';

export const removeAccount = action<Model, Context, typeof routes.removeAccount>({
  name: 'remove account',
  weight: 1.5,
  route: routes.removeAccount,
  useCase,

  choose(model, choosing) {
    const replaceWith = choosing.chance.happens(0.7) ? someId(model, choosing, 'account') : undefined;
    return {
      ...by(choosing.userId),
      params: { id: someId(model, choosing, 'account') ?? '' },
      query: { ...(replaceWith && { replaceWith }) },
    };
  },

  refusal: (model, { params, query, caller: { userId } }) =>
    replacementRefusal(userId, {
      kind: 'account',
      id: params.id,
      replaceWith: query.replaceWith,
      isThere: (number) => model.accounts.has(number),
    }),

  effect(model, { params, query }, { userId }) {
    const number = numberGiven(userId, 'account', params.id) ?? 0;
    const replacement = query.replaceWith ? (numberGiven(userId, 'account', query.replaceWith) ?? 0) : 0;
    if (!model.accounts.has(number) || (query.replaceWith && !model.accounts.has(replacement))) return undefined;
    return {
      model: replaced(model, 'account', number, replacement),
      tells: replacement > 0 ? [`balance.changed ${shownId(userId, 'account', replacement)}`] : [],
    };
  },

  answers: (model, { params, caller: { userId } }) => !model.accounts.has(numberGiven(userId, 'account', params.id) ?? 0),
});
