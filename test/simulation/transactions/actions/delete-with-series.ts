import type { Context } from '../../../../functions/transactions/context.ts';
import { deleteTransaction as useCase } from '../../../../functions/transactions/delete-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { addDays } from '../../../../shared/calendar.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { pendingOf, withChange } from '../following.ts';
import { someKey, someRow } from '../given.ts';
import { type Model, rowAt, type SeriesModel, shownId, withEntry, without } from '../model.ts';
import { written } from '../rows.ts';
import { oneWith } from '../transfers.ts';
import { ofSeriesRefusal } from './update-with-series.ts';

/** A deletion of an occurrence and those that follow it, or of the whole series. */
export const deleteWithSeries = action<Model, Context, typeof routes.deleteTransaction>({
  name: 'delete with series',
  weight: 3,
  route: routes.deleteTransaction,
  useCase,

  choose(model, choosing) {
    const id = someRow(model, choosing, ({ series, deletedAt }) => series !== undefined && deletedAt === undefined);
    const scope = choosing.chance.happens(0.7) ? ('following' as const) : ('all' as const);
    return id ? { ...by(choosing.userId), query: { scope }, params: { id }, ...someKey(choosing, 0.3) } : undefined;
  },

  refusal: (model, { params }, { at }) => ofSeriesRefusal(model, params.id, at),

  effect(model, { params, query }, made) {
    const { at, userId } = made;
    const row = rowAt(model, params.id, at - clockTolerance);
    const of = row?.series;
    const series = of && model.series.get(of.number);
    if (!row || !of || !series || row.deletedAt !== undefined) return undefined;
    const isWhole = query.scope === 'all' || !hasEarlier(model, of.number, of.nominalOn);
    const leading = oneWith(model, row, at).map((each) => ({
      ...each,
      ...(each.id === row.id && isWhole && { series: undefined }),
      version: each.version + 1,
      deletedAt: at,
    }));
    const after = isWhole ? undefined : of.nominalOn;
    const pending = pendingOf(of.number, series, { after, by: of.nominalOn, what: { kind: 'deletion', isWhole } });

    const changed = withChange(model, pending, leading, made);
    const effect = written(changed.model, userId, ...changed.rows);
    const left = isWhole ? without(model.series, of.number) : withEntry(model.series, of.number, endedBefore(series, of.nominalOn));
    return {
      ...effect,
      model: { ...effect.model, series: left },
      tells: [...(effect.tells ?? []), `recurrence.changed ${shownId(userId, 'series', of.number)}`],
    };
  },

  answers: (model, { params }) => model.rows.get(params.id)?.deletedAt !== undefined,
});

const hasEarlier = ({ occurrences }: Model, number: number, nominalOn: string): boolean =>
  [...occurrences.keys()].some((key) => key.startsWith(`${number} `) && (key.split(' ')[1] ?? '') < nominalOn);

function endedBefore(series: SeriesModel, nominalOn: string): SeriesModel {
  const last = addDays(nominalOn, -1);
  const endsOn = series.endsOn !== undefined && series.endsOn < last ? series.endsOn : last;
  return { ...series, endsOn, version: series.version + 1 };
}
