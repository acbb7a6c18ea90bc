import { firstDay, lastDay, monthOf, today } from '../../shared/calendar.ts';
import { reaisOf, sum } from '../../shared/money.ts';
import { end } from '../../shared/partition.ts';
import type { Period } from '../../shared/period.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { balanceOf } from './account.ts';
import type { Context } from './context.ts';
import { type Basis, findCells } from './find-cells.ts';
import type { routes } from './routes.ts';
import { findForCaller, type Settings } from './settings.ts';
import { flowOf } from './statistics.ts';

type Summarise = UseCases<typeof routes, Context>['summary'];

/** What came in and went out in a period, and what all accounts hold together today. */
export const summarise: Summarise = async ({ caller, query }, context) => {
  const { userId } = caller;
  const [{ settings, period, cells }, accounts] = await Promise.all([
    findPeriod(context, userId, query),
    context.store.range(userId, { from: 'ACCOUNT#', to: end('ACCOUNT#') }),
  ]);

  const asOf = today(context.clock, settings.timeZone);
  const balance = reaisOf(sum(accounts.items.map((item) => balanceOf(item, asOf).balanceCents)));
  return { ...period, ...flowOf(cells), balance };
};

/** The cells of the period asked for, at once with the settings; of the month that the user lives in where none is. */
export async function findPeriod(context: Context, userId: string, { from, to, basis }: { from?: string; to?: string; basis: Basis }) {
  if (from && to) {
    const [{ settings }, cells] = await Promise.all([findForCaller(context, userId), findCells(context, userId, { from, to, basis })]);
    return { settings, period: { from, to }, cells };
  }
  const { settings } = await findForCaller(context, userId);
  const period = monthOfUser(context, settings);
  return { settings, period, cells: await findCells(context, userId, { ...period, basis }) };
}

function monthOfUser(context: Context, { timeZone }: Settings): Period {
  const month = monthOf(today(context.clock, timeZone));
  return { from: firstDay(month), to: lastDay(month) };
}
