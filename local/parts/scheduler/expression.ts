import { Temporal } from 'temporal-polyfill';
import { type Cron, LAST_YEAR, readCron } from './cron.ts';

/** When a schedule is due. */
export interface Expression {
  readonly kind: 'rate' | 'cron' | 'at';
  /** The first time that is later than `after`; `undefined` where there is none any more. */
  next(after: Date): Date | undefined;
}

export interface ExpressionOptions {
  /** IANA time zone of cron and at expressions, UTC unless given. */
  readonly timeZone?: string;
  /** What a rate is counted from: when the schedule was made or its start date. */
  readonly from: Date;
}

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `rate(5 minutes)`, `cron(0 9 * * ? *)` or `at(2026-11-24T09:00:00)` ("Schedule types in EventBridge Scheduler").
 * In a zone with daylight saving time, a time that does not exist is skipped and one that exists twice is due once, the first time.
 * Throws where the expression or the zone is not valid.
 */
export function readExpression(text: string, { timeZone = 'UTC', from }: ExpressionOptions): Expression {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.*)\)$/.exec(text) ?? [];
  try {
    Temporal.Now.instant().toZonedDateTimeISO(timeZone);
    if (kind === 'rate') return readRate(inner, from);
    if (kind === 'at') return readAt(inner, timeZone);
    if (kind === 'cron') {
      const cron = readCron(inner);
      return { kind, next: (after) => nextOf(cron, timeZone, after) };
    }
  } catch (error) {
    throw new Error(`${text} in ${timeZone} is not a valid schedule: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  throw new Error(`${text} is not a schedule: it is rate(…), cron(…) or at(…)`);
}

function readRate(inner: string, from: Date): Expression {
  const [, count, unit, plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(inner) ?? [];
  const step = Number(count) * (UNITS[unit ?? ''] ?? 0);
  if (!step || (count === '1') !== (plural === ''))
    throw new Error('a rate is a whole number and minute(s), hour(s) or day(s), singular for 1');
  const start = from.getTime();
  return { kind: 'rate', next: (after) => new Date(start + Math.max(Math.floor((after.getTime() - start) / step) + 1, 1) * step) };
}

function readAt(inner: string, timeZone: string): Expression {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner)) throw new Error('it has the form at(yyyy-mm-ddThh:mm:ss)');
  const due = new Date(Temporal.PlainDateTime.from(inner).toZonedDateTime(timeZone).epochMilliseconds);
  return { kind: 'at', next: (after) => (due > after ? due : undefined) };
}

function nextOf(cron: Cron, timeZone: string, after: Date): Date | undefined {
  const start = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  // The day before too: when clocks go back, an hour of the local day lies behind one that has passed.
  for (let day: Temporal.PlainDate = start.subtract({ days: 1 }); day.year <= LAST_YEAR; ) {
    if (!cron.isYear(day.year)) {
      day = Temporal.PlainDate.from({ year: day.year + 1, month: 1, day: 1 });
    } else if (!cron.isMonth(day.month)) {
      day = day.with({ day: 1 }).add({ months: 1 });
    } else {
      const due = firstOnDay(cron, timeZone, day, after);
      if (due) return due;
      day = day.add({ days: 1 });
    }
  }
  return undefined;
}

function firstOnDay(cron: Cron, timeZone: string, day: Temporal.PlainDate, after: Date): Date | undefined {
  if (!cron.isDay({ day: day.day, weekday: day.dayOfWeek % 7, daysInMonth: day.daysInMonth })) return undefined;
  for (const hour of cron.hours) {
    if (endOfHour(day, hour, timeZone) <= after.getTime()) continue;
    for (const minute of cron.minutes) {
      const local = day.toPlainDateTime({ hour, minute });
      const due = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
      if (due.epochMilliseconds > after.getTime() && due.toPlainDateTime().equals(local)) return new Date(due.epochMilliseconds);
    }
  }
  return undefined;
}

/** Spares looking at the sixty minutes of an hour that has passed. */
const endOfHour = (day: Temporal.PlainDate, hour: number, timeZone: string) =>
  day.toPlainDateTime({ hour, minute: 59 }).toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds + 60_000;
