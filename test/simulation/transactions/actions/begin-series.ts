import type { Context } from '../../../../functions/transactions/context.ts';
import { createTransaction as useCase } from '../../../../functions/transactions/create-transaction.ts';
import { routes } from '../../../../functions/transactions/routes.ts';
import { addDays } from '../../../../shared/calendar.ts';
import { action, by } from '../../action.ts';
import { createdNumber } from '../accounts.ts';
import { keyOfOccurrence } from '../following.ts';
import { numberGiven, someAmount, someDate, someId, someKey } from '../given.ts';
import { type Frequency, type Model, numberNow, shownId, withEntry } from '../model.ts';
import { dateOf } from '../recurring.ts';
import { answersRow, createdRowId, written } from '../rows.ts';
import { createTransaction } from './create-transaction.ts';

const frequencies: readonly Frequency[] = ['daily', 'daily', 'weekly', 'biweekly', 'monthly', 'monthly', 'monthly', 'quarterly', 'yearly'];

export const beginSeries = action<Model, Context, typeof routes.createTransaction>({
  name: 'begin series',
  weight: 5,
  route: routes.createTransaction,
  useCase,

  choose(model, choosing) {
    const { chance, userId } = choosing;
    if (model.series.size > 3) return undefined;
    const frequency = chance.oneOf(frequencies) ?? 'monthly';
    const anchor = someDate(choosing);
    // Where months differ.
    const isLast = chance.happens(0.3) && ['monthly', 'quarterly', 'yearly'].includes(frequency);
    const date = isLast ? `${anchor.slice(0, 4)}-0${chance.oneOf([1, 3, 5, 7, 8])}-31` : anchor;
    const categoryId = chance.happens(0.5) ? someId(model, choosing, 'category', 'expense') : undefined;
    return {
      ...by(userId),
      body: {
        accountId: someId(model, choosing, 'account') ?? '',
        type: 'expense',
        amount: someAmount(choosing),
        date,
        isRecurring: true,
        recurrenceFrequency: frequency,
        ...(categoryId && { categoryId }),
        ...(chance.happens(0.3) && { recurrenceShift: chance.happens(0.5) ? ('before' as const) : ('after' as const) }),
        ...(chance.happens(0.2) && { recurrenceEndDate: addDays(date, chance.whole(0, 100)) }),
      },
      ...someKey(choosing, 0.95),
    };
  },

  refusal: (model, asked, asking) => createTransaction.refusal(model, asked, asking),

  effect(model, { body }, { changes, userId, request }) {
    const [number, id] = [createdNumber(changes, 'SERIES'), createdRowId(changes)];
    const account = numberGiven(userId, 'account', body.accountId) ?? 0;
    const isNext = number !== undefined && number === model.lastNumber.series + 1;
    if (!isNext || !id || model.made.has(request) || model.rows.has(id) || !model.accounts.has(account)) return undefined;
    const category = body.categoryId ? numberNow(model, 'category', numberGiven(userId, 'category', body.categoryId) ?? 0) : 0;
    const template = { type: body.type, cents: body.amount, account, category, description: body.description ?? undefined };
    const series = {
      template,
      anchorOn: body.date,
      frequency: body.recurrenceFrequency ?? 'monthly',
      endsOn: body.recurrenceEndDate,
      shift: body.recurrenceShift ?? ('none' as const),
      doneUpTo: body.date,
      version: 1,
    };
    const after = {
      ...model,
      made: withEntry(model.made, request, id),
      series: withEntry(model.series, number, series),
      occurrences: withEntry(model.occurrences, keyOfOccurrence(number, body.date), { id, isFulfilled: false }),
      lastNumber: { ...model.lastNumber, series: number },
    };
    const row = { ...template, id, date: dateOf(series, body.date), bond: undefined, version: 1, deletedAt: undefined };
    const effect = written(after, userId, { ...row, series: { number, nominalOn: body.date } });
    return { ...effect, tells: [...(effect.tells ?? []), `recurrence.changed ${shownId(userId, 'series', number)}`] };
  },

  answers: (model, _, answer, heard) =>
    model.made.get(heard.request) === (answer as { value: { id: string } }).value.id && answersRow(model, answer, heard),
});
