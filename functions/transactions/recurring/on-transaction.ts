import * as z from 'zod/mini';
import { type CalendarDate, calendarDate } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
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

/** Whether an edit or a deletion is of this occurrence alone, or of others of its series as well. */
export const scopeAsked = {
  scope: z._default(z.enum(['this', 'following', 'all']), 'this').check(
    z.meta({
      description:
        'Of one that recurs: `this` alone; with `following` those that come after it as well, made or planned; with `all` every one of its series. Of any other only `this`.',
    }),
  ),
};

/** What an edit may say of the series, with `following` or `all`. */
export const recurrenceEdited = {
  recurrenceFrequency: z.exactOptional(
    z
      .nullable(frequency)
      .check(z.meta({ description: 'With `following` or `all`. Sent back as it was read, also `null`, it changes nothing with `this`.' })),
  ),
  recurrenceEndDate: z.exactOptional(
    z
      .nullable(calendarDate)
      .check(z.meta({ description: 'With `following` or `all`: the last day that it may fall on; `null` for none.' })),
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

/** Which occurrence of which series a transaction is. */
export interface OfSeries {
  readonly number: number;
  /** Names the occurrence, whatever the transaction's own date is. */
  readonly nominalOn: CalendarDate;
  /** What its owner said of this one alone: a change of the series leaves it. */
  readonly own?: readonly SeriesField[];
}

/** What a series says of its occurrences and what may change while it goes on, with the letter that names it on a row. */
const letters = { amount: 'n', account: 'a', category: 'c', description: 'd', notes: 'o' } as const;

export type SeriesField = keyof typeof letters;

export const seriesFields = Object.keys(letters) as readonly SeriesField[];

/** As attributes of a row of this date, under short names. */
export const seriesAttributes = (of: OfSeries | undefined, date: CalendarDate): Readonly<Record<string, unknown>> =>
  of
    ? {
        sn: of.number,
        ...(of.nominalOn !== date && { so: of.nominalOn }),
        ...(of.own?.length && { sw: of.own.map((field) => letters[field]).join('') }),
      }
    : {};

export function seriesIn(item: Item, date: CalendarDate): OfSeries | undefined {
  const { sn, so = date, sw } = item as unknown as { sn?: number; so?: CalendarDate; sw?: string };
  if (sn === undefined) return undefined;
  return { number: sn, nominalOn: so, ...(sw && { own: seriesFields.filter((field) => sw.includes(letters[field])) }) };
}

/** `series` are those that were read; frequency and end of another are not told. */
export function presentRecurrence(userId: string, of: OfSeries | undefined, series: ReadonlyMap<number, RecurringSeries>) {
  const rule = of && series.get(of.number)?.rule;
  return {
    isRecurring: of !== undefined,
    recurrenceId: of ? idOf(userId, 'series', of.number) : null,
    occurrenceDate: of?.nominalOn ?? null,
    recurrenceFrequency: rule?.frequency ?? null,
    recurrenceEndDate: rule?.endsOn ?? null,
  };
}
