import type { Context } from '../../../../functions/transactions/context.ts';
import { createTransaction as useCase } from '../../../../functions/transactions/create-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { foreign, numberGiven, numberOrForeign, someAmount, someDate, someId, someKey } from '../given.ts';
import { type Model, numberNow, withEntry } from '../model.ts';
import { answersRow, createdRowId, written } from '../rows.ts';

export const createTransaction = action<Model, Context, typeof routes.createTransaction>({
  name: 'create transaction',
  weight: 8,
  route: routes.createTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const type = chance.happens(0.3) ? 'income' : 'expense';
    const categoryId = chance.happens(0.8) ? someId(model, choosing, 'category', type) : undefined;
    return {
      ...by(userId),
      body: {
        accountId: someId(model, choosing, 'account') ?? '',
        type,
        amount: someAmount(choosing),
        date: someDate(choosing),
        ...(categoryId && { categoryId }),
        ...(chance.happens(0.3) && { description: `compra ${chance.whole(1, 9)}` }),
      },
      ...someKey(choosing, 0.9),
    };
  },

  refusal(model, { body, caller: { userId } }) {
    const [number, named] = [
      numberOrForeign(userId, 'account', body.accountId) ?? foreign,
      numberOrForeign(userId, 'category', body.categoryId),
    ];
    if (number === foreign || named === foreign) return 'not_found';
    const account = model.accounts.get(number);
    if (!account) return 'not_found';
    if (account.isArchived) return 'rule_broken';
    if (named === undefined) return undefined;
    const category = model.categories.get(named);
    if (!category) return 'not_found';
    return category.type === body.type ? undefined : 'rule_broken';
  },

  effect(model, { body }, { changes, userId, request }) {
    const id = createdRowId(changes);
    const account = numberGiven(userId, 'account', body.accountId) ?? 0;
    if (!id || model.made.has(request) || model.rows.has(id) || !model.accounts.has(account)) return undefined;
    const category = body.categoryId ? (numberGiven(userId, 'category', body.categoryId) ?? 0) : 0;
    return written({ ...model, made: withEntry(model.made, request, id) }, userId, {
      id,
      date: body.date,
      type: body.type,
      cents: body.amount,
      account,
      category: numberNow(model, 'category', category),
      description: body.description ?? undefined,
      bond: undefined,
      version: 1,
      deletedAt: undefined,
    });
  },

  answers: (model, _, answer, heard) => model.made.get(heard.request) === idIn(answer) && answersRow(model, answer, heard),
});

const idIn = (answer: unknown): string => (answer as { value: { id: string } }).value.id;
