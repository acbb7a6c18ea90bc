import {
  addDays,
  addMonths,
  type CalendarDate,
  dateIn,
  dayOfMonth,
  daysBetween,
  daysFrom,
  earlier,
  firstDate,
  lastDate,
  monthOf,
  monthsBetween,
} from '../../../shared/calendar.ts';
import { isBusinessDay } from './national-holidays.ts';

/*
 * Which dates a recurring transaction falls on: pure, and counted from the anchor, the k-th being the anchor and k periods. Nothing here is
 * made by walking from the last occurrence, so 31 January goes on to 28 February and 31 March, and a window far from the anchor costs what
 * a near one does. docs/rules/recurrence.md
 */

const periods = {
  daily: { days: 1 },
  weekly: { days: 7 },
  biweekly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  yearly: { months: 12 },
} as const satisfies Record<string, { days: number } | { months: number }>;

export type Frequency = keyof typeof periods;

export const frequencies = ['daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const satisfies readonly Frequency[];

/** Where an occurrence goes that falls on a weekend or a bank holiday: to the business day before, to the one after, or nowhere. */
export const weekendShifts = ['none', 'before', 'after'] as const;

export type WeekendShift = (typeof weekendShifts)[number];

export interface Series {
  /** The nominal date of the first occurrence. */
  readonly anchorOn: CalendarDate;
  /** The day of the month that months come back to, where the anchor's own month is too short for it: 31 with an anchor on 28 February. */
  readonly anchorDay?: number;
  readonly frequency: Frequency;
  /** The last nominal date that may occur. A shift may take its date beyond. */
  readonly endsOn?: CalendarDate;
  readonly weekendShift: WeekendShift;
}

export interface Occurrence {
  /** Names the occurrence within its series for good, whatever becomes of its date: half of the key it is written under. */
  readonly nominalOn: CalendarDate;
  /** When it happens. */
  readonly date: CalendarDate;
}

/** More than ten years of days. */
export const mostOccurrences = 4_000;

/** More than any run of days without business: a weekend and Carnival, or Good Friday to Tiradentes, are four. */
const farthestShift = 7;

/**
 * The occurrences whose date (after the shift) is in the window, both ends included, in order. Windows that touch without overlap give
 * each occurrence once.
 * @throws RangeError where the window and a week around it have more than `mostOccurrences`, and where the anchor's day is not the anchor's.
 */
export function occurrences(series: Series, from: CalendarDate, to: CalendarDate): Occurrence[] {
  const earliest = daysFrom(from, -farthestShift);
  const first = earliest <= checked(series).anchorOn ? 0 : countUpTo(series, addDays(earliest, -1));
  const count = countUpTo(series, daysFrom(to, farthestShift)) - first;
  if (count > mostOccurrences)
    throw new RangeError(`${from} to ${to} has ${count} occurrences, more than ${mostOccurrences}: ask for less`);

  const near = Array.from({ length: Math.max(0, count) }, (_, index) => occurrenceAt(series, first + index));
  return near.filter(({ date }) => date >= from && date <= to);
}

/**
 * The first occurrence whose nominal date is later than `after`, the last key that was made; without `after`, the series' first one.
 * None where the series is over. By the key and not by the date, because two occurrences may be shifted to one date, and because a
 * changed shift moves dates but no keys.
 * @throws RangeError where the anchor's day is not the anchor's.
 */
export function nextOccurrence(series: Series, after?: CalendarDate): Occurrence | undefined {
  const made = after === undefined ? 0 : countUpTo(checked(series), after);
  return made < countUpTo(checked(series), lastDate) ? occurrenceAt(series, made) : undefined;
}

/** What may change of a series from an occurrence on. A frequency or an anchor of its own begins a new count. */
export interface SeriesChange {
  readonly anchorOn?: CalendarDate;
  readonly frequency?: Frequency;
  /** `null` for no end. */
  readonly endsOn?: CalendarDate | null;
  readonly weekendShift?: WeekendShift;
}

/**
 * The series counted from the occurrence with this nominal date: it and those that follow take the change. It has the nominal dates that the series had from there on,
 * as long as the change is not of the dates themselves; one that is counted from a short month keeps the anchor's day.
 * @throws RangeError where the series has no such occurrence, and where the new anchor is not later than the occurrence before.
 */
export function seriesFrom(series: Series, nominalOn: CalendarDate, change: SeriesChange = {}): Series {
  const index = indexOf(series, nominalOn);
  if (index === undefined) throw new RangeError(`${nominalOn} is no occurrence of the series`);

  const { anchorOn = nominalOn, frequency = series.frequency, weekendShift = series.weekendShift } = change;
  if (index > 0 && anchorOn <= nominalAt(series, index - 1)) throw new RangeError(`${anchorOn} is not later than the occurrence before`);
  const endsOn = change.endsOn === undefined ? series.endsOn : change.endsOn;
  const keepsDay = change.anchorOn === undefined && 'months' in periods[series.frequency] && 'months' in periods[frequency];

  return {
    anchorOn,
    ...(keepsDay && anchorDayOf(series) !== dayOfMonth(anchorOn) && { anchorDay: anchorDayOf(series) }),
    frequency,
    ...(endsOn && { endsOn }),
    weekendShift,
  };
}

/** Which one it is, from 0 on, by its nominal date; nothing where the series has no such occurrence. */
export function indexOf(series: Series, nominalOn: CalendarDate): number | undefined {
  const index = countUpTo(checked(series), nominalOn) - 1;
  return index >= 0 && nominalAt(series, index) === nominalOn ? index : undefined;
}

const anchorDayOf = (series: Series): number => series.anchorDay ?? dayOfMonth(series.anchorOn);

function occurrenceAt(series: Series, index: number): Occurrence {
  const nominalOn = nominalAt(series, index);
  return { nominalOn, date: shifted(nominalOn, series.weekendShift) };
}

/** The nominal date of the one with this index, whether or not it lies before the end. */
export function nominalAt(series: Series, index: number): CalendarDate {
  const period = periods[series.frequency];
  return 'days' in period
    ? addDays(series.anchorOn, index * period.days)
    : addMonths(series.anchorOn, index * period.months, anchorDayOf(series));
}

/** How many nominal dates the series has up to this one, it included: the index of the next. */
export function countUpTo(series: Series, date: CalendarDate): number {
  const limit = series.endsOn === undefined ? date : earlier(date, series.endsOn);
  if (limit < series.anchorOn) return 0;
  const period = periods[series.frequency];
  if ('days' in period) return Math.floor(daysBetween(series.anchorOn, limit) / period.days) + 1;
  const index = Math.floor(monthsBetween(monthOf(series.anchorOn), monthOf(limit)) / period.months);
  return nominalAt(series, index) <= limit ? index + 1 : index;
}

/** The business day that stands in; at the very edge of the calendar, where there is none, the date itself. */
export function shifted(nominalOn: CalendarDate, shift: WeekendShift): CalendarDate {
  if (shift === 'none') return nominalOn;
  const step = shift === 'before' ? -1 : 1;
  let date = nominalOn;
  while (!isBusinessDay(date) && date !== firstDate && date !== lastDate) date = addDays(date, step);
  return date;
}

/** @throws RangeError where the anchor's day would not fall on the anchor in its own month. */
function checked(series: Series): Series {
  if (dateIn(monthOf(series.anchorOn), anchorDayOf(series)) === series.anchorOn) return series;
  throw new RangeError(`day ${series.anchorDay} does not fall on ${series.anchorOn}`);
}
