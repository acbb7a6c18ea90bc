import { daysFrom } from '../../../shared/calendar.ts';
import { epochSeconds } from '../../../shared/clock.ts';
import { commit, type Write } from '../../../shared/commit.ts';
import type { invoicePaid, invoicePaymentUndone } from '../../../shared/events/cards.ts';
import type { ToldOf } from '../../../shared/events/event.ts';
import { derivedId } from '../../../shared/ids.ts';
import { end, type Item, readAll } from '../../../shared/partition.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Payment } from '../../cards/published.ts';
import { type RowChange, writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import { keyOf, numberOf } from '../numbered.ts';
import { type Found, find, type Settings, standsFor } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { deletedForGood, type Row, rowOf, rowsFrom, signpostTo, transactionId } from '../transaction.ts';
import { asRead, type Booking, bookingItem, bookingKey, bookingOf } from './booking.ts';
import { importedDebit } from './imported-debit.ts';
import { countPayment } from './own-payments.ts';
import { mostDaysOff } from './words.ts';

type Told = ToldOf<typeof invoicePaid> | ToldOf<typeof invoicePaymentUndone>;

/**
 * Makes the ledger have what the cards domain says of a payment: one debit of its account as long as it stands, none once it is undone. A debit that a bank's file has brought before
 * is that debit; else one is written. Both events ask for the same, so they
 * may come twice, late and in any order. What is written depends on the payment's booking, which an undone one leaves too: whoever read the payment before it was undone,
 * and writes after, is refused.
 */
export async function bookPayment({ userId, data }: Told, context: Context): Promise<void> {
  await untilAccepted(async () => {
    const accountKey = keyOf('account', numberOf(userId, 'account', data.accountId) ?? 0);
    const keys = [bookingKey(data.paymentId), accountKey];
    const [payment, found] = await Promise.all([context.cards.payment(userId, data), find(context, userId, ...keys)]);
    // Of an erased user there is neither.
    if (!payment || !found) return;
    const booking = bookingOf(found.items.get(bookingKey(data.paymentId)));
    const asked = { payment, found, booking };
    const after = await (payment.isUndone ? takenBack : booked)(context, userId, asked);
    if (!after) return;

    const { change, booking: next } = after;
    await commit(context.dynamodb, [
      ...(change ? writesOfRow(context, userId, { change, settings: found.settings, account: found.items.get(accountKey) }) : []),
      context.store.put(userId, bookingItem(data.paymentId, next, epochSeconds(context.clock.now())), asRead(booking)),
    ]);
  });
}

interface State {
  readonly payment: Payment;
  readonly found: Found;
  readonly booking: Booking | undefined;
}

/** What there is to write, of the row and of the booking; nothing where all is as it is to be. */
interface Decided {
  readonly change?: RowChange | undefined;
  readonly booking: Booking;
}

async function booked(context: Context, userId: string, { payment, found, booking }: State): Promise<Decided | undefined> {
  if (booking) return undefined;
  const now = context.clock.now().getTime();
  const before = importedDebit(await rowsNear(context, userId, { payment, settings: found.settings }), payment);
  if (!before) {
    const after = paymentRow(userId, payment, now);
    return { change: { after }, booking: { rowId: after.id } };
  }
  const { id, invoiceId } = payment;
  const after: Row = { ...before, payment: { id, invoiceId }, version: before.version + 1, updatedAt: now };
  return { change: { before, after }, booking: { rowId: before.id } };
}

interface Written {
  readonly change: RowChange;
  readonly settings: Settings;
  readonly account: Item | undefined;
}

/** With a new row it counts, and its account has to be as it was read: no debit of a file has come meanwhile (own-payments.ts). */
function writesOfRow(context: Context, userId: string, { change, settings, account }: Written): Write[] {
  const writing = { userId, settings, rows: [change], accounts: [account] } as const;
  if (change.before) return writesOf(context, writing);
  return [...writesOf(context, { ...writing, unchanged: account }), countPayment(context.store, userId)];
}

/** The rows of the payment's account, of the days around it. */
async function rowsNear(
  context: Context,
  userId: string,
  { payment, settings }: { readonly payment: Payment; readonly settings: Settings },
): Promise<Row[]> {
  const number = numberOf(userId, 'account', payment.accountId);
  const account = number && standsFor(settings, 'account', number);
  if (account === undefined) return [];
  const [from, to] = [daysFrom(payment.date, -mostDaysOff), daysFrom(payment.date, mostDaysOff)];
  const items = await readAll(context, userId, { from: rowsFrom(from), to: end(rowsFrom(to)) });
  const rows = items.filter((item) => !signpostTo(item)).map(rowOf);
  return rows.filter(({ accountNumber }) => standsFor(settings, 'account', accountNumber) === account);
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
