import { type CalendarDate, monthAfter } from '../../shared/calendar.ts';
import { commitOne } from '../../shared/commit.ts';
import { invoiceClosed, invoiceDueSoon, invoiceOverdue } from '../../shared/events/cards.ts';
import type { EventContract } from '../../shared/events/event.ts';
import type { TellOf } from '../../shared/events/tell.ts';
import type { Item } from '../../shared/partition.ts';
import type { Owner } from '../../shared/schedule/due.ts';
import type { Sums } from '../../shared/sums.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { type Card, cardOf } from './card.ts';
import { closingOf } from './carry.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import { find } from './find.ts';
import { readInvoices } from './find-invoice.ts';
import { afterStep, followedAttributes, nextStep, placeOf, type Step } from './followed.ts';
import { type Invoice, remainingOf } from './invoice.ts';
import { invoiceKey } from './lines.ts';
import { idOf, invoiceIdOf, keyOf } from './numbered.ts';

/** Steps of one run: two years of a card. What is left is taken up an hour later. */
const mostSteps = 100;
/** An invoice takes over what is owed of so many before it: of the one before, and of one more where that had not fallen due yet when the next one closed. */
const mostTakenOver = 2;

/**
 * Closes the card's invoices whose days are over where its owner lives, with what they take over, and tells when one falls due soon and when it is overdue: each once,
 * whoever else does the same at the same time, and whatever was missed. Nothing for an erased user.
 */
export async function followInvoices(context: Context, userId: string, cardNumber: number): Promise<void> {
  for (let step = 1; step <= mostSteps; step++) {
    const hasMore = await untilAccepted(async () => await stepOn(context, userId, cardNumber));
    if (!hasMore) return;
  }
}

/** Whether something was done. */
async function stepOn(context: Context, userId: string, cardNumber: number): Promise<boolean> {
  const key = keyOf('card', cardNumber);
  const { items, stands, today } = await find(context, userId, { keys: [key] });
  const item = items.get(key);
  if (!item) return false;
  const card = cardOf(item);
  const owner = { userId, timeZone: stands.timeZone };
  const step = nextStep(card, today);
  if (step.date > today) {
    await keepInPlace(context, { card, item, owner, today });
    return false;
  }
  const done = step.kind === 'close' ? await closing(context, { userId, card, step }) : await telling(context, { userId, card, step });

  const followed = afterStep(card.followed, step);
  await commitChange(context, {
    userId,
    card,
    ...done,
    set: new Map([...done.set, [key, { ...followedAttributes(followed), ...placeOf({ ...card, followed }, owner, today) }]]),
  });
  return true;
}

interface Placed {
  readonly card: Card;
  readonly item: Item;
  readonly owner: Owner;
  readonly today: CalendarDate;
}

/** Not its day yet. The place is another where its owner has moved to another zone. */
async function keepInPlace(context: Context, { card, item, owner, today }: Placed): Promise<void> {
  const place = placeOf(card, owner, today);
  if ('dueAt' in place && place.dueAt === item.dueAt) return;
  const condition = { exists: true, equals: { sn: item.sn, rv: item.rv, dueAt: item.dueAt } };
  await commitOne(context.dynamodb, context.store.update(owner.userId, item.sk, { set: place, condition }));
}

interface Doing {
  readonly userId: string;
  readonly card: Card;
  readonly step: Step;
}

interface Done {
  readonly also?: Sums;
  readonly asRead: readonly Invoice[];
  readonly set: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly events: readonly TellOf<EventContract>[];
}

/** An invoice on which nothing is closes without a word. */
async function closing(context: Context, { userId, card, step }: Doing): Promise<Done> {
  const before = Array.from({ length: mostTakenOver }, (_, back) => monthAfter(step.month, back - mostTakenOver));
  const read = await readInvoices(context, { userId, card }, [...before, step.month]);
  const [invoice] = read.slice(-1);
  if (!invoice) return { asRead: [], set: new Map(), events: [] };
  const { sums, takenOver, isOwed } = closingOf(invoice, { card, earlier: read.slice(0, -1), on: step.date });
  const isEmpty = invoice.changes === 0 && takenOver.length === 0;
  return {
    also: sums,
    asRead: read,
    set: new Map(takenOver.map(({ month }) => [invoiceKey(month, card.number), { ct: invoice.month }])),
    events: isEmpty ? [] : [[invoiceClosed, { ...said(userId, card, invoice), isOwed }]],
  };
}

/** What is paid, or owed in another invoice by now, is not told. */
async function telling(context: Context, { userId, card, step }: Doing): Promise<Done> {
  const read = await readInvoices(context, { userId, card }, [step.month]);
  const [invoice] = read;
  const nothing = { asRead: read, set: new Map() };
  if (!invoice || remainingOf(invoice) <= 0) return { ...nothing, events: [] };
  const of = said(userId, card, invoice);
  return { ...nothing, events: [step.kind === 'warn' ? [invoiceDueSoon, { ...of, daysBefore: step.daysBefore }] : [invoiceOverdue, of]] };
}

const said = (userId: string, card: Card, invoice: Invoice) => ({
  invoiceId: invoiceIdOf(userId, invoice),
  cardId: idOf(userId, 'card', card.number),
  month: invoice.month,
  dueDate: invoice.cycle.dueOn,
});
