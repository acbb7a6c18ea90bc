import { monthAfter } from '../../shared/calendar.ts';
import { commit, Refused } from '../../shared/commit.ts';
import { purchaseCreated } from '../../shared/events/cards.ts';
import { count } from '../../shared/observability/count.ts';
import type { RequestOf, UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Card } from './card.ts';
import { writesOf } from './change.ts';
import type { Context } from './context.ts';
import { invoiceMonthOf } from './cycle.ts';
import type { Purchase } from './entry.ts';
import { categoryGiven, findCard, givenCard } from './find.ts';
import { findPurchase } from './find-entry.ts';
import { newEntryId } from './new-entry-id.ts';
import { checkDate, checkMonth, checkPlan, endedInvoices } from './placement.ts';
import { instalmentsOf, type Plan } from './plan.ts';
import { outlineOf, presentPurchase } from './purchase.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreatePurchase = UseCases<typeof routes, Context>['createPurchase'];

/** Writes the purchase, every invoice that has an instalment of it, the limit it uses and the statistics: all or nothing, and once for its Idempotency-Key. */
export const createPurchase: CreatePurchase = async ({ caller, params, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const number = givenCard(userId, params.id);
  const id = newEntryId(context, { cardNumber: number, date: body.purchaseDate, of: [userId, 'purchase', params.id], idempotencyKey });

  return await untilAccepted(async () => {
    const found = await findCard(context, userId, number, { categoryId: body.categoryId });

    const { card, stands, today } = found;
    if (card.isArchived) throw ruleBroken('params.id', texts.archivedCard);
    checkDate(body.purchaseDate, today, 'body.purchaseDate');
    if (body.invoiceMonth) checkMonth(body.invoiceMonth, today, 'body.invoiceMonth');
    const now = context.clock.now().getTime();
    const purchase: Purchase = {
      kind: 'purchase',
      id,
      date: body.purchaseDate,
      categoryNumber: categoryGiven(found, body.categoryId),
      description: body.description ?? undefined,
      notes: body.notes ?? undefined,
      plan: planOf(card, body),
      isPlacedByHand: body.invoiceMonth !== undefined,
      refunded: {},
      linked: [],
      copiedUnder: undefined,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const months = instalmentsOf(purchase.plan).map(({ month }) => month);
    const asRead = await endedInvoices(context, { userId, card, today }, months);
    const told = { purchaseId: id, version: 1, ...outlineOf(userId, purchase, stands) };

    try {
      const change = { userId, card, entries: [{ after: purchase }], asRead, events: [[purchaseCreated, told]] } as const;
      await commit(context.dynamodb, writesOf(context, change));
      count({ transactions_created_total: 1 });
      return { value: presentPurchase(userId, purchase, stands), version: '1' };
    } catch (error) {
      // Its place is taken: by the same request, sent before.
      if (!(error instanceof Refused && error.failed.includes(0))) throw error;
      const ours = await findPurchase(context, userId, id);
      return { value: presentPurchase(userId, ours.purchase, stands), version: String(ours.purchase.version) };
    }
  });
};

type Body = RequestOf<(typeof routes)['createPurchase']>['body'];

/**
 * How what is asked for falls on the card's invoices.
 * @throws Problem `rule_broken` where the instalments are more than the cents, or begin after their end
 */
function planOf({ calendar }: Card, { totalAmount, purchaseDate, installments = 1, firstInstallment = 1, invoiceMonth }: Body): Plan {
  checkPlan({ totalAmount, installments, firstInstallment });
  return {
    totalCents: totalAmount,
    count: installments,
    first: firstInstallment,
    firstMonth: invoiceMonth ?? monthAfter(invoiceMonthOf(calendar, purchaseDate), firstInstallment - 1),
  };
}
