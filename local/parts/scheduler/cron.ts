/** One field of a cron expression: which values it lets through. */
type Field = (value: number) => boolean;

/** Which days a cron expression lets through. `day` counts from 1; `weekday` is 0 for Sunday. */
type DayField = (day: CivilDay) => boolean;

interface CivilDay {
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly daysInMonth: number;
}

/** A cron expression taken apart ("Schedule types in EventBridge Scheduler: cron-based schedules"): minutes and hours in ascending order. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  isMonth(month: number): boolean;
  isYear(year: number): boolean;
  isDay(day: CivilDay): boolean;
}

const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Range {
  readonly low: number;
  readonly high: number;
  /** Names that stand for the values from `low` on. */
  readonly names?: readonly string[];
}

/** Reads `minutes hours day-of-month month day-of-week year`. Throws saying which field is wrong. */
export function readCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  const [minutes, hours, day, month, weekday, year] = fields;
  if (!minutes || !hours || !day || !month || !weekday || !year || fields.length > 6)
    throw new Error(`a cron expression has six fields, ${JSON.stringify(text)} has ${fields.length}`);
  if ((day === '?') === (weekday === '?')) throw new Error('exactly one of day-of-month and day-of-week must be ?');
  const values = (field: string, range: Range, name: string) => {
    const passes = readField(field, range, name);
    return Array.from({ length: range.high - range.low + 1 }, (_, at) => range.low + at).filter(passes);
  };
  return {
    minutes: values(minutes, { low: 0, high: 59 }, 'minutes'),
    hours: values(hours, { low: 0, high: 23 }, 'hours'),
    isMonth: readField(month, { low: 1, high: 12, names: MONTHS }, 'month'),
    isYear: readField(year, { low: FIRST_YEAR, high: LAST_YEAR }, 'year'),
    isDay: day === '?' ? readDayOfWeek(weekday) : readDayOfMonth(day),
  };
}

/** Lists, ranges, `*` and steps. */
function readField(text: string, range: Range, name: string): Field {
  const parts = text.split(',').map((part) => readPart(part, range, name));
  return (value) => parts.some((passes) => passes(value));
}

function readPart(part: string, range: Range, name: string): Field {
  const [span = '', step, rest] = part.split('/');
  const every = step === undefined ? 1 : Number(step);
  if (rest !== undefined || !Number.isInteger(every) || every < 1) throw new Error(`${name}: ${JSON.stringify(part)} has no valid step`);
  if (span === '*') return (value) => (value - range.low) % every === 0;
  const [from = '', to, more] = span.split('-');
  const low = readValue(from, range, name);
  const alone = step === undefined ? low : range.high;
  const high = to === undefined ? alone : readValue(to, range, name);
  if (more !== undefined) throw new Error(`${name}: ${JSON.stringify(part)} is no range`);
  // FRI-MON goes round the end of the week.
  const isWithin = (value: number) => (low <= high ? value >= low && value <= high : value >= low || value <= high);
  const size = range.high - range.low + 1;
  return (value) => isWithin(value) && ((value - low + size) % size) % every === 0;
}

function readValue(text: string, { low, high, names }: Range, name: string): number {
  const at = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = at >= 0 ? low + at : Number(text);
  if (!/^\d+$/.test(text) && at < 0) throw new Error(`${name}: ${JSON.stringify(text)} is not known`);
  if (value < low || value > high) throw new Error(`${name}: ${text} is not from ${low} to ${high}`);
  return value;
}

/** `L` is the last day, `5W` the weekday nearest to the 5th within the month. */
function readDayOfMonth(text: string): DayField {
  const range = { low: 1, high: 31 };
  if (text === 'L') return ({ day, daysInMonth }) => day === daysInMonth;
  const nearest = /^(\d+)W$/i.exec(text)?.[1];
  if (nearest === undefined) {
    const passes = readField(text, range, 'day-of-month');
    return ({ day }) => passes(day);
  }
  const wanted = readValue(nearest, range, 'day-of-month');
  return ({ day, weekday, daysInMonth }) => day === nearestWeekday(wanted, weekdayOf(wanted, day, weekday), daysInMonth);
}

const weekdayOf = (wanted: number, day: number, weekday: number) => (((weekday + wanted - day) % 7) + 7) % 7;

function nearestWeekday(day: number, weekday: number, daysInMonth: number): number | undefined {
  if (day > daysInMonth) return undefined;
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === daysInMonth ? day - 2 : day + 1;
  return day;
}

/** 1 or SUN to 7 or SAT; `L` is the last day of the week, `6L` the month's last Friday, `3#2` its second Tuesday. */
function readDayOfWeek(text: string): DayField {
  const range = { low: 1, high: 7, names: WEEKDAYS };
  if (text === 'L') return ({ weekday }) => weekday === 6;
  const last = /^(\w+)L$/i.exec(text)?.[1];
  if (last !== undefined) {
    const wanted = readValue(last, range, 'day-of-week');
    return ({ day, weekday, daysInMonth }) => weekday + 1 === wanted && day > daysInMonth - 7;
  }
  const [, name, which] = /^(\w+)#(\d)$/.exec(text) ?? [];
  if (name !== undefined && which !== undefined) {
    const wanted = readValue(name, range, 'day-of-week');
    const nth = readValue(which, { low: 1, high: 5 }, 'day-of-week');
    return ({ day, weekday }) => weekday + 1 === wanted && Math.ceil(day / 7) === nth;
  }
  const passes = readField(text, range, 'day-of-week');
  return ({ weekday }) => passes(weekday + 1);
}
