import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findRow } from './find-row.ts';
import { readSeries } from './recurring/read-series.ts';
import type { routes } from './routes.ts';
import { presentTransaction } from './transaction.ts';

type ReadTransaction = UseCases<typeof routes, Context>['readTransaction'];

/** One transaction, also a deleted one as long as it can be restored. */
export const readTransaction: ReadTransaction = async ({ caller, params }, context) => {
  const { row, settings } = await findRow(context, caller.userId, params.id);

  return {
    value: presentTransaction(caller.userId, row, settings, await readSeries(context, caller.userId, [row])),
    version: String(row.version),
  };
};
