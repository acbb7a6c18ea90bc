import type { Month } from '../../../shared/calendar.ts';
import { commit, type Write } from '../../../shared/commit.ts';
import { together } from '../../../shared/sums.ts';
import { carriedWith } from '../carry.ts';
import { type Change, type EntryChange, writesOf } from '../change.ts';
import { readInvoices } from '../find-invoice.ts';
import { hasEnded, type Invoice, invoiceOf, isClosed } from '../invoice.ts';
import { linesOf, type Term } from '../lines.ts';
import { type ImportContext, type OfImport, type Target, undoneKey } from './target.ts';

/** How entries change an invoice's terms, in cents. */
type ByMonth = ReadonlyMap<Month, Readonly<Record<Term, number>>>;

function termsChanged(changes: readonly EntryChange[]): ByMonth {
  const months = new Map<Month, Record<Term, number>>();
  const add = (entry: EntryChange['after'], sign: number): void => {
    for (const { month, term, cents } of entry ? linesOf(entry) : []) {
      const terms = months.get(month) ?? { p: 0, c: 0, r: 0 };
      months.set(month, terms);
      terms[term] += sign * cents;
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return new Map([...months].filter(([, { p, c, r }]) => p !== 0 || c !== 0 || r !== 0));
}

/** Of the invoices that these entries change those whose days are over, as they are. Read only where there are any. */
export async function endedAmong(
  context: ImportContext,
  { userId, card, today }: Pick<OfImport, 'userId'> & Pick<Target, 'card' | 'today'>,
  changes: readonly EntryChange[],
): Promise<readonly Invoice[]> {
  const months = [...termsChanged(changes).keys()].filter((month) => hasEnded(invoiceOf(card, month, undefined), today));
  return await readInvoices(context, { userId, card }, months);
}

interface Reaching extends OfImport, Pick<Target, 'card' | 'today'> {
  readonly changes: readonly EntryChange[];
  /** Invoices that they change and whose days are over, none of them taken over. */
  readonly ended: readonly Invoice[];
  readonly events: Change['events'];
  readonly isUndo?: boolean;
}

/**
 * The writes of what an import changes on a card: also on invoices that have closed, for the bank's own fatura says what is on them. What it changes of a closed one's
 * credit is carried to the open one in the same commit. Refused where an invoice or the card has changed since, and where the import has been taken back.
 */
export function reachingWrites(context: ImportContext, reaching: Reaching): Write[] {
  const { userId, importId, card, today, changes, ended, events, isUndo = false } = reaching;
  const terms = termsChanged(changes);
  const closed = ended.filter((invoice) => isClosed(invoice, card, today));
  const also = together(
    ...closed.map((invoice) => {
      const { p, c, r } = terms.get(invoice.month) ?? { p: 0, c: 0, r: 0 };
      return carriedWith(invoice, { card, today, by: { purchasesCents: p, chargesCents: c, refundsCents: r } });
    }),
  );
  return [
    ...writesOf(context, {
      userId,
      card,
      entries: changes,
      also,
      asRead: ended,
      events,
    }),
    ...(isUndo ? [] : [context.store.check(userId, undoneKey(importId), { exists: false })]),
  ];
}

export const commitReaching = async (context: ImportContext, reaching: Reaching): Promise<void> =>
  await commit(context.dynamodb, reachingWrites(context, reaching));
