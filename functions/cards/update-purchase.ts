import { monthAfter } from '../../shared/calendar.ts';
import { Problem } from '../../shared/problem.ts';
import type { RequestOf, UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { overruled } from './bank-line.ts';
import type { Card } from './card.ts';
import { commitChange, type EntryChange } from './change.ts';
import type { Context } from './context.ts';
import { invoiceMonthOf } from './cycle.ts';
import type { Purchase } from './entry.ts';
import { categoryGiven } from './find.ts';
import { findLinked, findPurchase } from './find-entry.ts';
import { changedMonths, checkDate, checkMonth, checkPlan, endedInvoices } from './placement.ts';
import type { Plan } from './plan.ts';
import { presentPurchase } from './purchase.ts';
import { purchaseChange } from './purchase-change.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type UpdatePurchase = UseCases<typeof routes, Context>['updatePurchase'];

/**
 * Changes what is named and moves invoices, statistics and the limit by exactly the difference; refused where the purchase has changed since it was read, and
 * where an instalment that would change is on a closed invoice. Words and the category may always change.
 */
export const updatePurchase: UpdatePurchase = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const found = await findPurchase(context, userId, params.id, { categoryId: body.categoryId });
    const { card, purchase: before, stands, today } = found;
    requireVersion(ifMatch, String(before.version));

    if (body.purchaseDate) checkDate(body.purchaseDate, today, 'body.purchaseDate');
    if (body.invoiceMonth) checkMonth(body.invoiceMonth, today, 'body.invoiceMonth');
    const after: Purchase = {
      ...before,
      ...replanned(card, before, body),
      categoryNumber: body.categoryId === undefined ? before.categoryNumber : categoryGiven(found, body.categoryId),
      description: (body.description === undefined ? before.description : body.description) ?? undefined,
      notes: (body.notes === undefined ? before.notes : body.notes) ?? undefined,
      version: before.version + 1,
      updatedAt: context.clock.now().getTime(),
    };
    const asRead = await endedInvoices(context, { userId, card, today }, changedMonths(before, after));
    const linked = before.categoryNumber === after.categoryNumber ? [] : await findLinked(context, userId, before);

    await commitChange(context, {
      userId,
      card,
      entries: [
        { before, after },
        ...linked.map(
          (each): EntryChange => ({ before: each, after: { ...each, categoryNumber: after.categoryNumber, version: each.version + 1 } }),
        ),
      ],
      asRead,
      events: [purchaseChange(userId, { before, after }, stands)],
    });
    return { value: presentPurchase(userId, after, stands), version: String(after.version) };
  });
};

type Body = RequestOf<(typeof routes)['updatePurchase']>['body'];

/**
 * The day and the instalments as they are to be. What was placed by hand stays where it is until its owner says otherwise; `invoiceMonth: null` gives it back to its day.
 * @throws Problem `conflict` where refunds or prepayments are built on the instalments as they are
 */
function replanned({ calendar }: Card, before: Purchase, body: Body): Pick<Purchase, 'date' | 'plan' | 'isPlacedByHand' | 'known'> {
  const { plan } = before;
  const date = body.purchaseDate ?? before.date;
  const totalCents = body.totalAmount ?? plan.totalCents;
  const count = body.installments ?? plan.count;
  const first = body.firstInstallment ?? plan.first;
  const isPlacedByHand = body.invoiceMonth === undefined ? before.isPlacedByHand : body.invoiceMonth !== null;
  const byItsDay = () => monthAfter(invoiceMonthOf(calendar, date), first - 1);
  const byHand = body.invoiceMonth ?? plan.firstMonth;
  const isSame = date === before.date && totalCents === plan.totalCents && count === plan.count && first === plan.first;
  if (isSame && body.invoiceMonth === undefined) return before;

  checkPlan({ totalAmount: totalCents, installments: count, firstInstallment: first });
  const keepsAmounts = totalCents === plan.totalCents && count === plan.count && plan.amounts;
  const after: Plan = {
    totalCents,
    count,
    first,
    firstMonth: isPlacedByHand ? byHand : byItsDay(),
    ...(keepsAmounts && { amounts: plan.amounts }),
    ...(plan.moved && { moved: plan.moved }),
  };
  if (before.linked.length > 0 && JSON.stringify(after) !== JSON.stringify(plan)) throw new Problem('conflict', texts.hasLinked);
  return { date, plan: after, isPlacedByHand, known: overruled(before.known, { plan: after, isPlacedByHand }) };
}
