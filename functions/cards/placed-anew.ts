import { type CalendarDate, lastDate, monthAfter } from '../../shared/calendar.ts';
import { end, readAll } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { type EntryChange, filed } from './change.ts';
import type { Context } from './context.ts';
import { type CardCalendar, invoiceMonthOf } from './cycle.ts';
import { type Entry, entriesFrom, entryOf, type Purchase, signpostTo } from './entry.ts';
import { texts } from './texts.pt-br.ts';

/** Entries of one commit, which also writes the invoices that they move between. */
const mostMoved = 20;

interface Asking {
  readonly userId: string;
  readonly cardNumber: number;
  /** As it is to be. */
  readonly calendar: CardCalendar;
  readonly now: number;
  /** The days whose invoice may be another by it. */
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/**
 * What changes when these days belong to other invoices: purchases go with their day, unless they were placed by hand; what stays where it is may have to be found another
 * way.
 * @throws Problem `conflict` where they are more than one commit takes
 */
export async function placedAnew(
  context: Pick<Context, 'store'>,
  { userId, cardNumber, calendar, now, from, to }: Asking,
): Promise<EntryChange[]> {
  const items = await readAll(context, userId, { from: entriesFrom(cardNumber, from), to: end(entriesFrom(cardNumber, to ?? lastDate)) });
  const changes = items
    .filter((item) => !signpostTo(item))
    .map(entryOf)
    .map((before) => ({ before, after: placed(before, calendar, now) }))
    .filter(({ before, after }) => after !== before);
  if (changes.length > mostMoved) throw new Problem('conflict', texts.tooManyToMove(mostMoved));
  return changes;
}

function placed(before: Entry, calendar: CardCalendar, now: number): Entry {
  const changed = (after: Entry): Entry => ({ ...after, version: before.version + 1, updatedAt: now });
  // What the bank has billed stays where it billed it.
  if (before.kind === 'purchase' && !before.isPlacedByHand && !before.known) {
    const firstMonth = monthAfter(invoiceMonthOf(calendar, before.date), before.plan.first - 1);
    if (firstMonth !== before.plan.firstMonth) return changed({ ...before, plan: { ...before.plan, firstMonth } } satisfies Purchase);
  }
  return filed(before, calendar).copiedUnder === before.copiedUnder ? before : changed(before);
}
