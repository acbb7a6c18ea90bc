import { addDays, earlier } from '../../../shared/calendar.ts';
import { commit, type Write } from '../../../shared/commit.ts';
import { tell } from '../../../shared/events/tell.ts';
import { recurrenceChanged } from '../../../shared/events/transactions.ts';
import type { RequestOf } from '../../../shared/route/route.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Context } from '../context.ts';
import { idOf } from '../numbered.ts';
import type { routes } from '../routes.ts';
import { changed, rowsOneWith } from '../transfers/rows-one-with.ts';
import { type FoundOfSeries, findOfSeries } from './find-of-series.ts';
import { occurrenceKey, occurrencesFrom } from './occurrence.ts';
import { asRead, changedSeriesWrite, seriesKey } from './series.ts';
import { withFollowers } from './with-followers.ts';

/**
 * Deletes an occurrence and ends its series before it, or takes the series away, in one commit, and with them the transactions that are to follow, as many as fit; the
 * others follow at once, by who hears of it, each once. What a bank brought, what was there before the series, and transfers stay, but for the occurrence itself.
 */
export async function deleteWithSeries(
  { caller, params, query }: RequestOf<(typeof routes)['deleteTransaction']>,
  context: Context,
): Promise<undefined> {
  const { userId } = caller;
  await untilAccepted(async () => {
    const found = await findOfSeries(context, userId, params.id);
    const { row, series } = found;
    const isWhole = query.scope === 'all' || !(await hasEarlier(context, userId, found));

    const now = context.clock.now();
    const deleted = { deletedAt: now.getTime(), updatedAt: now.getTime() };
    const [{ before, after }, ...others] = changed(await rowsOneWith(context, userId, row), deleted);
    const own = { ...(before && { before }), after: isWhole ? { ...after, series: undefined } : after };

    const writes = await withFollowers(context, found, {
      userId,
      rows: [own, ...others],
      after: isWhole ? undefined : row.series.nominalOn,
      what: { kind: 'deletion', isWhole },
      ...(isWhole && { told: tell(context, userId, [recurrenceChanged, { recurrenceId: idOf(userId, 'series', series.number) }]) }),
    });
    await commit(context.dynamodb, [...writes, isWhole ? takenAway(context, userId, found) : ended(context, userId, found)]);
  });
  return undefined;
}

/** Whether the series has an occurrence before this one: else nothing would be left of it. */
async function hasEarlier({ store }: Context, userId: string, { row: { series } }: FoundOfSeries): Promise<boolean> {
  const range = { from: occurrencesFrom(series.number), to: occurrenceKey(series.number, addDays(series.nominalOn, -1)) };
  return (await store.range(userId, { ...range, limit: 1 })).items.length > 0;
}

const takenAway = ({ store }: Context, userId: string, { series }: FoundOfSeries): Write =>
  store.remove(userId, seriesKey(series.number), asRead(series));

function ended(context: Context, userId: string, { row, series, settings }: FoundOfSeries): Write {
  const last = addDays(row.series.nominalOn, -1);
  const after = {
    ...series,
    rule: { ...series.rule, endsOn: earlier(last, series.rule.endsOn ?? last) },
    version: series.version + 1,
    updatedAt: context.clock.now().toISOString(),
  };
  return changedSeriesWrite(context, { userId, timeZone: settings.timeZone }, series, after);
}
