import { addDays, type CalendarDate, yearOf } from '../../../../shared/calendar.ts';
import { readAmount } from '../amount-text.ts';
import { dateFrom, monthNamed } from '../date-text.ts';
import { onOneLine } from '../row-words.ts';

/** A line that begins with a day: of a purchase, mostly. */
export interface DatedLine {
  readonly day: DayText;
  readonly postedOn?: DayText;
  readonly words: string;
  /** With the sign that is written; nothing where the amount stands on another line. */
  readonly cents: number | undefined;
  readonly foreign?: { readonly currency: string; readonly cents: number };
}

/** A day as it is written: the year may be missing. */
interface DayText {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const numeric = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?=\s|$)/;
const named = /^(\d{1,2})\s+(?:de\s+)?([a-zç]{3,9})\.?(?:\s+(?:de\s+)?(\d{4}))?(?=\s|$)/i;
const amountAtEnd = /(?:^|\s)([-+]?\s?(?:R\$\s?)?[-+]?\s?\d{1,3}(?:\.\d{3})*,\d{2}\s?(?:[-+]|[cd]\b)?)\s*$/i;
const foreignAtEnd = /(?:^|\s)(US\$|USD|U\$S?|EUR|€|GBP)\s?(-?\d{1,3}(?:\.\d{3})*,\d{2})\s*$/i;

/** Nothing for a line that does not begin with a day. */
export function datedLine(line: string): DatedLine | undefined {
  const first = leadingDay(line);
  if (!first) return undefined;
  const second = leadingDay(first.rest);
  const rest = second?.rest ?? first.rest;
  const amount = amountAtEnd.exec(rest);
  const cents = amount?.[1] === undefined ? undefined : readAmount(amount[1], ',')?.cents;
  const before = amount ? rest.slice(0, amount.index) : rest;
  const foreign = foreignIn(before);
  return {
    day: first.day,
    ...(second && { postedOn: second.day }),
    words: onOneLine(foreign ? before.slice(0, foreign.at) : before),
    cents,
    ...(foreign && { foreign: { currency: foreign.currency, cents: foreign.cents } }),
  };
}

/** The amount that a line holds alone, or with words before it and no day. */
export function amountIn(line: string): { readonly cents: number; readonly words: string } | undefined {
  const found = amountAtEnd.exec(line);
  const cents = found?.[1] === undefined ? undefined : readAmount(found[1], ',')?.cents;
  return found && cents !== undefined ? { cents, words: onOneLine(line.slice(0, found.index)) } : undefined;
}

function leadingDay(text: string): { readonly day: DayText; readonly rest: string } | undefined {
  const start = text.trimStart();
  const found = numeric.exec(start) ?? named.exec(start);
  if (!found) return undefined;
  const month = /^\d/.test(found[2] ?? '') ? Number(found[2]) : monthNamed((found[2] ?? '').toLowerCase());
  const day = Number(found[1]);
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { day: { year: found[3] === undefined ? undefined : fullYear(found[3]), month, day }, rest: start.slice(found[0].length) };
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));

const currencies: Readonly<Record<string, string>> = { US$: 'USD', U$: 'USD', U$S: 'USD', '€': 'EUR' };

function foreignIn(text: string) {
  const found = foreignAtEnd.exec(text);
  const cents = found?.[2] === undefined ? undefined : readAmount(found[2], ',')?.cents;
  if (!found || cents === undefined) return undefined;
  const sign = (found[1] ?? '').toUpperCase();
  return { at: found.index, currency: currencies[sign] ?? sign, cents };
}

/**
 * The date of a day without a year: the latest that is not after `latest`, the day that the invoice is due, or closes. A purchase of 30 December is of last year on an
 * invoice that is due in January.
 */
export function dateOf({ year, month, day }: DayText, latest: CalendarDate): CalendarDate | undefined {
  if (year !== undefined) return dateFrom(year, month, day);
  const inYear = yearOf(latest);
  const date = dateFrom(inYear, month, day);
  return date !== undefined && date <= addDays(latest, 1) ? date : (dateFrom(inYear - 1, month, day) ?? date);
}
