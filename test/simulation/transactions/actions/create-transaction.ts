import type { Context } from '../../../../functions/transactions/context.ts';
import { createTransaction as useCase } from '../../../../functions/transactions/create-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { type Asked, action, by } from '../../action.ts';
import { foreign, numberGiven, numberOrForeign, someAmount, someDate, someId, someKey } from '../given.ts';
import { type Model, numberNow, type RowModel, withEntry } from '../model.ts';
import { answersRow, createdRowId, written } from '../rows.ts';
import { partsOf, partsRefusal, someParts } from '../splits.ts';

export const createTransaction = action<Model, Context, typeof routes.createTransaction>({
  name: 'create transaction',
  weight: 8,
  route: routes.createTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const type = chance.happens(0.3) ? 'income' : 'expense';
    const amount = someAmount(choosing);
    const splits = chance.happens(0.15) ? someParts(model, choosing, type, amount) : undefined;
    const categoryId = chance.happens(splits ? 0.05 : 0.8) ? someId(model, choosing, 'category', type) : undefined;
    return {
      ...by(userId),
      body: {
        accountId: someId(model, choosing, 'account') ?? '',
        type,
        amount,
        date: someDate(choosing),
        ...(splits && { splits }),
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
    const category = named === undefined ? undefined : model.categories.get(named);
    if (named !== undefined && !category) return 'not_found';
    if (category && category.type !== body.type) return 'rule_broken';
    return partsRefusal(model, body.splits, { userId, type: body.type, cents: body.amount, categoryId: body.categoryId });
  },

  effect(model, asked, { changes, userId, request }) {
    const id = createdRowId(changes);
    const row = id && rowOf(model, asked, id);
    if (!row || model.made.has(request) || model.rows.has(id)) return undefined;
    return written({ ...model, made: withEntry(model.made, request, id) }, userId, row);
  },

  answers: (model, _, answer, heard) => model.made.get(heard.request) === idIn(answer) && answersRow(model, answer, heard),
});

const idIn = (answer: unknown): string => (answer as { value: { id: string } }).value.id;

/** The row that is asked for, as it is in the state; nothing where its account is gone. */
export function rowOf(
  model: Model,
  { body, caller: { userId } }: Asked<typeof routes.createTransaction>,
  id: string,
): RowModel | undefined {
  const account = numberGiven(userId, 'account', body.accountId) ?? 0;
  if (!model.accounts.has(account)) return undefined;
  const category = body.categoryId ? (numberGiven(userId, 'category', body.categoryId) ?? 0) : 0;
  return {
    id,
    date: body.date,
    type: body.type,
    cents: body.amount,
    account,
    category: numberNow(model, 'category', category),
    splits: body.splits ? partsOf(model, userId, body.splits) : undefined,
    description: body.description ?? undefined,
    bond: undefined,
    version: 1,
    deletedAt: undefined,
  };
}
