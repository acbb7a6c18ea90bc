import { epochSeconds } from '../../../shared/clock.ts';
import { commit, fitsOneCommit, Refused } from '../../../shared/commit.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { type RowChange, writesOf } from '../change-row.ts';
import { readRows } from '../find-row.ts';
import { ownPayments } from '../payments/own-payments.ts';
import { giveBack } from '../recurring/give-back.ts';
import { type Settings, settingsKey, settingsOf } from '../settings.ts';
import { deletedForGood, homeDateOf, type Row } from '../transaction.ts';
import { isLeg } from '../transfers/bond.ts';
import type { UndoAsked } from './contract.ts';
import { type ImportContext, undoneKey } from './import-context.ts';
import { textDigest } from './origin.ts';
import { refusedKey, refusedOf } from './refused-row.ts';

/** Rows of one commit where each is one write; where they are more than fit, half as many are tried. */
const mostRows = 80;
/** Longer than anything that was under way can still come. */
const undoneDays = 30;

/**
 * Takes back what an import did with these rows: what it wrote is gone for good, with its sums and with what is remembered of it, edited or deleted as it may be; what
 * it united is the bank's no more, and loses what it was filled with where that is still so. Anything else stays. Once each, however often it is asked.
 */
export async function undoImport(context: ImportContext, asked: UndoAsked): Promise<void> {
  const isThere = await refuseFromNowOn(context, asked);
  if (!isThere) return;
  const payments = await unitedPayments(context, asked);
  const ids = [...new Set([...asked.rows.map(({ transactionId }) => transactionId).filter(homeDateOf), ...payments.keys()])];
  const merged = new Map([...asked.rows.map(({ transactionId, key }) => [transactionId, key] as const), ...payments]);
  for (let at = 0; at < ids.length; at += mostRows) await takeBack(context, { ...asked, merged }, ids.slice(at, at + mostRows));
}

/** What was paid for invoices that rows of the import were united with when they were written, with the keys of these rows: who asks knows of their rows alone. */
async function unitedPayments(context: ImportContext, { userId, importId, rows }: UndoAsked): Promise<Map<string, string>> {
  const dates = rows.flatMap(({ transactionId }) => homeDateOf(transactionId) ?? []);
  if (dates.length === 0) return new Map();
  const own = await ownPayments(context, userId, dates);
  const keys = new Set(rows.map(({ key }) => key));
  return new Map(
    own.rows.flatMap(({ id, origin }) => {
      const key = origin?.importId === importId ? origin.merged?.key : undefined;
      return key !== undefined && keys.has(key) ? [[id, key] as const] : [];
    }),
  );
}

/** Whether there is anything of this user to take back. */
async function refuseFromNowOn({ store, dynamodb, clock }: ImportContext, { userId, importId }: UndoAsked): Promise<boolean> {
  const expiresAt = epochSeconds(clock.now()) + undoneDays * 24 * 60 * 60;
  try {
    await commit(dynamodb, [store.put(userId, { sk: undoneKey(importId), expiresAt }), store.check(userId, settingsKey, { exists: true })]);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return false;
  }
}

interface Undoing extends Pick<UndoAsked, 'userId' | 'importId'> {
  /** The key of the import's row for each transaction that it may have been united with. */
  readonly merged: ReadonlyMap<string, string>;
}

async function takeBack(context: ImportContext, undoing: Undoing, ids: readonly string[]): Promise<void> {
  const { store, dynamodb, clock } = context;
  const { userId, importId } = undoing;
  const isDone = await untilAccepted(async () => {
    const items = await store.read(userId, settingsKey, ...ids.map(refusedKey));
    const settingsItem = items.get(settingsKey);
    if (!settingsItem) return true;
    const settings = settingsOf(settingsItem);
    const rows = await readRows(context, userId, ids);

    const now = clock.now().getTime();
    const changes = [...rows.values()].flatMap((row) => changeOf(row, { ...undoing, settings, now }) ?? []);
    const given = await giveBack(context, {
      userId,
      settings,
      rows: changes.flatMap(({ before, after }) => (isTakenAway(before, after) ? [before] : [])),
    });
    const [first, ...others] = [...changes, ...(await unbound(context, userId, changes)), ...given.rows];
    const purged = ids.filter((id) => !rows.has(id)).flatMap((id) => items.get(refusedKey(id)) ?? []);
    const writes = [
      ...(first ? writesOf(context, { userId, settings, rows: [first, ...others], isMany: true }) : []),
      ...given.writes,
      ...purged.filter((item) => refusedOf(item)?.origin.importId === importId).map(({ sk }) => store.remove(userId, sk, { exists: true })),
    ];

    if (!fitsOneCommit(writes)) return false;
    if (writes.length > 0) await commit(dynamodb, writes);
    return true;
  });
  if (isDone) return;
  const half = Math.ceil(ids.length / 2);
  await takeBack(context, undoing, ids.slice(0, half));
  await takeBack(context, undoing, ids.slice(half));
}

interface TakingBack extends Undoing {
  readonly settings: Settings;
  readonly now: number;
}

/** What becomes of the row; nothing where the import has no part in it (any more). */
function changeOf(row: Row, { importId, merged, settings, now }: TakingBack): RowChange | undefined {
  const { origin } = row;
  if (origin?.importId !== importId) return undefined;
  // What pays an invoice stays as long as its payment does, whatever brought it.
  if (!origin.merged && row.payment) return { before: row, after: { ...row, origin: undefined, version: row.version + 1, updatedAt: now } };
  if (!origin.merged) return { before: row, after: deletedForGood(row, settings, now) };
  if (origin.merged.key !== merged.get(row.id)) return undefined;
  const { filled } = origin.merged;
  const isStill = (field: 'description' | 'notes'): boolean => row[field] !== undefined && textDigest(row[field]) === filled[field];
  return {
    before: row,
    after: {
      ...row,
      ...(isStill('description') && { description: undefined }),
      ...(isStill('notes') && { notes: undefined }),
      ...(filled.categoryNumber === row.categoryNumber && { categoryNumber: 0 }),
      origin: undefined,
      version: row.version + 1,
      updatedAt: now,
    },
  };
}

/** Whether the import wrote it, and its owner had not deleted it. */
const isTakenAway = (before: Row | undefined, after: Row): before is Row =>
  before?.deletedAt === undefined && after.deletedAt !== undefined;

/** The other leg and the fee of what is taken back of a transfer: transactions as any others again, as after an unlinking. */
async function unbound(context: ImportContext, userId: string, changes: readonly RowChange[]): Promise<RowChange[]> {
  const legs = changes.flatMap(({ before, after }) => (before && isLeg(before) && !after.bond ? [before] : []));
  const own = new Set(changes.map(({ after }) => after.id));
  const ids = legs.flatMap(({ bond }) => [bond?.partnerId ?? [], bond?.feeId ?? []].flat()).filter((id) => !own.has(id));
  if (ids.length === 0) return [];
  const rows = await readRows(context, userId, ids);
  const now = context.clock.now().getTime();
  return [...rows.values()]
    .filter(({ bond }) =>
      legs.some(({ id, bond: of }) => bond?.partnerId === id || (bond?.role === 'fee' && bond.partnerId === of?.partnerId)),
    )
    .map((before) => ({ before, after: { ...before, bond: undefined, version: before.version + 1, updatedAt: now } }));
}
