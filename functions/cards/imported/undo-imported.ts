import { epochSeconds } from '../../../shared/clock.ts';
import { commit, Refused } from '../../../shared/commit.ts';
import { invoiceChanged, purchaseDeleted } from '../../../shared/events/cards.ts';
import type { EventContract } from '../../../shared/events/event.ts';
import type { TellOf } from '../../../shared/events/tell.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import { bankInvoiceKey } from '../bank-invoice.ts';
import type { BankLine } from '../bank-line.ts';
import type { EntryChange } from '../change.ts';
import { type Charge, type Entry, homeOf, type Purchase, type Refund } from '../entry.ts';
import { findLinked } from '../find-entry.ts';
import { idOf, invoiceIdOf, keyOf, numberOf } from '../numbered.ts';
import { refuseTakenOver } from '../placement.ts';
import { outlineOf } from '../purchase.ts';
import { purchaseChange } from '../purchase-change.ts';
import { withRefunded } from '../refund.ts';
import { refusedItem, refusedKey, refusedOf } from '../refused-entry.ts';
import { unfilled, withLines } from './attach.ts';
import type { UndoAsked } from './contract.ts';
import { findEntryOf } from './find-entry-of.ts';
import { commitReaching, endedAmong } from './reaching.ts';
import { takeBackClosings } from './state-closing.ts';
import { type ImportContext, type Target, undoneKey } from './target.ts';

/** Longer than anything that was under way can still come. */
const undoneDays = 30;

/**
 * Takes back what an import did with these rows: what it alone wrote is gone, edited as it may be, with its refunds and with what is remembered of it; what it united is the
 * bank's no more by this row, and is where and what it was before. Anything else stays. Once each, however often it is asked.
 * @throws Problem `conflict` where a later invoice has closed with what it left
 */
export async function undoImported(context: ImportContext, asked: UndoAsked): Promise<void> {
  const isThere = await refuseFromNowOn(context, asked);
  if (!isThere) return;
  for (const row of asked.rows) if (homeOf(row.entryId)) await untilAccepted(async () => await takeBack(context, asked, row));
  await takeBackClosings(context, asked, asked.months);
}

/** Whether there is a card to take anything from. What was kept of the bank's fatura goes. */
async function refuseFromNowOn(
  { store, dynamodb, clock }: ImportContext,
  { userId, importId, cardId, part, months }: UndoAsked,
): Promise<boolean> {
  const cardNumber = numberOf(userId, 'card', cardId);
  if (cardNumber === undefined) return false;
  const expiresAt = epochSeconds(clock.now()) + undoneDays * 24 * 60 * 60;
  try {
    await commit(dynamodb, [
      store.put(userId, { sk: undoneKey(importId), expiresAt }),
      store.check(userId, keyOf('card', cardNumber), { exists: true }),
      ...[...new Set(months)].map((month) => store.remove(userId, bankInvoiceKey({ cardNumber, month, importId, part }), {})),
    ]);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return false;
  }
}

type Row = UndoAsked['rows'][number];

async function takeBack(context: ImportContext, asked: UndoAsked, { key, entryId }: Row): Promise<void> {
  const { userId, importId } = asked;
  const { target, entry } = await findEntryOf(context, asked, entryId);
  if (!target) return;
  const isOwn = (line: BankLine): boolean => line.importId === importId && line.key === key;
  if (!entry) {
    await forget(context, userId, { target, id: entryId, isOwn });
    return;
  }
  if (entry.kind === 'prepayment' || !entry.known?.lines.some(isOwn)) return;

  const now = context.clock.now().getTime();
  const { changes, events } = await changesOf(context, { userId, target, entry, isOwn, now });
  const ended = await endedAmong(context, { userId, ...target }, changes);
  for (const invoice of ended) refuseTakenOver(invoice);
  await commitReaching(context, { ...asked, ...target, changes, ended, events, isUndo: true });
}

interface Forgetting {
  readonly target: Target;
  readonly id: string;
  readonly isOwn: (line: BankLine) => boolean;
}

/** Its owner deleted it: that is remembered by the rows of other imports alone. */
async function forget({ store, dynamodb }: ImportContext, userId: string, { target, id, isOwn }: Forgetting): Promise<void> {
  const item = target.items.get(refusedKey(id));
  if (!item) return;
  const memory = refusedOf(item);
  const lines = memory.lines.filter((line) => !isOwn(line));
  if (lines.length === memory.lines.length) return;
  const asRead = { exists: true, equals: { bl: item.bl } };
  await commit(dynamodb, [
    lines.length > 0 ? store.put(userId, refusedItem({ ...memory, lines }), asRead) : store.remove(userId, refusedKey(id), asRead),
  ]);
}

interface TakingBack {
  readonly userId: string;
  readonly target: Target;
  readonly entry: Purchase | Refund | Charge;
  readonly isOwn: (line: BankLine) => boolean;
  readonly now: number;
}

interface Taken {
  readonly changes: readonly EntryChange[];
  readonly events: readonly TellOf<EventContract>[];
}

async function changesOf(context: ImportContext, { userId, target, entry, isOwn, now }: TakingBack): Promise<Taken> {
  const { lines = [], isImported = false, own } = entry.known ?? {};
  const left = lines.filter((line) => !isOwn(line));
  const isGone = left.length === 0 && isImported;
  if (entry.kind === 'purchase') {
    const line = lines.find(isOwn);
    if (isGone || !line) return await goneWith(context, userId, entry, target);
    const after = withLines(unfilled(entry, line), { lines: left, isImported, own }, { calendar: target.card.calendar, now });
    return { changes: [{ before: entry, after }], events: [purchaseChange(userId, { before: entry, after }, target.stands)] };
  }

  const known = left.length > 0 ? { lines: left, isImported } : undefined;
  const after: Entry | undefined = isGone ? undefined : { ...entry, known, version: entry.version + 1, updatedAt: now };
  if (entry.kind === 'charge' || !isGone) return { changes: [{ before: entry, after }], events: [invoiceEvent(userId, entry, target)] };
  return await withoutRefund(context, { userId, target, refund: entry, now });
}

async function goneWith(context: ImportContext, userId: string, purchase: Purchase, { stands }: Target): Promise<Taken> {
  const linked = await findLinked(context, userId, purchase);
  return {
    changes: [{ before: purchase }, ...linked.map((before): EntryChange => ({ before }))],
    events: [[purchaseDeleted, { purchaseId: purchase.id, version: purchase.version + 1, ...outlineOf(userId, purchase, stands) }]],
  };
}

async function withoutRefund(
  context: ImportContext,
  { userId, target, refund, now }: Omit<TakingBack, 'entry' | 'isOwn'> & { readonly refund: Refund },
): Promise<Taken> {
  const home = homeOf(refund.purchaseId);
  const of = { userId, importId: '', cardId: idOf(userId, 'card', target.card.number) };
  const { entry: purchase } = home ? await findEntryOf(context, of, refund.purchaseId) : { entry: undefined };
  if (purchase?.kind !== 'purchase') throw new Refused([], {});
  const after: Purchase = {
    ...withRefunded(purchase, refund.parts, -1),
    linked: purchase.linked.filter((id) => id !== refund.id),
    version: purchase.version + 1,
    updatedAt: now,
  };
  return {
    changes: [{ before: refund }, { before: purchase, after }],
    events: [purchaseChange(userId, { before: purchase, after }, target.stands)],
  };
}

function invoiceEvent(userId: string, entry: Refund | Charge, { card }: Target): TellOf<EventContract> {
  const month = entry.kind === 'charge' ? entry.month : (entry.parts[0]?.month ?? '');
  return [
    invoiceChanged,
    { invoiceId: invoiceIdOf(userId, { cardNumber: card.number, month }), cardId: idOf(userId, 'card', card.number), month },
  ];
}
