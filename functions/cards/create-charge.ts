import { monthAfter } from '../../shared/calendar.ts';
import { invoiceChanged } from '../../shared/events/cards.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { carriedWith } from './carry.ts';
import { commitChange } from './change.ts';
import { chargedCents, checkLateCharge } from './charge.ts';
import type { Context } from './context.ts';
import type { Charge, ChargeKind } from './entry.ts';
import { categoryGiven } from './find.ts';
import { findCharge } from './find-entry.ts';
import { findInvoice, readInvoices } from './find-invoice.ts';
import { type Invoice, isClosed, openMonth } from './invoice.ts';
import { lateKinds } from './lines.ts';
import { earlierIds, newEntryId } from './new-entry-id.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import { checkDate, refuseTakenOver } from './placement.ts';
import { presentCharge } from './present-invoice.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreateCharge = UseCases<typeof routes, Context>['createCharge'];

/** Puts something on an invoice that is no purchase: all it moves, or nothing, once for its Idempotency-Key. What has closed takes adjustments alone. */
export const createCharge: CreateCharge = async ({ caller, params, body, idempotencyKey }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const found = await findInvoice(context, userId, params.id, { categoryId: body.categoryId });
    const { card, invoice, today, stands } = found;

    const date = body.date ?? today;
    const id = newEntryId(context, { cardNumber: card.number, date, of: [userId, 'charge', params.id], idempotencyKey });
    const made = idempotencyKey === undefined ? undefined : await findCharge(context, userId, earlierIds(id));
    if (made) return presentCharge(made, stands);
    checkDate(date, today, 'body.date');
    refuseClosed(found, body.kind);
    const cents = chargedCents(body.kind, body.amount);
    const before = await checkedDebt(context, { userId, ...found }, { kind: body.kind, cents });
    const now = context.clock.now().getTime();
    const charge: Charge = {
      kind: 'charge',
      id,
      date,
      chargeKind: body.kind,
      month: invoice.month,
      cents,
      categoryNumber: categoryGiven(found, body.categoryId),
      description: body.description ?? undefined,
      copiedUnder: undefined,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };

    await commitChange(context, {
      userId,
      card,
      entries: [{ after: charge }],
      also: carriedWith(invoice, { card, today, by: { chargesCents: cents } }),
      asRead: [invoice, ...before],
      events: [
        [invoiceChanged, { invoiceId: invoiceIdOf(userId, invoice), cardId: idOf(userId, 'card', card.number), month: invoice.month }],
      ],
    });
    return presentCharge(charge, stands);
  });
};

type Found = Awaited<ReturnType<typeof findInvoice>>;

/** @throws Problem `conflict` where it takes nothing of this kind any more */
function refuseClosed({ card, invoice, today }: Found, kind: ChargeKind): void {
  refuseTakenOver(invoice);
  if (isClosed(invoice, card, today) && kind !== 'adjustment') throw new Problem('conflict', texts.closedToCharges(openMonth(card, today)));
}

/** The invoice before, where it is the debt that bounds the charge: as it was read. */
async function checkedDebt(
  context: Context,
  { userId, card, invoice, today }: Found & { readonly userId: string },
  { kind, cents }: { readonly kind: ChargeKind; readonly cents: number },
): Promise<Invoice[]> {
  if (!lateKinds.includes(kind)) return [];
  const read = await readInvoices(context, { userId, card }, [monthAfter(invoice.month, -1)]);
  for (const before of read) checkLateCharge(before, { invoice, cents, today });
  return read.filter(({ changes }) => changes > 0);
}
