import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateTransaction as useCase } from '../../../../functions/transactions/update-transaction.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { type Asked, action, by, type Choosing } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { foreign, numberOrForeign, someAmount, someDate, someId, someKey, someRow, someVersion } from '../given.ts';
import { isLeg, type Model, numberNow, type RowModel, rowAt } from '../model.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';
import { partsOf, partsRefusal, someParts } from '../splits.ts';

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
      body: { ...someReferences(model, choosing, id), ...someWords(choosing), ...someSplits(model, choosing, id) },
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
    const early = splitRefusal(model, row, asked) ?? accountRefusal(model, row, given.account);
    if (early) return early;
    return isLeg(row)
      ? legRefusal(model, row, { ...body, account: given.account })
      : wholeRefusal(model, row, { ...body, category: given.category });
  },

  effect(model, asked, { userId, at }) {
    const { params, body, ifMatch } = asked;
    const row = rowAt(model, params.id, at - clockTolerance);
    if (!row || row.deletedAt !== undefined || (ifMatch !== '*' && ifMatch !== String(row.version))) return undefined;
    const { account = row.account, category = body.categoryId === null ? 0 : row.category } = numbersGiven(asked);
    const kept = body.splits === undefined ? row.splits : undefined;
    const splits = body.splits ? partsOf(model, userId, body.splits) : kept;
    if (body.accountId && !model.accounts.has(account)) return undefined;
    const edited: RowModel = {
      ...row,
      type: body.type ?? row.type,
      cents: body.amount ?? row.cents,
      date: body.date ?? row.date,
      account,
      category: categoryAfter(model, row, { category, isSplit: splits !== undefined }),
      splits,
      description: body.description === undefined ? row.description : (body.description ?? undefined),
      version: row.version + 1,
    };
    return written(model, userId, withOwn(row, edited), ...partnerOf(model, row, edited));
  },

  answers: (model, { params }, answer, heard) =>
    (answer as { value: { id: string } }).value.id === params.id && answersRow(model, answer, heard),
});

/** What one occurrence says otherwise than before is its own. */
function withOwn(before: RowModel, after: RowModel): RowModel {
  if (!after.series) return after;
  const own = (['cents', 'description'] as const).filter((field) => before.series?.own?.includes(field) || before[field] !== after[field]);
  return { ...after, series: { ...after.series, own } };
}

/** The numbers of what the request names; nothing where it names nothing. */
const numbersGiven = ({ body, caller: { userId } }: Asked<typeof routes.updateTransaction>) => ({
  account: numberOrForeign(userId, 'account', body.accountId),
  category: numberOrForeign(userId, 'category', body.categoryId),
});

const categoryAfter = (model: Model, row: RowModel, { category, isSplit }: { category: number; isSplit: boolean }): number => {
  if (isSplit) return 0;
  return isLeg(row) ? row.category : numberNow(model, 'category', category);
};

/** Why its parts cannot be those that are asked for, or cannot stay as they are. */
function splitRefusal(
  model: Model,
  row: RowModel,
  { body, caller: { userId } }: Asked<typeof routes.updateTransaction>,
): ProblemCode | undefined {
  const { type = row.type, amount: cents = row.cents, categoryId, splits } = body;
  if (splits && isLeg(row)) return 'rule_broken';
  if (splits !== undefined) return partsRefusal(model, splits, { userId, type, cents, categoryId });
  return row.splits && (type !== row.type || cents !== row.cents || categoryId) ? 'rule_broken' : undefined;
}

/** One that is split by this, or stays so, is in no category as a whole. */
function wholeRefusal(model: Model, row: RowModel, given: GivenCategory & { readonly splits?: unknown }): ProblemCode | undefined {
  const isSplit = given.splits === undefined ? row.splits !== undefined : given.splits !== null;
  return isSplit ? undefined : categoryRefusal(model, row, given);
}

/** The other leg after an edit of one: of the same cents, and of the same date and words where both had the same. */
export function partnerOf(model: Model, before: RowModel, after: RowModel): RowModel[] {
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

/** New parts now and then, none where it had some, or nothing said of them. */
function someSplits(model: Model, choosing: Choosing, id: string) {
  const { chance } = choosing;
  const row = model.rows.get(id);
  if (row?.splits && chance.happens(0.3)) return { splits: null };
  const splits = row && chance.happens(row.splits ? 0.4 : 0.08) ? someParts(model, choosing, row.type, row.cents) : undefined;
  return splits ? { splits, amount: row?.cents ?? 0, categoryId: null } : {};
}
