import { addDays } from '../../../shared/calendar.ts';
import { commit } from '../../../shared/commit.ts';
import type { UseCases } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import type { routes } from '../routes.ts';
import { findSeries } from './find-series.ts';
import { changedSeriesWrites, nextOf } from './series.ts';

type EndRecurrence = UseCases<typeof routes, Context>['endRecurrence'];

/** Ends the series with the last occurrence that was made: no other is made, and nothing that was made changes. One that is over stays as it is. */
export const endRecurrence: EndRecurrence = async ({ caller, params }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { series, settings } = await findSeries(context, userId, params.id);
    if (!nextOf(series)) return;

    const endsOn = series.doneUpTo ?? addDays(series.rule.anchorOn, -1);
    const after = {
      ...series,
      rule: { ...series.rule, endsOn },
      version: series.version + 1,
      updatedAt: context.clock.now().toISOString(),
    };

    await commit(context.dynamodb, changedSeriesWrites(context, { userId, timeZone: settings.timeZone }, series, after));
  });

  return undefined;
};
