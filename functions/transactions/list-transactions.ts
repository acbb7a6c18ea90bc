import { firstDate, lastDate } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { filterOf, matches } from './filter.ts';
import { readSeries } from './recurring/read-series.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';
import { presentTransaction, type Row, rowOf, rowsFrom, signpostTo } from './transaction.ts';

type ListTransactions = UseCases<typeof routes, Context>['listTransactions'];

/** Rows that one request looks at, at most, however few of them the filter lets through. */
const mostLookedAt = 2000;
/** Rows read at a time under a filter: a tenth of the megabyte that DynamoDB gives at once. */
const pageUnderFilter = 500;

/**
 * A page of the user's transactions, by date and then by id. Each page goes on right behind the last row that was given or looked at, wherever rows
 * have been added meanwhile, so none is given twice and none that was there is left out.
 */
export const listTransactions: ListTransactions = async ({ caller, query }, context) => {
  const { userId } = caller;
  const { limit, cursor, order, ...asked } = query;
  const list = `GET /transactions ${JSON.stringify([order, asked])}`;
  const filter = filterOf(userId, asked);
  const start = cursor && (await context.cursors.open(userId, list, cursor));
  const read = async (after: string | undefined, upTo: number) =>
    await context.store.range(userId, {
      from: rowsFrom(asked.from ?? firstDate),
      to: end(rowsFrom(asked.to ?? lastDate)),
      after,
      descending: order === 'desc',
      limit: upTo,
    });
  const size = filter.isSelective ? pageUnderFilter : limit + 1;

  const [found, first] = await Promise.all([findForCaller(context, userId), read(start, size)]);
  const page = await collect(first, {
    limit,
    read: async (after, upTo) => await read(after, Math.min(size, upTo)),
    takes: (row) => matches(row, filter, found.settings),
  });

  const series = await readSeries(context, userId, page.rows);

  return {
    items: page.rows.map((row) => presentTransaction(userId, row, found.settings, series)),
    nextCursor: page.goesOnAt === undefined ? null : await context.cursors.seal(userId, list, page.goesOnAt),
  };
};

interface Collecting {
  readonly limit: number;
  read(after: string, upTo: number): Promise<{ readonly items: readonly Item[]; readonly hasMore: boolean }>;
  takes(row: Row): boolean;
}

/** Rows up to the limit, or as many as are found among those that may be looked at; `goesOnAt` where there may be more. */
async function collect(first: Awaited<ReturnType<Collecting['read']>>, { limit, read, takes }: Collecting) {
  const found: Item[] = [];
  let lookedAt = 0;
  let page = first;
  for (;;) {
    found.push(...page.items.filter((item) => isShown(item, takes)));
    lookedAt += page.items.length;
    const last = page.items.at(-1)?.sk;
    const given = found.slice(0, limit);
    const rows = given.map(rowOf);
    if (found.length > limit) return { rows, goesOnAt: given.at(-1)?.sk };
    if (!page.hasMore || last === undefined) return { rows, goesOnAt: undefined };
    if (lookedAt >= mostLookedAt) return { rows, goesOnAt: last };
    page = await read(last, mostLookedAt - lookedAt);
  }
}

function isShown(item: Item, takes: (row: Row) => boolean): boolean {
  if (signpostTo(item)) return false;
  const row = rowOf(item);
  return row.deletedAt === undefined && takes(row);
}
