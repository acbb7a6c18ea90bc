import { invoiceChanged } from '../../shared/events/cards.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { carriedWith } from './carry.ts';
import { commitDeletion } from './change.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';
import { findInvoice } from './find-invoice.ts';
import { isClosed, openMonth } from './invoice.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import { refuseTakenOver } from './placement.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type DeleteCharge = UseCases<typeof routes, Context>['deleteCharge'];

/** Takes a charge off its invoice and all that it moved, once. Of a closed invoice only an adjustment can be taken. */
export const deleteCharge: DeleteCharge = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { card, invoice, today } = await findInvoice(context, userId, params.id);
    const charge = await findEntry(context, userId, params.chargeId, 'charge');
    if (charge.month !== invoice.month || !charge.id.startsWith(`${card.number}-`)) throw new Problem('not_found', texts.chargeNotFound);

    refuseTakenOver(invoice);
    if (isClosed(invoice, card, today) && charge.chargeKind !== 'adjustment')
      throw new Problem('conflict', texts.closedToCharges(openMonth(card, today)));

    await commitDeletion(context, {
      userId,
      card,
      entries: [{ before: charge }],
      also: carriedWith(invoice, { card, today, by: { chargesCents: -charge.cents } }),
      asRead: [invoice],
      events: [
        [invoiceChanged, { invoiceId: invoiceIdOf(userId, invoice), cardId: idOf(userId, 'card', card.number), month: invoice.month }],
      ],
    });
  });

  return undefined;
};
