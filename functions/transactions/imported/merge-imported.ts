import { commit } from '../../../shared/commit.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { writesOf } from '../change-row.ts';
import { readRows } from '../find-row.ts';
import { isOutside } from '../outside.ts';
import { standsFor } from '../settings.ts';
import { homeDateOf, type Row } from '../transaction.ts';
import type { ImportOutcome, MergedRow, Refusal, WriteAsked } from './contract.ts';
import { findTarget, type ImportContext, type Target, undoneKey } from './import-context.ts';
import { textDigest } from './origin.ts';
import { refusedKey, refusedOf } from './refused-row.ts';

type Asked = Omit<WriteAsked, 'rows'>;

/** Each writes itself and perhaps its month, beside their account and the check of the import. */
const mostAtOnce = 45;

/**
 * Unites rows of a bank's file with transactions that are there: each is known as the bank's from now on, and gets what it has nothing of; what its owner wrote stays
 * (domain-rules.md, 14). Once each: a repeat answers what the first try did. What is deleted, gone, or another bank's row by now is refused, with its reason.
 */
export async function mergeImported(context: ImportContext, asked: Asked): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (let at = 0; at < asked.merges.length; at += mostAtOnce) {
    const some = { ...asked, merges: asked.merges.slice(at, at + mostAtOnce) };
    outcomes.push(...(await untilAccepted(async () => await mergeSome(context, some))));
  }
  return outcomes;
}

async function mergeSome(context: ImportContext, { merges, ...asked }: Asked): Promise<ImportOutcome[]> {
  const { userId, importId } = asked;
  const { store, clock } = context;
  const ids = [...new Set(merges.map(({ transactionId }) => transactionId).filter(homeDateOf))];
  const [target, rows, deleted] = [
    await findTarget(context, asked),
    await readRows(context, userId, ids),
    await store.read(userId, ...ids.map(refusedKey)),
  ];

  const claimed = new Set<string>();
  const decided = merges.map((merge) => {
    const row = rows.get(merge.transactionId);
    const memory = deleted.get(refusedKey(merge.transactionId));
    const origin = row?.origin ?? (memory && refusedOf(memory)?.origin);
    const isDone = origin?.importId === importId && origin.merged?.key === merge.key;
    if (isDone) return { merge };
    const reason = typeof target === 'string' ? target : refusalOf(row, merge, target);
    if (reason || !row || typeof target === 'string') return { merge, reason: reason ?? 'transaction_not_found' };
    if (claimed.has(row.id)) return { merge, reason: 'other_bank_row' as const };
    claimed.add(row.id);
    return { merge, change: { before: row, after: united(row, merge, { importId, target, now: clock.now().getTime() }) } };
  });

  const [first, ...others] = decided.flatMap(({ change }) => change ?? []);
  if (first && typeof target !== 'string')
    await commit(context.dynamodb, [
      ...writesOf(context, { userId, settings: target.settings, rows: [first, ...others], isMany: true }),
      store.check(userId, undoneKey(importId), { exists: false }),
    ]);
  return decided.map(({ merge: { key, transactionId }, reason }) => ({
    key,
    transactionId,
    ...(reason ? { outcome: 'refused', reason } : { outcome: 'merged' }),
  }));
}

/** Why the row and the transaction are not one; nothing where they may be. */
function refusalOf(row: Row | undefined, { type, amountCents }: MergedRow, { settings, accountNumber }: Target): Refusal | undefined {
  if (!row) return 'transaction_not_found';
  if (row.deletedAt !== undefined) return 'transaction_deleted';
  if (row.origin) return 'other_bank_row';
  if (row.type !== type || row.amountCents !== amountCents) return 'other_amount';
  return standsFor(settings, 'account', row.accountNumber) === accountNumber ? undefined : 'other_account';
}

interface Uniting {
  readonly importId: string;
  readonly target: Target;
  readonly now: number;
}

function united(row: Row, { key, bank, fill }: MergedRow, { importId, target, now }: Uniting): Row {
  const description = row.description === undefined ? (fill.description ?? undefined) : undefined;
  const notes = row.notes === undefined ? (fill.notes ?? undefined) : undefined;
  const hasCategory =
    isOutside(row) || row.splits !== undefined || standsFor(target.settings, 'category', row.categoryNumber) !== undefined;
  const categoryNumber = hasCategory ? 0 : target.categoryNumber(fill.categoryId, row.type);
  const filled = {
    ...(description && { description: textDigest(description) }),
    ...(notes && { notes: textDigest(notes) }),
    ...(categoryNumber > 0 && { categoryNumber }),
  };
  return {
    ...row,
    description: row.description ?? description,
    notes: row.notes ?? notes,
    categoryNumber: categoryNumber || row.categoryNumber,
    origin: { bank, importId, accountNumber: target.accountNumber, merged: { key, filled } },
    version: row.version + 1,
    updatedAt: now,
  };
}
