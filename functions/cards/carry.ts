import { type CalendarDate, type Month, monthAfter } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';
import { type Sums, together } from '../../shared/sums.ts';
import type { Card } from './card.ts';
import { creditOf, type Invoice, isClosed, openMonth, remainingOf, type Terms } from './invoice.ts';
import { invoiceKey } from './lines.ts';

/*
 * What an invoice leaves to the next. A credit of one that has closed is the open invoice's at once; what is owed is taken over when the next one closes
 * (follow-invoices.ts). docs/rules/invoices.md
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
  const open = openMonth(card, today);
  const after = changedBy(invoice, by);
  const hasClosed = isClosed(invoice, card, today) || isClosed(after, card, today);
  if (!hasClosed || invoice.month === open) return new Map();
  return moved(invoice, creditOf(after) - invoice.carriedCents, open);
}

interface Closing {
  readonly card: Card;
  /** The invoices before it. */
  readonly earlier: readonly Invoice[];
  /** The day after its last one. */
  readonly on: CalendarDate;
}

/**
 * What moves when an invoice closes: it takes over what is owed of earlier ones that have fallen due, interest, IOF and fines among it, and what it owes its owner itself is the next
 * one's.
 */
export function closingOf(invoice: Invoice, { card, earlier, on }: Closing) {
  const takenOver = earlier.filter(
    (each) => isClosed(each, card, on) && each.takenOverBy === undefined && each.cycle.dueOn < on && remainingOf(each) > 0,
  );
  const key = invoiceKey(invoice.month, invoice.cardNumber);
  const owed = takenOver.map((each): Sums => {
    const late = Math.min(remainingOf(each), each.lateCents);
    return together(moved(each, remainingOf(each), invoice.month), new Map([[key, new Map([['li', late]])]]));
  });
  const after = changedBy(invoice, { previousCents: sum(takenOver.map(remainingOf)) });
  const credit = moved(after, creditOf(after) - after.carriedCents, monthAfter(invoice.month, 1));
  return { sums: together(...owed, credit), takenOver, isOwed: remainingOf(after) > 0 };
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
  const sums = Object.entries(by).map(([name, cents]) => [name, terms[name as keyof Terms] + cents] as const);
  return { ...terms, ...(Object.fromEntries(sums) as Partial<Terms>) };
}
