import { addDays, type CalendarDate, lastDate, type Month, monthAfter, monthOf } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';
import { end, type Item, readAll, type Store } from '../../shared/partition.ts';
import type { Standing } from '../transactions/published.ts';
import type { BankLine } from './bank-line.ts';
import type { Card } from './card.ts';
import { type Entry, entriesFrom, entryKey, entryOf, signpostTo, spreadFrom } from './entry.ts';
import { invoiceOf, nameIn } from './invoice.ts';
import { linesOf, owedCents } from './lines.ts';
import { invoiceOfPayment, paymentFrom, paymentOf } from './payment.ts';
import { instalmentsOf, mostInstallments } from './plan.ts';
import { refusedFrom, refusedOf } from './refused-entry.ts';

/*
 * What a card has near the days of a bank's file, as matching looks at it.
 */

/** A purchase, refund or charge, or what is remembered of one that its owner deleted. */
export interface LedgerEntry {
  readonly entryId: string;
  readonly kind: 'purchase' | 'refund' | 'charge';
  readonly date: CalendarDate;
  readonly description: string | undefined;
  readonly categoryId: string | null;
  readonly isDeleted: boolean;
  /** Instalments of the series; 1 of what has none. */
  readonly count: number;
  /** Cents of each instalment of a purchase, those before its first one too; of another the cents on each invoice. As its owner feels it: negative is owed. */
  readonly parts: readonly { readonly number: number; readonly cents: number; readonly month: Month }[];
  /** What can still be given back of a purchase. */
  readonly refundableCents: number;
  /** The lines of faturas that it is known by. */
  readonly bank: readonly BankLine[];
}

export interface LedgerPayment {
  readonly paymentId: string;
  readonly date: CalendarDate;
  readonly cents: number;
  readonly month: Month;
}

export interface LedgerNear {
  /** What was bought, charged or given back up to 400 days before these days and a little after, and every series that still has instalments then. */
  readonly entries: readonly LedgerEntry[];
  readonly payments: readonly LedgerPayment[];
  /** Invoices that a later one has taken over: nothing can be put on them any more. */
  readonly takenOver: readonly Month[];
}

/** Days before a file's first in which a purchase may lie that it refunds. */
const daysBack = 400;
/** Days that what a person typed and what the bank says of it may lie apart. */
const margin = 10;

interface Reading {
  readonly userId: string;
  readonly card: Card;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What is near some days on a card. Two round trips, three where a date was edited. */
export async function readNear(
  { store, stands }: { readonly store: Store; readonly stands: Standing },
  { userId, card, from, to }: Reading,
): Promise<LedgerNear> {
  const { number } = card;
  const [first, last] = [addDays(from, -daysBack), addDays(to, margin)];
  const months = { from: monthAfter(monthOf(from), -1), to: monthAfter(monthOf(to), 3) };
  const [byDate, copies, memories, payments, takenOver, { categoryIdOf }] = await Promise.all([
    readAll({ store }, userId, { from: entriesFrom(number, first), to: end(entriesFrom(number, last)) }),
    readAll({ store }, userId, {
      from: spreadFrom(number, months.from),
      to: end(spreadFrom(number, monthAfter(months.to, mostInstallments))),
    }),
    readAll({ store }, userId, { from: refusedFrom(number, addDays(first, -daysBack)), to: end(refusedFrom(number, lastDate)) }),
    readAll({ store }, userId, { from: paymentFrom(number, monthAfter(months.from, -1)), to: end(paymentFrom(number, months.to)) }),
    takenOverIn(store, userId, card, months),
    stands.of(userId, {}),
  ]);
  const moved = await movedAway(store, userId, number, byDate);
  const rows = [...byDate.filter((each) => !signpostTo(each)), ...moved, ...copies].map(entryOf);
  const entries = [...new Map(rows.map((entry) => [entry.id, entry])).values()];
  return {
    entries: [...entries.flatMap((entry) => seen(entry, categoryIdOf)), ...memories.map(seenMemory)],
    payments: payments
      .map((each) => ({ ...paymentOf(each), month: invoiceOfPayment(each).month }))
      .flatMap(({ id, date, cents, month, undoneAt }) => (undoneAt === undefined ? [{ paymentId: id, date, cents, month }] : [])),
    takenOver,
  };
}

/** The card's invoices of these months that a later one has taken over. */
export async function takenOverIn(
  store: Store,
  userId: string,
  card: Card,
  { from, to }: { readonly from: Month; readonly to: Month },
): Promise<readonly Month[]> {
  const items = await readAll({ store }, userId, { from: `INVOICE#${from}`, to: end(`INVOICE#${to}`) });
  return items
    .filter((item) => nameIn(item).cardNumber === card.number)
    .map((item) => invoiceOf(card, nameIn(item).month, item))
    .flatMap(({ month, takenOverBy }) => (takenOverBy === undefined ? [] : [month]));
}

/** What was created in these days and whose date was edited since. */
async function movedAway(store: Store, userId: string, number: number, byDate: readonly Item[]): Promise<Item[]> {
  const keys = byDate.flatMap((item) => {
    const to = signpostTo(item);
    const hex = item.sk.split('#')[3] ?? '';
    return to === undefined ? [] : [entryKey({ cardNumber: number, hex }, to)];
  });
  return keys.length === 0 ? [] : [...(await store.read(userId, ...keys)).values()];
}

function seen(entry: Entry, categoryIdOf: (number: number) => string | null): LedgerEntry[] {
  if (entry.kind === 'prepayment') return [];
  const all =
    entry.kind === 'purchase'
      ? instalmentsOf({ ...entry.plan, first: 1, firstMonth: monthAfter(entry.plan.firstMonth, 1 - entry.plan.first) })
      : [];
  const others =
    entry.kind === 'purchase'
      ? []
      : linesOf(entry).map((line) => ({ number: line.number ?? 1, cents: -owedCents(line), month: line.month }));
  const bought =
    entry.kind === 'purchase' ? sum(instalmentsOf(entry.plan).map(({ cents }) => cents)) - sum(Object.values(entry.refunded)) : 0;
  return [
    {
      entryId: entry.id,
      kind: entry.kind,
      date: entry.date,
      description: entry.description,
      categoryId: categoryIdOf(entry.categoryNumber),
      isDeleted: false,
      count: entry.kind === 'purchase' ? entry.plan.count : 1,
      parts: [...all.map(({ number, cents, month }) => ({ number, cents: -cents, month })), ...others],
      refundableCents: bought,
      bank: entry.known?.lines ?? [],
    },
  ];
}

function seenMemory(item: Item): LedgerEntry {
  const { id, kind, count, lines } = refusedOf(item);
  return {
    entryId: id,
    kind,
    date: lines[0]?.boughtOn ?? '',
    description: undefined,
    categoryId: null,
    isDeleted: true,
    count,
    parts: [],
    refundableCents: 0,
    bank: lines,
  };
}
