import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { monthAfter } from '../../shared/calendar.ts';
import { end, readAll } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import type { StandingAsked } from '../transactions/published.ts';
import type { Card } from './card.ts';
import type { Context } from './context.ts';
import { type Entry, entriesFrom, entryOf, signpostTo, spreadFrom } from './entry.ts';
import { type FoundCard, findCard } from './find.ts';
import { type Invoice, type InvoiceState, invoiceOf, nameIn, stateOf } from './invoice.ts';
import { invoiceKey, linesOf } from './lines.ts';
import { invoiceNamed } from './numbered.ts';
import { paymentKey } from './payment.ts';
import { mostMonthsSpanned } from './placement.ts';
import { texts } from './texts.pt-br.ts';

/**
 * The invoice of this id with its card: one round trip. Where nothing is on it, it is there all the same, at nothing.
 * @throws Problem `not_found` for what is not one of this user's
 */
export async function findInvoice(
  context: Context,
  userId: string,
  id: string,
  { paymentId, ...asked }: StandingAsked & { readonly paymentId?: string } = {},
): Promise<FoundCard & { readonly invoice: Invoice }> {
  const named = invoiceNamed(userId, id);
  if (!named) throw new Problem('not_found', texts.invoiceNotFound);
  const key = invoiceKey(named.month, named.cardNumber);
  const found = await findCard(context, userId, named.cardNumber, {
    keys: [key, ...(paymentId === undefined ? [] : [paymentKey(named, paymentId)])],
    ...asked,
  });
  return { ...found, invoice: invoiceOf(found.card, named.month, found.items.get(key)) };
}

/** The invoices of these months, as many, in their order. One round trip where there are any. */
export async function readInvoices(
  { store }: Pick<Context, 'store'>,
  { userId, card }: Pick<Asking, 'userId' | 'card'>,
  months: readonly Month[],
): Promise<Invoice[]> {
  if (months.length === 0) return [];
  const items = await store.read(userId, ...months.map((month) => invoiceKey(month, card.number)));
  return months.map((month) => invoiceOf(card, month, items.get(invoiceKey(month, card.number))));
}

/** All that is on an invoice, by date: what its days brought, and the copies of what is on others too. Two queries at once. */
export async function entriesOn(context: Context, userId: string, { cardNumber, month, cycle }: Invoice): Promise<Entry[]> {
  const { firstDay, lastDay } = cycle;
  const [byDate, copies] = await Promise.all([
    readAll(context, userId, { from: entriesFrom(cardNumber, firstDay), to: end(entriesFrom(cardNumber, lastDay)) }),
    readAll(context, userId, {
      from: spreadFrom(cardNumber, month),
      to: end(spreadFrom(cardNumber, monthAfter(month, mostMonthsSpanned))),
    }),
  ]);
  const here = byDate
    .filter((item) => !signpostTo(item))
    .map(entryOf)
    .filter(({ copiedUnder }) => copiedUnder === undefined);
  return [...here, ...copies.map(entryOf)]
    .filter((entry) => linesOf(entry).some((line) => line.month === month))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

interface Asking {
  readonly userId: string;
  readonly card: Card;
  readonly today: CalendarDate;
}

/** The states of a card's invoices. Of what was taken over by a later one, that one's: read only where there are any. */
export async function statesOf(
  context: Context,
  { userId, card, today }: Asking,
  invoices: readonly Invoice[],
): Promise<(of: Invoice) => InvoiceState> {
  const passedOn = invoices
    .filter(({ takenOverBy }) => takenOverBy !== undefined)
    .map(({ month }) => month)
    .sort();
  const [first] = passedOn;
  const later = first === undefined ? [] : await invoicesFrom(context, { userId, card, from: first });
  const byMonth = new Map(later.map((invoice) => [invoice.month, invoice]));
  const state = (of: Invoice): InvoiceState => {
    const next = of.takenOverBy === undefined ? undefined : byMonth.get(of.takenOverBy);
    return stateOf(of, today, next && state(next));
  };
  return state;
}

/** A card's invoices that have anything on them, from a month on, by month. */
async function invoicesFrom(
  context: Pick<Context, 'store'>,
  { userId, card, from, to }: { readonly userId: string; readonly card: Card; readonly from: Month; readonly to?: Month },
): Promise<Invoice[]> {
  const items = await readAll(context, userId, { from: `INVOICE#${from}`, to: end(`INVOICE#${to ?? ''}`) });
  return items.filter((item) => nameIn(item).cardNumber === card.number).map((item) => invoiceOf(card, nameIn(item).month, item));
}
