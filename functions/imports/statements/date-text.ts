import { type CalendarDate, firstDate, lastDate } from '../../../shared/calendar.ts';

type DateOrder = 'dmy' | 'mdy' | 'ymd';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  fev: 2,
  feb: 2,
  mar: 3,
  abr: 4,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  aug: 8,
  set: 9,
  sep: 9,
  out: 10,
  oct: 10,
  nov: 11,
  dez: 12,
  dec: 12,
};

/**
 * The civil date of `YYYY-MM-DD`, or nothing where the calendar has no such day or it is outside 1900 to 2200.
 */
export function dateFrom(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return date >= firstDate && date <= lastDate ? date : undefined;
}

/**
 * The date that a text of a bank's file says: `07/11/2025`, `7-11-25`, `07.11.2025`, `2025-11-07`, `2025-11-07T22:30:00-03:00`, `20251107`, `07 nov 2025`,
 * `7 de novembro de 2025`, `07/nov/25`, `Nov 7, 2025`. An hour behind it is not asked: the written day counts. Nothing for what is no date (`00/00/0000`).
 * `order` decides about `03/04/2026`, and is `dmy` in Brazil.
 */
export function readDate(text: string, order: DateOrder = 'dmy'): CalendarDate | undefined {
  const plain = text.trim().toLowerCase();
  if (plain.length > 40) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s].*)?$/.exec(plain);
  if (iso) return dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (packed) return dateFrom(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const named =
    /^(\d{1,2})(?:º)?(?:\s+de\s+|[\s/.-]+)([a-zç]{3,9})\.?(?:\s+de\s+|[\s/.-]+)(\d{4}|\d{2})(?:[,\s]+(?:[àa]s\s+)?\d{1,2}[:h].*)?$/.exec(
      plain,
    );
  if (named) return dateFrom(fullYear(named[3] ?? ''), monthNamed(named[2] ?? '') ?? 0, Number(named[1]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?\d{1,2}:.*)?$/.exec(plain);
  if (monthFirst) return dateFrom(Number(monthFirst[3]), monthNamed(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]));
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[t\s,].*)?$/.exec(plain);
  if (!parts) return undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? '')];
  return order === 'mdy' ? dateFrom(year, first, second) : dateFrom(year, second, first);
}

/** The month of a Portuguese (or English) name or its first three letters; nothing where it is none. */
export const monthNamed = (name: string): number | undefined => months[name.slice(0, 3)];

/** `26` is 2026, `97` is 1997. */
const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));
