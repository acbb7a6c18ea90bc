import { commit, type Write } from '../../shared/commit.ts';
import type { EventContract } from '../../shared/events/event.ts';
import { type TellOf, tell } from '../../shared/events/tell.ts';
import { less, type Sums, together } from '../../shared/sums.ts';
import { type Card, describedItem } from './card.ts';
import type { Context } from './context.ts';
import { type CardCalendar, invoiceMonthOf } from './cycle.ts';
import { type Entry, entryAttributes, entryKey, goneItem, knownHome, signpostItem, spreadKey } from './entry.ts';
import type { Invoice } from './invoice.ts';
import { invoiceKey, linesOf, sumsOf } from './lines.ts';
import { keyOf } from './numbered.ts';
import { rememberedOf } from './refused-entry.ts';

/** What a change of a card is written with. */
export type ChangeContext = Pick<Context, 'store' | 'clock' | 'ids'>;

/** One entry as it was read, and as it is to be: nothing before where it is new, nothing after where it goes. */
export interface EntryChange {
  readonly before?: Entry | undefined;
  readonly after?: Entry | undefined;
}

export interface Change {
  readonly userId: string;
  /** As it was read: refused where its calendar has changed since. */
  readonly card: Card;
  readonly entries?: readonly EntryChange[];
  /** What is moved beside what the entries come to. */
  readonly also?: Sums;
  /** Invoices that it is built on as they were read: refused where one has changed since. */
  readonly asRead?: readonly Invoice[];
  /** What is set beside the sums, by sort key of what is moved. */
  readonly set?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The card as its owner is to say it is; its entries are filed by this one's calendar. */
  readonly describedAs?: Card;
  readonly events: readonly TellOf<EventContract>[];
}

/**
 * The writes of one change of a card: the entries first, in their order, then every sum that they move, and its events, which ride on the card. All of it goes into one
 * commit, so that no invoice, statistic or limit ever differs from its entries. Refused at an entry, a calendar or an invoice that is another than was read, and
 * where the schedule has closed an invoice since.
 */
export function writesOf(context: ChangeContext, change: Change): Write[] {
  const { userId, card, describedAs, also = new Map(), events, asRead = [], set } = change;
  const { store } = context;
  const entries = (change.entries ?? []).map(({ before, after }) => ({
    before,
    after: after && filed(after, (describedAs ?? card).calendar),
  }));
  const cardKey = keyOf('card', card.number);
  const sums = together(
    ...entries.flatMap(({ before, after }) => [...(before ? [less(sumsOf(before))] : []), ...(after ? [sumsOf(after)] : [])]),
    also,
  );
  const read = new Map(asRead.map((invoice) => [invoiceKey(invoice.month, invoice.cardNumber), invoice]));
  const told = events.length > 0 ? { tell: tell(context, userId, ...events) } : {};

  const asItWas = {
    rv: card.calendarVersion,
    ar: card.isArchived || undefined,
    sn: card.followed.steps || undefined,
    // Whoever says which day is on which invoice has looked at all that is written down.
    ...(describedAs && { v: card.version, w: card.changes || undefined }),
  };

  const conditionOf = (key: string) => {
    if (key === cardKey) return { condition: { exists: true, equals: asItWas } };
    const invoice = read.get(key);
    return invoice ? { condition: { equals: { w: invoice.changes || undefined } } } : {};
  };
  const described = describedAs ? describedChange(describedAs) : { set: {}, remove: [] };
  const keys = [...new Set([cardKey, ...sums.keys(), ...read.keys()])];
  return [
    ...entries.flatMap((entry) => entryWrites(context, userId, entry)),
    ...keys.map((key) => {
      const add = new Map(sums.get(key));
      if (!sums.has(key) && key !== cardKey) return store.check(userId, key, conditionOf(key).condition ?? {});
      if (key === cardKey || key.startsWith('INVOICE#')) add.set('w', 1);
      const own = key === cardKey ? { ...described.set, ...told } : {};
      const remove = key === cardKey ? described.remove : [];
      return store.update(userId, key, { add, set: { ...own, ...set?.get(key) }, remove, ...conditionOf(key) });
    }),
  ];
}

/** Commits a change whole. @throws Refused where what it was built on has changed meanwhile, or its place is taken: the caller finds and decides anew */
export async function commitChange(context: Context, change: Change): Promise<void> {
  await commit(context.dynamodb, writesOf(context, change));
}

/** The same of a change by which its owner deletes entries: those that a bank's fatura had are remembered, so that no file brings them back unasked. */
export async function commitDeletion(context: Context, change: Change): Promise<void> {
  const gone = (change.entries ?? []).flatMap(({ before, after }) => (before && !after ? [before] : []));
  await commit(context.dynamodb, [...writesOf(context, change), ...memoriesOf(context, change.userId, gone)]);
}

function describedChange(card: Card): { readonly set: Readonly<Record<string, unknown>>; readonly remove: readonly string[] } {
  const { sk: _, ...set } = describedItem(card);
  return { set, remove: ['br', 'co', 'ic', 'ar'].filter((name) => !(name in set)) };
}

/** The entry with the invoice that its copy is to lie under: the last one it is on, unless it is on the one of its date alone. */
export function filed<T extends Entry>(entry: T, calendar: CardCalendar): T {
  const months = linesOf(entry).map(({ month }) => month);
  const isFoundByDate = months.length === 0 || new Set([...months, invoiceMonthOf(calendar, entry.date)]).size === 1;
  return { ...entry, copiedUnder: isFoundByDate ? undefined : months.sort().at(-1) };
}

function entryWrites(context: ChangeContext, userId: string, { before, after }: EntryChange): Write[] {
  return [...placeWrites(context, userId, { before, after }), ...copyWrites(context, userId, { before, after })];
}

/** What is remembered of an entry that its owner deletes and a bank's fatura had (refused-entry.ts). */
const memoriesOf = ({ store }: ChangeContext, userId: string, gone: readonly Entry[]): Write[] =>
  gone.flatMap((entry) => {
    const memory = rememberedOf(entry);
    return memory ? [store.put(userId, memory)] : [];
  });

/** The row in its place, and a signpost where it was created, or word that it is gone. The first write carries the condition. */
function placeWrites({ store, clock }: ChangeContext, userId: string, { before, after }: EntryChange): Write[] {
  const place = (entry: Entry): string => entryKey(knownHome(entry.id), entry.date);
  const item = (entry: Entry) => ({ sk: place(entry), ...entryAttributes(entry) });
  if (!before) return after ? [store.put(userId, item(after), { exists: false })] : [];
  const asRead = { exists: true, equals: { v: before.version } };
  const home = knownHome(before.id);
  const isAway = before.date !== home.date;
  if (!after)
    return isAway
      ? [store.remove(userId, place(before), asRead), store.put(userId, goneItem(before, clock.now()), { exists: true })]
      : [store.put(userId, goneItem(before, clock.now()), asRead)];
  if (before.date === after.date) return [store.put(userId, item(after), asRead)];
  return [
    isAway ? store.remove(userId, place(before), asRead) : store.put(userId, signpostItem(after), asRead),
    store.put(userId, item(after)),
    ...(isAway && after.date !== home.date ? [store.put(userId, signpostItem(after))] : []),
  ];
}

function copyWrites({ store }: ChangeContext, userId: string, { before, after }: EntryChange): Write[] {
  const place = (entry: Entry | undefined): string | undefined =>
    entry?.copiedUnder && spreadKey(knownHome(entry.id), entry.copiedUnder, entry.date);
  const [old, now] = [place(before), place(after)];
  return [
    ...(old && old !== now ? [store.remove(userId, old, { exists: true })] : []),
    ...(now && after ? [store.put(userId, { sk: now, ...entryAttributes(after) })] : []),
  ];
}
