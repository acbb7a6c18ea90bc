import type { UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import { pageOf } from '../numbered-page.ts';
import type { routes } from '../routes.ts';
import { presentSeries } from './present-series.ts';
import { seriesOf } from './series.ts';

type ListRecurrences = UseCases<typeof routes, Context>['listRecurrences'];

/** A page of what recurs, or did, in the order of its creation. */
export const listRecurrences: ListRecurrences = async ({ caller, query }, context) => {
  const { items, settings, nextCursor } = await pageOf(context, caller.userId, 'series', query);

  return { items: items.map((item) => presentSeries(caller.userId, seriesOf(item), settings)), nextCursor };
};
