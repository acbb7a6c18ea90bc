import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addDays, type CalendarDate, lastDate, type Month, monthAfter, monthOf } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';
import { end, type Item, openStore, readAll, type Store } from '../../shared/partition.ts';
import { type Standing, standing } from '../transactions/published.ts';
import type { BankLine } from './bank-line.ts';
import { cardOf } from './card.ts';
import { type Cycle, cycleOf, invoiceMonthOf } from './cycle.ts';
import { type Entry, entriesFrom, entryKey, entryOf, signpostTo, spreadFrom } from './entry.ts';
import { invoiceOf, nameIn } from './invoice.ts';
import { linesOf, owedCents } from './lines.ts';
import { keyOf, numberOf } from './numbered.ts';
import { invoiceOfPayment, paymentFrom, paymentOf } from './payment.ts';
import { instalmentsOf, mostInstallments } from './plan.ts';
import { refusedFrom, refusedOf } from './refused-entry.ts';

/*
 * What another domain's function may ask of people's cards, with a grant to read this table: to compare a bank's fatura with what is there. It never writes.
 */

export interface LedgerCard {
  readonly id: string;
  readonly isArchived: boolean;
  /** The month of the invoice that takes what is bought on this day. */
  invoiceMonthOf(date: CalendarDate): Month;
  cycleOf(month: Month): Cycle;
}

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

export interface NearAsked {
  readonly cardId: string;
  /** Days of the file's rows. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface LedgerNear {
  /** What was bought, charged or given back up to 400 days before these days and a little after, and every series that still has instalments then. */
  readonly entries: readonly LedgerEntry[];
  readonly payments: readonly LedgerPayment[];
  /** Invoices that a later one has taken over: nothing can be put on them any more. */
  readonly takenOver: readonly Month[];
}

export interface CardLedger {
  /** The card of this id; nothing where it is not this user's, nobody's, or gone. */
  card(userId: string, cardId: string): Promise<LedgerCard | undefined>;
  near(userId: string, asked: NearAsked): Promise<LedgerNear>;
}

/** Days before a file's first in which a purchase may lie that it refunds. */
const daysBack = 400;
/** Days that what a person typed and what the bank says of it may lie apart. */
const margin = 10;

/** Reads what the tables have after every write answered so far. */
export function cardLedger(client: DynamoDBDocumentClient, table: string, ledgerTable: string): CardLedger {
  const store = openStore(client, table);
  const stands = standing(client, ledgerTable);
  return {
    async card(userId, cardId) {
      const number = numberOf(userId, 'card', cardId);
      if (number === undefined) return undefined;
      const item = (await store.read(userId, keyOf('card', number))).get(keyOf('card', number));
      if (!item) return undefined;
      const { isArchived, calendar } = cardOf(item);
      return {
        id: cardId,
        isArchived,
        invoiceMonthOf: (date) => invoiceMonthOf(calendar, date),
        cycleOf: (month) => cycleOf(calendar, month),
      };
    },

    async near(userId, { cardId, from, to }) {
      const number = numberOf(userId, 'card', cardId);
      const item = number === undefined ? undefined : (await store.read(userId, keyOf('card', number))).get(keyOf('card', number));
      if (number === undefined || !item) return { entries: [], payments: [], takenOver: [] };
      return await readNear({ store, stands }, { userId, item, number, from, to });
    },
  };
}

interface Reading {
  readonly userId: string;
  /** The card's. */
  readonly item: Item;
  readonly number: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

async function readNear(
  { store, stands }: { readonly store: Store; readonly stands: Standing },
  { userId, item, number, from, to }: Reading,
): Promise<LedgerNear> {
  const [first, last] = [addDays(from, -daysBack), addDays(to, margin)];
  const months = { from: monthAfter(monthOf(from), -1), to: monthAfter(monthOf(to), 3) };
  const [byDate, copies, memories, payments, invoices, { categoryIdOf }] = await Promise.all([
    readAll({ store }, userId, { from: entriesFrom(number, first), to: end(entriesFrom(number, last)) }),
    readAll({ store }, userId, {
      from: spreadFrom(number, months.from),
      to: end(spreadFrom(number, monthAfter(months.to, mostInstallments))),
    }),
    readAll({ store }, userId, { from: refusedFrom(number, addDays(first, -daysBack)), to: end(refusedFrom(number, lastDate)) }),
    readAll({ store }, userId, { from: paymentFrom(number, monthAfter(months.from, -1)), to: end(paymentFrom(number, months.to)) }),
    readAll({ store }, userId, { from: `INVOICE#${months.from}`, to: end(`INVOICE#${months.to}`) }),
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
    takenOver: invoices
      .filter((each) => nameIn(each).cardNumber === number)
      .map((each) => invoiceOf(cardOf(item), nameIn(each).month, each))
      .flatMap(({ month, takenOverBy }) => (takenOverBy === undefined ? [] : [month])),
  };
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
