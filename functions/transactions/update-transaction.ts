import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { type Edit, editedRow, givenIn } from './edited-row.ts';
import { findLiveRow } from './find-row.ts';
import { keyOf } from './numbered.ts';
import { presentRecurrence } from './recurring/on-transaction.ts';
import { withOwnFields } from './recurring/own-fields.ts';
import { readSeries } from './recurring/read-series.ts';
import { updateWithSeries } from './recurring/update-with-series.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';
import { presentTransaction } from './transaction.ts';
import { withPartner } from './transfers/with-partner.ts';

type UpdateTransaction = UseCases<typeof routes, Context>['updateTransaction'];

/**
 * Changes what is named and moves balances and statistics by exactly the difference; refused where the transaction has changed since it was read. Of what recurs
 * this occurrence alone, unless the scope says otherwise.
 */
export const updateTransaction: UpdateTransaction = async (request, context) => {
  const { caller, params, query, body, ifMatch } = request;
  if (query.scope !== 'this') return await updateWithSeries(request, context);

  const { userId } = caller;
  const given = givenIn(userId, body);
  return await untilAccepted(async () => {
    const found = await findLiveRow(context, userId, params.id, ...given.keys);
    const { row: before, settings } = found;
    requireVersion(ifMatch, String(before.version));
    if (saysOfSeries(body)) refuseOfSeries(body, presentRecurrence(userId, before.series, await readSeries(context, userId, [before])));

    const after = withOwnFields(before, editedRow(found, body, { userId, given, now: context.clock.now().getTime() }));
    const rows = await withPartner(context, { userId, settings, categoryId: body.categoryId }, { before, after });
    const account = given.account === undefined ? undefined : found.items.get(keyOf('account', given.account));

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows, accounts: [account] }));
    return {
      value: presentTransaction(userId, after, settings, await readSeries(context, userId, [after])),
      version: String(after.version),
    };
  });
};

const ofSeries = ['recurrenceFrequency', 'recurrenceEndDate', 'recurrenceShift'] as const;

const saysOfSeries = (body: Edit): boolean => ofSeries.some((field) => body[field] !== undefined);

/** @throws Problem `rule_broken` where one occurrence alone is to say something of the series, but for what it is shown to say already */
function refuseOfSeries(body: Edit, shown: ReturnType<typeof presentRecurrence>): void {
  for (const field of ofSeries)
    if (body[field] !== undefined && (field === 'recurrenceShift' || body[field] !== shown[field]))
      throw ruleBroken(`body.${field}`, texts.onlyWithScope);
}
