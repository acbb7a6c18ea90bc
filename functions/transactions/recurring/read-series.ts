import type { Context } from '../context.ts';
import type { Row } from '../transaction.ts';
import { type RecurringSeries, seriesKey, seriesOf } from './series.ts';

/** The series that these rows are of, by their numbers. Nothing is read where none of them recurs, else one round trip for up to 100 series. */
export async function readSeries({ store }: Context, userId: string, rows: readonly Row[]): Promise<ReadonlyMap<number, RecurringSeries>> {
  const keys = rows.flatMap(({ series }) => (series ? [seriesKey(series.number)] : []));
  const items = keys.length > 0 ? await store.read(userId, ...keys) : new Map();
  return new Map([...items.values()].map(seriesOf).map((series) => [series.number, series]));
}
