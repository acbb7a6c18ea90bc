import type { Context } from '../../../../functions/transactions/context.ts';
import { fulfilTransaction as useCase } from '../../../../functions/transactions/recurring/fulfil-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { type Asked, action, by } from '../../action.ts';
import { clockTolerance } from '../../actor.ts';
import { keyOfOccurrence } from '../following.ts';
import { someKey, someRow } from '../given.ts';
import { type FieldModel, type Model, numberNow, type RowModel, rowAt, type SeriesModel, shownId, withEntry } from '../model.ts';
import { missing } from '../recurring.ts';
import { answersRow, rowRefusal, written } from '../rows.ts';
import { numberIn } from './end-recurrence.ts';

const lastDate = '2200-12-31';

/** A transaction that is there takes the place of an occurrence, made or the next that is planned. */
export const fulfilTransaction = action<Model, Context, typeof routes.fulfilTransaction>({
  name: 'fulfil',
  weight: 10,
  route: routes.fulfilTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    const [number, series] = chance.oneOf([...model.series]) ?? [];
    const id = someRow(model, choosing, (row) => !row.series && row.deletedAt === undefined && row.type === 'expense');
    if (number === undefined || !series || !id) return undefined;
    const made = [...model.occurrences.keys()].filter((key) => key.startsWith(`${number} `)).map((key) => key.split(' ')[1] ?? '');
    const next = nextOf(series);
    const occurrenceDate = (chance.happens(0.4) ? next : chance.oneOf(made.slice(-3))) ?? series.anchorOn;
    return {
      ...by(userId),
      params: { id },
      body: { recurrenceId: shownId(userId, 'series', number) ?? '', occurrenceDate },
      ...someKey(choosing, 0.5),
    };
  },

  refusal(model, asked, { at }) {
    const { series, row, occurrence, other, isIt } = foundIn(model, asked, at);
    const refused = rowRefusal(model, asked.params.id, at, true);
    if (refused || !row || !series) return 'not_found';
    if (isIt) return undefined;
    if (row.series || row.type !== series.template.type) return 'rule_broken';
    if (!occurrence) return nextOf(series) === asked.body.occurrenceDate ? undefined : 'rule_broken';
    const isReal = occurrence.isFulfilled || other?.bond !== undefined;
    return isReal && other && other.deletedAt === undefined ? 'rule_broken' : undefined;
  },

  effect(model, asked, { userId, at }) {
    const { number = 0, series, row, occurrence, other, isIt } = foundIn(model, asked, at - clockTolerance);
    if (!series || !row || isIt || row.deletedAt !== undefined) return undefined;
    const nominalOn = asked.body.occurrenceDate;
    const after = { ...row, ...taken(model, row, other ?? series.template), version: row.version + 1 };
    const isTaken = row.description === undefined && after.description !== undefined;
    const isOwn = isTaken ? other?.series?.own?.includes('description') : row.description !== undefined;
    const own: FieldModel[] = ['cents', ...(isOwn ? (['description'] as const) : [])];
    const rows: RowModel[] = [
      { ...after, series: { number, nominalOn, own } },
      ...(other ? [{ ...other, series: undefined, deletedAt: other.deletedAt ?? at, version: other.version + 1 }] : []),
    ];
    const instead = other?.deletedAt === undefined ? other?.id : undefined;
    const effect = written(model, userId, ...rows);
    return {
      ...effect,
      model: {
        ...effect.model,
        series: withEntry(model.series, number, {
          ...series,
          doneUpTo: occurrence ? series.doneUpTo : nominalOn,
          version: series.version + 1,
        }),
        occurrences: withEntry(model.occurrences, keyOfOccurrence(number, nominalOn), {
          id: row.id,
          isFulfilled: true,
          insteadOf: occurrence ? instead : 'planned',
        }),
      },
    };
  },

  answers(model, asked, answer, heard) {
    const { isIt } = foundIn(model, asked, heard.to);
    return isIt && answersRow(model, answer, heard);
  },
});

const nextOf = (series: SeriesModel): string | undefined => {
  const year = Number(series.doneUpTo.slice(0, 4)) + 2;
  return missing(series, series.endsOn === undefined ? `${year}${series.doneUpTo.slice(4)}` : lastDate)[0];
};

function foundIn(model: Model, { params, body, caller: { userId } }: Asked<typeof routes.fulfilTransaction>, at: number) {
  const number = numberIn(model, userId, body.recurrenceId);
  const occurrence = number === undefined ? undefined : model.occurrences.get(keyOfOccurrence(number, body.occurrenceDate));
  const isIt = occurrence?.id === params.id;
  return {
    number,
    series: number === undefined ? undefined : model.series.get(number),
    row: rowAt(model, params.id, at),
    occurrence,
    other: occurrence?.id === undefined || isIt ? undefined : rowAt(model, occurrence.id, at),
    isIt,
  };
}

/** What it has nothing of its own for. */
function taken(model: Model, row: RowModel, given: Pick<RowModel, 'category' | 'description'>): Partial<RowModel> {
  const takesCategory = row.category === 0 && !row.splits && !row.bond;
  return {
    description: row.description ?? given.description,
    ...(takesCategory && { category: numberNow(model, 'category', given.category) }),
  };
}
