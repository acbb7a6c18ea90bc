import { purchaseDeleted } from '../../shared/events/cards.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { commitDeletion, type EntryChange } from './change.ts';
import type { Context } from './context.ts';
import { findLinked, findPurchase } from './find-entry.ts';
import { linesOf } from './lines.ts';
import { endedInvoices } from './placement.ts';
import { outlineOf } from './purchase.ts';
import type { routes } from './routes.ts';

type DeletePurchase = UseCases<typeof routes, Context>['deletePurchase'];

/** Takes a purchase with its refunds and prepayments off every invoice, statistic and limit, as if it had never been. Refused where any of it is on a closed invoice. */
export const deletePurchase: DeletePurchase = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { card, purchase, stands, today } = await findPurchase(context, userId, params.id);
    const linked = await findLinked(context, userId, purchase);

    const months = [purchase, ...linked].flatMap(linesOf).map(({ month }) => month);
    const asRead = await endedInvoices(context, { userId, card, today }, months, 'delete');

    await commitDeletion(context, {
      userId,
      card,
      entries: [{ before: purchase }, ...linked.map((before): EntryChange => ({ before }))],
      asRead,
      events: [[purchaseDeleted, { purchaseId: purchase.id, version: purchase.version + 1, ...outlineOf(userId, purchase, stands) }]],
    });
  });

  return undefined;
};
