import { addDays, type CalendarDate, lastDate } from '../../../shared/calendar.ts';
import type { texts } from '../texts.pt-br.ts';
import {
  countUpTo,
  type Frequency,
  indexOf,
  nextOccurrence,
  nominalAt,
  type Occurrence,
  type Series,
  seriesFrom,
  type WeekendShift,
} from './recurrence.ts';

/*
 * How the dates of a series change while it goes on: pure. What was made stays where it is, and each of it counts as the occurrence that it was, so that no change
 * of dates makes an occurrence twice or leaves one out. docs/rules/recurrence.md
 */

/** When a series occurs, and how far that was made. */
export interface Plan {
  readonly rule: Series;
  /** The nominal date up to which nothing is made any more. */
  readonly doneUpTo: CalendarDate | undefined;
}

export interface PlanChange {
  /** The occurrence that the new dates are counted from, made or not; the next one where none is named. */
  readonly nominalOn?: CalendarDate | undefined;
  /** The new nominal date of that occurrence. */
  readonly date?: CalendarDate | undefined;
  readonly frequency?: Frequency | undefined;
  /** `null` for no end. */
  readonly endsOn?: CalendarDate | null | undefined;
  readonly weekendShift?: WeekendShift | undefined;
}

/** Why a plan does not change so: a text for its owner, and what of the change it is about. */
export interface PlanRefusal {
  readonly refused: keyof Pick<
    typeof texts,
    'endsBeforeItBegins' | 'seriesIsOver' | 'notAfterTheLastOne' | 'notAfterTheOneBefore' | 'tooEarlyToMoveTo' | 'datesChangedSince'
  >;
  readonly at: 'date' | 'frequency' | 'endsOn';
}

/**
 * The plan after the change, on a day where its owner lives. A new end, and where weekends go, are of what is not made yet. A series that was over and goes on does so
 * from that day: what would have been in between is not made. A new date or frequency counts from the occurrence named.
 */
export function changePlan(plan: Plan, change: PlanChange, today: CalendarDate): Plan | PlanRefusal {
  const goesOn = proceed(plan, change, today);
  const counted = change.date === undefined && change.frequency === undefined ? goesOn : recount(goesOn, change);
  if ('refused' in counted) return counted;
  const { anchorOn, endsOn } = counted.rule;
  const begins = change.date ?? change.nominalOn ?? anchorOn;
  if (change.endsOn && change.endsOn < begins) return { refused: 'endsBeforeItBegins', at: 'endsOn' };
  return change.date !== undefined && endsOn !== undefined && endsOn < begins ? { refused: 'endsBeforeItBegins', at: 'date' } : counted;
}

/** With another end, and weekends going elsewhere. */
function proceed({ rule, doneUpTo }: Plan, { endsOn, weekendShift = rule.weekendShift }: PlanChange, today: CalendarDate): Plan {
  const { endsOn: endedOn, ...endless } = rule;
  const end = endsOn === undefined ? endedOn : endsOn;
  const after: Series = { ...endless, ...(end && { endsOn: end }), weekendShift };
  const wasOver = nextOccurrence(rule, doneUpTo) === undefined;
  return { rule: after, doneUpTo: wasOver ? later(doneUpTo, lastBefore(after, today)) : doneUpTo };
}

/** Counted from an occurrence on, at another date or frequency. */
function recount(plan: Plan, change: PlanChange): Plan | PlanRefusal {
  const { rule, doneUpTo } = plan;
  const { date, frequency = rule.frequency } = change;
  const at = date === undefined ? 'frequency' : 'date';
  const nominalOn = change.nominalOn ?? nextOccurrence(rule, doneUpTo)?.nominalOn;
  if (nominalOn === undefined) return { refused: 'seriesIsOver', at };
  const { endsOn: _, ...endless } = rule;
  const index = indexOf(endless, nominalOn);
  if (index === undefined) return { refused: 'datesChangedSince', at };
  const isMade = doneUpTo !== undefined && nominalOn <= doneUpTo;
  if (date !== undefined && !isMade && doneUpTo !== undefined && date <= doneUpTo) return { refused: 'notAfterTheLastOne', at };
  if (date !== undefined && index > 0 && date <= nominalAt(endless, index - 1)) return { refused: 'notAfterTheOneBefore', at };

  const after = seriesFrom(endless, nominalOn, { ...(date !== undefined && { anchorOn: date }), frequency });
  if (!isMade) return { rule: withEnd(after, rule), doneUpTo };
  // As many as were made from this one on count as made at the new dates; of another frequency, what lies behind the last that was made is new.
  const made = countUpTo(endless, doneUpTo) - index;
  const counted = frequency === rule.frequency ? made : 1;
  const next = nextOccurrence(after, nth(after, counted))?.nominalOn;
  // Its place is taken by one that was made, and a place is never given twice.
  if (counted === made && next !== undefined && next <= doneUpTo) return { refused: 'tooEarlyToMoveTo', at };
  return { rule: withEnd(after, rule), doneUpTo: later(doneUpTo, nth(after, counted)) };
}

const withEnd = (rule: Series, { endsOn }: Series): Series => ({ ...rule, ...(endsOn && { endsOn }) });

/** The nominal date of the n-th, or the calendar's last. */
const nth = (rule: Series, n: number): CalendarDate => (n <= countUpTo(rule, lastDate) ? nominalAt(rule, n - 1) : lastDate);

/** The next occurrences that are not made yet, at most so many. */
export function planned({ rule, doneUpTo }: Plan, most: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = nextOccurrence(rule, doneUpTo); next && found.length < most; next = nextOccurrence(rule, next.nominalOn))
    found.push(next);
  return found;
}

function lastBefore(rule: Series, date: CalendarDate): CalendarDate | undefined {
  const count = countUpTo(rule, addDays(date, -1));
  return count > 0 ? nominalAt(rule, count - 1) : undefined;
}

const later = (one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
