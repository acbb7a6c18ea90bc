import { monthAfter, monthOf, today } from '../../shared/calendar.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findMonths } from './find-cells.ts';
import { monthsOf } from './period.ts';
import type { routes } from './routes.ts';
import { findForCaller } from './settings.ts';
import { byMonth } from './statistics.ts';

type SummariseMonths = UseCases<typeof routes, Context>['byMonth'];

/** What came in and went out, month by month: one query, whatever the number of transactions. */
export const summariseMonths: SummariseMonths = async ({ caller, query }, context) => {
  const { userId } = caller;
  const { from, to } = query.from && query.to ? { from: query.from, to: query.to } : await lastTwelveMonths(context, userId);

  return { items: byMonth(await findMonths(context, userId, { from, to }), monthsOf(from, to)) };
};

async function lastTwelveMonths(context: Context, userId: string) {
  const { settings } = await findForCaller(context, userId);
  const to = monthOf(today(context.clock, settings.timeZone));
  return { from: monthAfter(to, -11), to };
}
