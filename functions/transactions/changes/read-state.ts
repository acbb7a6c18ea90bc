import type * as z from 'zod/mini';
import { epochSeconds } from '../../../shared/clock.ts';
import { end, type Item, readAll } from '../../../shared/partition.ts';
import { accountOf, presentAccount } from '../account.ts';
import { categoryOf, presentCategory } from '../category.ts';
import type { Context } from '../context.ts';
import { presentSeries } from '../recurring/present-series.ts';
import { readSeries } from '../recurring/read-series.ts';
import { seriesOf } from '../recurring/series.ts';
import { findForCaller } from '../settings.ts';
import { expiryOf, presentTransaction, rowOf, signpostTo } from '../transaction.ts';
import type { state } from './change.ts';

interface Asked {
  /** The sort key of the last transaction given, or '' for none yet. */
  readonly after: string;
  readonly limit: number;
}

/**
 * A page of everything: accounts, categories and recurrences with the first, and transactions by their dates, deleted ones too as long as they can be restored.
 * `last` is where the next page goes on; none where this is the last.
 */
export async function readState(context: Context, userId: string, { after, limit }: Asked) {
  const isFirst = after === '';
  const all = async (prefix: string): Promise<readonly Item[]> =>
    isFirst ? await readAll(context, userId, { from: prefix, to: end(prefix) }) : [];
  const [{ settings }, page, accounts, categories, recurrences] = await Promise.all([
    findForCaller(context, userId),
    context.store.range(userId, { from: 'T#', to: end('T#'), ...(after && { after }), limit }),
    all('ACCOUNT#'),
    all('CATEGORY#'),
    all('SERIES#'),
  ]);

  const now = epochSeconds(context.clock.now());
  const rows = page.items
    .filter((item) => !signpostTo(item))
    .map(rowOf)
    .filter((row) => (expiryOf(row) ?? now + 1) > now);
  const series = await readSeries(context, userId, rows);
  const read: z.input<typeof state> = {
    accounts: accounts.map((item) => presentAccount(userId, accountOf(item), settings)),
    categories: categories.map((item) => presentCategory(userId, categoryOf(item))),
    recurrences: recurrences.map((item) => presentSeries(userId, seriesOf(item), settings)),
    transactions: rows.map((row) => presentTransaction(userId, row, settings, series)),
  };
  return { state: read, last: page.hasMore ? page.items.at(-1)?.sk : undefined };
}
