import type { Item } from '../../../shared/partition.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import type { Context } from '../context.ts';
import { findLiveRow } from '../find-row.ts';
import type { Found } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import type { Row } from '../transaction.ts';
import type { OfSeries } from './on-transaction.ts';
import { pendingRange } from './pending.ts';
import { type RecurringSeries, seriesKey, seriesOf } from './series.ts';

export interface FoundOfSeries extends Found {
  readonly row: Row & { readonly series: OfSeries };
  readonly series: RecurringSeries;
  /** Whether transactions have yet to follow an earlier change of the series. */
  readonly isPending: boolean;
}

/**
 * The transaction of this id with the series that it is an occurrence of, the settings and the other items asked for. Three round trips, or four where its date
 * was edited.
 * @throws Problem `not_found` for what is not one of this user's, `rule_broken` for what recurs not (any more)
 */
export async function findOfSeries(context: Context, userId: string, id: string, ...sortKeys: readonly string[]): Promise<FoundOfSeries> {
  const { row, ...found } = await findLiveRow(context, userId, id, ...sortKeys);
  const { series: of } = row;
  if (!of) throw ruleBroken('query.scope', texts.notOfSeries);
  const items = await context.store.read(userId, seriesKey(of.number));
  const item: Item | undefined = items.get(seriesKey(of.number));
  if (!item) {
    // Taken away meanwhile, it took the transaction along; or that is to follow yet.
    await findLiveRow(context, userId, id);
    throw ruleBroken('query.scope', texts.notOfSeries);
  }
  // Read after the series, whose version the commit builds on: so no change is missed that this series has seen, and none is overtaken.
  const { items: waiting } = await context.store.range(userId, { ...pendingRange(of.number), limit: 1 });
  return { ...found, row: { ...row, series: of }, series: seriesOf(item), isPending: waiting.length > 0 };
}
