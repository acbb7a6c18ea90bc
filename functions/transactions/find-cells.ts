import { firstDay, lastDay, type Month } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import { type Parts, type Period, partsOf } from '../../shared/period.ts';
import { Problem } from '../../shared/problem.ts';
import type { Context } from './context.ts';
import { type Cell, cellOfName, monthKey, sumsOf } from './sums.ts';
import { texts } from './texts.pt-br.ts';
import { rowOf, rowsFrom, signpostTo } from './transaction.ts';

/** What rows of one month, type and category come to together, those of the ledger or of cards. */
export interface CellSum extends Pick<Cell, 'type' | 'categoryNumber'> {
  readonly month: Month;
  readonly cents: number;
  readonly count: number;
}

/** Rows that are read for the incomplete months at the ends of a period, at most. */
const mostEdgeRows = 20_000;

/** When what is bought on a card counts; `none` where no expense is asked for. */
export type Basis = 'accrual' | 'cash' | 'none';

/**
 * The sums of a period: whole months from what is kept of them, incomplete months at its ends row by row; with them, at once, what was spent with cards.
 * @throws Problem `rule_broken` where the ends have more rows than may be read.
 */
export async function findCells(
  context: Context,
  userId: string,
  { basis, ...period }: Period & { readonly basis: Basis },
): Promise<CellSum[]> {
  const { months, edges } = partsOf(period);
  const parts = await Promise.all([
    findMonths(context, userId, months),
    ...edges.map(async (edge) => await findEdge(context, userId, edge)),
    basis === 'none' ? [] : findSpent(context, userId, { ...period, basis }),
  ]);
  return parts.flat();
}

/** The same of whole months. */
export const findCellsOfMonths = async (
  context: Context,
  userId: string,
  { from, to, basis }: { readonly from: Month; readonly to: Month; readonly basis: Basis },
): Promise<CellSum[]> => await findCells(context, userId, { from: firstDay(from), to: lastDay(to), basis });

/** What cards were used for is an expense, as what is spent from an account is. */
const findSpent = async ({ cards }: Context, userId: string, asked: Parameters<Context['cards']['spent']>[1]): Promise<CellSum[]> =>
  (await cards.spent(userId, asked)).map((spent) => ({ ...spent, type: 'expense' }));

async function findMonths(context: Context, userId: string, months: Parts['months']): Promise<CellSum[]> {
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
