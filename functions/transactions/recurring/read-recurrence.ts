import type { UseCases } from '../../../shared/route/route.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findSeries } from './find-series.ts';
import { presentPlanned } from './present-series.ts';

type ReadRecurrence = UseCases<typeof routes, Context>['readRecurrence'];

/** What recurs, and when next. */
export const readRecurrence: ReadRecurrence = async ({ caller, params, query }, context) => {
  const { series, settings } = await findSeries(context, caller.userId, params.id);

  return presentPlanned(caller.userId, series, settings, query.next);
};
