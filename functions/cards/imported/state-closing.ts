import { type CalendarDate, type Month, monthAfter } from '../../../shared/calendar.ts';
import { commit, type Write } from '../../../shared/commit.ts';
import { invoiceChanged } from '../../../shared/events/cards.ts';
import type { Item } from '../../../shared/partition.ts';
import { Problem } from '../../../shared/problem.ts';
import { untilAccepted } from '../../../shared/until-accepted.ts';
import type { Card } from '../card.ts';
import { type EntryChange, writesOf } from '../change.ts';
import { cycleOf, statableDates } from '../cycle.ts';
import { readInvoices } from '../find-invoice.ts';
import { placedAgain } from '../followed.ts';
import { type Invoice, isClosed } from '../invoice.ts';
import { idOf, invoiceIdOf, numberOf } from '../numbered.ts';
import { placedAnew } from '../placed-anew.ts';
import { changedMonths } from '../placement.ts';
import { purchaseChanges } from '../purchase-change.ts';
import type { SaidOfInvoice } from './contract.ts';
import { findTarget, type ImportContext, type OfImport, type Target, undoneKey } from './target.ts';

/** What faturas stated of one invoice's closing: by import, and what had been stated before. */
interface Stated {
  readonly before: CalendarDate | undefined;
  readonly by: Readonly<Record<string, CalendarDate>>;
}

const closingKey = (cardNumber: number, month: Month): string => `C#${String(cardNumber).padStart(4, '0')}#${month}`;
const statedItem = (sk: string, { before, by }: Stated): Item => ({ sk, ...(before && { b: before }), by });
const statedOf = (item: Item | undefined): Stated => {
  const { b, by = {} } = (item ?? {}) as { b?: CalendarDate; by?: Stated['by'] };
  return { before: b, by };
};

/**
 * States when the invoice closes as the bank's fatura does, where that is another day than the app's, could be stated by hand, and nothing of the invoice is settled; purchases
 * that are not the bank's go with their day. Else the card's own date stays, and the reconciliation has both.
 */
export async function stateClosing(context: ImportContext, of: OfImport, said: SaidOfInvoice | undefined): Promise<void> {
  const { month, closedOn } = said ?? {};
  if (month === undefined || closedOn === undefined) return;
  await untilAccepted(async () => await stateOne(context, of, { month, closedOn }));
}

async function stateOne(
  context: ImportContext,
  of: OfImport,
  { month, closedOn }: { readonly month: Month; readonly closedOn: CalendarDate },
): Promise<void> {
  const { target, key, item } = await findStated(context, of, month);
  if (!target || target.refusal) return;
  const { calendar } = target.card;
  const stated = statedOf(item);
  const isStated = calendar.stated[month] === closedOn;
  const isSoAnyhow = cycleOf(calendar, month).closesOn === closedOn && !(isStated && item);
  if (isSoAnyhow || stated.by[of.importId] !== undefined) return;

  const moves = isStated ? [] : await restated(context, of.userId, { target, month, closesOn: closedOn });
  if (!moves) return;
  const after = { before: item ? stated.before : calendar.stated[month], by: { ...stated.by, [of.importId]: closedOn } };
  await commit(context.dynamodb, [
    ...moves,
    context.store.put(of.userId, statedItem(key, after), item ? { exists: true, equals: { by: item.by } } : { exists: false }),
    context.store.check(of.userId, undoneKey(of.importId), { exists: false }),
  ]);
}

/** The import states no closing any more: another's holds, or what was stated before, unless the invoice is settled by now or its owner has stated another. */
export async function takeBackClosings(context: ImportContext, of: OfImport, months: readonly Month[]): Promise<void> {
  for (const month of new Set(months)) await untilAccepted(async () => await takeBackClosing(context, of, month));
}

async function takeBackClosing(context: ImportContext, of: OfImport, month: Month): Promise<void> {
  const { target, key, item } = await findStated(context, of, month);
  const { before, by } = statedOf(item);
  const { [of.importId]: own, ...others } = by;
  if (!target || !item || own === undefined) return;

  const closesOn = Object.values(others).at(-1) ?? before;
  const isStill = target.card.calendar.stated[month] === own;
  const moves = isStill && closesOn !== own ? await restated(context, of.userId, { target, month, closesOn }) : [];
  const asRead = { exists: true, equals: { by: item.by } };
  const isLast = Object.keys(others).length === 0;
  await commit(context.dynamodb, [
    ...(moves ?? []),
    isLast ? context.store.remove(of.userId, key, asRead) : context.store.put(of.userId, statedItem(key, { before, by: others }), asRead),
  ]);
}

interface FoundStated {
  readonly target: Target | undefined;
  readonly key: string;
  readonly item: Item | undefined;
}

async function findStated(context: ImportContext, of: OfImport, month: Month): Promise<FoundStated> {
  const number = numberOf(of.userId, 'card', of.cardId);
  const key = closingKey(number ?? 0, month);
  const target = await findTarget(context, of, [key]);
  return { target, key, item: target?.items.get(key) };
}

interface Restating {
  readonly target: Target;
  readonly month: Month;
  /** Nothing where its rule is to say it. */
  readonly closesOn: CalendarDate | undefined;
}

/** The writes by which the invoice closes on another day; nothing where it may not. */
async function restated(context: ImportContext, userId: string, { target, month, closesOn }: Restating): Promise<Write[] | undefined> {
  const { card, today, stands } = target;
  const { [month]: _, ...others } = card.calendar.stated;
  const { first, last } = statableDates(card.calendar, month);
  if (closesOn !== undefined && (closesOn < first || closesOn > last)) return undefined;
  const calendar = { ...card.calendar, stated: closesOn === undefined ? others : { ...others, [month]: closesOn } };
  const after: Card = { ...card, calendar, calendarVersion: card.calendarVersion + 1 };
  const entries = await movedBy(context, userId, after, month);
  if (!entries) return undefined;

  const reached = new Set(entries.flatMap((each) => changedMonths(each.before, each.after)).filter((each) => each !== month));
  const [invoice, ...neighbours] = await readInvoices(context, { userId, card }, [month, ...reached]);
  if (!invoice || isSettled(invoice) || neighbours.some((each) => isSettled(each) || isClosed(each, card, today))) return undefined;
  return writesOf(context, {
    userId,
    card,
    describedAs: after,
    set: placedAgain(after, { userId, timeZone: stands.timeZone }, today),
    entries,
    asRead: [invoice, ...neighbours].filter(({ changes }) => changes > 0),
    events: [
      [invoiceChanged, { invoiceId: invoiceIdOf(userId, invoice), cardId: idOf(userId, 'card', card.number), month }],
      ...purchaseChanges(userId, entries, stands),
    ],
  });
}

/** Something of it has gone on, or was paid: its days are what they were. */
const isSettled = ({ hasBeenClosed, takenOverBy, carriedCents, paymentsCents }: Invoice): boolean =>
  hasBeenClosed || takenOverBy !== undefined || carriedCents !== 0 || paymentsCents !== 0;

/** What goes with its day; nothing where that is more than one commit takes. */
async function movedBy(
  context: ImportContext,
  userId: string,
  { calendar, number }: Card,
  month: Month,
): Promise<EntryChange[] | undefined> {
  try {
    return await placedAnew(context, {
      userId,
      cardNumber: number,
      calendar,
      now: context.clock.now().getTime(),
      from: cycleOf(calendar, month).firstDay,
      to: cycleOf(calendar, monthAfter(month, 1)).lastDay,
    });
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return undefined;
    throw error;
  }
}
