import type { Context } from '../../../../functions/transactions/context.ts';
import { createTransaction as useCase } from '../../../../functions/transactions/create-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { numberGiven, someDate, someId, someKey } from '../given.ts';
import { categoryNow, type Model, withEntry } from '../model.ts';
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
        amount: chance.whole(1, 50_000),
        date: someDate(choosing),
        ...(categoryId && { categoryId }),
        ...(chance.happens(0.3) && { description: `compra ${chance.whole(1, 9)}` }),
      },
      ...someKey(choosing, 0.9),
    };
  },

  refusal(model, { body, caller: { userId } }) {
    if (model.isErased) return 'unauthenticated';
    const account = model.accounts.get(numberGiven(userId, 'account', body.accountId) ?? 0);
    if (!account) return 'not_found';
    if (account.isArchived) return 'rule_broken';
    if (!body.categoryId) return undefined;
    const category = model.categories.get(numberGiven(userId, 'category', body.categoryId) ?? 0);
    if (!category) return 'not_found';
    return category.type === body.type ? undefined : 'rule_broken';
  },

  effect(model, { body }, { changes, userId, request }) {
    const id = createdRowId(changes);
    const account = numberGiven(userId, 'account', body.accountId) ?? 0;
    if (!id || model.made.has(request) || model.rows.has(id) || !model.accounts.has(account)) return undefined;
    const category = body.categoryId ? (numberGiven(userId, 'category', body.categoryId) ?? 0) : 0;
    return written({ ...model, made: withEntry(model.made, request, id) }, userId, 'transaction.created', {
      id,
      date: body.date,
      type: body.type,
      cents: body.amount,
      account,
      category: categoryNow(model, category),
      description: body.description ?? undefined,
      version: 1,
      deletedAt: undefined,
    });
  },

  answers: (model, _, answer, heard) => model.made.get(heard.request) === idIn(answer) && answersRow(model, answer, heard),
});

const idIn = (answer: unknown): string => (answer as { value: { id: string } }).value.id;
