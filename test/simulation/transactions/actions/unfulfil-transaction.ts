import type { Context } from '../../../../functions/transactions/context.ts';
import { unfulfilTransaction as useCase } from '../../../../functions/transactions/recurring/unfulfil-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { keyOfOccurrence } from '../following.ts';
import { someKey, someRow } from '../given.ts';
import { type Model, numberNow, type RowModel, rowAt, withEntry } from '../model.ts';
import { dateOf } from '../recurring.ts';
import { answersRow, createdRowId, rowRefusal, written } from '../rows.ts';

/** A transaction ceases to be the occurrence that it fulfilled, and that is again what it was before. */
export const unfulfilTransaction = action<Model, Context, typeof routes.unfulfilTransaction>({
  name: 'unfulfil',
  weight: 12,
  route: routes.unfulfilTransaction,
  useCase,

  choose(model, choosing) {
    const id = someRow(model, choosing, (row) => fulfilledBy(model, row) !== undefined && row.deletedAt === undefined);
    return id ? { ...by(choosing.userId), params: { id }, ...someKey(choosing, 0.5) } : undefined;
  },

  refusal(model, { params }, { at }) {
    const row = rowAt(model, params.id, at);
    return rowRefusal(model, params.id, at, true) ?? (row && fulfilledBy(model, row) ? undefined : 'rule_broken');
  },

  effect(model, { params }, { userId, at, changes }) {
    const row = rowAt(model, params.id, at - clockTolerance);
    const fulfilled = row && fulfilledBy(model, row);
    if (!row || !fulfilled || row.deletedAt !== undefined) return undefined;
    const { number, nominalOn, series, insteadOf } = fulfilled;
    const createdId = createdRowId(changes);
    const back = createdId ? undefined : model.rows.get(insteadOf ?? '');
    if ((insteadOf !== undefined && !back && !createdId) || back?.series) return undefined;
    const given = back ? again(back) : createdId && anew(createdId);
    const effect = written(model, userId, { ...row, series: undefined, version: row.version + 1 }, ...(given ? [given] : []));
    const occurrence = { id: given ? given.id : undefined, isFulfilled: false };
    return {
      ...effect,
      model: {
        ...effect.model,
        series: withEntry(model.series, number, { ...series, version: series.version + 1 }),
        occurrences: withEntry(model.occurrences, keyOfOccurrence(number, nominalOn), occurrence),
      },
    };

    function again(before: RowModel): RowModel {
      const own = (['cents', 'description'] as const).filter((field) => before[field] !== series.template[field]);
      return { ...before, series: { number, nominalOn, own }, deletedAt: undefined, version: before.version + 1 };
    }

    function anew(id: string): RowModel {
      const { template } = series;
      return {
        ...template,
        id,
        date: dateOf(series, nominalOn),
        account: numberNow(model, 'account', template.account),
        category: numberNow(model, 'category', template.category),
        bond: undefined,
        series: { number, nominalOn },
        version: 1,
        deletedAt: undefined,
      };
    }
  },

  answers: (model, { params }, answer, heard) => model.rows.get(params.id)?.series === undefined && answersRow(model, answer, heard),
});

function fulfilledBy(model: Model, { id, series: of }: RowModel) {
  const series = of && model.series.get(of.number);
  const occurrence = of && model.occurrences.get(keyOfOccurrence(of.number, of.nominalOn));
  if (!of || !series || !occurrence?.isFulfilled || occurrence.id !== id) return undefined;
  return { ...of, series, insteadOf: occurrence.insteadOf };
}
