import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import type { Prepayment, Purchase } from './entry.ts';
import { findEntry, findPurchase, mostLinked, refuseTakenBack } from './find-entry.ts';
import { openMonth } from './invoice.ts';
import { isSameRequest, newEntryId } from './new-entry-id.ts';
import { checkDate } from './placement.ts';
import { broughtForward, presentPrepayment, withMoved } from './prepayment.ts';
import { purchaseChange } from './purchase-change.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CreatePrepayment = UseCases<typeof routes, Context>['createPrepayment'];

/** Brings instalments forward to the open invoice, with the discount that the bank gives for it: all or nothing, once for its Idempotency-Key. */
export const createPrepayment: CreatePrepayment = async ({ caller, params, body, idempotencyKey }, context) => {
  const { userId } = caller;
  return await untilAccepted(async () => {
    const { card, today, purchase, stands } = await findPurchase(context, userId, params.id);

    const date = body.date ?? today;
    const id = newEntryId(context, { cardNumber: card.number, date, of: [userId, 'prepayment', params.id], idempotencyKey });
    const made = purchase.linked.find((each) => isSameRequest(each, id));
    if (made) return presentPrepayment(await findEntry(context, userId, made, 'prepayment'), purchase);
    checkDate(date, today, 'body.date');
    if (purchase.linked.length >= mostLinked) throw new Problem('conflict', texts.tooManyLinked(mostLinked));
    const open = openMonth(card, today);
    const discountCents = body.discountAmount ?? 0;
    const asked = broughtForward(purchase, body.installmentNumbers, { open, discountCents });
    const now = context.clock.now().getTime();
    const prepayment: Prepayment = {
      kind: 'prepayment',
      id,
      purchaseId: purchase.id,
      date,
      month: open,
      discountCents,
      movedFrom: Object.fromEntries(asked.map(({ number, month }) => [number, month])),
      categoryNumber: purchase.categoryNumber,
      description: purchase.description,
      copiedUnder: undefined,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const after: Purchase = {
      ...withMoved(purchase, new Map(asked.map(({ number }) => [number, open]))),
      linked: [...purchase.linked, id],
      version: purchase.version + 1,
      updatedAt: now,
    };

    await commitChange(context, {
      userId,
      card,
      entries: [{ after: prepayment }, { before: purchase, after }],
      events: [purchaseChange(userId, { before: purchase, after }, stands)],
    }).catch(async (error: unknown) => await refuseTakenBack(error, async () => await findEntry(context, userId, id, 'prepayment')));
    return presentPrepayment(prepayment, after);
  });
};
