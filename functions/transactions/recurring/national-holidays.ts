import { addDays, type CalendarDate, weekday, yearOf } from '../../../shared/calendar.ts';

/*
 * The days on which no Brazilian bank settles anything in the whole country, computed for any year of the calendar: Saturdays, Sundays,
 * national holidays, and the Monday and Tuesday of Carnival and Corpus Christi, which no law makes holidays but Resolução CMN 4.880/2020
 * takes out of the business days (the list that ANBIMA and FEBRABAN publish). It is this set, and not the national holidays alone, because
 * a bill that falls on one of these days is payable on the next business day without interest, and a debit happens then.
 *
 * Business days here: Ash Wednesday (open from noon), 24 and 31 December (bills settle), and state and municipal holidays, as nobody is
 * asked where they live. Today's set holds for past years too, with one exception: 20 November is national from 2024 on (Lei 14.759/2023).
 */

/** National holidays on a fixed day, `MM-DD`: Lei 662/1949 with Lei 10.607/2002, Lei 6.802/1980 (12 October). */
const fixed: readonly string[] = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25'];

const blackAwareness = { day: '11-20', firstYear: 2024 };

/** Days from Easter: Carnival Monday and Tuesday, Good Friday, Corpus Christi. */
const movable: readonly number[] = [-48, -47, -2, 60];

/** The bank holidays of a year, in order, those on a weekend included. */
export function bankHolidays(year: number): CalendarDate[] {
  const days = year >= blackAwareness.firstYear ? [...fixed, blackAwareness.day] : fixed;
  const sunday = easter(year);
  return [...days.map((day) => `${year}-${day}`), ...movable.map((offset) => addDays(sunday, offset))].sort();
}

/** Made once a year of the calendar, as a schedule asks for the same few years again and again. */
const kept = new Map<number, ReadonlySet<CalendarDate>>();

/** Whether banks are closed in the whole country on this date although it may be a weekday. */
export function isBankHoliday(date: CalendarDate): boolean {
  const year = yearOf(date);
  const holidays = kept.get(year) ?? new Set(bankHolidays(year));
  kept.set(year, holidays);
  return holidays.has(date);
}

/** A day on which banks settle: neither Saturday, Sunday nor bank holiday. */
export const isBusinessDay = (date: CalendarDate): boolean => weekday(date) <= 5 && !isBankHoliday(date);

/** Easter Sunday in the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easter(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return `${year}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, '0')}`;
}
