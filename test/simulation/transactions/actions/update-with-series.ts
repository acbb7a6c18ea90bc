import type { Context } from '../../../../functions/transactions/context.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { updateTransaction as useCase } from '../../../../functions/transactions/update-transaction.ts';
import type { ProblemCode } from '../../../../shared/problem.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { fieldsOf, pendingOf, saidOf, withChange } from '../following.ts';
import { someAmount, someKey, someRow, someVersion } from '../given.ts';
import { type Model, type RowModel, rowAt, type SaidModel, shownId, withEntry } from '../model.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';
import { partnerOf } from './update-transaction.ts';

/** An edit that others of the series follow: of what it is of and what it is called. */
export const updateWithSeries = action<Model, Context, typeof routes.updateTransaction>({
  name: 'update with series',
  weight: 12,
  route: routes.updateTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const id = someRow(model, choosing, ({ series, deletedAt }) => series !== undefined && deletedAt === undefined);
    if (!id) return undefined;
    const description = chance.happens(0.2) ? null : `todas ${chance.whole(1, 9)}`;
    const amount = chance.happens(0.6) ? { amount: someAmount(choosing) } : {};
    return {
      ...by(userId),
      query: { scope: chance.happens(0.5) ? ('following' as const) : ('all' as const) },
      params: { id },
      body: { ...amount, ...((!amount.amount || chance.happens(0.4)) && { description }) },
      ifMatch: someVersion(choosing, model.rows.get(id)?.version),
      ...someKey(choosing, 0.5),
    };
  },

  refusal(model, { params, body, ifMatch }, { at }) {
    const row = rowAt(model, params.id, at);
    const refused = ofSeriesRefusal(model, params.id, at);
    if (refused || !row) return refused;
    if (ifMatch !== '*' && ifMatch !== String(row.version)) return 'version_mismatch';
    return row.splits && body.amount !== undefined && body.amount !== row.cents ? 'rule_broken' : undefined;
  },

  effect(model, { params, query, body, ifMatch }, made) {
    const row = rowAt(model, params.id, made.at - clockTolerance);
    const of = row?.series;
    const series = of && model.series.get(of.number);
    if (!row || !of || !series || row.deletedAt !== undefined || (ifMatch !== '*' && ifMatch !== String(row.version))) return undefined;
    const said: SaidModel = {
      ...(body.amount !== undefined && { cents: body.amount }),
      ...(body.description !== undefined && { description: body.description }),
    };
    const own = (of.own ?? []).filter((field) => said[field] === undefined);
    const edited: RowModel = { ...row, ...saidOf(said, fieldsOf(said)), series: { ...of, own }, version: row.version + 1 };
    const after = query.scope === 'following' ? of.nominalOn : undefined;
    const pending = pendingOf(of.number, series, { after, by: of.nominalOn, what: { kind: 'edit', said } });

    const changed = withChange(model, pending, [edited, ...partnerOf(model, row, edited)], made);
    const effect = written(changed.model, made.userId, ...changed.rows);
    const template = { ...series.template, ...saidOf(said, fieldsOf(said)) };
    return {
      ...effect,
      model: { ...effect.model, series: withEntry(model.series, of.number, { ...series, template, version: pending.version }) },
      tells: [...(effect.tells ?? []), `recurrence.changed ${shownId(made.userId, 'series', of.number)}`],
    };
  },

  answers: (model, { params }, answer, heard) =>
    (answer as { value: { id: string } }).value.id === params.id && answersRow(model, answer, heard),
});

/** Why others cannot follow it: it is not there, or of no series. */
export function ofSeriesRefusal(model: Model, id: string, at: number): ProblemCode | undefined {
  const series = rowAt(model, id, at)?.series;
  return rowRefusal(model, id, at, true) ?? (series && model.series.has(series.number) ? undefined : 'rule_broken');
}
