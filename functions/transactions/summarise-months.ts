import { monthAfter, monthOf, today } from '../../shared/calendar.ts';
import { monthsOf } from '../../shared/period.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findCellsOfMonths } from './find-cells.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';
import { byMonth } from './statistics.ts';

type SummariseMonths = UseCases<typeof routes, Context>['byMonth'];

/** What came in and went out, month by month: one query of the ledger and one of cards, whatever their number. */
export const summariseMonths: SummariseMonths = async ({ caller, query }, context) => {
  const { userId } = caller;
  const { from, to } = query.from && query.to ? { from: query.from, to: query.to } : await lastTwelveMonths(context, userId);

  return { items: byMonth(await findCellsOfMonths(context, userId, { from, to, basis: query.basis }), monthsOf(from, to)) };
};

async function lastTwelveMonths(context: Context, userId: string) {
  const { settings } = await findForCaller(context, userId);
  const to = monthOf(today(context.clock, settings.timeZone));
  return { from: monthAfter(to, -11), to };
}
