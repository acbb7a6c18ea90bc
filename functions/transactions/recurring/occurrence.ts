import type { CalendarDate } from '../../../shared/calendar.ts';
import { derivedId } from '../../../shared/ids.ts';
import type { Item } from '../../../shared/partition.ts';
import { type Row, transactionId } from '../transaction.ts';
import type { Occurrence } from './recurrence.ts';
import type { RecurringSeries } from './series.ts';

/** What became of an occurrence, under the key that it has for good: whoever makes, skips or fulfils it writes this first, and only where it is not there yet. */
export interface KeptOccurrence {
  readonly nominalOn: CalendarDate;
  /** The transaction that it is; none where it was skipped. */
  readonly transactionId: string | undefined;
  /** Whether that transaction was there by itself, and not made for the series. */
  readonly isFulfilled: boolean;
  /** Where it is: what comes back when it is so no more. The id of what was made for the series, or `notMade`; nothing where it had been skipped. */
  readonly insteadOf?: string | undefined;
}

export const notMade = 'planned';

/** Where those of a series begin. */
export const occurrencesFrom = (number: number): string => `OCCURRENCE#${String(number).padStart(4, '0')}#`;
export const occurrenceKey = (number: number, nominalOn: CalendarDate): string => occurrencesFrom(number) + nominalOn;

export const occurrenceItem = (number: number, { nominalOn, transactionId: id, isFulfilled, insteadOf }: KeptOccurrence): Item => ({
  sk: occurrenceKey(number, nominalOn),
  ...(id && { id }),
  ...(isFulfilled && { f: true }),
  ...(insteadOf && { r: insteadOf }),
});

export function occurrenceOf(item: Item): KeptOccurrence {
  const { id, f, r } = item as unknown as { id?: string; f?: boolean; r?: string };
  return { nominalOn: item.sk.split('#')[2] ?? '', transactionId: id, isFulfilled: f === true, insteadOf: r };
}

/** The id of the transaction that is made for an occurrence: the same whoever makes it, and however often. */
export const idOfOccurrence = (userId: string, number: number, { nominalOn, date }: Occurrence): string =>
  transactionId(date, derivedId(userId, 'recurrence', String(number), nominalOn));

interface Making {
  readonly id: string;
  /** 0 for none. */
  readonly accountNumber: number;
  readonly now: Date;
}

/** The transaction that an occurrence is, as the series describes it. */
export function rowOfOccurrence(series: RecurringSeries, occurrence: Occurrence, { id, accountNumber, now }: Making): Row {
  const at = now.getTime();
  return {
    ...series.template,
    accountNumber,
    id,
    date: occurrence.date,
    series: { number: series.number, nominalOn: occurrence.nominalOn },
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: undefined,
  };
}
