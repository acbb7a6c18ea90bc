import type { CalendarDate } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import type { InvoiceName } from './numbered.ts';

/** Money that was paid for an invoice. One that was taken back stays, so that who made a debit of it learns so. */
export interface Payment {
  readonly id: string;
  readonly cents: number;
  readonly date: CalendarDate;
  /** The account it came from, as the transactions domain names it. */
  readonly accountId: string;
  /** The transaction of that account that it is, where its owner named one. */
  readonly transactionId: string | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly undoneAt: number | undefined;
}

const prefix = ({ month, cardNumber }: InvoiceName): string => `Y#${String(cardNumber).padStart(4, '0')}#${month}#`;

export const paymentRange = (invoice: InvoiceName) => ({ from: prefix(invoice), to: end(prefix(invoice)) });

export function paymentOf(item: Item): Payment {
  const { n, on, a, tx, ca, un } = item as unknown as { n: number; on: CalendarDate; a: string; tx?: string; ca: number; un?: number };
  return { id: item.sk.split('#')[3] ?? '', cents: n, date: on, accountId: a, transactionId: tx, createdAt: ca, undoneAt: un };
}
