import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findLiveTransfer } from './find-transfer.ts';
import { changed, rowsOf } from './rows-one-with.ts';

type DeleteTransfer = UseCases<typeof routes, Context>['deleteTransfer'];

/** Takes both legs and the fee out of lists, balances and statistics at once; for 30 days they can be restored together. */
export const deleteTransfer: DeleteTransfer = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { transfer, settings } = await findLiveTransfer(context, userId, params.id);

    const now = context.clock.now().getTime();
    const rows = changed(rowsOf(transfer), { deletedAt: now, updatedAt: now });

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
  });

  return undefined;
};
