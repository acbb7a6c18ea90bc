import * as z from 'zod/mini';
import { calendarDate } from '../../../shared/calendar.ts';
import { amount, reaisOf } from '../../../shared/money.ts';
import { direction } from '../category.ts';
import { idOf } from '../numbered.ts';
import { type Settings, standsFor } from '../settings.ts';
import { planned } from './change-plan.ts';
import { frequencies, weekendShifts } from './recurrence.ts';
import { nextOf, planVersionOf, type RecurringSeries } from './series.ts';

/** What recurs, as the API shows it. */
export const recurrence = z.strictObject({
  id: z.string(),
  accountId: z.nullable(z.string()),
  categoryId: z.nullable(z.string()),
  type: direction,
  amount,
  description: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  startDate: calendarDate.check(z.meta({ description: 'What it is counted from.' })),
  frequency: z.enum(frequencies),
  endDate: z.nullable(calendarDate),
  shift: z.enum(weekendShifts),
  nextDate: z.nullable(calendarDate).check(z.meta({ description: 'When the next one is made; `null` where none is left.' })),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export function presentSeries(userId: string, series: RecurringSeries, settings: Settings): z.input<typeof recurrence> {
  const { number, template, rule, createdAt, updatedAt } = series;
  const account = standsFor(settings, 'account', template.accountNumber);
  const category = template.categoryNumber === 0 ? undefined : standsFor(settings, 'category', template.categoryNumber);
  return {
    id: idOf(userId, 'series', number),
    accountId: account === undefined ? null : idOf(userId, 'account', account),
    categoryId: category === undefined ? null : idOf(userId, 'category', category),
    type: template.type,
    amount: reaisOf(template.amountCents),
    description: template.description ?? null,
    notes: template.notes ?? null,
    startDate: rule.anchorOn,
    frequency: rule.frequency,
    endDate: rule.endsOn ?? null,
    shift: rule.weekendShift,
    nextDate: nextOf(series)?.date ?? null,
    createdAt,
    updatedAt,
  };
}

/** With the next occurrences that are not made yet, so many at most. */
export function presentPlanned(userId: string, series: RecurringSeries, settings: Settings, most: number) {
  const next = planned(series, most).map(({ nominalOn, date }) => ({ occurrenceDate: nominalOn, date }));
  return { value: { ...presentSeries(userId, series, settings), next }, version: planVersionOf(series) };
}
