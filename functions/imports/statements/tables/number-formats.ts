import { addDays, type CalendarDate } from '../../../../shared/calendar.ts';
import type { Day } from './grid.ts';

/** Formats that a sheet names by number and does not write out: those of days. 45 to 47 are hours. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number in this format is shown as a day. `code` is written in the file where the format is its own. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const plain = code.slice(0, 200).replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general|standard|padr[aã]o/gi, '');
  return /[dy]|a{3,4}/i.test(plain) || (/m/i.test(plain) && !/[hs]/i.test(plain));
}

const days1900To1904 = 1462;
/** 31 December 2200. */
const lastSerial = 109_939;

/**
 * The day of a spreadsheet's serial number, without its hour; nothing before March 1900 and after 2200. 1 March 1900 is number 61: spreadsheets count a 29 February
 * 1900 that never was.
 */
export function dayOfSerial(serial: number, countsFrom1904: boolean): CalendarDate | undefined {
  const days = Math.floor(serial) + (countsFrom1904 ? days1900To1904 : 0);
  return days >= 61 && days <= lastSerial ? addDays('1900-03-01', days - 61) : undefined;
}

export type DayOfSerial = (serial: number) => Day | undefined;

/** `dayOfSerial` for the cells of a sheet, which has few days and each many times: one object a day. */
export function keptDays(countsFrom1904: boolean): DayOfSerial {
  const kept = new Map<number, Day | undefined>();
  return (serial) => {
    const whole = Math.floor(serial);
    if (kept.has(whole)) return kept.get(whole);
    const day = dayOfSerial(whole, countsFrom1904);
    const made = day === undefined ? undefined : { day };
    kept.set(whole, made);
    return made;
  };
}
