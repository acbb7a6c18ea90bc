import type { CalendarDate, Month } from '../../shared/calendar.ts';
import type { Sums } from '../../shared/sums.ts';
import type { Card } from './card.ts';
import { invoiceMonthOf } from './cycle.ts';
import { creditOf, type Invoice, isClosed, type Terms } from './invoice.ts';
import { invoiceKey } from './lines.ts';

/*
 * What an invoice leaves to the next. A credit of one that has closed is the open invoice's at once; what is owed is taken over when the next one closes
 * (close-invoice.ts). docs/rules/invoices.md
 */

interface Moving {
  readonly card: Card;
  readonly today: CalendarDate;
  /** How its terms change. */
  readonly by: Partial<Terms>;
}

/**
 * What a change of a closed invoice, or of one that it closes (the first payment of history), moves of its credit to the open one, or back. Nothing where it has not
 * closed: its credit is counted when it does. Not for one that was taken over.
 */
export function carriedWith(invoice: Invoice, { card, today, by }: Moving): Sums {
  const open = invoiceMonthOf(card.calendar, today);
  const after = changedBy(invoice, by);
  const hasClosed = isClosed(invoice, card, today) || isClosed(after, card, today);
  if (!hasClosed || invoice.month === open) return new Map();
  return moved(invoice, creditOf(after) - invoice.carriedCents, open);
}

/** So many cents of the balance become the previous balance of the invoice of that month. */
function moved({ month, cardNumber }: Invoice, cents: number, to: Month): Sums {
  if (cents === 0) return new Map();
  return new Map([
    [invoiceKey(month, cardNumber), new Map([['cf', cents]])],
    [invoiceKey(to, cardNumber), new Map([['pb', cents]])],
  ]);
}

function changedBy<T extends Terms>(terms: T, by: Partial<Terms>): T {
  const sums = Object.entries(by).map(([name, cents]) => [name, terms[name as keyof Terms] + cents]);
  return { ...terms, ...Object.fromEntries(sums) };
}
