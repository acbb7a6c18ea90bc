import type { Context } from '../../../../functions/transactions/context.ts';
import { endRecurrence as useCase } from '../../../../functions/transactions/recurring/end-recurrence.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { action, by } from '../../action.ts';
import { type Model, shownId, withEntry } from '../model.ts';
import { missing } from '../recurring.ts';

const lastDate = '2200-12-31';

export const endRecurrence = action<Model, Context, typeof routes.endRecurrence>({
  name: 'end recurrence',
  weight: 0.7,
  route: routes.endRecurrence,
  useCase,

  choose(model, { chance, userId }) {
    const number = chance.oneOf([...model.series.keys()]);
    return number === undefined ? undefined : { ...by(userId), params: { id: shownId(userId, 'series', number) ?? '' } };
  },

  refusal: (model, { params, caller: { userId } }) => (numberIn(model, userId, params.id) === undefined ? 'not_found' : undefined),

  effect(model, { params }, { userId }) {
    const number = numberIn(model, userId, params.id);
    const series = number === undefined ? undefined : model.series.get(number);
    if (number === undefined || !series || isOver(series)) return undefined;
    return {
      model: { ...model, series: withEntry(model.series, number, { ...series, endsOn: series.doneUpTo, version: series.version + 1 }) },
      tells: [`recurrence.changed ${params.id}`],
    };
  },

  answers(model, { params, caller: { userId } }) {
    const series = model.series.get(numberIn(model, userId, params.id) ?? 0);
    return series !== undefined && isOver(series);
  },
});

/** Whether nothing comes any more; without an end something always does. */
const isOver = (series: Parameters<typeof missing>[0]): boolean => series.endsOn !== undefined && missing(series, lastDate).length === 0;

export const numberIn = (model: Model, userId: string, id: string): number | undefined =>
  [...model.series.keys()].find((number) => shownId(userId, 'series', number) === id);
