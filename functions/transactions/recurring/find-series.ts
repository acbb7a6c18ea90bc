import type { Context } from '../context.ts';
import { givenNumber, itemOf } from '../references.ts';
import { type Found, findForCaller } from '../settings.ts';
import { type RecurringSeries, seriesKey, seriesOf } from './series.ts';

/**
 * The series of this id, with the settings and the other items asked for, in one round trip.
 * @throws Problem `not_found` for what is not one of this user's
 */
export async function findSeries(
  context: Context,
  userId: string,
  id: string,
  ...sortKeys: string[]
): Promise<Found & { readonly series: RecurringSeries }> {
  const number = givenNumber(userId, 'series', id);
  const found = await findForCaller(context, userId, seriesKey(number), ...sortKeys);
  return { ...found, series: seriesOf(itemOf(found, 'series', number)) };
}
