import { commit } from '../../shared/commit.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { writesOf } from './change-row.ts';
import type { Context } from './context.ts';
import { findRow } from './find-row.ts';
import { readSeries } from './recurring/read-series.ts';
import type { routes } from './routes.ts';
import { presentTransaction } from './transaction.ts';
import { changed, rowsOneWith } from './transfers/rows-one-with.ts';

type RestoreTransaction = UseCases<typeof routes, Context>['restoreTransaction'];

/** Brings a deleted transaction, or the whole transfer that it is a leg of, back into lists, balances and statistics; one that is not deleted stays as it is. */
export const restoreTransaction: RestoreTransaction = async ({ caller, params }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { row: before, settings } = await findRow(context, userId, params.id);
    const series = await readSeries(context, userId, [before]);
    const answer = (row: typeof before) => ({ value: presentTransaction(userId, row, settings, series), version: String(row.version) });
    if (before.deletedAt === undefined) return answer(before);

    const rows = changed(await rowsOneWith(context, userId, before), { deletedAt: undefined, updatedAt: context.clock.now().getTime() });

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
    return answer(rows[0].after);
  });
};
