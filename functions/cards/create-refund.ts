import { sum } from '../../shared/money.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Sums } from '../../shared/sums.ts';
import { together } from '../../shared/sums.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { carriedWith } from './carry.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import type { Purchase, Refund } from './entry.ts';
import { findEntry, findPurchase, mostLinked, refuseTakenBack } from './find-entry.ts';
import { readInvoices } from './find-invoice.ts';
import { type Invoice, isClosed, openMonth } from './invoice.ts';
import { isSameRequest, newEntryId } from './new-entry-id.ts';
import { checkDate, checkMonth, refuseTakenOver } from './placement.ts';
import { purchaseChange } from './purchase-change.ts';
import { partsOf, presentRefund, withRefunded } from './refund.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreateRefund = UseCases<typeof routes, Context>['createRefund'];

/**
 * Writes a credit of the purchase and every invoice, statistic and limit it moves: all or nothing, once for its Idempotency-Key, and never more than was bought.
 * On an invoice that has closed it is a credit carried forward.
 */
export const createRefund: CreateRefund = async ({ caller, params, body, idempotencyKey }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const found = await findPurchase(context, userId, params.id);

    const { card, today, purchase } = found;
    const date = body.date ?? today;
    const id = newEntryId(context, { cardNumber: card.number, date, of: [userId, 'refund', params.id], idempotencyKey });
    const made = purchase.linked.find((each) => isSameRequest(each, id));
    if (made) return presentRefund(await findEntry(context, userId, made, 'refund'));
    checkDate(date, today, 'body.date');
    if (date < purchase.date) throw ruleBroken('body.date', texts.refundBeforePurchase);
    if (body.invoiceMonth) checkMonth(body.invoiceMonth, today, 'body.invoiceMonth');
    if (purchase.linked.length >= mostLinked) throw new Problem('conflict', texts.tooManyLinked(mostLinked));

    const parts = partsOf(purchase, body, openMonth(card, today));
    const now = context.clock.now().getTime();
    const refund: Refund = {
      kind: 'refund',
      id,
      purchaseId: purchase.id,
      date,
      parts,
      categoryNumber: purchase.categoryNumber,
      description: body.description ?? undefined,
      copiedUnder: undefined,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const after: Purchase = {
      ...withRefunded(purchase, parts, 1),
      linked: [...purchase.linked, id],
      version: purchase.version + 1,
      updatedAt: now,
    };
    const closed = await closedAmong(context, { userId, ...found }, parts);

    await commitChange(context, {
      userId,
      card,
      entries: [{ after: refund }, { before: purchase, after }],
      ...closed,
      events: [purchaseChange(userId, { before: purchase, after }, found.stands)],
    }).catch(async (error: unknown) => await refuseTakenBack(error, async () => await findEntry(context, userId, id, 'refund')));
    return presentRefund(refund);
  });
};

interface Placed {
  readonly month: string;
  readonly cents: number;
}

/** The invoices of earlier months that a credit is on, those of them that have closed, and what these carry forward by it. */
export async function closedAmong(
  context: Context,
  { userId, card, today }: { readonly userId: string } & Pick<Awaited<ReturnType<typeof findPurchase>>, 'card' | 'today'>,
  parts: readonly Placed[],
  sign: 1 | -1 = 1,
): Promise<{ readonly also: Sums; readonly asRead: readonly Invoice[] }> {
  const ended = [...new Set(parts.map(({ month }) => month))].filter((month) => month < openMonth(card, today));
  const invoices = await readInvoices(context, { userId, card }, ended);
  for (const invoice of invoices) refuseTakenOver(invoice);
  const closed = invoices.filter((invoice) => isClosed(invoice, card, today));
  const refundsCents = (month: string): number => sign * sum(parts.filter((part) => part.month === month).map(({ cents }) => cents));
  return {
    also: together(...closed.map((invoice) => carriedWith(invoice, { card, today, by: { refundsCents: refundsCents(invoice.month) } }))),
    asRead: invoices,
  };
}
