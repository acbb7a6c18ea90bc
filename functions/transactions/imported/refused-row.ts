import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import type { Row } from '../transaction.ts';
import { type Origin, originAttributes, originIn } from './origin.ts';

/**
 * What is remembered for good of a bank's row that its owner deleted, also when the row itself is purged: so that no file brings it back unasked. It is written and
 * taken away in the commit that deletes and restores the row, and holds none of its words.
 */
export interface RefusedRow {
  readonly id: string;
  /** The day that the row was created with: where a file has it. */
  readonly date: CalendarDate;
  readonly type: Row['type'];
  readonly amountCents: number;
  /** As the row had it: `standsFor` says which account that is now. */
  readonly accountNumber: number;
  readonly origin: Origin;
}

export const refusedFrom = (date: CalendarDate): string => `REFUSED#${date}`;

/** By the row's id alone, wherever its date was edited to. */
export const refusedKey = (id: string): string => `REFUSED#${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}#${id.slice(8)}`;

/** What is to be remembered of this row; nothing where it is not deleted, or came from no bank. */
export const rememberedOf = ({ id, type, amountCents, accountNumber, origin, deletedAt }: Row): Item | undefined =>
  origin && deletedAt !== undefined
    ? { sk: refusedKey(id), t: type[0], n: amountCents, a: accountNumber, ...originAttributes(origin, accountNumber) }
    : undefined;

export function refusedOf(item: Item): RefusedRow | undefined {
  const [, date = '', hex = ''] = item.sk.split('#');
  const { t, n, a } = item as unknown as { t: 'i' | 'e'; n: number; a: number };
  const origin = originIn(item);
  if (!origin) return undefined;
  return {
    id: date.replaceAll('-', '') + hex,
    date,
    type: t === 'i' ? 'income' : 'expense',
    amountCents: n,
    accountNumber: a,
    origin,
  };
}
