import type { Context } from '../../../../functions/transactions/context.ts';
import { createAccount as useCase } from '../../../../functions/transactions/create-account.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { answersAccount, createdNumber, madeRefusal } from '../accounts.ts';
import { someCents, someKey } from '../given.ts';
import { type Model, withEntry } from '../model.ts';

export const createAccount = action<Model, Context, typeof routes.createAccount>({
  name: 'create account',
  weight: 2,
  route: routes.createAccount,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    if (model.accounts.size > 5) return undefined;
    return {
      ...by(userId),
      body: {
        name: `conta ${chance.whole(1, 9)}`,
        type: 'checking',
        ...(chance.happens(0.5) && { initialBalance: someCents(choosing) }),
        ...(chance.happens(0.3) && { isDefault: true }),
        ...(chance.happens(0.1) && { isArchived: true }),
      },
      ...someKey(choosing, 0.9),
    };
  },

  refusal: (model, _, { request }) => madeRefusal(model, 'account', request),

  effect(model, { body }, { changes, request }) {
    const number = createdNumber(changes, 'ACCOUNT');
    if (model.made.has(request) || number !== model.lastNumber.account + 1) return undefined;
    const account = { name: body.name, initialCents: body.initialBalance ?? 0, isArchived: body.isArchived ?? false, version: 1 };
    return {
      model: {
        ...model,
        made: withEntry(model.made, request, number),
        accounts: withEntry(model.accounts, number, account),
        lastNumber: { ...model.lastNumber, account: number },
        defaultAccount: body.isDefault ? number : model.defaultAccount,
      },
    };
  },

  answers: (model, _, answer, heard) => answersAccount(model, Number(model.made.get(heard.request)), answer, heard),
});
