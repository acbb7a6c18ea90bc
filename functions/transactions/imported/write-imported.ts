import { end } from '../../../shared/partition.ts';
import { readRows } from '../find-row.ts';
import type { Row } from '../transaction.ts';
import { writeRows } from '../write-rows.ts';
import type { ImportedRow, ImportOutcome, WriteAsked } from './contract.ts';
import { findTarget, type ImportContext, type Target, undoneKey } from './import-context.ts';
import { importedId } from './imported-id.ts';
import { refusedFrom, refusedOf } from './refused-row.ts';

type Asked = Omit<WriteAsked, 'merges'>;

/**
 * Writes the rows of a bank's file, each once for its import and key, with its sums and its event. A repeat answers what the first try did, also where the row was
 * edited or deleted since. Where the account takes no rows, those that are there count as written, and the others are refused.
 */
export async function writeImported(context: ImportContext, asked: Asked): Promise<ImportOutcome[]> {
  const { userId, importId } = asked;
  if (asked.rows.length === 0) return [];
  const target = await findTarget(context, asked);
  const deleted = await deletedBefore(context, asked);
  if (typeof target === 'string') {
    const ids = asked.rows.map((row) => importedId(userId, importId, row));
    const there = await readInPacks(context, userId, ids);
    return asked.rows.map(({ key }, at): ImportOutcome => {
      const id = ids[at] ?? '';
      const isThere = there.has(id) || deleted.has(id);
      return { key, transactionId: id, ...(isThere ? { outcome: 'written' } : { outcome: 'refused', reason: target }) };
    });
  }

  const now = context.clock.now().getTime();
  const rows = asked.rows.map((row) => ({ key: row.key, asked: row, row: rowOfImported(row, { userId, importId, target, now }) }));
  const written = await writeRows(context, {
    userId,
    settings: target.settings,
    rows: rows.map(({ row }) => row).filter(({ id }) => !deleted.has(id)),
    accounts: [target.account],
    along: [context.store.check(userId, undoneKey(importId), { exists: false })],
  });

  // The account went away meanwhile, or the import was taken back: which, looking again says.
  const left = rows.filter(({ row }) => written.get(row.id) === 'left');
  const refused = left.length > 0 ? await writeImported(context, { ...asked, rows: left.map((each) => each.asked) }) : [];
  const again = new Map(refused.map((outcome) => [outcome.key, outcome]));
  return rows.map(({ key, row }) => again.get(key) ?? { key, transactionId: row.id, outcome: 'written' });
}

interface Making {
  readonly userId: string;
  readonly importId: string;
  readonly target: Target;
  readonly now: number;
}

function rowOfImported(asked: ImportedRow, { userId, importId, target, now }: Making): Row {
  const { accountNumber, categoryNumber } = target;
  const { date, type, amountCents, description, notes, categoryId, bank } = asked;
  return {
    id: importedId(userId, importId, asked),
    date,
    type,
    amountCents,
    accountNumber,
    categoryNumber: categoryNumber(categoryId, type),
    description: description ?? undefined,
    notes: notes ?? undefined,
    origin: { bank, importId, accountNumber },
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: undefined,
  };
}

/** The ids of rows that their owner has deleted since they were written; the row itself may be purged by now. */
async function deletedBefore({ store }: ImportContext, { userId, rows }: Asked): Promise<ReadonlySet<string>> {
  const dates = rows.map(({ date }) => date).toSorted();
  const { items } = await store.range(userId, { from: refusedFrom(dates[0] ?? ''), to: end(refusedFrom(dates.at(-1) ?? '')) });
  return new Set(items.flatMap((item) => refusedOf(item)?.id ?? []));
}

/** As many rows as one call reads. */
const mostAtOnce = 100;

async function readInPacks(context: ImportContext, userId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (let at = 0; at < ids.length; at += mostAtOnce)
    for (const id of (await readRows(context, userId, ids.slice(at, at + mostAtOnce))).keys()) there.add(id);
  return there;
}
