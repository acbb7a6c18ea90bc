import type { Item } from '../../shared/partition.ts';
import { together } from '../../shared/sums.ts';
import { settingsKey, settingsOf, standsFor } from './settings.ts';
import { cellOfName, dayOfName, horizonAt, sumsOf } from './sums.ts';
import { rowOf, signpostTo } from './transaction.ts';

/** A kept sum that is not what its rows add up to: cents, or a number of rows. */
export interface Difference {
  readonly item: string;
  readonly attribute: string;
  readonly kept: number;
  readonly recomputed: number;
}

/** Every sum of one user's items that differs from what their rows add up to; none where all is right. `now` says which days may still lie ahead. */
export function differencesOf(items: readonly Item[], now: Date): Difference[] {
  const settingsItem = items.find(({ sk }) => sk === settingsKey);
  if (!settingsItem) return [];
  const settings = settingsOf(settingsItem);
  const horizon = horizonAt(now);
  const place = { accountOf: (number: number) => standsFor(settings, 'account', number), horizon };
  const rows = items.filter(({ sk }) => sk.startsWith('T#')).filter((item) => !signpostTo(item));
  const recomputed = together(...rows.map((item) => sumsOf(rowOf(item), place)));

  const kept = new Map(
    items.filter(({ sk }) => /^(ACCOUNT|MONTH)#/.test(sk)).map((item) => [item.sk, new Map(sumsIn(item, horizon))] as const),
  );
  return [...new Set([...kept.keys(), ...recomputed.keys()])].flatMap((item) => {
    const [there, right] = [kept.get(item), recomputed.get(item)];
    return [...new Set([...(there?.keys() ?? []), ...(right?.keys() ?? [])])]
      .map((attribute) => ({ item, attribute, kept: there?.get(attribute) ?? 0, recomputed: right?.get(attribute) ?? 0 }))
      .filter((sum) => sum.kept !== sum.recomputed);
  });
}

/** The sums among an item's attributes. Those of days behind everybody wait for the next write to be cleared away, and are asked by nobody. */
function sumsIn(item: Item, horizon: string): [string, number][] {
  return Object.entries(item).flatMap(([name, value]) => {
    const day = dayOfName(name);
    const isSum = day === undefined ? name === 'total' || cellOfName(name) !== undefined : day > horizon;
    return isSum ? [[name, Number(value)]] : [];
  });
}
