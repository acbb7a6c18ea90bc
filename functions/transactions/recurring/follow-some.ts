import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Write } from '../../../shared/commit.ts';
import type { RowChange } from '../change-row.ts';
import type { Context } from '../context.ts';
import { readRows } from '../find-row.ts';
import type { Row } from '../transaction.ts';
import { type KeptOccurrence, occurrenceKey, occurrenceOf, occurrencesFrom } from './occurrence.ts';
import type { Following, Pending } from './pending.ts';
import { followed, type Said, without } from './said.ts';

/** Of one commit, which takes 100 writes: each may move its row, a signpost, its key, its month and its account. */
const atOnce = 16;

/** The next transactions that follow, and what is left. */
export interface Some {
  readonly rows: readonly RowChange[];
  /** What changes of their keys. */
  readonly keys: readonly Write[];
  /** As it is when these have followed; nothing where none is left. */
  readonly left: Pending | undefined;
}

/**
 * Reads the next transactions of the series that are to follow its change, in the order of their occurrences, and says what becomes of them. Two round trips.
 * `readLater` gives the changes that are pending behind this one; it is asked after the transactions were read, so that none of those that these have seen is missed.
 */
export async function followSome(
  context: Context,
  userId: string,
  pending: Pending,
  readLater: () => Promise<readonly Pending[]> = async () => [],
): Promise<Some> {
  const { store, clock } = context;
  const { series, after, upTo, by } = pending;
  const last = occurrenceKey(series, upTo);
  const start = after && occurrenceKey(series, after);
  if (start && start >= last) return { rows: [], keys: [], left: undefined };
  const page = await store.range(userId, { from: occurrencesFrom(series), to: last, after: start, limit: atOnce });

  const occurrences = page.items.map(occurrenceOf);
  const ids = occurrences.flatMap(({ nominalOn, transactionId }) => (transactionId && nominalOn !== by ? [transactionId] : []));
  const found = await readRows(context, userId, ids);
  const later = saidLater(await readLater());
  const now = clock.now().getTime();
  const rows = occurrences.flatMap((occurrence): RowChange[] => {
    const before = found.get(occurrence.transactionId ?? '');
    const next =
      before?.series?.number === series && follow(pending.what, before, { occurrence, later: later.get(occurrence.nominalOn), now });
    return before && next ? [{ before, after: next }] : [];
  });
  const isGone = pending.what.kind === 'deletion' && pending.what.isWhole;
  return {
    rows,
    keys: isGone
      ? occurrences.map((each) =>
          store.remove(userId, occurrenceKey(series, each.nominalOn), { exists: true, equals: { id: each.transactionId } }),
        )
      : [],
    left: page.hasMore ? { ...pending, after: occurrences.at(-1)?.nominalOn } : undefined,
  };
}

/** What edits said, by the occurrence that each was made by. */
function saidLater(changes: readonly Pending[]): ReadonlyMap<CalendarDate, Said> {
  const said = new Map<CalendarDate, Said>();
  for (const { by, what } of changes) if (what.kind === 'edit') said.set(by, { ...said.get(by), ...what.said });
  return said;
}

interface Occurring {
  readonly occurrence: KeptOccurrence;
  /** What later changes said that were made by this very transaction: it says that already. */
  readonly later: Said | undefined;
  readonly now: number;
}

/** The row as it follows; nothing where it stays as it is. */
function follow(what: Following, row: Row, { occurrence, later, now }: Occurring): Row | undefined {
  if (what.kind === 'edit') return followed(row, later ? without(what.said, later) : what.said, { type: what.type, now });
  // What happened by itself stays: a bank’s row, one that was there before the series, a transfer.
  const isReal = row.origin !== undefined || row.bond !== undefined || occurrence.isFulfilled;
  const isDeleted = row.deletedAt === undefined && !isReal;
  if (!isDeleted && !what.isWhole) return undefined;
  return {
    ...row,
    ...(isDeleted && { deletedAt: now }),
    // Restored, it is a transaction as any other.
    ...(what.isWhole && { series: undefined }),
    version: row.version + 1,
    updatedAt: now,
  };
}
