import { epochSeconds } from '../../shared/clock.ts';
import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import type { Context } from './context.ts';
import { type Found, findForCaller } from './settings.ts';
import { texts } from './texts.pt-br.ts';
import { expiryOf, homeDateOf, type Row, rowKey, rowOf, signpostTo } from './transaction.ts';

type Rows = ReadonlyMap<string, Row>;
export type ReadContext = Pick<Context, 'store' | 'clock'>;

/**
 * The row of this id, deleted or not, with the settings and the other items asked for. One round trip, or two where its date was edited.
 * @throws Problem `not_found` for what is not one of this user's, and where 30 days have gone by since it was deleted.
 */
export async function findRow(context: Context, userId: string, id: string, ...sortKeys: string[]): Promise<Found & { readonly row: Row }> {
  const found = await findRows(context, userId, [id], ...sortKeys);
  return { ...found, row: rowIn(found.rows, id) };
}

/** @throws Problem `not_found` also for a deleted one. */
export async function findLiveRow(...asked: Parameters<typeof findRow>): ReturnType<typeof findRow> {
  const found = await findRow(...asked);
  if (found.row.deletedAt !== undefined) throw rowNotFound();
  return found;
}

/**
 * The rows of these ids that are there, deleted or not, with the settings and the other items asked for. One round trip, or two where the date of any
 * was edited.
 * @throws Problem `not_found` for what can be no id
 */
export async function findRows(
  context: Context,
  userId: string,
  ids: readonly string[],
  ...sortKeys: string[]
): Promise<Found & { readonly rows: Rows }> {
  const found = await findForCaller(context, userId, ...ids.map(homeKey), ...sortKeys);
  return { ...found, rows: await followed(context, userId, ids, found.items) };
}

/** The same without anything else: for rows that others, read before, name. */
export async function readRows(context: ReadContext, userId: string, ids: readonly string[]): Promise<Rows> {
  return await followed(context, userId, ids, await context.store.read(userId, ...ids.map(homeKey)));
}

/** @throws Problem `not_found` where it is not among them. */
export function rowIn(rows: Rows, id: string): Row {
  const row = rows.get(id);
  if (!row) throw rowNotFound();
  return row;
}

const rowNotFound = (): Problem => new Problem('not_found', texts.transactionNotFound);

/** Where an id says that its row lies, or a signpost. */
function homeKey(id: string): string {
  const home = homeDateOf(id);
  if (!home) throw rowNotFound();
  return rowKey(home, id);
}

/** The rows among these items, and those that signposts among them lead to. */
async function followed(context: ReadContext, userId: string, ids: readonly string[], items: ReadonlyMap<string, Item>): Promise<Rows> {
  const places = ids.map((id) => {
    const atHome = items.get(homeKey(id));
    const movedTo = atHome && signpostTo(atHome);
    return { id, atHome, movedTo: movedTo && rowKey(movedTo, id) };
  });
  const moved = places.flatMap(({ movedTo }) => movedTo ?? []);
  const away = moved.length > 0 ? await context.store.read(userId, ...moved) : undefined;

  // DynamoDB removes what has expired within days, not at once.
  const now = epochSeconds(context.clock.now());
  const rows = places.flatMap(({ id, atHome, movedTo }) => {
    const item = movedTo ? away?.get(movedTo) : atHome;
    const row = item && !signpostTo(item) ? rowOf(item) : undefined;
    return row && (expiryOf(row) ?? now + 1) > now ? [[id, row] as const] : [];
  });
  const missed = places.filter(({ movedTo }) => movedTo && !away?.has(movedTo)).map(({ id }) => id);
  return new Map([...rows, ...(await movedAgain(context, userId, missed, items))]);
}

/** Rows whose date was edited again after their signpost was read: those whose signpost leads elsewhere by now. */
async function movedAgain(
  context: ReadContext,
  userId: string,
  missed: readonly string[],
  items: ReadonlyMap<string, Item>,
): Promise<Rows> {
  if (missed.length === 0) return new Map();
  const now = await context.store.read(userId, ...missed.map(homeKey));
  const isSame = (id: string) => now.get(homeKey(id))?.to === items.get(homeKey(id))?.to;
  return await followed(
    context,
    userId,
    missed.filter((id) => !isSame(id)),
    now,
  );
}
