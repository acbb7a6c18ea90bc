import { type CalendarDate, type Month, monthAfter } from '../../shared/calendar.ts';
import type { Item } from '../../shared/partition.ts';
import type { Card } from './card.ts';
import { type Cycle, cycleOf, invoiceMonthOf } from './cycle.ts';
import { type InvoiceName, numberIn } from './numbered.ts';

/*
 * An invoice: its dates, the terms it is the sum of, and what state that makes. previous + purchases + charges − refunds − payments = balance, always, to the cent.
 * docs/rules/invoices.md
 */

export const invoiceStates = ['future', 'open', 'closed', 'partially_paid', 'paid', 'overdue'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** In cents, as they are kept and changed by what adds to them. */
export interface Terms {
  readonly previousCents: number;
  readonly purchasesCents: number;
  readonly chargesCents: number;
  readonly refundsCents: number;
  readonly paymentsCents: number;
  /** What of the balance is another invoice's previous one by now: credits at once, what is owed when that one closes. */
  readonly carriedCents: number;
}

export interface Invoice extends Terms, InvoiceName {
  readonly cycle: Cycle;
  /** The schedule has closed it (follow-invoices.ts): its days are over, whatever day it is where its owner lives now. */
  readonly hasBeenClosed: boolean;
  /** The invoice that closed with what this one left; from then on nothing changes here. */
  readonly takenOverBy: Month | undefined;
  /** What is on it of the price of a debt that was not paid in time, in cents: its own lines, and with what it took over. */
  readonly ownLateCents: number;
  readonly lateCents: number;
  /** Counts its changes. */
  readonly changes: number;
}

export const balanceOf = ({ previousCents, purchasesCents, chargesCents, refundsCents, paymentsCents }: Terms): number =>
  previousCents + purchasesCents + chargesCents - refundsCents - paymentsCents;

/** What is to be paid of it, or, below zero, to be had: the balance without what another invoice has of it. */
export const remainingOf = (terms: Terms): number => balanceOf(terms) - terms.carriedCents;

/** What of its balance is a credit for the next invoice: nothing as long as something is owed. At most zero. */
export const creditOf = (terms: Terms): number => Math.min(0, balanceOf(terms));

/** The invoice of this month, with nothing on it where there is no item. */
export function invoiceOf(card: Card, month: Month, item: Item | undefined): Invoice {
  const { p, c, r, y, pb, cf, ct, lc, li, w } = (item ?? {}) as {
    p?: number;
    c?: number;
    r?: number;
    y?: number;
    pb?: number;
    cf?: number;
    ct?: Month;
    lc?: number;
    li?: number;
    w?: number;
  };
  const cycle = cycleOf(card.calendar, month);
  return {
    cardNumber: card.number,
    month,
    cycle,
    previousCents: pb ?? 0,
    purchasesCents: p ?? 0,
    chargesCents: c ?? 0,
    refundsCents: r ?? 0,
    paymentsCents: y ?? 0,
    carriedCents: cf ?? 0,
    hasBeenClosed: month <= (card.followed.closedUpTo ?? '') && cycle.lastDay >= card.enteredOn,
    takenOverBy: ct,
    ownLateCents: lc ?? 0,
    lateCents: (lc ?? 0) + (li ?? 0),
    changes: w ?? 0,
  };
}

/** The card and the month of an invoice's item. */
export const nameIn = ({ sk }: Item): InvoiceName => {
  const [, month = '', card = ''] = sk.split('#');
  return { month, cardNumber: numberIn(`#${card}`) };
};

/** Whether its days are over. */
export const hasEnded = ({ cycle, hasBeenClosed }: Pick<Invoice, 'cycle' | 'hasBeenClosed'>, today: CalendarDate): boolean =>
  hasBeenClosed || today > cycle.lastDay;

/** The invoice that takes what is bought today; never one that the schedule has closed, whose owner has since moved to where it is still the day before. */
export function openMonth({ calendar, followed: { closedUpTo } }: Pick<Card, 'calendar' | 'followed'>, today: CalendarDate): Month {
  const byDay = invoiceMonthOf(calendar, today);
  return closedUpTo !== undefined && closedUpTo >= byDay ? monthAfter(closedUpTo, 1) : byDay;
}

/**
 * Whether its purchases are settled between the bank and the owner: it has closed. One whose days were over before the card was entered is history, and is filled in
 * until something of it is paid.
 */
export function isClosed(invoice: Invoice, { enteredOn }: Pick<Card, 'enteredOn'>, today: CalendarDate): boolean {
  if (!hasEnded(invoice, today)) return false;
  return invoice.hasBeenClosed || invoice.cycle.lastDay >= enteredOn || invoice.paymentsCents !== 0;
}

/** Of one that was taken over, `settled` is what became of the invoice that it went on to. */
export function stateOf(invoice: Invoice, today: CalendarDate, settled?: InvoiceState): InvoiceState {
  if (!invoice.hasBeenClosed && today < invoice.cycle.firstDay) return 'future';
  if (!hasEnded(invoice, today)) return 'open';
  if (invoice.takenOverBy !== undefined && invoice.carriedCents > 0) return settled === 'paid' ? 'paid' : 'overdue';
  if (remainingOf(invoice) <= 0) return 'paid';
  if (invoice.cycle.dueOn < today) return 'overdue';
  return invoice.paymentsCents > 0 ? 'partially_paid' : 'closed';
}
