import type { CalendarDate } from '../../../../shared/calendar.ts';
import { dateFrom, readDate } from '../date-text.ts';
import type { Choices, Doubt } from '../statement.ts';
import { beginOf, endOf, leaf, type RawRow, textOf } from './leaves.ts';
import { texts } from './texts.pt-br.ts';

export interface Dates {
  /** The civil day of that leaf of the row; nothing for zeros and for what is no day. */
  of(row: RawRow, leaf: number): CalendarDate | undefined;
  /** Of a text. */
  read(text: string): CalendarDate | undefined;
  readonly doubts: readonly Doubt[];
}

/**
 * The civil day of an OFX instant, `20251107223000[-3:BRT]`: as it is written, whatever the hour and the zone. Also `2025-11-07T…`, and `07/11/2025`, whose order
 * the other dates of the statement prove; where they don't, it is the Brazilian one, and doubtful.
 */
export function readDates(rows: readonly RawRow[], { dateOrder }: Choices): Dates {
  const proof = orderOf(rows);
  const order = dateOrder ?? proof.order;
  /** By the number that its eight digits make. */
  const days = new Map<number, CalendarDate>();
  const read = (text: string): CalendarDate | undefined => readDate(/^\d{8}/.exec(text)?.[0] ?? text, order);
  const of = (row: RawRow, leaf: number): CalendarDate | undefined => {
    const digits = eightDigits(row.table.source.bytes, beginOf(row, leaf), endOf(row, leaf));
    const known = days.get(digits);
    if (known !== undefined || digits < 0) return known ?? read(textOf(row, leaf));
    const day = dateFrom(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);
    if (day !== undefined) days.set(digits, day);
    return day;
  };
  const isDoubtful = proof.isOpen && dateOrder === undefined;
  return { of, read, doubts: isDoubtful ? [{ about: 'dateOrder', chosen: 'dmy', others: ['mdy'], reason: texts.dateOrder }] : [] };
}

/** The number that the first eight make, or -1 where one of them is no digit. */
function eightDigits(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 8) return -1;
  let number = 0;
  for (let at = from; at < from + 8; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** In which order day and month stand where there are slashes. */
function orderOf(rows: readonly RawRow[]): { readonly order: 'dmy' | 'mdy'; readonly isOpen: boolean } {
  const parted = rows
    .filter((row) => endOf(row, leaf.DTPOSTED) - beginOf(row, leaf.DTPOSTED) > 5 && hasSlash(row))
    .map((row) => textOf(row, leaf.DTPOSTED))
    .map((text) => ({ dmy: readDate(text), mdy: readDate(text, 'mdy') }));
  const isDmy = parted.some(({ dmy, mdy }) => dmy && !mdy);
  const isMdy = parted.some(({ dmy, mdy }) => mdy && !dmy);
  return { order: isMdy && !isDmy ? 'mdy' : 'dmy', isOpen: isDmy === isMdy && parted.some(({ dmy, mdy }) => dmy !== mdy) };
}

const slash = 0x2f;

/** `7/11/2025` and `07/11/2025`. */
function hasSlash(row: RawRow): boolean {
  const from = beginOf(row, leaf.DTPOSTED);
  const { bytes } = row.table.source;
  return bytes[from + 1] === slash || bytes[from + 2] === slash;
}
