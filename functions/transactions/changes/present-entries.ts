import type * as z from 'zod/mini';
import type { Item } from '../../../shared/partition.ts';
import { accountOf, presentAccount } from '../account.ts';
import { categoryOf, presentCategory } from '../category.ts';
import type { Context } from '../context.ts';
import { findRows } from '../find-row.ts';
import { idOf, type Kind, keyOf } from '../numbered.ts';
import { presentSeries } from '../recurring/present-series.ts';
import { readSeries } from '../recurring/read-series.ts';
import { seriesOf } from '../recurring/series.ts';
import { standsFor } from '../settings.ts';
import { presentTransaction } from '../transaction.ts';
import type { gone, state } from './change.ts';

type Gone = z.input<typeof gone>;
type Changes = z.input<typeof state> & { gone: Gone[] };

const kinds = { a: 'account', c: 'category', s: 'series' } as const satisfies Record<string, Kind>;

/** What the entries of the log name, as it is now, and what of it is there no more. Nothing is read where there is none. */
export async function presentEntries(context: Context, userId: string, entries: ReadonlySet<string>): Promise<Changes> {
  if (entries.size === 0) return { accounts: [], categories: [], recurrences: [], transactions: [], gone: [] };
  const named = Object.groupBy(entries, (entry) => (/^[acs]\d+$/.test(entry) ? (entry[0] as keyof typeof kinds) : 'transaction'));
  const numbers = (letter: keyof typeof kinds) => (named[letter] ?? []).map((entry) => Number(entry.slice(1)));
  const keys = Object.entries(kinds).flatMap(([letter, kind]) =>
    numbers(letter as keyof typeof kinds).map((number) => keyOf(kind, number)),
  );
  const { settings, items, rows } = await findRows(context, userId, named.transaction ?? [], ...keys);
  const series = await readSeries(context, userId, [...rows.values()]);

  const there = <T>(letter: keyof typeof kinds, present: (item: Item) => T): T[] =>
    numbers(letter).flatMap((number) => {
      const item = items.get(keyOf(kinds[letter], number));
      return item ? [present(item)] : [];
    });
  const goneOf = (letter: keyof typeof kinds, kind: Gone['kind']): Gone[] =>
    numbers(letter)
      .filter((number) => !items.has(keyOf(kinds[letter], number)))
      .map((number) => {
        const now = letter === 's' ? undefined : standsFor(settings, kinds[letter], number);
        return {
          kind,
          id: idOf(userId, kinds[letter], number),
          replacedBy: now === undefined || now === number ? null : idOf(userId, kinds[letter], now),
        };
      });
  return {
    accounts: there('a', (item) => presentAccount(userId, accountOf(item), settings)),
    categories: there('c', (item) => presentCategory(userId, categoryOf(item))),
    recurrences: there('s', (item) => presentSeries(userId, seriesOf(item), settings)),
    transactions: [...rows.values()].map((row) => presentTransaction(userId, row, settings, series)),
    gone: [
      ...goneOf('a', 'account'),
      ...goneOf('c', 'category'),
      ...goneOf('s', 'recurrence'),
      ...(named.transaction ?? []).filter((id) => !rows.has(id)).map((id): Gone => ({ kind: 'transaction', id, replacedBy: null })),
    ],
  };
}
