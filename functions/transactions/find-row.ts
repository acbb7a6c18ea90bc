import { epochSeconds } from '../../shared/clock.ts';
import { Problem } from '../../shared/problem.ts';
import type { Context } from './context.ts';
import { type Found, findForCaller } from './settings.ts';
import { texts } from './texts.pt-br.ts';
import { expiryOf, homeDateOf, type Row, rowKey, rowOf, signpostTo } from './transaction.ts';

/**
 * The row of this id, deleted or not, with the settings and the other items asked for. One round trip, or two where its date was edited.
 * @throws Problem `not_found` for what is not one of this user's, and where 30 days have gone by since it was deleted.
 */
export async function findRow(context: Context, userId: string, id: string, ...sortKeys: string[]): Promise<Found & { readonly row: Row }> {
  const home = homeDateOf(id);
  if (!home) throw notFound();

  const found = await findForCaller(context, userId, rowKey(home, id), ...sortKeys);
  const atHome = found.items.get(rowKey(home, id));
  const movedTo = atHome && signpostTo(atHome);
  const item = movedTo ? (await context.store.read(userId, rowKey(movedTo, id))).get(rowKey(movedTo, id)) : atHome;
  const row = item && !signpostTo(item) ? rowOf(item) : undefined;
  // DynamoDB removes what has expired within days, not at once.
  const expiry = row && expiryOf(row);
  if (!row || (expiry !== undefined && expiry <= epochSeconds(context.clock.now()))) throw notFound();
  return { ...found, row };
}

/** @throws Problem `not_found` also for a deleted one. */
export async function findLiveRow(...asked: Parameters<typeof findRow>): ReturnType<typeof findRow> {
  const found = await findRow(...asked);
  if (found.row.deletedAt !== undefined) throw notFound();
  return found;
}

const notFound = (): Problem => new Problem('not_found', texts.transactionNotFound);
