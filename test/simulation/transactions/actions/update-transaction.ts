import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateTransaction as useCase } from '../../../../functions/transactions/update-transaction.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { type Asked, action, by, type Choosing } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { foreign, numberOrForeign, someAmount, someDate, someId, someKey, someRow, someVersion } from '../given.ts';
import { isLeg, type Model, numberNow, type RowModel, rowAt } from '../model.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';

export const updateTransaction = action<Model, Context, typeof routes.updateTransaction>({
  name: 'update transaction',
  weight: 8,
  route: routes.updateTransaction,
  useCase,

  choose(model, choosing) {
    const { userId } = choosing;
    const id = someRow(model, choosing, ({ deletedAt }) => deletedAt === undefined);
    if (!id) return undefined;
    return {
      ...by(userId),
      query: { scope: 'this' as const },
      params: { id },
      body: { ...someReferences(model, choosing, id), ...someWords(choosing) },
      ifMatch: someVersion(choosing, model.rows.get(id)?.version),
      ...someKey(choosing, 0.5),
    };
  },

  refusal(model, asked, { at }) {
    const { params, body, ifMatch } = asked;
    const given = numbersGiven(asked);
    if (given.account === foreign || given.category === foreign) return 'not_found';
    const row = rowAt(model, params.id, at);
    const refused = rowRefusal(model, params.id, at, true);
    if (refused || !row) return refused;
    if (ifMatch !== '*' && ifMatch !== String(row.version)) return 'version_mismatch';
    const moved = accountRefusal(model, row, given.account);
    if (moved) return moved;
    return isLeg(row)
      ? legRefusal(model, row, { ...body, account: given.account })
      : categoryRefusal(model, row, { ...body, category: given.category });
  },

  effect(model, asked, { userId, at }) {
    const { params, body, ifMatch } = asked;
    const row = rowAt(model, params.id, at - clockTolerance);
    if (!row || row.deletedAt !== undefined || (ifMatch !== '*' && ifMatch !== String(row.version))) return undefined;
    const { account = row.account, category = body.categoryId === null ? 0 : row.category } = numbersGiven(asked);
    if (body.accountId && !model.accounts.has(account)) return undefined;
    const edited: RowModel = {
      ...row,
      type: body.type ?? row.type,
      cents: body.amount ?? row.cents,
      date: body.date ?? row.date,
      account,
      category: isLeg(row) ? row.category : numberNow(model, 'category', category),
      description: body.description === undefined ? row.description : (body.description ?? undefined),
      version: row.version + 1,
    };
    return written(model, userId, edited, ...partnerOf(model, row, edited));
  },

  answers: (model, { params }, answer, heard) =>
    (answer as { value: { id: string } }).value.id === params.id && answersRow(model, answer, heard),
});

/** The numbers of what the request names; nothing where it names nothing. */
const numbersGiven = ({ body, caller: { userId } }: Asked<typeof routes.updateTransaction>) => ({
  account: numberOrForeign(userId, 'account', body.accountId),
  category: numberOrForeign(userId, 'category', body.categoryId),
});

/** The other leg after an edit of one: of the same cents, and of the same date and words where both had the same. */
function partnerOf(model: Model, before: RowModel, after: RowModel): RowModel[] {
  const partner = isLeg(before) ? model.rows.get(before.bond?.partner ?? '') : undefined;
  if (!partner) return [];
  const { cents, version } = { cents: after.cents, version: partner.version + 1 };
  return [
    {
      ...partner,
      cents,
      version,
      date: partner.date === before.date ? after.date : partner.date,
      description: partner.description === before.description ? after.description : partner.description,
    },
  ];
}

interface GivenLeg {
  readonly type?: RowModel['type'];
  readonly categoryId?: string | null;
  readonly account: number | undefined;
}

function legRefusal(model: Model, row: RowModel, { type = row.type, categoryId, account }: GivenLeg): ProblemCode | undefined {
  if (type !== row.type || categoryId) return 'rule_broken';
  const partner = model.rows.get(row.bond?.partner ?? '');
  return account !== undefined && account !== row.account && account === partner?.account ? 'rule_broken' : undefined;
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
    ...(chance.happens(0.5) && { amount: someAmount(choosing) }),
    ...(chance.happens(0.4) && { date: someDate(choosing) }),
    ...(chance.happens(0.2) && { description: chance.happens(0.3) ? null : `mudou ${chance.whole(1, 9)}` }),
  };
}
