import { type Month, monthOf } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';
import type { Sums } from '../../shared/sums.ts';
import { type ChargeKind, type Entry, knownHome } from './entry.ts';
import { keyOf } from './numbered.ts';
import { instalmentsOf } from './plan.ts';

/*
 * What an entry adds to which sums. An invoice's total is made of its lines; statistics are the same lines by category, once by the day of the purchase (accrual) and once
 * by the invoice they are on (cash). docs/rules/invoices.md
 */

/** What a debt costs that was not paid in time. */
export const lateKinds: readonly ChargeKind[] = ['interest', 'iof', 'fine'];

/** The terms of an invoice that entries add to: purchases, charges, and refunds, which take off. */
export type Term = 'p' | 'c' | 'r';

export interface Line {
  readonly month: Month;
  readonly term: Term;
  /** As the term counts it: a refund of 10,00 is 1000 under `r`. */
  readonly cents: number;
  /** The instalment that it is, or that it gives back. */
  readonly number?: number;
}

/** The invoice lines of an entry. */
export function linesOf(entry: Entry): Line[] {
  switch (entry.kind) {
    case 'purchase':
      return instalmentsOf(entry.plan).map(({ number, cents, month }) => ({ month, term: 'p', cents, number }));
    case 'refund':
      return entry.parts.map(({ number, cents, month }) => ({ month, term: 'r', cents, number }));
    case 'prepayment':
      return entry.discountCents > 0 ? [{ month: entry.month, term: 'r', cents: entry.discountCents }] : [];
    case 'charge':
      return [{ month: entry.month, term: 'c', cents: entry.cents }];
  }
}

/** What a line adds to what is owed. */
export const owedCents = ({ term, cents }: Pick<Line, 'term' | 'cents'>): number => (term === 'r' ? -cents : cents);

export const invoiceKey = (month: Month, cardNumber: number): string => `INVOICE#${month}#${String(cardNumber).padStart(4, '0')}`;

export const monthKey = (month: Month): string => `MONTH#${month}`;

/** The attribute with a category's cents (`s`) or number of expenses (`n`); 0 is none. */
const cellName = (of: 's' | 'n', categoryNumber: number): string => `${of}${categoryNumber}`;

/** What an attribute says of a category; nothing where it is none of these. */
export function cellOfName(name: string): { readonly of: 's' | 'n'; readonly categoryNumber: number } | undefined {
  const [, of, number] = /^([sn])(\d+)$/.exec(name) ?? [];
  return of === undefined ? undefined : { of: of === 's' ? 's' : 'n', categoryNumber: Number(number) };
}

/** All sums that an entry moves: its card's use of the limit, its invoices, and its month. */
export function sumsOf(entry: Entry): Sums {
  const { cardNumber } = knownHome(entry.id);
  const lines = linesOf(entry);
  const invoices = new Map<string, Map<string, number>>();
  const add = (key: string, name: string, number: number): void => {
    const item = invoices.get(key) ?? new Map<string, number>();
    invoices.set(key, item);
    item.set(name, (item.get(name) ?? 0) + number);
  };
  const counts = entry.kind === 'purchase' || entry.kind === 'charge';
  for (const line of lines) {
    const key = invoiceKey(line.month, cardNumber);
    add(key, line.term, line.cents);
    add(key, cellName('s', entry.categoryNumber), owedCents(line));
    if (counts) add(key, cellName('n', entry.categoryNumber), 1);
    if (entry.kind === 'charge' && lateKinds.includes(entry.chargeKind)) add(key, 'lc', line.cents);
  }
  const wholeCents = sum(lines.map(owedCents));
  return new Map([
    [keyOf('card', cardNumber), new Map([['u', wholeCents]])],
    [
      monthKey(monthOf(entry.date)),
      new Map([[cellName('s', entry.categoryNumber), wholeCents], ...(counts ? [[cellName('n', entry.categoryNumber), 1] as const] : [])]),
    ],
    ...invoices,
  ]);
}
