import { commit } from '../../shared/commit.ts';
import type { RequestOf, UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Direction } from './category.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { findLiveRow } from './find-row.ts';
import { keyOf } from './numbered.ts';
import { readSeries } from './recurring/read-series.ts';
import { accountAfter, checkCategory, givenNumber } from './references.ts';
import type { routes } from './routes.ts';
import { type Found, standsFor } from './settings.ts';
import { keysOfSplits, splitsOf } from './splits/split.ts';
import { texts } from './texts.pt-br.ts';
import { presentTransaction, type Row } from './transaction.ts';
import { isLeg } from './transfers/bond.ts';
import { withPartner } from './transfers/with-partner.ts';

type UpdateTransaction = UseCases<typeof routes, Context>['updateTransaction'];

/** Changes what is named and moves balances and statistics by exactly the difference; refused where the transaction has changed since it was read. */
export const updateTransaction: UpdateTransaction = async (request, context) => {
  const { caller, params, body, ifMatch } = request;
  const { userId } = caller;
  const given = {
    account: body.accountId && givenNumber(userId, 'account', body.accountId),
    category: body.categoryId && givenNumber(userId, 'category', body.categoryId),
  };
  const keys = [
    ...(given.account ? [keyOf('account', given.account)] : []),
    ...(given.category ? [keyOf('category', given.category)] : []),
    ...keysOfSplits(userId, body.splits),
  ];

  return await untilAccepted(async () => {
    const found = await findLiveRow(context, userId, params.id, ...keys);
    const { row: before, settings } = found;
    requireVersion(ifMatch, String(before.version));

    const [type, amountCents] = [body.type ?? before.type, body.amount ?? before.amountCents];
    const splits = splitsAfter(found, body, { userId, type, amountCents });
    const after: Row = {
      ...before,
      ...asDescribed(before, body),
      type,
      amountCents,
      splits,
      date: body.date ?? before.date,
      accountNumber: accountAfter(found, before, { number: given.account || undefined }),
      categoryNumber: categoryNumberAfter(found, body, { given: given.category || undefined, isSplit: splits !== undefined }),
      version: before.version + 1,
      updatedAt: context.clock.now().getTime(),
    };
    const rows = await withPartner(context, { userId, settings, categoryId: body.categoryId }, { before, after });
    const account = given.account ? found.items.get(keyOf('account', given.account)) : undefined;

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows, accounts: [account] }));
    return {
      value: presentTransaction(userId, after, settings, await readSeries(context, userId, [after])),
      version: String(after.version),
    };
  });
};

type Body = RequestOf<(typeof routes)['updateTransaction']>['body'];
type FoundRow = Found & { readonly row: Row };

/** What is left out stays, `null` clears. */
const asDescribed = (before: Row, { description = before.description, notes = before.notes }: Body) => ({
  description: description ?? undefined,
  notes: notes ?? undefined,
});

/**
 * Its parts after the edit. Where they are not sent again they stay, as long as they still say what they said.
 * @throws Problem `rule_broken`, `not_found`
 */
function splitsAfter({ row, ...found }: FoundRow, body: Body, whole: { userId: string; type: Direction; amountCents: number }) {
  if (body.splits && isLeg(row)) throw ruleBroken('body.splits', texts.legIsNotSplit);
  if (body.splits !== undefined) return splitsOf(found, body.splits, { ...whole, categoryId: body.categoryId });
  if (!row.splits) return undefined;
  if (whole.type !== row.type || whole.amountCents !== row.amountCents) throw ruleBroken('body.splits', texts.splitsMustFollow);
  if (body.categoryId) throw ruleBroken('body.categoryId', texts.splitKeepsParts);
  return row.splits;
}

function categoryNumberAfter(found: FoundRow, body: Body, { given, isSplit }: { given: number | undefined; isSplit: boolean }): number {
  if (isSplit) return 0;
  return isLeg(found.row) ? found.row.categoryNumber : categoryFor(found, body, given);
}

function categoryFor(found: FoundRow, { type, categoryId }: Body, given: number | undefined): number {
  const { row, settings } = found;
  if (categoryId === null) return 0;
  if (given !== undefined) {
    checkCategory(found, given, type ?? row.type);
    return given;
  }
  const changesType = type !== undefined && type !== row.type;
  if (changesType && standsFor(settings, 'category', row.categoryNumber)) throw ruleBroken('body.categoryId', texts.categoryMustFollowType);
  return changesType ? 0 : row.categoryNumber;
}
