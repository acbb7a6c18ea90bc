import * as z from 'zod/mini';
import type { Clock } from './clock.ts';
import { texts } from './texts.pt-br.ts';

/*
 * Civil dates and months: what a person means by a day, with no hour and no zone in it. Both are strings that sort as they follow each
 * other, so `<`, `===` and `sort()` compare them. The years are 1900 to 2200. Every function throws a RangeError for a date or a month that
 * is not in the calendar, and where its result would leave it.
 *
 * Days are counted with Date.UTC, which is exact here (the proleptic Gregorian calendar, no zone asked), and months with integers. Temporal
 * would say the same with 56 kB more in every function's bundle; only "today" needs a zone, and Intl has it. docs/rules/civil-dates.md
 */

/** `YYYY-MM-DD`. */
export type CalendarDate = string;

/** `YYYY-MM`. */
export type Month = string;

/** 1 is Monday and 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const firstYear = 1900;
const lastYear = 2200;
export const firstDate: CalendarDate = `${firstYear}-01-01`;
export const lastDate: CalendarDate = `${lastYear}-12-31`;

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const calendarDate = z
  .string()
  .check(
    z.regex(dateForm, { error: texts.dateForm, abort: true }),
    z.refine(isWithinYears, { error: texts.yearRange(firstYear, lastYear), abort: true }),
    z.refine(isDay, texts.noSuchDay),
    z.meta({ description: 'A civil date, `YYYY-MM-DD`.', format: 'date', examples: ['2026-01-31'] }),
  );

export const month = z
  .string()
  .check(
    z.regex(monthForm, { error: texts.monthForm, abort: true }),
    z.refine(isWithinYears, texts.yearRange(firstYear, lastYear)),
    z.meta({ description: 'A month, `YYYY-MM`.', examples: ['2026-01'] }),
  );

/** The day that the user's calendar shows: 22:30 of 31 March in São Paulo is 31 March, although it is 1 April in UTC. */
export const today = (clock: Clock, timeZone: string): CalendarDate => dateAt(clock.now(), timeZone);

/**
 * The civil date of an instant in an IANA zone.
 * @throws RangeError for a zone that Intl does not know.
 */
export function dateAt(instant: Date, timeZone: string): CalendarDate {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return known(`${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`);
}

/** Making one takes a tenth of a millisecond, which a schedule over many users feels. Bounded: "america/SAO_PAULO" is a zone's name too. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (formats.size >= 100) formats.clear();
  formats.set(timeZone, made);
  return made;
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOfDay(dayNumber(date) + whole(days));

/** So many days on, or back where they are negative, stopping at the calendar's ends. */
export function daysFrom(date: CalendarDate, days: number): CalendarDate {
  const room = daysBetween(date, days < 0 ? firstDate : lastDate);
  return addDays(date, days < 0 ? Math.max(days, room) : Math.min(days, room));
}

/** Days from the first date to the second: negative where the second comes first. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/**
 * The same day so many months on, or the month's last day where it has no such day: 31 January and 1 month is 28 or 29 February.
 * Count from the first date, never from the last result, or the day is lost for good; where only a result is at hand, `anchorDay` is the
 * day to come back to.
 */
export const addMonths = (date: CalendarDate, months: number, anchorDay: number = dayOfMonth(date)): CalendarDate =>
  dateIn(monthAfter(monthOf(date), months), anchorDay);

/** The day of that number in a month, or the month's last day where it has none (29 to 31). */
export function dateIn(inMonth: Month, day: number): CalendarDate {
  if (!Number.isInteger(day) || day < 1 || day > 31) throw new RangeError(`${day} is not a day of a month`);
  const last = lastDay(inMonth);
  return day >= dayOfMonth(last) ? last : `${inMonth}-${String(day).padStart(2, '0')}`;
}

/** 1 to 31. */
export const dayOfMonth = (date: CalendarDate): number => Number(known(date).slice(8));

export const yearOf = (date: CalendarDate): number => yearNumber(known(date));

/** 1 January 1970, day 0, was a Thursday. */
export const weekday = (date: CalendarDate): Weekday => ((((dayNumber(date) % 7) + 10) % 7) + 1) as Weekday;

export const monthOf = (date: CalendarDate): Month => known(date).slice(0, 7);

export const firstDay = (ofMonth: Month): CalendarDate => `${knownMonth(ofMonth)}-01`;

export const lastDay = (ofMonth: Month): CalendarDate => `${knownMonth(ofMonth)}-${daysIn(...numbersOf(ofMonth))}`;

export const monthAfter = (from: Month, months: number): Month => monthOfNumber(monthNumber(from) + whole(months));

/** Months from the first to the second: negative where the second comes first. */
export const monthsBetween = (from: Month, to: Month): number => monthNumber(to) - monthNumber(from);

/** As a Brazilian reads it: `31/01/2026`. */
export const formatDate = (date: CalendarDate): string => known(date).split('-').reverse().join('/');

/** The earlier of two dates or of two months. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);

const millisecondsADay = 86_400_000;

const dayNumber = (date: CalendarDate): number => Date.parse(known(date)) / millisecondsADay;

const dateOfDay = (number: number): CalendarDate => known(isoOf(number * millisecondsADay));

const numbersOf = (text: string): [year: number, month: number] => [yearNumber(text), Number(text.slice(5, 7))];

/** Months since January of year 0. */
function monthNumber(of: Month): number {
  const [year, number] = numbersOf(knownMonth(of));
  return year * 12 + number - 1;
}

const monthOfNumber = (number: number): Month =>
  knownMonth(`${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`);

function known(date: CalendarDate): CalendarDate {
  if (dateForm.test(date) && isWithinYears(date) && isDay(date)) return date;
  throw new RangeError(`${date} is not a date from ${firstDate} to ${lastDate}`);
}

function knownMonth(text: Month): Month {
  if (monthForm.test(text) && isWithinYears(text)) return text;
  throw new RangeError(`${text} is not a month from ${firstDate.slice(0, 7)} to ${lastDate.slice(0, 7)}`);
}

function whole(count: number): number {
  if (Number.isSafeInteger(count)) return count;
  throw new RangeError(`${count} is not a whole number`);
}

function isDay(text: string): boolean {
  const [year, number] = numbersOf(text);
  const day = Number(text.slice(8));
  return number >= 1 && number <= 12 && day >= 1 && day <= daysIn(year, number);
}

/** Day 0 of the next month is this one's last. */
const daysIn = (year: number, number: number): number => new Date(Date.UTC(year, number, 0)).getUTCDate();

/** @throws RangeError for what is no instant at all. */
const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

function isWithinYears(text: string): boolean {
  return yearNumber(text) >= firstYear && yearNumber(text) <= lastYear;
}

const yearNumber = (text: string): number => Number(text.slice(0, 4));
