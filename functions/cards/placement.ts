import { addMonths, type CalendarDate, type Month, monthAfter, monthOf } from '../../shared/calendar.ts';
import { Problem } from '../../shared/problem.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Card } from './card.ts';
import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { hasEnded, type Invoice, invoiceOf, isClosed, openMonth } from './invoice.ts';
import { invoiceKey, linesOf, owedCents } from './lines.ts';
import { mostInstallments } from './plan.ts';
import { texts } from './texts.pt-br.ts';

/** How far a date may lie from today, and an invoice from the one of today, in years: beyond that it is a mistake of the hand. */
const [mostYearsBack, mostYearsAhead] = [10, 2];

/**
 * From any invoice that something is on to the last one it is on, at most: a series as long as there are, bought as far ahead as may be, with an instalment brought forward to the
 * open invoice. The months beyond are those by which a change of the closing day may move it.
 */
export const mostMonthsSpanned = mostInstallments + 12 * mostYearsAhead + 4;

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

/**
 * @throws Problem `rule_broken` where the instalments are more than the cents, or begin after their end
 */
export function checkPlan({
  totalAmount,
  installments,
  firstInstallment,
}: Record<'totalAmount' | 'installments' | 'firstInstallment', number>): void {
  if (firstInstallment > installments) throw ruleBroken('body.firstInstallment', texts.firstAfterLast);
  if (totalAmount < installments) throw ruleBroken('body.installments', texts.tooSmallForInstallments);
}

/** The invoices on which an entry comes to another amount than before. */
export function changedMonths(before: Entry | undefined, after: Entry | undefined): Month[] {
  const cents = new Map<Month, number>();
  const add = (entry: Entry | undefined, sign: number): void => {
    for (const line of entry ? linesOf(entry) : []) cents.set(line.month, (cents.get(line.month) ?? 0) + sign * owedCents(line));
  };
  add(before, -1);
  add(after, 1);
  return [...cents].filter(([, sum]) => sum !== 0).map(([month]) => month);
}

/** @throws Problem `conflict` where a later invoice has closed with what this one left, with what to do instead */
export function refuseTakenOver({ month, takenOverBy }: Invoice): void {
  if (takenOverBy !== undefined) throw new Problem('conflict', texts.takenOver(month, takenOverBy));
}

const refusals = { write: texts.closedInvoice, delete: texts.closedKeepsPurchases } as const;

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
  /** What to say where one is closed. */
  how: 'write' | 'delete' = 'write',
): Promise<Invoice[]> {
  const ended = [...new Set(months)].filter((month) => hasEnded(invoiceOf(card, month, undefined), today));
  const refuse = (invoice: Invoice): void => {
    if (isClosed(invoice, card, today)) throw new Problem('conflict', refusals[how](invoice.month, openMonth(card, today)));
  };
  for (const month of ended) refuse(invoiceOf(card, month, undefined));
  if (ended.length === 0) return [];
  const items = await store.read(userId, ...ended.map((month) => invoiceKey(month, card.number)));
  const invoices = ended.map((month) => invoiceOf(card, month, items.get(invoiceKey(month, card.number))));
  for (const invoice of invoices) refuse(invoice);
  return invoices;
}
