import type { CalendarDate } from '../../../shared/calendar.ts';
import { commit, type Write } from '../../../shared/commit.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { findRows, readRows } from '../find-row.ts';
import type { Settings } from '../settings.ts';
import type { Row } from '../transaction.ts';
import { fulfilment, insteadOf } from './fulfilment.ts';
import { type KeptOccurrence, occurrenceItem, occurrenceKey, occurrenceOf } from './occurrence.ts';
import { editOf, nextOf, otherOccurrencesWrite, type RecurringSeries, seriesKey, seriesOf } from './series.ts';

export interface FulfilAsked {
  readonly userId: string;
  /** The real one. */
  readonly transactionId: string;
  /** The number of the series. */
  readonly series: number;
  readonly nominalOn: CalendarDate;
}

/** Why the transaction is not the occurrence. */
export type FulfilRefusal =
  | 'transaction_not_found'
  | 'series_not_found'
  /** Neither made nor the next that is planned. */
  | 'occurrence_not_found'
  | 'other_type'
  /** The transaction is another occurrence. */
  | 'other_occurrence'
  /** It goes with its payment (payments/payment.ts). */
  | 'pays_invoice'
  /** Another real transaction is it. */
  | 'already_fulfilled';

export interface Fulfilled {
  readonly row: Row;
  readonly series: RecurringSeries;
  readonly settings: Settings;
}

/**
 * Makes a real transaction the occurrence of a series, in one commit: in the place of the one that was made for it, or of the next that is planned, which is then not
 * made. Where it is that already it stays as it is, so it may be asked for again.
 */
export async function fulfilOccurrence(context: Context, asked: FulfilAsked): Promise<Fulfilled | FulfilRefusal> {
  return await untilAccepted(async () => {
    const found = await find(context, asked);
    if (typeof found === 'string') return found;
    const { row: before, series, settings, occurrence, other } = found;
    if (occurrence?.transactionId === before.id) return { row: before, series, settings };
    const refusal = refusalOf(found, asked);
    if (refusal) return refusal;

    const { nominalOn, userId } = asked;
    const { row, made } = fulfilment(before, { series, nominalOn, made: other, settings, now: context.clock.now().getTime() });
    const rows = [{ before, after: row }, ...(other && made ? [{ before: other, after: made }] : [])] as const;

    await commit(context.dynamodb, [
      ...writesOf(context, { userId, settings, rows, edited: editOf(series) }),
      ...keyWrites(context, asked, found),
    ]);
    return { row, series, settings };
  });
}

interface Found extends Fulfilled {
  /** As it is kept; nothing where it is not made yet. */
  readonly occurrence: KeptOccurrence | undefined;
  /** The transaction that the occurrence is so far, where it is still there. */
  readonly other: Row | undefined;
}

async function find(context: Context, asked: FulfilAsked): Promise<Found | FulfilRefusal> {
  const { userId, transactionId, series: number, nominalOn } = asked;
  const { rows, items, settings } = await findRows(context, userId, [transactionId], seriesKey(number), occurrenceKey(number, nominalOn));
  const [row, seriesFound, item] = [rows.get(transactionId), items.get(seriesKey(number)), items.get(occurrenceKey(number, nominalOn))];
  if (!row || row.deletedAt !== undefined) return 'transaction_not_found';
  if (!seriesFound) return 'series_not_found';
  const occurrence = item && occurrenceOf(item);
  const otherId = occurrence?.transactionId;
  const other = otherId && otherId !== transactionId ? (await readRows(context, userId, [otherId])).get(otherId) : undefined;
  return { row, series: seriesOf(seriesFound), settings, occurrence, other };
}

function refusalOf({ row, series, occurrence, other }: Found, { nominalOn }: FulfilAsked): FulfilRefusal | undefined {
  if (row.series) return 'other_occurrence';
  if (row.payment) return 'pays_invoice';
  if (row.type !== series.template.type) return 'other_type';
  if (!occurrence) return nextOf(series)?.nominalOn === nominalOn ? undefined : 'occurrence_not_found';
  const isReal = occurrence.isFulfilled || other?.origin !== undefined || other?.bond !== undefined;
  return isReal && other && other.deletedAt === undefined ? 'already_fulfilled' : undefined;
}

/**
 * That the occurrence is this transaction, and, where it was planned, that the series has gone past it. Whoever makes or changes it at this moment refuses it, or is
 * refused: also who changes the series and has read another transaction as the one that is to follow.
 */
function keyWrites({ store }: Context, { userId, transactionId, series: number, nominalOn }: FulfilAsked, found: Found): Write[] {
  const { series, settings, occurrence, other } = found;
  const key = occurrenceItem(number, { nominalOn, transactionId, isFulfilled: true, insteadOf: insteadOf(occurrence, other) });
  const goneOn = occurrence ? series : { ...series, doneUpTo: nominalOn };
  return [
    store.put(userId, key, occurrence ? { exists: true, equals: { id: occurrence.transactionId } } : { exists: false }),
    otherOccurrencesWrite({ store }, { userId, timeZone: settings.timeZone }, { before: series, after: goneOn }),
  ];
}
