import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { epochSeconds } from '../../shared/clock.ts';
import type { Item } from '../../shared/partition.ts';
import { type Known, type KnownAttributes, knownAttributes, knownIn } from './bank-line.ts';
import type { Plan } from './plan.ts';

/*
 * What is written down on a card: purchases, and the refunds, prepayments and charges beside them. Each is one row, found by its date. Where it is not on the one invoice
 * that takes its date (instalments, what was moved by hand), a copy of it lies by the last invoice it is on, so that an invoice finds all it has in two queries. Both are
 * written in the same commit.
 */

interface Kept {
  /** The card's number, the date that the row was created with, and 32 hexadecimal digits: where it lies. */
  readonly id: string;
  readonly date: CalendarDate;
  /** 0 where it has none. */
  readonly categoryNumber: number;
  readonly description: string | undefined;
  /** The invoice under which its copy lies: the last one it is on; nothing where it is found by its date alone. */
  readonly copiedUnder: Month | undefined;
  /** How it is known in the bank's faturas; nothing where none has it. */
  readonly known?: Known | undefined;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Purchase extends Kept {
  readonly kind: 'purchase';
  readonly plan: Plan;
  readonly notes: string | undefined;
  /** Its owner said on which invoice it begins: it stays there, whatever the closing dates become. */
  readonly isPlacedByHand: boolean;
  /** What was refunded of each instalment, in cents, by its number. */
  readonly refunded: Readonly<Record<number, number>>;
  /** The ids of its refunds and prepayments. */
  readonly linked: readonly string[];
}

/** A credit on one or several invoices: of an instalment, so much, on the invoice of that month. */
export interface CreditPart {
  readonly number: number;
  readonly cents: number;
  readonly month: Month;
}

export interface Refund extends Kept {
  readonly kind: 'refund';
  readonly purchaseId: string;
  readonly parts: readonly CreditPart[];
}

export interface Prepayment extends Kept {
  readonly kind: 'prepayment';
  readonly purchaseId: string;
  /** The invoice that the instalments were moved to, and that has the discount. */
  readonly month: Month;
  readonly discountCents: number;
  /** The instalments, and the invoices that they were on. */
  readonly movedFrom: Readonly<Record<number, Month>>;
}

export const chargeKinds = ['interest', 'iof', 'fine', 'annual_fee', 'cashback', 'adjustment'] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export interface Charge extends Kept {
  readonly kind: 'charge';
  readonly chargeKind: ChargeKind;
  readonly month: Month;
  /** What it adds to the invoice; negative where it takes off. */
  readonly cents: number;
}

export type Entry = Purchase | Refund | Prepayment | Charge;

interface Home {
  readonly cardNumber: number;
  readonly date: CalendarDate;
  readonly hex: string;
}

export const entryId = (cardNumber: number, date: CalendarDate, uuid: string): string =>
  `${cardNumber}-${date.replaceAll('-', '')}${uuid.replaceAll('-', '')}`;

/** Where an id says that its row was created; nothing where it is no id of one. */
export function homeOf(id: string): Home | undefined {
  const [, card, year, month, day, hex] = /^([1-9]\d{0,3})-(\d{4})(\d\d)(\d\d)([0-9a-f]{32})$/.exec(id) ?? [];
  return card && hex ? { cardNumber: Number(card), date: `${year}-${month}-${day}`, hex } : undefined;
}

/** @throws Error for what is no id of a row: those from outside are looked at with `homeOf`. */
export function knownHome(id: string): Home {
  const home = homeOf(id);
  if (!home) throw new Error('This is no id of an entry.');
  return home;
}

const card = (number: number): string => String(number).padStart(4, '0');

export const entriesFrom = (cardNumber: number, date: CalendarDate): string => `E#${card(cardNumber)}#${date}`;
export const entryKey = ({ cardNumber, hex }: Pick<Home, 'cardNumber' | 'hex'>, date: CalendarDate): string =>
  `${entriesFrom(cardNumber, date)}#${hex}`;

export const spreadFrom = (cardNumber: number, lastMonth: Month): string => `S#${card(cardNumber)}#${lastMonth}`;
export const spreadKey = ({ cardNumber, hex }: Pick<Home, 'cardNumber' | 'hex'>, lastMonth: Month, date: CalendarDate): string =>
  `${spreadFrom(cardNumber, lastMonth)}#${date}#${hex}`;

/** Stays where a row was created when its date was edited, so that the id keeps leading to it. */
export const signpostItem = (entry: Entry): Item => {
  const home = knownHome(entry.id);
  return { sk: entryKey(home, home.date), to: entry.date };
};

/** Leads nowhere. */
const nowhere = 'gone';
/** Longer than a request is sent again under its key: answers are kept for a day. In seconds. */
const remembered = 2 * 24 * 60 * 60;

/** Stays for two days where a row was created that was deleted, so that the request that made it makes it no second time, when it is sent again because no answer came. */
export const goneItem = (entry: Entry, now: Date): Item => {
  const home = knownHome(entry.id);
  return { sk: entryKey(home, home.date), to: nowhere, expiresAt: epochSeconds(now) + remembered };
};

export const isGone = (item: Item): boolean => item.to === nowhere;

/** Where the row went whose signpost this is; nothing for a row. */
export const signpostTo = (item: Item): CalendarDate | undefined => item.to as CalendarDate | undefined;

const letters = { purchase: 'p', refund: 'r', prepayment: 'a', charge: 'c' } as const;

/** The row without its key, under short names: the same in its place and in its copy. */
export function entryAttributes(entry: Entry): Readonly<Record<string, unknown>> {
  const home = knownHome(entry.id);
  return {
    k: letters[entry.kind],
    ...(entry.categoryNumber > 0 && { c: entry.categoryNumber }),
    ...(entry.description && { d: entry.description }),
    v: entry.version,
    ca: entry.createdAt,
    ...(entry.updatedAt !== entry.createdAt && { ua: entry.updatedAt }),
    ...(home.date !== entry.date && { hd: home.date }),
    ...(entry.copiedUnder && { sp: entry.copiedUnder }),
    ...knownAttributes(entry.known),
    ...ownAttributes(entry),
  };
}

function ownAttributes(entry: Entry): Readonly<Record<string, unknown>> {
  switch (entry.kind) {
    case 'purchase': {
      const { plan, notes, isPlacedByHand, refunded, linked } = entry;
      return {
        n: plan.totalCents,
        m: plan.firstMonth,
        ...(plan.count > 1 && { i: plan.count }),
        ...(plan.first > 1 && { f: plan.first }),
        ...(plan.amounts && { am: plan.amounts }),
        ...(plan.moved && { mv: plan.moved }),
        ...(notes && { o: notes }),
        ...(isPlacedByHand && { h: true }),
        ...(Object.keys(refunded).length > 0 && { rf: refunded }),
        ...(linked.length > 0 && { ln: linked }),
      };
    }
    case 'refund':
      return { of: entry.purchaseId, pt: entry.parts.map(({ number, cents, month }) => [number, cents, month]) };
    case 'prepayment':
      return { of: entry.purchaseId, m: entry.month, n: entry.discountCents, mv: entry.movedFrom };
    case 'charge':
      return { ck: entry.chargeKind, m: entry.month, n: entry.cents };
  }
}

interface Attributes extends KnownAttributes {
  readonly k: 'p' | 'r' | 'a' | 'c';
  readonly c?: number;
  readonly d?: string;
  readonly v: number;
  readonly ca: number;
  readonly ua?: number;
  readonly hd?: CalendarDate;
  readonly sp?: Month;
  readonly n?: number;
  readonly m?: Month;
  readonly i?: number;
  readonly f?: number;
  readonly am?: Readonly<Record<number, number>>;
  readonly mv?: Readonly<Record<number, Month>>;
  readonly o?: string;
  readonly h?: boolean;
  readonly rf?: Readonly<Record<number, number>>;
  readonly ln?: readonly string[];
  readonly of?: string;
  readonly pt?: readonly [number, number, Month][];
  readonly ck?: ChargeKind;
}

/** The entry that a row or its copy is. */
export function entryOf(item: Item): Entry {
  const parts = item.sk.split('#');
  const [cardText = '', date = '', hex = ''] = parts[0] === 'S' ? [parts[1], parts[3], parts[4]] : parts.slice(1);
  const of = item as unknown as Attributes;
  const kept: Kept = {
    id: entryId(Number(cardText), of.hd ?? date, hex),
    date,
    categoryNumber: of.c ?? 0,
    description: of.d,
    copiedUnder: of.sp,
    known: knownIn(of),
    version: of.v,
    createdAt: of.ca,
    updatedAt: of.ua ?? of.ca,
  };
  const { n = 0, m = '', of: purchaseId = '' } = of;
  switch (of.k) {
    case 'p':
      return purchaseOf(kept, of);
    case 'r':
      return { ...kept, kind: 'refund', purchaseId, parts: (of.pt ?? []).map(([number, cents, month]) => ({ number, cents, month })) };
    case 'a':
      return { ...kept, kind: 'prepayment', purchaseId, month: m, discountCents: n, movedFrom: of.mv ?? {} };
    case 'c':
      return { ...kept, kind: 'charge', chargeKind: of.ck ?? 'adjustment', month: m, cents: n };
  }
}

const purchaseOf = (kept: Kept, { n = 0, i = 1, f = 1, m = '', am, mv, o, h, rf, ln }: Attributes): Purchase => ({
  ...kept,
  kind: 'purchase',
  plan: {
    totalCents: n,
    count: i,
    first: f,
    firstMonth: m,
    ...(am && { amounts: am }),
    ...(mv && Object.keys(mv).length > 0 && { moved: mv }),
  },
  notes: o,
  isPlacedByHand: h ?? false,
  refunded: rf ?? {},
  linked: ln ?? [],
});
