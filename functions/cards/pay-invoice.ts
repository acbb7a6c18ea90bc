import type { CalendarDate } from '../../shared/calendar.ts';
import { commit } from '../../shared/commit.ts';
import { invoicePaid } from '../../shared/events/cards.ts';
import { derivedId } from '../../shared/ids.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { type Sums, together } from '../../shared/sums.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { carriedWith } from './carry.ts';
import { writesOf } from './change.ts';
import type { Context } from './context.ts';
import type { Found } from './find.ts';
import { findInvoice } from './find-invoice.ts';
import { hasEnded, type Invoice, remainingOf } from './invoice.ts';
import { invoiceKey } from './lines.ts';
import { idOf, invoiceIdOf, keyOf } from './numbered.ts';
import { type Payment, paymentItem, paymentKey } from './payment.ts';
import { checkDate, refuseTakenOver } from './placement.ts';
import { presentedInvoice } from './read-invoice.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type PayInvoice = UseCases<typeof routes, Context>['payInvoice'];

/**
 * Writes a payment and what it leaves to be paid, of the invoice and of the limit, and tells it: all or nothing, and once for its Idempotency-Key. What is paid above
 * what is owed is the open invoice's at once.
 */
export const payInvoice: PayInvoice = async ({ caller, params, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const id = idempotencyKey ? derivedId(userId, 'payment', params.id, idempotencyKey) : context.ids.next();
  await untilAccepted(async () => {
    const { card, invoice, stands, today, items } = await findInvoice(context, userId, params.id, {
      accountId: body.accountId,
      paymentId: id,
    });
    if (items.has(paymentKey(invoice, id))) return;

    checkAccount(stands);
    const date = body.date ?? today;
    checkPaymentDate(date, today);
    const cents = owedNow(invoice, { today, isEarly: body.early ?? false, asked: body.amount });
    const payment: Payment = {
      id,
      cents,
      date,
      accountId: body.accountId,
      createdAt: context.clock.now().getTime(),
      undoneAt: undefined,
    };
    const named = {
      paymentId: id,
      invoiceId: invoiceIdOf(userId, invoice),
      cardId: idOf(userId, 'card', card.number),
      month: invoice.month,
    };

    await commit(context.dynamodb, [
      context.store.put(userId, paymentItem(invoice, payment), { exists: false }),
      ...writesOf(context, {
        userId,
        card,
        also: paidBy(invoice, cents, carriedWith(invoice, { card, today, by: { paymentsCents: cents } })),
        asRead: [invoice],
        events: [[invoicePaid, { ...named, accountId: body.accountId, isSettled: remainingOf(invoice) <= cents }]],
      }),
    ]);
  });
  const { value, version } = await presentedInvoice(context, userId, params.id);
  return { value: { ...value, paymentId: id }, version };
};

/** The sums that a payment of so many cents moves; below zero for one that is taken back. */
export const paidBy = (invoice: Invoice, cents: number, carried: Sums): Sums =>
  together(
    new Map([
      [invoiceKey(invoice.month, invoice.cardNumber), new Map([['y', cents]])],
      [keyOf('card', invoice.cardNumber), new Map([['u', -cents]])],
    ]),
    carried,
  );

function checkAccount({ account }: Found['stands']): void {
  if (!account) throw new Problem('not_found', texts.accountNotFound);
  if (account.isArchived) throw ruleBroken('body.accountId', texts.archivedAccount);
}

function checkPaymentDate(date: CalendarDate, today: CalendarDate): void {
  checkDate(date, today, 'body.date');
  if (date > today) throw ruleBroken('body.date', texts.paidAhead);
}

/**
 * What is paid: what was asked for, or all that is owed.
 * @throws Problem `conflict` where there is nothing to be paid yet, or any more, with what to do instead
 */
function owedNow(
  invoice: Invoice,
  { today, isEarly, asked }: { today: CalendarDate; isEarly: boolean; asked: number | undefined },
): number {
  refuseTakenOver(invoice);
  const remaining = remainingOf(invoice);
  if (!hasEnded(invoice, today) && today < invoice.cycle.firstDay)
    throw new Problem('conflict', texts.futureInvoice(invoice.cycle.firstDay));
  if (!hasEnded(invoice, today) && !isEarly) throw new Problem('conflict', texts.openInvoice(invoice.cycle.closesOn));
  if (remaining <= 0) throw new Problem('conflict', texts.nothingOwed);
  return asked ?? remaining;
}
