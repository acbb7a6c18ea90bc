import { addMonths, type CalendarDate, type Month, monthAfter, monthOf } from '../../shared/calendar.ts';
import { Problem } from '../../shared/problem.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Card } from './card.ts';
import type { Context } from './context.ts';
import { invoiceMonthOf } from './cycle.ts';
import { hasEnded, type Invoice, invoiceOf, isClosed } from './invoice.ts';
import { invoiceKey } from './lines.ts';
import { texts } from './texts.pt-br.ts';

/** How far a date may lie from today, and an invoice from the one of today, in years: beyond that it is a mistake of the hand. */
const [mostYearsBack, mostYearsAhead] = [10, 2];

/** @throws Problem `rule_broken` for a date that nobody means. */
export function checkDate(date: CalendarDate, today: CalendarDate, path: string): void {
  const [first, last] = [addMonths(today, -12 * mostYearsBack), addMonths(today, 12 * mostYearsAhead)];
  if (date < first || date > last) throw ruleBroken(path, texts.dateOutOfReach(first, last));
}

/** @throws Problem `rule_broken` for an invoice that nobody means. */
export function checkMonth(month: Month, today: CalendarDate, path: string): void {
  const [first, last] = [monthAfter(monthOf(today), -12 * mostYearsBack), monthAfter(monthOf(today), 12 * mostYearsAhead)];
  if (month < first || month > last) throw ruleBroken(path, texts.monthOutOfReach(first, last));
}

interface Placing {
  readonly userId: string;
  readonly card: Card;
  readonly today: CalendarDate;
}

/**
 * Those of these invoices whose days are over and which still take purchases, as they are: history of before the card was entered. Read only where there are any.
 * @throws Problem `conflict` where one of them is closed, with what to do instead
 */
export async function endedInvoices(
  { store }: Pick<Context, 'store'>,
  { userId, card, today }: Placing,
  months: readonly Month[],
): Promise<Invoice[]> {
  const ended = [...new Set(months)].filter((month) => hasEnded(invoiceOf(card, month, undefined), today));
  const refuse = (invoice: Invoice): void => {
    if (isClosed(invoice, card, today))
      throw new Problem('conflict', texts.closedInvoice(invoice.month, invoiceMonthOf(card.calendar, today)));
  };
  for (const month of ended) refuse(invoiceOf(card, month, undefined));
  if (ended.length === 0) return [];
  const items = await store.read(userId, ...ended.map((month) => invoiceKey(month, card.number)));
  const invoices = ended.map((month) => invoiceOf(card, month, items.get(invoiceKey(month, card.number))));
  for (const invoice of invoices) refuse(invoice);
  return invoices;
}
