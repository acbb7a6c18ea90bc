import { type Entry, entryOf, signpostTo } from '../../../functions/cards/entry.ts';
import { paymentOf } from '../../../functions/cards/payment.ts';
import type { Item } from '../../../shared/partition.ts';

/*
 * What a card's rows come to, counted anew at every commit and in another way than the product counts: instalment by instalment, without a sum that is kept.
 */

/** The terms of an invoice that rows add to, in cents. */
export interface NaiveInvoice {
  purchases: number;
  charges: number;
  refunds: number;
  payments: number;
}

export interface Naive {
  readonly entries: readonly Entry[];
  readonly invoices: ReadonlyMap<string, NaiveInvoice>;
  /** By card: what is bought, charged and not given back, less what is paid. */
  readonly used: ReadonlyMap<string, number>;
  /** By `<month> <category>`, of the days of the rows. */
  readonly spent: ReadonlyMap<string, number>;
}

/** The month so many months after another. */
export function later(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Each instalment of a purchase, by the invoice it is on. */
export function instalments({ plan }: Extract<Entry, { kind: 'purchase' }>): { number: number; month: string; cents: number }[] {
  const all = [];
  for (let number = plan.first; number <= plan.count; number++) {
    const cents = Math.floor(plan.totalCents / plan.count) + (number <= plan.totalCents % plan.count ? 1 : 0);
    all.push({ number, month: plan.moved?.[number] ?? later(plan.firstMonth, number - plan.first), cents });
  }
  return all;
}

const cardOf = (id: string): string => id.split('-')[0]?.padStart(4, '0') ?? '';

/** What a row puts on which invoices. */
function partsOf(entry: Entry): { readonly month: string; readonly term: keyof NaiveInvoice; readonly cents: number }[] {
  switch (entry.kind) {
    case 'purchase':
      return instalments(entry).map(({ month, cents }) => ({ month, term: 'purchases', cents }));
    case 'refund':
      return entry.parts.map(({ month, cents }) => ({ month, term: 'refunds', cents }));
    case 'prepayment':
      return [{ month: entry.month, term: 'refunds', cents: entry.discountCents }];
    case 'charge':
      return [{ month: entry.month, term: 'charges', cents: entry.cents }];
  }
}

export function naiveOf(items: readonly Item[]): Naive {
  const entries = items
    .filter(({ sk }) => sk.startsWith('E#'))
    .filter((item) => !signpostTo(item))
    .map(entryOf);
  const invoices = new Map<string, NaiveInvoice>();
  const used = new Map<string, number>();
  const spent = new Map<string, number>();
  const put = (entry: Entry, month: string, term: keyof NaiveInvoice, cents: number): void => {
    const card = cardOf(entry.id);
    const invoice = invoices.get(`${month} ${card}`) ?? { purchases: 0, charges: 0, refunds: 0, payments: 0 };
    invoices.set(`${month} ${card}`, invoice);
    invoice[term] += cents;
    const owed = term === 'refunds' ? -cents : cents;
    used.set(card, (used.get(card) ?? 0) + owed);
    const cell = `${entry.date.slice(0, 7)} ${entry.categoryNumber}`;
    spent.set(cell, (spent.get(cell) ?? 0) + owed);
  };
  for (const entry of entries) for (const { month, term, cents } of partsOf(entry)) put(entry, month, term, cents);
  for (const item of items.filter(({ sk }) => sk.startsWith('Y#'))) {
    const { cents, undoneAt } = paymentOf(item);
    if (undoneAt !== undefined) continue;
    const [, card = '', month = ''] = item.sk.split('#');
    const invoice = invoices.get(`${month} ${card}`) ?? { purchases: 0, charges: 0, refunds: 0, payments: 0 };
    invoices.set(`${month} ${card}`, invoice);
    invoice.payments += cents;
    used.set(card, (used.get(card) ?? 0) - cents);
  }
  return { entries, invoices, used, spent };
}
