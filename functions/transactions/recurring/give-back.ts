import type { Write } from '../../../shared/commit.ts';
import type { RowChange } from '../change-row.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import type { Settings } from '../settings.ts';
import { type Row, transactionId } from '../transaction.ts';
import { givenBack } from './fulfilment.ts';
import { notMade, occurrenceItem, occurrenceKey, occurrenceOf } from './occurrence.ts';
import { otherOccurrencesWrite, type RecurringSeries, seriesKey, seriesOf } from './series.ts';

interface GivingBack {
  readonly userId: string;
  readonly settings: Settings;
  /** Those that are no occurrences any more. */
  readonly rows: readonly Row[];
}

/** What a commit has besides, in which real transactions cease to be the occurrences that they fulfilled. */
export interface GiveBack {
  /** That of the first; nothing where none fulfilled one. */
  readonly series: RecurringSeries | undefined;
  readonly rows: readonly RowChange[];
  /** Of the occurrences and their series. */
  readonly writes: readonly Write[];
}

/**
 * Gives the occurrences that these transactions fulfilled to what was made for them, or makes them; each once, as whoever else changes one at that moment is refused, or
 * refuses this. Nothing of a transaction that fulfils none. Two round trips, none where no row recurs.
 */
export async function giveBack(
  { store, clock, ids }: Pick<Context, 'store' | 'clock' | 'ids'>,
  { userId, settings, rows }: GivingBack,
): Promise<GiveBack> {
  const recurring = rows.flatMap(({ id, series }) => (series ? [{ id, ...series }] : []));
  if (recurring.length === 0) return { series: undefined, rows: [], writes: [] };
  const items = await store.read(
    userId,
    ...new Set(recurring.flatMap(({ number, nominalOn }) => [seriesKey(number), occurrenceKey(number, nominalOn)])),
  );
  const fulfilled = recurring.flatMap(({ id, number, nominalOn }) => {
    const [series, item] = [items.get(seriesKey(number)), items.get(occurrenceKey(number, nominalOn))];
    const occurrence = item && occurrenceOf(item);
    const isIt = occurrence?.isFulfilled && occurrence.transactionId === id;
    return series && isIt ? [{ series: seriesOf(series), occurrence }] : [];
  });
  const before = fulfilled.flatMap(({ occurrence: { insteadOf } }) => (insteadOf && insteadOf !== notMade ? [insteadOf] : []));
  const replaced = before.length > 0 ? await readRows({ store, clock }, userId, before) : new Map<string, Row>();

  const given = fulfilled.map(({ series, occurrence }) => ({
    number: series.number,
    was: occurrence,
    ...givenBack({
      series,
      occurrence,
      replaced: replaced.get(occurrence.insteadOf ?? ''),
      newId: (date) => transactionId(date, ids.next()),
      settings,
      now: clock.now(),
    }),
  }));
  return {
    series: fulfilled[0]?.series,
    rows: given.flatMap(({ row }) => row ?? []),
    writes: [
      ...given.map(({ number, was, occurrence }) =>
        store.put(userId, occurrenceItem(number, occurrence), { exists: true, equals: { id: was.transactionId } }),
      ),
      ...[...new Map(fulfilled.map(({ series }) => [series.number, series])).values()].map((before) =>
        otherOccurrencesWrite({ store }, { userId, timeZone: settings.timeZone }, { before }),
      ),
    ],
  };
}
