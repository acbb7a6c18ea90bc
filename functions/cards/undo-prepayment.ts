import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import type { Purchase } from './entry.ts';
import { findEntry, findPurchase } from './find-entry.ts';
import { changedMonths, endedInvoices } from './placement.ts';
import { withMoved } from './prepayment.ts';
import { purchaseChange } from './purchase-change.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type UndoPrepayment = UseCases<typeof routes, Context>['undoPrepayment'];

/** Puts the instalments back on the invoices they were on and takes the discount back, once. Refused where the invoice they were brought to has closed. */
export const undoPrepayment: UndoPrepayment = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { card, today, purchase, stands } = await findPurchase(context, userId, params.id);
    if (!purchase.linked.includes(params.prepaymentId)) throw new Problem('not_found', texts.prepaymentNotFound);
    const prepayment = await findEntry(context, userId, params.prepaymentId, 'prepayment');

    const numbers = Object.keys(prepayment.movedFrom).map(Number);
    const after: Purchase = {
      ...withMoved(purchase, new Map(numbers.map((number) => [number, undefined]))),
      linked: purchase.linked.filter((id) => id !== prepayment.id),
      version: purchase.version + 1,
      updatedAt: context.clock.now().getTime(),
    };
    const months = [...changedMonths(purchase, after), ...changedMonths(prepayment, undefined)];
    const asRead = await endedInvoices(context, { userId, card, today }, months);

    await commitChange(context, {
      userId,
      card,
      entries: [{ before: prepayment }, { before: purchase, after }],
      asRead,
      events: [purchaseChange(userId, { before: purchase, after }, stands)],
    });
  });

  return undefined;
};
