import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { commitDeletion } from './change.ts';
import type { Context } from './context.ts';
import { closedAmong } from './create-refund.ts';
import type { Purchase } from './entry.ts';
import { findEntry, findPurchase } from './find-entry.ts';
import { purchaseChange } from './purchase-change.ts';
import { withRefunded } from './refund.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type DeleteRefund = UseCases<typeof routes, Context>['deleteRefund'];

/** Takes a credit back from every invoice, statistic and limit it moved, once. Refused where a later invoice has counted it in. */
export const deleteRefund: DeleteRefund = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const found = await findPurchase(context, userId, params.id);
    const { card, purchase, stands } = found;
    if (!purchase.linked.includes(params.refundId)) throw new Problem('not_found', texts.refundNotFound);
    const refund = await findEntry(context, userId, params.refundId, 'refund');

    const after: Purchase = {
      ...withRefunded(purchase, refund.parts, -1),
      linked: purchase.linked.filter((id) => id !== refund.id),
      version: purchase.version + 1,
      updatedAt: context.clock.now().getTime(),
    };
    const closed = await closedAmong(context, { userId, ...found }, refund.parts, -1);

    await commitDeletion(context, {
      userId,
      card,
      entries: [{ before: refund }, { before: purchase, after }],
      ...closed,
      events: [purchaseChange(userId, { before: purchase, after }, stands)],
    });
  });

  return undefined;
};
