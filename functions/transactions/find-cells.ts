import type { Month } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import type { Context } from './context.ts';
import { type Parts, type Period, partsOf } from './period.ts';
import { type Cell, cellOfName, monthKey, sumsOf } from './sums.ts';
import { texts } from './texts.pt-br.ts';
import { rowOf, rowsFrom, signpostTo } from './transaction.ts';

/** What rows of one month, type, category and account come to together. */
export interface CellSum extends Cell {
  readonly month: Month;
  readonly cents: number;
  readonly count: number;
}

/** Rows that are read for the incomplete months at the ends of a period, at most. */
const mostEdgeRows = 20_000;

/**
 * The sums of a period: whole months from what is kept of them, incomplete months at its ends row by row.
 * @throws Problem `rule_broken` where these have more rows than may be read.
 */
export async function findCells(context: Context, userId: string, period: Period): Promise<CellSum[]> {
  const { months, edges } = partsOf(period);
  const parts = await Promise.all([
    findMonths(context, userId, months),
    ...edges.map(async (edge) => await findEdge(context, userId, edge)),
  ]);
  return parts.flat();
}

export async function findMonths(context: Context, userId: string, months: Parts['months']): Promise<CellSum[]> {
  if (!months) return [];
  const items = await all(context, userId, { from: monthKey(months.from), to: monthKey(months.to) });
  return items.flatMap((item) => cellsOf(item.sk, Object.entries(item)));
}

async function findEdge(context: Context, userId: string, { from, to }: Period): Promise<CellSum[]> {
  const items = await all(context, userId, { from: rowsFrom(from), to: end(rowsFrom(to)) });
  // Of what a row adds, only its month's part is asked for here.
  const place = { accountOf: () => undefined, horizon: to };
  return items
    .filter((item) => !signpostTo(item))
    .flatMap((item) => [...sumsOf(rowOf(item), place)])
    .flatMap(([key, sums]) => cellsOf(key, [...sums]));
}

async function all(context: Context, userId: string, range: { readonly from: string; readonly to: string }): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await context.store.range(userId, { ...range, after });
    items.push(...page.items);
    after = page.hasMore ? page.items.at(-1)?.sk : undefined;
    if (items.length > mostEdgeRows) throw new Problem('rule_broken', texts.tooManyRows);
  } while (after);
  return items;
}

/** The cells of a month, each with its cents and its number of rows. */
function cellsOf(key: string, attributes: readonly (readonly [string, unknown])[]): CellSum[] {
  const month = key.slice(monthKey('').length);
  return attributes.flatMap(([name, value]) => {
    const cell = cellOfName(name);
    if (!cell) return [];
    const { sum, ...of } = cell;
    return [{ ...of, month, cents: sum === 's' ? Number(value) : 0, count: sum === 'n' ? Number(value) : 0 }];
  });
}
