import { epochSeconds } from '../../../shared/clock.ts';
import { commit } from '../../../shared/commit.ts';
import type { invoicePaid, invoicePaymentUndone } from '../../../shared/events/cards.ts';
import type { ToldOf } from '../../../shared/events/event.ts';
import { derivedId } from '../../../shared/ids.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Payment } from '../../cards/published.ts';
import { type RowChange, writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import { keyOf, numberOf } from '../numbered.ts';
import { type Found, find } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { deletedForGood, type Row, transactionId } from '../transaction.ts';
import { asRead, type Booking, bookingItem, bookingKey, bookingOf } from './booking.ts';

type Told = ToldOf<typeof invoicePaid> | ToldOf<typeof invoicePaymentUndone>;

/**
 * Makes the ledger have what the cards domain says of a payment: one debit of its account as long as it stands, none once it is undone. Both events ask for the same, so they
 * may come twice, late and in any order. What is written depends on the payment's booking, which an undone one leaves too: whoever read the payment before it was undone,
 * and writes after, is refused.
 */
export async function bookPayment({ userId, data }: Told, context: Context): Promise<void> {
  await untilAccepted(async () => {
    const account = numberOf(userId, 'account', data.accountId);
    const keys = [bookingKey(data.paymentId), ...(account === undefined ? [] : [keyOf('account', account)])];
    const [payment, found] = await Promise.all([context.cards.payment(userId, data), find(context, userId, ...keys)]);
    // Of an erased user there is neither.
    if (!payment || !found) return;
    const booking = bookingOf(found.items.get(bookingKey(data.paymentId)));
    const after = payment.isUndone
      ? await takenBack(context, userId, { found, booking })
      : booked(context, userId, { payment, found, booking });
    if (!after) return;

    const { change, booking: next } = after;
    const accounts = account === undefined ? [] : [found.items.get(keyOf('account', account))];
    await commit(context.dynamodb, [
      ...(change ? writesOf(context, { userId, settings: found.settings, rows: [change], accounts }) : []),
      context.store.put(userId, bookingItem(data.paymentId, next, epochSeconds(context.clock.now())), asRead(booking)),
    ]);
  });
}

interface State {
  readonly found: Found;
  readonly booking: Booking | undefined;
}

/** What there is to write, of the row and of the booking; nothing where all is as it is to be. */
interface Decided {
  readonly change?: RowChange | undefined;
  readonly booking: Booking;
}

function booked(context: Context, userId: string, { payment, booking }: State & { readonly payment: Payment }): Decided | undefined {
  if (booking) return undefined;
  const after = paymentRow(userId, payment, context.clock.now().getTime());
  return { change: { after }, booking: { rowId: after.id } };
}

async function takenBack(context: Context, userId: string, { found, booking }: State): Promise<Decided | undefined> {
  if (booking === 'undone') return undefined;
  const before = booking && (await readRows(context, userId, [booking.rowId])).get(booking.rowId);
  const now = context.clock.now().getTime();
  return {
    change: before && { before, after: before.origin ? withoutPayment(before, now) : deletedForGood(before, found.settings, now) },
    booking: 'undone',
  };
}

/** What a bank's file has too was paid, whatever for: an expense as any other, as if the file alone had brought it. */
const withoutPayment = (row: Row, now: number): Row => ({
  ...row,
  payment: undefined,
  origin: row.origin && { ...row.origin, merged: undefined },
  version: row.version + 1,
  updatedAt: now,
});

/** The debit that a payment is, the same at every try. Where its account is gone by now it has none, and moves no balance. */
function paymentRow(userId: string, { id, invoiceId, accountId, cents, date, cardName, month }: Payment, now: number): Row {
  return {
    id: transactionId(date, derivedId(userId, 'card payment', id)),
    date,
    type: 'expense',
    amountCents: cents,
    accountNumber: numberOf(userId, 'account', accountId) ?? 0,
    categoryNumber: 0,
    description: texts.paymentOfInvoice(cardName, month),
    notes: undefined,
    payment: { id, invoiceId },
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: undefined,
  };
}
