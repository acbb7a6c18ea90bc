import type { Context } from '../../../../functions/transactions/context.ts';
import type { Kind } from '../../../../functions/transactions/numbered.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateTransaction as useCase } from '../../../../functions/transactions/update-transaction.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { type Asked, action, by, type Choosing } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { numberGiven, someDate, someId, someKey, someRow } from '../given.ts';
import { categoryNow, type Model, type RowModel, rowAt } from '../model.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';

export const updateTransaction = action<Model, Context, typeof routes.updateTransaction>({
  name: 'update transaction',
  weight: 8,
  route: routes.updateTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const id = someRow(model, choosing, (deletedAt) => deletedAt === undefined);
    if (!id) return undefined;
    const version = chance.happens(0.1) ? chance.whole(1, 5) : (model.rows.get(id)?.version ?? 1);
    return {
      ...by(userId),
      params: { id },
      body: { ...someReferences(model, choosing, id), ...someWords(choosing) },
      ifMatch: chance.happens(0.4) ? '*' : String(version),
      ...someKey(choosing, 0.5),
    };
  },

  refusal(model, asked, at) {
    const { params, body, ifMatch } = asked;
    const given = numbersGiven(asked);
    if (!model.isErased && (given.account === foreign || given.category === foreign)) return 'not_found';
    const row = rowAt(model, params.id, at);
    const refused = rowRefusal(model, params.id, at, true);
    if (refused || !row) return refused;
    if (ifMatch !== '*' && ifMatch !== String(row.version)) return 'version_mismatch';
    return accountRefusal(model, row, given.account) ?? categoryRefusal(model, row, { ...body, category: given.category });
  },

  effect(model, asked, { userId, at }) {
    const { params, body, ifMatch } = asked;
    const row = rowAt(model, params.id, at - clockTolerance);
    if (!row || row.deletedAt !== undefined || (ifMatch !== '*' && ifMatch !== String(row.version))) return undefined;
    const { account = row.account, category = body.categoryId === null ? 0 : row.category } = numbersGiven(asked);
    if (body.accountId && !model.accounts.has(account)) return undefined;
    return written(model, userId, 'transaction.updated', {
      ...row,
      type: body.type ?? row.type,
      cents: body.amount ?? row.cents,
      date: body.date ?? row.date,
      account,
      category: categoryNow(model, category),
      description: body.description === undefined ? row.description : (body.description ?? undefined),
      version: row.version + 1,
    });
  },

  answers: (model, { params }, answer, heard) =>
    (answer as { value: { id: string } }).value.id === params.id && answersRow(model, answer, heard),
});

const foreign = -1;

/** The numbers of what the request names; nothing where it names nothing. */
function numbersGiven({ body, caller: { userId } }: Asked<typeof routes.updateTransaction>) {
  const number = (kind: Kind, id: string | null | undefined) => (id ? (numberGiven(userId, kind, id) ?? foreign) : undefined);
  return { account: number('account', body.accountId), category: number('category', body.categoryId) };
}

function accountRefusal(model: Model, row: RowModel, given: number | undefined): ProblemCode | undefined {
  if (given === undefined || given === row.account) return undefined;
  const account = model.accounts.get(given);
  if (!account) return 'not_found';
  return account.isArchived ? 'rule_broken' : undefined;
}

interface GivenCategory {
  readonly type?: RowModel['type'];
  readonly categoryId?: string | null;
  readonly category: number | undefined;
}

function categoryRefusal(model: Model, row: RowModel, { type = row.type, categoryId, category }: GivenCategory): ProblemCode | undefined {
  if (category === undefined) return type !== row.type && row.category > 0 && categoryId !== null ? 'rule_broken' : undefined;
  const named = model.categories.get(category);
  if (!named) return 'not_found';
  return named.type === type ? undefined : 'rule_broken';
}

function someReferences(model: Model, choosing: Choosing, id: string) {
  const { chance } = choosing;
  const type = chance.happens(0.15) ? chance.oneOf(['income' as const, 'expense' as const]) : undefined;
  const accountId = chance.happens(0.25) ? someId(model, choosing, 'account') : undefined;
  const categoryId = chance.happens(0.25) || type ? someId(model, choosing, 'category', type ?? model.rows.get(id)?.type) : undefined;
  return {
    ...(type && { type }),
    ...(accountId && { accountId }),
    ...(categoryId ? { categoryId } : chance.happens(0.1) && { categoryId: null }),
  };
}

function someWords(choosing: Choosing) {
  const { chance } = choosing;
  return {
    ...(chance.happens(0.5) && { amount: chance.whole(1, 50_000) }),
    ...(chance.happens(0.4) && { date: someDate(choosing) }),
    ...(chance.happens(0.2) && { description: chance.happens(0.3) ? null : `mudou ${chance.whole(1, 9)}` }),
  };
}
