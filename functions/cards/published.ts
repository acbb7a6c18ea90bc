import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { openStore } from '../../shared/partition.ts';
import type { Period } from '../../shared/period.ts';
import { cardOf } from './card.ts';
import { invoiceNamed, keyOf } from './numbered.ts';
import { paymentKey, paymentOf } from './payment.ts';
import { type Spent, spentByInvoice, spentByPurchase } from './spending.ts';

/*
 * The domain's door for others: what another domain's function may ask of people's cards, with a grant to read this table. It never writes.
 */

/** Money that was paid for an invoice. */
export interface Payment {
  readonly id: string;
  readonly invoiceId: string;
  /** The month that the invoice falls due in. */
  readonly month: Month;
  /** Nothing where the card was deleted since. */
  readonly cardName: string | undefined;
  readonly cents: number;
  readonly date: CalendarDate;
  /** The account it came from, as the transactions domain names it. */
  readonly accountId: string;
  /** It was taken back: it paid nothing. */
  readonly isUndone: boolean;
}

export type { Spent };

export interface CardBook {
  /** The payment of this id, undone or not; nothing where it is not this user's, nobody's, or its owner is erased. */
  payment(userId: string, named: { readonly invoiceId: string; readonly paymentId: string }): Promise<Payment | undefined>;
  /**
   * What was spent with all cards in a period, by month and category: by the day it was bought (`accrual`) or that its invoice falls due (`cash`). Payments are no spending; refunds and discounts
   * take off. Over a period that holds everything both come to the same.
   * @throws Problem `rule_broken` where the incomplete months at the ends have more than 20,000 rows
   */
  spent(userId: string, asked: Period & { readonly basis: 'accrual' | 'cash' }): Promise<readonly Spent[]>;
}

/** Reads what the table has after every write answered so far. */
export function cardBook(client: DynamoDBDocumentClient, table: string): CardBook {
  const store = openStore(client, table);
  return {
    spent: async (userId, { basis, ...period }) => await (basis === 'cash' ? spentByInvoice : spentByPurchase)({ store, userId }, period),
    async payment(userId, { invoiceId, paymentId }) {
      const invoice = invoiceNamed(userId, invoiceId);
      if (!invoice) return undefined;
      const keys = { card: keyOf('card', invoice.cardNumber), payment: paymentKey(invoice, paymentId) };
      const items = await store.read(userId, keys.card, keys.payment);
      const [card, item] = [items.get(keys.card), items.get(keys.payment)];
      if (!item) return undefined;
      const { id, cents, date, accountId, undoneAt } = paymentOf(item);
      const cardName = card && cardOf(card).name;
      return { id, invoiceId, month: invoice.month, cardName, cents, date, accountId, isUndone: undoneAt !== undefined };
    },
  };
}
