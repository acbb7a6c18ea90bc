import { commit } from '../../shared/commit.ts';
import { invoicePaymentUndone } from '../../shared/events/cards.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { carriedWith } from './carry.ts';
import { writesOf } from './change.ts';
import type { Context } from './context.ts';
import { findInvoice } from './find-invoice.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import { paidBy } from './pay-invoice.ts';
import { paymentItem, paymentKey, paymentOf } from './payment.ts';
import { refuseTakenOver } from './placement.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type UndoPayment = UseCases<typeof routes, Context>['undoPayment'];

/** Takes a payment back: what it paid is owed again, and the debit it made goes. Once, however often it is asked; refused where a later invoice has counted it in. */
export const undoPayment: UndoPayment = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { card, invoice, items, today } = await findInvoice(context, userId, params.id, { paymentId: params.paymentId });
    const item = items.get(paymentKey(invoice, params.paymentId));
    const payment = item && paymentOf(item);
    if (payment?.undoneAt !== undefined) return;
    if (!payment) throw new Problem('not_found', texts.paymentNotFound);
    refuseTakenOver(invoice);

    const named = {
      paymentId: payment.id,
      invoiceId: invoiceIdOf(userId, invoice),
      cardId: idOf(userId, 'card', card.number),
      month: invoice.month,
    };
    const by = { paymentsCents: -payment.cents };

    await commit(context.dynamodb, [
      context.store.put(userId, paymentItem(invoice, { ...payment, undoneAt: context.clock.now().getTime() }), {
        exists: true,
        equals: { un: undefined },
      }),
      ...writesOf(context, {
        userId,
        card,
        also: paidBy(invoice, -payment.cents, carriedWith(invoice, { card, today, by })),
        asRead: [invoice],
        events: [[invoicePaymentUndone, { ...named, accountId: payment.accountId }]],
      }),
    ]);
  });

  return undefined;
};
