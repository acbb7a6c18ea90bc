import { addDays, type CalendarDate, yearOf } from '../../../../../shared/calendar.ts';
import { dateFrom, monthNamed } from '../../date-text.ts';

/** A day as it is written: the year may be missing. */
export interface DayText {
  readonly form: 'number' | 'name';
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const numeric = /^(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|\.(\d{1,2})\.(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))(?=[\s,;]|$)/;
const month =
  '(jan(?:eiro)?|fev(?:ereiro)?|mar(?:[cç]o)?|abr(?:il)?|mai(?:o)?|jun(?:ho)?|jul(?:ho)?|ago(?:sto)?|set(?:embro)?|out(?:ubro)?|nov(?:embro)?|dez(?:embro)?)';
const named = new RegExp(
  String.raw`^(\d{1,2})º?(?:\s+(?:de\s+)?|[/-])${month}\b\.?(?:(?:\s+(?:de\s+)?|[/-])((?:19|20)\d{2})|[/-](\d{2}))?(?=[\s,;]|$)`,
  'i',
);

/** The day that a text begins with, and what follows it; nothing where it begins with none. `31 JUL`, `20/05`, `17/ago`, `05/01/26`, `23 de jun. 2026`. */
export function leadingDay(text: string): { readonly day: DayText; readonly rest: string } | undefined {
  const number = numeric.exec(text);
  const name = number ? undefined : named.exec(text);
  const found = number ?? name;
  if (!found) return undefined;
  const [day, inMonth] = [
    Number(found[1]),
    name ? (monthNamed((name[2] ?? '').toLowerCase()) ?? 0) : Number(number?.[2] ?? number?.[4] ?? number?.[6]),
  ];
  if (inMonth < 1 || inMonth > 12 || day < 1 || day > 31) return undefined;
  const year = name ? (name[3] ?? name[4]) : (number?.[3] ?? number?.[5] ?? number?.[7]);
  return {
    day: { form: name ? 'name' : 'number', year: year === undefined ? undefined : fullYear(year), month: inMonth, day },
    rest: text.slice(found[0].length).trimStart(),
  };
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));

/** Months between a purchase and the instalment that may be a month off, since invoices close on different days. */
const nearEnough = 2;

/**
 * The date of a day without a year: the latest that is not after `latest`, the day on which the invoice is due or closes, so that a purchase of 30 December is of last
 * year on an invoice that is due in January. Instalment 14 of 18 was bought thirteen months before: where the day fits that, the year is the one that does.
 */
export function dateOf({ year, month: inMonth, day }: DayText, latest: CalendarDate, installment?: number): CalendarDate | undefined {
  if (year !== undefined) return dateFrom(year, inMonth, day);
  const last = yearOf(latest);
  const isAhead = (dateFrom(last, inMonth, day) ?? '') > addDays(latest, 1);
  const first = isAhead ? last - 1 : last;
  const years = (installment ?? 1) > 11 ? [first, first - 1, first - 2, first - 3, first - 4] : [first];
  const bought = monthsOf(latest) - (installment ?? 1);
  const fitting = years.find((candidate) => Math.abs(candidate * 12 + inMonth - bought) <= nearEnough);
  // The 29th of February is of the last year that had one.
  return (
    dateFrom(fitting ?? first, inMonth, day) ??
    dateFrom(first - 1, inMonth, day) ??
    dateFrom(first - 2, inMonth, day) ??
    dateFrom(first - 3, inMonth, day)
  );
}

const monthsOf = (date: CalendarDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
