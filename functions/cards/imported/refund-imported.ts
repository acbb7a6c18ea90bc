import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { CreditPart, Purchase, Refund } from '../entry.ts';
import { homeOf } from '../entry.ts';
import { mostLinked } from '../find-entry.ts';
import { instalmentsOf } from '../plan.ts';
import { purchaseChange } from '../purchase-change.ts';
import { withRefunded } from '../refund.ts';
import { refusedKey } from '../refused-entry.ts';
import { lineOf } from './attach.ts';
import type { CardImportOutcome, ImportedCardRow, Refusal, WriteAsked } from './contract.ts';
import { findEntryOf } from './find-entry-of.ts';
import { importedEntryId } from './imported-id.ts';
import { commitReaching, endedAmong } from './reaching.ts';
import type { ImportContext } from './target.ts';

export type RefundRow = Extract<ImportedCardRow, { kind: 'refund' }>;

interface Asked extends Pick<WriteAsked, 'userId' | 'importId' | 'cardId'> {
  readonly rows: readonly RefundRow[];
}

/** Writes the refunds of a bank's fatura, each as a credit of the purchase that it names, on the fatura's invoice: once for its import and key, and never more than was bought. */
export async function refundImported(context: ImportContext, { rows, ...asked }: Asked): Promise<CardImportOutcome[]> {
  const outcomes: CardImportOutcome[] = [];
  for (const row of rows) outcomes.push(await untilAccepted(async () => await refundOne(context, asked, row)));
  return outcomes;
}

async function refundOne(context: ImportContext, asked: Omit<Asked, 'rows'>, row: RefundRow): Promise<CardImportOutcome> {
  const { userId, importId } = asked;
  const id = importedEntryId(asked, row);
  const written: CardImportOutcome = { key: row.key, entryId: id, outcome: 'written' };
  const refused = (reason: Refusal): CardImportOutcome => ({ key: row.key, entryId: id, outcome: 'refused', reason });
  const before = await findEntryOf(context, asked, id);
  if (before.entry || before.target?.items.has(refusedKey(id))) return written;
  if (!homeOf(row.purchaseId)) return refused('entry_not_found');
  const { target, entry: purchase } = await findEntryOf(context, asked, row.purchaseId);
  if (!target) return refused('card_not_found');
  if (target.refusal) return refused(target.refusal);
  if (purchase?.kind !== 'purchase') return refused('entry_not_found');
  if (homeOf(purchase.id)?.cardNumber !== target.card.number) return refused('other_card');
  if (purchase.linked.length >= mostLinked) return refused('too_many_linked');
  const parts = creditOf(purchase, row);
  if (!parts) return refused('other_amount');

  const now = context.clock.now().getTime();
  const refund: Refund = {
    kind: 'refund',
    id,
    purchaseId: purchase.id,
    date: row.date,
    parts,
    categoryNumber: purchase.categoryNumber,
    description: row.description ?? undefined,
    copiedUnder: undefined,
    known: { lines: [lineOf(row, importId)], isImported: true },
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const after: Purchase = {
    ...withRefunded(purchase, parts, 1),
    linked: [...purchase.linked, id],
    version: purchase.version + 1,
    updatedAt: now,
  };
  const changes = [{ after: refund }, { before: purchase, after }];
  const ended = await endedAmong(context, { userId, ...target }, changes);
  if (ended.some(({ takenOverBy }) => takenOverBy !== undefined)) return refused('invoice_taken_over');
  await commitReaching(context, {
    ...asked,
    ...target,
    changes,
    ended,
    events: [purchaseChange(userId, { before: purchase, after }, target.stands)],
  });
  return written;
}

/** What it gives back of which instalment, all of it on the fatura's invoice; nothing where it is more than was bought and not given back yet. */
function creditOf(purchase: Purchase, { cents, month }: Pick<RefundRow, 'cents' | 'month'>): CreditPart[] | undefined {
  let rest = cents;
  const parts = instalmentsOf(purchase.plan).flatMap(({ number, cents: of }): CreditPart[] => {
    const part = Math.min(rest, of - (purchase.refunded[number] ?? 0));
    rest -= Math.max(0, part);
    return part > 0 ? [{ number, cents: part, month }] : [];
  });
  return rest === 0 ? parts : undefined;
}
