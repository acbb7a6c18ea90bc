import { end } from '../../../shared/partition.ts';
import { readRows } from '../find-row.ts';
import { ownPayments, paymentsAmong } from '../payments/own-payments.ts';
import { standsFor } from '../settings.ts';
import type { Row } from '../transaction.ts';
import { writeRows } from '../write-rows.ts';
import type { ImportedRow, ImportOutcome, MergedRow, WriteAsked } from './contract.ts';
import { findTarget, type ImportContext, type Target, undoneKey } from './import-context.ts';
import { importedId } from './imported-id.ts';
import { mergeImported } from './merge-imported.ts';
import { refusedFrom, refusedOf } from './refused-row.ts';

type Asked = Omit<WriteAsked, 'merges'>;

/**
 * Writes the rows of a bank's file, each once for its import and key, with its sums and its event. A repeat answers what the first try did, also where the row was
 * edited or deleted since. Where the account takes no rows, those that are there count as written, and the others are refused. What was paid for an invoice in the app, after the
 * preview was made, is united with its row.
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
  const own = await ownPayments(
    context,
    userId,
    asked.rows.map(({ date }) => date),
  );
  const payments = paymentsAmong(asked.rows, own.rows.filter(isOf(target)), importId);
  const others = asked.rows.filter(({ key }) => !payments.has(key));
  const rows = others.map((row) => ({ key: row.key, asked: row, row: rowOfImported(row, { userId, importId, target, now }) }));
  const written = await writeRows(context, {
    userId,
    settings: target.settings,
    rows: rows.map(({ row }) => row).filter(({ id }) => !deleted.has(id)),
    accounts: [target.account],
    along: [context.store.check(userId, undoneKey(importId), { exists: false }), own.unchanged],
  });
  const united = await mergeImported(context, {
    ...asked,
    merges: asked.rows.flatMap((row) => mergeOf(row, payments.get(row.key))),
  });

  // The account went away meanwhile, the import was taken back, or an invoice was paid or not any more: which, looking again says.
  const unlike = new Set(united.filter(({ outcome }) => outcome === 'refused').map(({ key }) => key));
  const left = rows.filter(({ row }) => written.get(row.id) === 'left').map((each) => each.asked);
  const toDo = [...left, ...asked.rows.filter(({ key }) => unlike.has(key))];
  const again = toDo.length > 0 ? await writeImported(context, { ...asked, rows: toDo }) : [];
  const outcomes = new Map([...united, ...again].map((outcome) => [outcome.key, outcome]));
  return asked.rows.map(
    (row) => outcomes.get(row.key) ?? { key: row.key, transactionId: importedId(userId, importId, row), outcome: 'written' },
  );
}

/** Whether a row lies in the account of the import now. */
const isOf =
  ({ settings, accountNumber }: Target) =>
  (row: Row): boolean =>
    standsFor(settings, 'account', row.accountNumber) === accountNumber;

const mergeOf = ({ key, type, amountCents, bank }: ImportedRow, payment: Row | undefined): MergedRow[] =>
  payment ? [{ key, type, amountCents, bank, transactionId: payment.id, fill: {} }] : [];

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
