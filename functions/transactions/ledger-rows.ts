import type { CalendarDate } from '../../shared/calendar.ts';
import { epochSeconds } from '../../shared/clock.ts';
import { end, type Item, readAll } from '../../shared/partition.ts';
import type { Direction } from './category.ts';
import { type ReadContext, readRows } from './find-row.ts';
import type { BankRow } from './imported/origin.ts';
import { type RefusedRow, refusedFrom, refusedOf } from './imported/refused-row.ts';
import { idOf, numberOf } from './numbered.ts';
import { isPayment } from './payments/payment.ts';
import { type Settings, settingsKey, settingsOf, standsFor } from './settings.ts';
import { expiryOf, type Row, referencesOf, rowOf, rowsFrom, signpostTo } from './transaction.ts';
import { isLeg } from './transfers/bond.ts';

/** A transaction, or what is remembered of one. */
export interface LedgerRow {
  readonly transactionId: string;
  /** 0 where no more than its memory is left. */
  readonly version: number;
  /** Of what is only remembered, the day it was created with. */
  readonly date: CalendarDate;
  readonly type: Direction;
  readonly amountCents: number;
  readonly description: string | undefined;
  readonly notes: string | undefined;
  readonly categoryId: string | null;
  /** It counts nowhere. It may be restorable still, or gone for good, by its owner's will. */
  readonly isDeleted: boolean;
  /** Neither income nor expense. */
  readonly isTransferLeg: boolean;
  /** What was paid for an invoice of a card: no expense either. */
  readonly paysInvoice: boolean;
  readonly recurrenceId: string | null;
  /** What it is known by in a bank's file; nothing where no file brought it. */
  readonly bank: BankRow | undefined;
  readonly importId: string | undefined;
}

export interface RowsAsked {
  /** Rows that lie in it, and those that a file of it brought, wherever they lie now. */
  readonly accountId?: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What `Ledger.rows` gives (published.ts): rows, those that went away from these days, and what is remembered of others. */
export async function readLedgerRows(context: ReadContext, userId: string, { accountId, from, to }: RowsAsked): Promise<LedgerRow[]> {
  const [settingsItems, items, memories] = await Promise.all([
    context.store.read(userId, settingsKey),
    readAll(context, userId, { from: rowsFrom(from), to: end(rowsFrom(to)) }),
    readAll(context, userId, { from: refusedFrom(from), to: end(refusedFrom(to)) }),
  ]);
  const item = settingsItems.get(settingsKey);
  if (!item) return [];
  const settings = settingsOf(item);
  const now = epochSeconds(context.clock.now());
  const here = items
    .filter((each) => !signpostTo(each))
    .map(rowOf)
    .filter((row) => (expiryOf(row) ?? now + 1) > now);
  const moved = movedIds(items, new Set(here.map(({ id }) => id)));
  const rows = [...here, ...(await readMany(context, userId, moved))];
  const ids = new Set(rows.map(({ id }) => id));
  const remembered = memories.flatMap((each) => refusedOf(each) ?? []).filter(({ id }) => !ids.has(id));

  const isAsked = accountId === undefined ? () => true : isOf(settings, numberOf(userId, 'account', accountId));
  return [...rows.filter(isAsked).map((row) => shown(userId, row, settings)), ...remembered.filter(isAsked).map(shownMemory)];
}

/** Of rows that are not among these items, but were when they were created. */
function movedIds(items: readonly Item[], here: ReadonlySet<string>): string[] {
  return items
    .filter(signpostTo)
    .map(({ sk }) => sk.split('#'))
    .map(([, date = '', hex = '']) => date.replaceAll('-', '') + hex)
    .filter((id) => !here.has(id));
}

/** What one call reads. */
const mostAtOnce = 100;

async function readMany(context: ReadContext, userId: string, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += mostAtOnce)
    rows.push(...(await readRows(context, userId, ids.slice(at, at + mostAtOnce))).values());
  return rows;
}

/** Whether a row lies in the account, or came by a file of it. */
const isOf =
  (settings: Settings, account: number | undefined) =>
  ({ accountNumber, origin }: Pick<Row | RefusedRow, 'accountNumber' | 'origin'>): boolean =>
    account !== undefined &&
    [accountNumber, origin?.accountNumber ?? accountNumber].some((number) => standsFor(settings, 'account', number) === account);

const shown = (userId: string, row: Row, settings: Settings): LedgerRow => ({
  transactionId: row.id,
  version: row.version,
  date: row.date,
  type: row.type,
  amountCents: row.amountCents,
  description: row.description,
  notes: row.notes,
  categoryId: referencesOf(userId, row, settings).categoryId,
  isDeleted: row.deletedAt !== undefined,
  isTransferLeg: isLeg(row),
  paysInvoice: isPayment(row),
  recurrenceId: row.series ? idOf(userId, 'series', row.series.number) : null,
  bank: row.origin?.bank,
  importId: row.origin?.importId,
});

const shownMemory = ({ id, date, type, amountCents, origin }: RefusedRow): LedgerRow => ({
  transactionId: id,
  version: 0,
  date,
  type,
  amountCents,
  description: undefined,
  notes: undefined,
  categoryId: null,
  isDeleted: true,
  isTransferLeg: false,
  paysInvoice: false,
  recurrenceId: null,
  bank: origin.bank,
  importId: origin.importId,
});
