import type { CalendarDate } from '../../../shared/calendar.ts';
import { end, type Item } from '../../../shared/partition.ts';
import type { Row } from '../transaction.ts';
import { fieldsOf, type Said } from './said.ts';

/*
 * A change of a series that some of its transactions have yet to follow: written with the series where there are more than go into one commit, and taken off by who
 * hears of it, in the order in which the series was changed. Each transaction follows in the commit that moves the mark past it, so once.
 */

export interface Pending {
  readonly series: number;
  /** The version that the change gave the series: their order. */
  readonly version: number;
  /** The nominal date of the last transaction that followed; all of them lie ahead where there is none. */
  readonly after: CalendarDate | undefined;
  /** The last that is to follow: what is made later is made by the series as it is then. */
  readonly upTo: CalendarDate;
  /** The one that the change was made by: it changed with the series. */
  readonly by: CalendarDate;
  readonly what: Following;
}

export type Following =
  | { readonly kind: 'edit'; readonly said: Said; readonly type: Row['type'] }
  /** `isWhole` where nothing is left of the series. */
  | { readonly kind: 'deletion'; readonly isWhole: boolean };

const prefixOf = (series: number): string => `FOLLOW#${String(series).padStart(4, '0')}#`;

/** Where all that is pending of a series lies. */
export const pendingRange = (series: number) => ({ from: prefixOf(series), to: end(prefixOf(series)) });

export const pendingKey = ({ series, version }: Pick<Pending, 'series' | 'version'>): string =>
  prefixOf(series) + String(version).padStart(6, '0');

export const pendingItem = (pending: Pending): Item => ({
  sk: pendingKey(pending),
  ...(pending.after && { l: pending.after }),
  u: pending.upTo,
  by: pending.by,
  ...attributesOf(pending.what),
});

export function pendingOf(item: Item): Pending {
  const { l, u, by } = item as unknown as { l?: CalendarDate; u: CalendarDate; by: CalendarDate };
  const [, series, version] = item.sk.split('#');
  return { series: Number(series), version: Number(version), after: l, upTo: u, by, what: followingIn(item) };
}

/** What an edit says is kept as it is said: it is gone within moments. */
function attributesOf(what: Following): Readonly<Record<string, unknown>> {
  if (what.kind === 'deletion') return { x: what.isWhole ? 'whole' : 'following' };
  return { t: what.type[0], said: Object.fromEntries(fieldsOf(what.said).map((field) => [field, what.said[field]])) };
}

function followingIn(item: Item): Following {
  const { x, t, said } = item as unknown as { x?: 'whole' | 'following'; t?: 'i' | 'e'; said?: Said };
  if (x) return { kind: 'deletion', isWhole: x === 'whole' };
  return { kind: 'edit', said: said ?? {}, type: t === 'i' ? 'income' : 'expense' };
}
