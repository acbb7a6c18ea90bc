import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { findLiveRow } from './find-row.ts';
import { refusePayment } from './payments/payment.ts';
import { deleteWithSeries } from './recurring/delete-with-series.ts';
import type { routes } from './routes.ts';
import { changed, rowsOneWith } from './transfers/rows-one-with.ts';

type DeleteTransaction = UseCases<typeof routes, Context>['deleteTransaction'];

/**
 * Takes the transaction, or the whole transfer that it is a leg of, out of lists, balances and statistics at once; for 30 days it can be restored. Of what recurs this
 * occurrence alone, unless the scope says otherwise.
 */
export const deleteTransaction: DeleteTransaction = async (request, context) => {
  const { caller, params, query } = request;
  if (query.scope !== 'this') {
    await deleteWithSeries(request, context);
    return undefined;
  }

  const { userId } = caller;
  await untilAccepted(async () => {
    const { row, settings } = await findLiveRow(context, userId, params.id);
    refusePayment(row);

    const now = context.clock.now().getTime();
    const rows = changed(await rowsOneWith(context, userId, row), { deletedAt: now, updatedAt: now });

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
  });

  return undefined;
};
