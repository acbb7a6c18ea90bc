import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findTransfer } from './find-transfer.ts';
import { presentTransfer } from './transfer.ts';

type ReadTransfer = UseCases<typeof routes, Context>['readTransfer'];

/** One transfer with both its legs, of one amount and deleted both or neither, also a deleted one as long as it can be restored. */
export const readTransfer: ReadTransfer = async ({ caller, params }, context) =>
  await untilAccepted(async () => {
    const { transfer, settings } = await findTransfer(context, caller.userId, params.id);

    return presentTransfer(caller.userId, transfer, settings);
  });
