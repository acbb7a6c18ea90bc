import * as z from 'zod/mini';
import { type CalendarDate, calendarDate } from '../../../shared/calendar.ts';
import { idOf } from '../numbered.ts';
import { frequencies, weekendShifts } from './recurrence.ts';
import type { RecurringSeries } from './series.ts';

/** How often it occurs, counted from its first date. */
const frequency = z.enum(frequencies);

/** What becomes of a date that is no business day. */
const weekendShift = z.enum(weekendShifts).check(
  z.meta({
    description: 'Where an occurrence goes that falls on a weekend or a bank holiday: the business day before, after, or `none`.',
  }),
);

/** What makes a new transaction the first of a series. */
export const recurrenceAsked = {
  isRecurring: z.exactOptional(
    z
      .boolean()
      .check(z.meta({ description: 'Makes a series of it, whose first occurrence falls on `date`. Needs `recurrenceFrequency`.' })),
  ),
  recurrenceFrequency: z.exactOptional(frequency),
  recurrenceEndDate: z.exactOptional(
    calendarDate.check(z.meta({ description: 'The last day that it may fall on; not before `date`. Without it the series goes on.' })),
  ),
  recurrenceShift: z.exactOptional(weekendShift),
};

/** What a transaction shows of the series that it is of. */
export const recurrenceShown = {
  isRecurring: z.boolean(),
  recurrenceId: z.nullable(z.string()),
  occurrenceDate: z
    .nullable(calendarDate)
    .check(z.meta({ description: 'Which occurrence of the series it is, by the day its rule gives; `date` is when it happened.' })),
  recurrenceFrequency: z.nullable(frequency),
  recurrenceEndDate: z.nullable(calendarDate),
};

/** `series` are those that were read; frequency and end of another are not told. */
export function presentRecurrence(
  userId: string,
  of: { readonly number: number; readonly nominalOn: CalendarDate } | undefined,
  series: ReadonlyMap<number, RecurringSeries>,
) {
  const rule = of && series.get(of.number)?.rule;
  return {
    isRecurring: of !== undefined,
    recurrenceId: of ? idOf(userId, 'series', of.number) : null,
    occurrenceDate: of?.nominalOn ?? null,
    recurrenceFrequency: rule?.frequency ?? null,
    recurrenceEndDate: rule?.endsOn ?? null,
  };
}
