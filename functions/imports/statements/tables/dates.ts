import type { CalendarDate } from '../../../../shared/calendar.ts';
import { dateFrom, monthNamed, readDate } from '../date-text.ts';
import type { Choices } from '../statement.ts';
import type { Cell } from './grid.ts';
import { dayOfSerial } from './number-formats.ts';

export type DateOrder = NonNullable<Choices['dateOrder']>;

/** What the texts of a file say of the order of day and month. `open`: all can be read both ways; `none`: there is nothing to order. */
export type OrderSaid = 'dmy' | 'mdy' | 'open' | 'none';

const pair = /^\D{0,12}?(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/;

/** A day beyond the twelfth decides, wherever it stands. Where texts contradict each other, what most say. */
export function orderSaid(texts: Iterable<string>): OrderSaid {
  const counts = { dmy: 0, mdy: 0, open: 0, none: 0 };
  for (const text of texts) counts[orderIn(text)] += 1;
  if (counts.dmy > 0 || counts.mdy > 0) return counts.dmy >= counts.mdy ? 'dmy' : 'mdy';
  return counts.open > 0 ? 'open' : 'none';
}

function orderIn(text: string): OrderSaid {
  const found = pair.exec(text);
  const [first, second] = [Number(found?.[1]), Number(found?.[2])];
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return first <= 12 && second <= 12 && first !== second ? 'open' : 'none';
}

interface Days {
  readonly order: DateOrder;
  readonly countsFrom1904: boolean;
  /** Of days without a year: given the month and the day. */
  readonly yearOf: (month: number, day: number) => number;
}

/** Texts of days that are kept at a time, so that each is read once. */
const mostKept = 10_000;
/** Longer than any day's text. */
const longest = 60;

/** Reads the days of a column: as a sheet's days, as its serial numbers, or as text, each text once. */
export function dayReader(days: Days): (cell: Cell | undefined) => CalendarDate | undefined {
  const known = new Map<string, CalendarDate | undefined>();
  return (cell) => {
    if (typeof cell === 'number') return numberDay(cell, days);
    if (typeof cell === 'object') return cell.day;
    if (cell === undefined || cell === '' || cell.length > longest) return undefined;
    if (known.has(cell)) return known.get(cell);
    const date = textDay(cell, days);
    if (known.size < mostKept) known.set(cell, date);
    return date;
  };
}

/** `20260831` and a serial number are both numbers of a sheet. */
const numberDay = (number: number, { countsFrom1904 }: Days): CalendarDate | undefined =>
  serialDay(number, countsFrom1904) ?? readDate(String(number));

function textDay(text: string, days: Days): CalendarDate | undefined {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return serialDay(Number(text.replace(',', '.')), days.countsFrom1904);
  const plain = text.replace(/^(?:seg|ter|qua|qui|sex|s[aá]b|dom)[a-zç-]*[.,\s]+/i, '');
  return readDate(plain, days.order) ?? withoutYear(plain, days.order, days.yearOf);
}

/** 1954 to 2119: a number outside it is no day of a statement. */
const plausible = { from: 20_000, to: 80_000 };

const serialDay = (serial: number, countsFrom1904: boolean): CalendarDate | undefined =>
  serial >= plausible.from && serial <= plausible.to ? dayOfSerial(serial, countsFrom1904) : undefined;

function withoutYear(text: string, order: DateOrder, yearOf: Days['yearOf']): CalendarDate | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const named = /^(\d{1,2})(?:º)?(?:\s+de\s+|[\s/.-]*)([a-zç]{3,9})\.?$/i.exec(text);
  const [first, second] = [Number((numbers ?? named)?.[1]), numbers ? Number(numbers[2]) : monthNamed(named?.[2]?.toLowerCase() ?? '')];
  if (!first || !second) return undefined;
  const [day, month] = numbers && order === 'mdy' ? [second, first] : [first, second];
  return dateFrom(yearOf(month, day), month, day);
}

/** Whether any of the texts is a day without its year. */
export const lackYears = (texts: Iterable<string>): boolean => {
  for (const text of texts) if (/^\d{1,2}[/.-]\d{1,2}$|^\d{1,2}[\s/.-]*[a-zç]{3,9}\.?$/i.test(text)) return true;
  return false;
};
