import { invoiceChanged } from '../../../shared/events/cards.ts';
import type { EventContract } from '../../../shared/events/event.ts';
import type { TellOf } from '../../../shared/events/tell.ts';
import { sum } from '../../../shared/money.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Charge, Entry, Purchase, Refund } from '../entry.ts';
import { homeOf } from '../entry.ts';
import { idOf, invoiceIdOf } from '../numbered.ts';
import { instalmentsOf } from '../plan.ts';
import { purchaseChange } from '../purchase-change.ts';
import { refusedKey, refusedOf } from '../refused-entry.ts';
import { filledFrom, lineOf, withLines } from './attach.ts';
import type { CardImportOutcome, MergedCardRow, Refusal, WriteAsked } from './contract.ts';
import { findEntryOf } from './find-entry-of.ts';
import { commitReaching, endedAmong } from './reaching.ts';
import type { ImportContext, Target } from './target.ts';

interface Asked extends Pick<WriteAsked, 'userId' | 'importId' | 'cardId' | 'merges'> {
  readonly categories: ReadonlyMap<string, number>;
}

/**
 * Unites rows of a bank's fatura with what is there: an instalment joins its series, a purchase that its owner typed is known as the bank's from now on, is on the invoice that
 * the bank has it on, and gets what it has nothing of; what its owner wrote stays. Once each: a repeat answers what the first try did.
 */
export async function mergeImported(context: ImportContext, { merges, ...asked }: Asked): Promise<CardImportOutcome[]> {
  const outcomes: CardImportOutcome[] = [];
  for (const merge of merges) outcomes.push(await untilAccepted(async () => await mergeOne(context, asked, merge)));
  return outcomes;
}

async function mergeOne(context: ImportContext, asked: Omit<Asked, 'merges'>, merge: MergedCardRow): Promise<CardImportOutcome> {
  const { userId, importId } = asked;
  const refused = (reason: Refusal): CardImportOutcome => ({ key: merge.key, entryId: merge.entryId, outcome: 'refused', reason });
  const merged: CardImportOutcome = { key: merge.key, entryId: merge.entryId, outcome: 'merged' };
  if (!homeOf(merge.entryId)) return refused('entry_not_found');
  const { target, entry } = await findEntryOf(context, asked, merge.entryId);
  if (!target) return refused('card_not_found');
  const memory = target.items.get(refusedKey(merge.entryId));
  const isKnown = (lines: readonly { readonly importId: string; readonly key: string }[] = []): boolean =>
    lines.some((line) => line.importId === importId && line.key === merge.key);
  if (isKnown(entry?.known?.lines) || (memory && isKnown(refusedOf(memory).lines))) return merged;
  if (target.refusal) return refused(target.refusal);
  if (!entry || entry.kind === 'prepayment') return refused('entry_not_found');
  if (homeOf(entry.id)?.cardNumber !== target.card.number) return refused('other_card');
  const reason = refusalOf(entry, merge);
  if (reason) return refused(reason);

  const after = united(entry, merge, { ...asked, target, now: context.clock.now().getTime() });
  const changes = [{ before: entry, after }];
  const ended = await endedAmong(context, { userId, ...target }, changes);
  if (ended.some(({ takenOverBy }) => takenOverBy !== undefined)) return refused('invoice_taken_over');
  await commitReaching(context, { ...asked, ...target, changes, ended, events: [eventOf(userId, entry, after, target)] });
  return merged;
}

/** Why the row and the entry are not one; nothing where they may be. */
function refusalOf(entry: Purchase | Refund | Charge, { cents, installment, month }: MergedCardRow): Refusal | undefined {
  const number = installment?.number ?? 1;
  if (entry.known?.lines.some((line) => line.number === number)) return 'other_bank_row';
  if (entry.kind === 'charge') return Math.abs(entry.cents) === cents ? undefined : 'other_amount';
  if (entry.kind === 'refund') {
    const here = entry.parts.filter((part) => part.month === month);
    return sum(here.map((part) => part.cents)) === cents ? undefined : 'other_amount';
  }
  const { count } = entry.plan;
  if ((installment?.of ?? 1) !== count) return 'other_amount';
  const planned = instalmentsOf({ ...entry.plan, first: 1 }).find((each) => each.number === number);
  // Banks put the odd cents where they like: no instalment differs by more than there are of them.
  return planned && Math.abs(planned.cents - cents) < count ? undefined : 'other_amount';
}

interface Uniting extends Omit<Asked, 'merges'> {
  readonly target: Target;
  readonly now: number;
}

function united(entry: Purchase | Refund | Charge, merge: MergedCardRow, { importId, categories, target, now }: Uniting): Entry {
  const line = lineOf(merge, importId);
  const { lines = [], isImported = false, own } = entry.known ?? {};
  if (entry.kind !== 'purchase')
    return { ...entry, known: { lines: [...lines, line], isImported }, version: entry.version + 1, updatedAt: now };
  const fill = { description: merge.fill.description, categoryNumber: categories.get(merge.fill.categoryId ?? '') ?? 0 };
  const { purchase, filled } = filledFrom(entry, fill);
  return withLines(
    purchase,
    {
      lines: [...lines, { ...line, filled }],
      isImported,
      own: own ?? (isImported ? undefined : { plan: entry.plan, isPlacedByHand: entry.isPlacedByHand }),
    },
    { calendar: target.card.calendar, now },
  );
}

function eventOf(userId: string, before: Purchase | Refund | Charge, after: Entry, { card, stands }: Target): TellOf<EventContract> {
  if (before.kind === 'purchase' && after.kind === 'purchase') return purchaseChange(userId, { before, after }, stands);
  const month = before.kind === 'charge' ? before.month : (before.kind === 'refund' && before.parts[0]?.month) || '';
  return [
    invoiceChanged,
    { invoiceId: invoiceIdOf(userId, { cardNumber: card.number, month }), cardId: idOf(userId, 'card', card.number), month },
  ];
}
