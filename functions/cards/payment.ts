import * as z from 'zod/mini';
import { type CalendarDate, calendarDate, type Month } from '../../shared/calendar.ts';
import { amount } from '../../shared/money.ts';
import { end, type Item } from '../../shared/partition.ts';
import { givenId } from './card.ts';
import { invoiceKey } from './lines.ts';
import type { InvoiceName } from './numbered.ts';

export const newPayment = z.strictObject({
  accountId: givenId,
  amount: z.exactOptional(amount.check(z.meta({ description: 'All that is owed unless said otherwise. What is more is carried.' }))),
  date: z.exactOptional(calendarDate),
  early: z.exactOptional(z.boolean().check(z.meta({ description: 'Pays an open invoice before it closes.' }))),
});

/** Money that was paid for an invoice. One that was taken back stays, so that who made a debit of it learns so. */
export interface Payment {
  readonly id: string;
  readonly cents: number;
  readonly date: CalendarDate;
  /** The account it came from, as the transactions domain names it. */
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly undoneAt: number | undefined;
}

export const paymentFrom = (cardNumber: number, month: Month): string => `Y#${String(cardNumber).padStart(4, '0')}#${month}`;
const prefix = ({ month, cardNumber }: InvoiceName): string => `${paymentFrom(cardNumber, month)}#`;

export const paymentKey = (invoice: InvoiceName, id: string): string => prefix(invoice) + id;
export const paymentRange = (invoice: InvoiceName) => ({ from: prefix(invoice), to: end(prefix(invoice)) });

export const paymentItem = (invoice: InvoiceName, of: Payment): Item => ({
  sk: paymentKey(invoice, of.id),
  n: of.cents,
  on: of.date,
  a: of.accountId,
  ca: of.createdAt,
  ...(of.undoneAt !== undefined && { un: of.undoneAt }),
});

export function paymentOf(item: Item): Payment {
  const { n, on, a, ca, un } = item as unknown as { n: number; on: CalendarDate; a: string; ca: number; un?: number };
  return { id: item.sk.split('#')[3] ?? '', cents: n, date: on, accountId: a, createdAt: ca, undoneAt: un };
}

/** The invoice whose payment this is, and the sort key of its item. */
export function invoiceOfPayment({ sk }: Item): InvoiceName & { readonly key: string } {
  const [, card = '', month = ''] = sk.split('#');
  const named = { cardNumber: Number(card), month };
  return { ...named, key: invoiceKey(month, named.cardNumber) };
}
