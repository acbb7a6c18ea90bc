import type { CalendarDate } from '../../shared/calendar.ts';
import type { Item } from '../../shared/partition.ts';
import { type BankLine, type KnownAttributes, knownAttributes, knownIn } from './bank-line.ts';
import { type Entry, entryId, knownHome } from './entry.ts';

/**
 * What is remembered for good of an entry that its owner deleted and a bank's fatura had: so that no file brings it back unasked. It is written in the commit that deletes
 * the entry, and holds none of its words.
 */
export interface RefusedEntry {
  readonly id: string;
  readonly kind: 'purchase' | 'refund' | 'charge';
  /** How many instalments it had. */
  readonly count: number;
  readonly lines: readonly BankLine[];
}

export const refusedFrom = (cardNumber: number, date: CalendarDate): string => `X#${String(cardNumber).padStart(4, '0')}#${date}`;

export function refusedKey(id: string): string {
  const { cardNumber, date, hex } = knownHome(id);
  return `${refusedFrom(cardNumber, date)}#${hex}`;
}

/** What is to be remembered of it; nothing where no fatura had it. */
export function rememberedOf(entry: Entry): Item | undefined {
  if (!entry.known || entry.kind === 'prepayment') return undefined;
  return refusedItem({ id: entry.id, kind: entry.kind, count: entry.kind === 'purchase' ? entry.plan.count : 1, lines: entry.known.lines });
}

export const refusedItem = ({ id, kind, count, lines }: RefusedEntry): Item => ({
  sk: refusedKey(id),
  k: kind,
  i: count,
  ...knownAttributes({ lines, isImported: false }),
});

export function refusedOf(item: Item): RefusedEntry {
  const [, card = '', date = '', hex = ''] = item.sk.split('#');
  const { k, i } = item as unknown as { k: RefusedEntry['kind']; i: number };
  return { id: entryId(Number(card), date, hex), kind: k, count: i, lines: knownIn(item as KnownAttributes)?.lines ?? [] };
}
