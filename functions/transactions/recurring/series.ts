import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Write } from '../../../shared/commit.ts';
import { tell } from '../../../shared/events/tell.ts';
import { recurrenceChanged } from '../../../shared/events/transactions.ts';
import type { Condition, Item } from '../../../shared/partition.ts';
import { type Owner, placeInSchedule } from '../../../shared/schedule/due.ts';
import type { Context } from '../context.ts';
import { idOf, keyOf, numberIn } from '../numbered.ts';
import { type Edited, editCounted, settingsKey } from '../settings.ts';
import type { Row } from '../transaction.ts';
import { type Frequency, nextOccurrence, type Occurrence, type Series, type WeekendShift } from './recurrence.ts';

/** What every occurrence of a series is made like. */
export type Template = Pick<Row, 'type' | 'amountCents' | 'accountNumber' | 'categoryNumber' | 'description' | 'notes'>;

/** Something that recurs: what its occurrences are like, when they fall, and how far they have been made. */
export interface RecurringSeries {
  readonly number: number;
  readonly template: Template;
  readonly rule: Series;
  /** The nominal date up to which nothing is made any more: that of the last occurrence that was made or passed over. */
  readonly doneUpTo: CalendarDate | undefined;
  /** Of what its owner says of it: making an occurrence is no change of the series. */
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const seriesKey = (number: number): string => keyOf('series', number);

/** The occurrence that is made next; none where the series is over. */
export const nextOf = ({ rule, doneUpTo }: Pick<RecurringSeries, 'rule' | 'doneUpTo'>): Occurrence | undefined =>
  nextOccurrence(rule, doneUpTo);

/** The series as an item, in its place in the schedule. */
export function seriesItem(series: RecurringSeries, owner: Owner): Item {
  const { number, template, rule, doneUpTo, version, createdAt, updatedAt } = series;
  return {
    sk: seriesKey(number),
    t: template.type[0],
    n: template.amountCents,
    a: template.accountNumber,
    ...(template.categoryNumber > 0 && { c: template.categoryNumber }),
    ...(template.description && { d: template.description }),
    ...(template.notes && { o: template.notes }),
    on: rule.anchorOn,
    ...(rule.anchorDay && { ad: rule.anchorDay }),
    f: rule.frequency,
    ...(rule.endsOn && { e: rule.endsOn }),
    ...(rule.weekendShift !== 'none' && { s: rule.weekendShift }),
    ...(doneUpTo && { l: doneUpTo }),
    v: version,
    ca: createdAt,
    ua: updatedAt,
    ...placeInSchedule(nextOf(series)?.date, owner),
  };
}

/** That the series is as it was read: neither changed by its owner nor gone on. */
export const asRead = ({ version, doneUpTo }: RecurringSeries): Condition => ({ exists: true, equals: { v: version, l: doneUpTo } });

/** What its owner sees of it, for an ETag: what they say of it, and how far it was made. */
export const planVersionOf = ({ version, doneUpTo = '' }: RecurringSeries): string => `${version}-${doneUpTo.replaceAll('-', '')}`;

type WritingContext = Pick<Context, 'store' | 'clock' | 'ids'>;

/** Writes a series as its owner changed it, where it is still as it was read, and tells it: what has fallen due by that is made by who hears of it. */
export function changedSeriesWrite(
  { store, clock, ids }: WritingContext,
  owner: Owner,
  before: RecurringSeries,
  after: RecurringSeries,
): Write {
  const told = tell({ clock, ids }, owner.userId, [recurrenceChanged, { recurrenceId: idOf(owner.userId, 'series', after.number) }]);
  return store.put(owner.userId, { ...seriesItem(after, owner), tell: told }, asRead(before));
}

/**
 * Writes that other transactions are occurrences of the series now, where it is still as it was read: as another version of it, so that who changes the series meanwhile
 * and has read which are to follow is refused, and looks again.
 */
export const otherOccurrencesWrite = (
  { store }: Pick<Context, 'store'>,
  owner: Owner,
  { before, after = before }: { readonly before: RecurringSeries; readonly after?: RecurringSeries },
): Write => store.put(owner.userId, seriesItem({ ...after, version: before.version + 1 }, owner), asRead(before));

/** The settings' part in a change of the series, where rows change with it. */
export const editOf = ({ number, version }: RecurringSeries): Edited => ({ kind: 'series', number, version: version + 1 });

/** A changed series with the settings' part in it, for a change of nothing but the series. */
export const changedSeriesWrites = (context: WritingContext, owner: Owner, before: RecurringSeries, after: RecurringSeries): Write[] => [
  changedSeriesWrite(context, owner, before, after),
  context.store.update(owner.userId, settingsKey, editCounted({ kind: 'series', number: after.number, version: after.version })),
];

export function seriesOf(item: Item): RecurringSeries {
  const { t, n, a, c, d, o, on, ad, f, e, s, l, v, ca, ua } = item as unknown as {
    t: 'i' | 'e';
    n: number;
    a: number;
    c?: number;
    d?: string;
    o?: string;
    on: CalendarDate;
    ad?: number;
    f: Frequency;
    e?: CalendarDate;
    s?: WeekendShift;
    l?: CalendarDate;
    v: number;
    ca: string;
    ua: string;
  };
  return {
    number: numberIn(item.sk),
    template: {
      type: t === 'i' ? 'income' : 'expense',
      amountCents: n,
      accountNumber: a,
      categoryNumber: c ?? 0,
      description: d,
      notes: o,
    },
    rule: { anchorOn: on, ...(ad && { anchorDay: ad }), frequency: f, ...(e && { endsOn: e }), weekendShift: s ?? 'none' },
    doneUpTo: l,
    version: v,
    createdAt: ca,
    updatedAt: ua,
  };
}
