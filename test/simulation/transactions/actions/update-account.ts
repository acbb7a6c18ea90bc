import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateAccount as useCase } from '../../../../functions/transactions/update-account.ts';
import { action, by } from '../../action.ts';
import { answersAccount, versionOfAccount } from '../accounts.ts';
import { numberGiven, someCents, someId, someKey, someVersion } from '../given.ts';
import { type Model, shownId, withEntry } from '../model.ts';

export const updateAccount = action<Model, Context, typeof routes.updateAccount>({
  name: 'update account',
  weight: 2,
  route: routes.updateAccount,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const id = someId(model, choosing, 'account') ?? '';
    return {
      ...by(userId),
      params: { id },
      body: {
        ...(chance.happens(0.4) && { initialBalance: someCents(choosing) }),
        ...(chance.happens(0.4) && { name: `outra ${chance.whole(1, 9)}` }),
        ...(chance.happens(0.4) && { isArchived: chance.happens(0.4) }),
        ...(chance.happens(0.3) && { isDefault: chance.happens(0.7) }),
      },
      ifMatch: someVersion(choosing, versionOfAccount(model, numberGiven(userId, 'account', id) ?? 0)),
      ...someKey(choosing, 0.3),
    };
  },

  refusal(model, { params, ifMatch, caller: { userId } }) {
    const number = numberGiven(userId, 'account', params.id) ?? 0;
    if (!model.accounts.has(number)) return 'not_found';
    return ifMatch === '*' || ifMatch === versionOfAccount(model, number) ? undefined : 'version_mismatch';
  },

  effect(model, { params, body, ifMatch }, { userId }) {
    const number = numberGiven(userId, 'account', params.id) ?? 0;
    const before = model.accounts.get(number);
    if (!before) return undefined;
    // Which account is the default is no part of what it builds on: it may have changed while the account itself did not.
    if (ifMatch !== '*' && Number.parseInt(ifMatch, 10) !== before.version) return undefined;
    const { name = before.name, initialBalance: initialCents = before.initialCents, isArchived = before.isArchived, isDefault } = body;
    const others = model.defaultAccount === number ? 0 : model.defaultAccount;
    const chosen = isDefault ? number : others;
    return {
      model: {
        ...model,
        accounts: withEntry(model.accounts, number, { name, initialCents, isArchived, version: before.version + 1 }),
        defaultAccount: isDefault === undefined ? model.defaultAccount : chosen,
      },
      tells: initialCents === before.initialCents ? [] : [`balance.changed ${shownId(userId, 'account', number)}`],
    };
  },

  answers: (model, { params, caller: { userId } }, answer, heard) =>
    answersAccount(model, numberGiven(userId, 'account', params.id) ?? 0, answer, heard),
});
