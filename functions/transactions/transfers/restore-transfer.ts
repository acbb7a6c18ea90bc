import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findTransfer } from './find-transfer.ts';
import { changed, rowsOf } from './rows-one-with.ts';
import { presentTransfer } from './transfer.ts';

type RestoreTransfer = UseCases<typeof routes, Context>['restoreTransfer'];

/** Brings back both legs, and the fee where it was deleted with them; a transfer that is not deleted stays as it is. */
export const restoreTransfer: RestoreTransfer = async ({ caller, params }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { transfer, settings } = await findTransfer(context, userId, params.id);
    if (transfer.out.deletedAt === undefined) return presentTransfer(userId, transfer, settings);

    const rows = changed(rowsOf(transfer), { deletedAt: undefined, updatedAt: context.clock.now().getTime() });

    await commit(context.dynamodb, writesOf(context, { userId, settings, rows }));
    const [out = transfer.out, into = transfer.in, fee = transfer.fee] = rows.map(({ after }) => after);
    return presentTransfer(userId, { out, in: into, fee }, settings);
  });
};
