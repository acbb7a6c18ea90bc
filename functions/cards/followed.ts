import { addDays, type CalendarDate, type Month, monthAfter } from '../../shared/calendar.ts';
import type { Item } from '../../shared/partition.ts';
import { type Owner, placeInSchedule } from '../../shared/schedule/due.ts';
import type { Card } from './card.ts';
import { cycleOf, invoiceMonthOf } from './cycle.ts';
import { keyOf } from './numbered.ts';

/*
 * What the schedule has done with a card's invoices, and what comes next: it closes each when its days are over, says twice that it falls due, and says when it is overdue.
 * Kept with the card, so that finding what is next reads nothing else. Pure. docs/rules/invoices.md
 */

/** Of how many days before the due date an owner is told. */
export type DaysBefore = 3 | 1;

export interface Followed {
  /** The last invoice that was closed; none so far for a new card. */
  readonly closedUpTo: Month | undefined;
  /** Closed invoices whose due date has not passed, and the warning that was given of each last; 0 for none. */
  readonly awaited: Readonly<Record<Month, DaysBefore | 0>>;
  /** Counts what was done: who builds on the card as it was read is refused where it has gone on since. */
  readonly steps: number;
}

export const notFollowedYet: Followed = { closedUpTo: undefined, awaited: {}, steps: 0 };

/** Something that is to be done with an invoice, and the day on which it is. */
export type Step =
  | { readonly kind: 'close' | 'overdue'; readonly month: Month; readonly date: CalendarDate }
  | { readonly kind: 'warn'; readonly month: Month; readonly date: CalendarDate; readonly daysBefore: DaysBefore };

/**
 * What is done next, today or later. Steps that were missed are caught up in the order of their days, so that what is late comes to what would have been in time; but a
 * warning whose day is over gives way to the next one.
 */
export function nextStep(card: Pick<Card, 'calendar' | 'enteredOn' | 'followed'>, today: CalendarDate): Step {
  const { calendar, followed, enteredOn } = card;
  const month = followed.closedUpTo === undefined ? invoiceMonthOf(calendar, enteredOn) : monthAfter(followed.closedUpTo, 1);
  const closing: Step = { kind: 'close', month, date: addDays(cycleOf(calendar, month).lastDay, 1) };
  const awaited = Object.entries(followed.awaited).map(([of, warned]) =>
    afterWarning({ month: of, dueOn: cycleOf(calendar, of).dueOn, warned }, today),
  );
  // On the same day what is overdue comes first: the invoice that closes takes it over.
  return awaited.reduce((first, step) => (step.date <= first.date ? step : first), closing);
}

interface Awaited {
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly warned: DaysBefore | 0;
}

function afterWarning({ month, dueOn, warned }: Awaited, today: CalendarDate): Step {
  const before = (daysBefore: DaysBefore): Step => ({ kind: 'warn', month, date: addDays(dueOn, -daysBefore), daysBefore });
  const last = before(1);
  if (warned === 1 || today > dueOn) return { kind: 'overdue', month, date: addDays(dueOn, 1) };
  return warned === 3 || today >= last.date ? last : before(3);
}

/** What is kept when a step is done. */
export function afterStep({ closedUpTo, awaited, steps }: Followed, step: Step): Followed {
  const { [step.month]: _, ...others } = awaited;
  switch (step.kind) {
    case 'close':
      return { closedUpTo: step.month, awaited: { ...awaited, [step.month]: 0 }, steps: steps + 1 };
    case 'warn':
      return { closedUpTo, awaited: { ...awaited, [step.month]: step.daysBefore }, steps: steps + 1 };
    case 'overdue':
      return { closedUpTo, awaited: others, steps: steps + 1 };
  }
}

/** Where the schedule finds the card, as attributes of its item: by the day of its next step, where its owner lives. */
export const placeOf = (card: Pick<Card, 'calendar' | 'enteredOn' | 'followed'>, owner: Owner, today: CalendarDate) =>
  placeInSchedule(nextStep(card, today).date, owner);

/** The same for a change of the card's calendar, as what is set on its item. */
export const placedAgain = (card: Card, owner: Owner, today: CalendarDate): ReadonlyMap<string, ReturnType<typeof placeOf>> =>
  new Map([[keyOf('card', card.number), placeOf(card, owner, today)]]);

export const followedAttributes = ({ closedUpTo, awaited, steps }: Followed) => ({
  ...(closedUpTo && { cu: closedUpTo }),
  aw: awaited,
  sn: steps,
});

export function followedOf(item: Item): Followed {
  const { cu, aw, sn } = item as unknown as { cu?: Month; aw?: Followed['awaited']; sn?: number };
  return { closedUpTo: cu, awaited: aw ?? {}, steps: sn ?? 0 };
}
