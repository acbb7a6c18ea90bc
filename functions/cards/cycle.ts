import { addDays, type CalendarDate, dateIn, earlier, type Month, monthAfter, monthOf, monthsBetween } from '../../shared/calendar.ts';

/*
 * Which days belong to which invoice. An invoice is named by the month it falls due in. Pure: a card's calendar and a date in, dates out. The table of cases, with
 * the inputs on which other systems disagree, is docs/rules/card-cycles.md.
 */

/** How a card closes and falls due from one invoice on. */
export interface ClosingRule {
  /** The first invoice it is of. A card's first rule is also that of every invoice before it. */
  readonly from: Month;
  /** 1 to 31; in shorter months their last day. */
  readonly dueDay: number;
  /** A day of the month, the last of its kind before the due day, or so many days before the due date. */
  readonly closing: { readonly day: number } | { readonly daysBeforeDue: number };
  /** Which invoice takes what is bought on the closing day itself. */
  readonly closingDayPurchases: 'next' | 'current';
}

export interface CardCalendar {
  /** Oldest first; never empty. */
  readonly rules: readonly [ClosingRule, ...ClosingRule[]];
  /** Closing dates that the bank stated for single invoices. */
  readonly stated: Readonly<Record<Month, CalendarDate>>;
}

export interface Cycle {
  readonly month: Month;
  /** The first and the last day whose purchases it takes. Those of consecutive invoices touch. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** A closing can be late by a change of the rule or a stated date, and the delay is gone two invoices later: counting from here on is exact. */
const monthsToSettle = 4;

/** The rule of an invoice. */
export const ruleOf = ({ rules }: CardCalendar, month: Month): ClosingRule => rules.findLast(({ from }) => from <= month) ?? rules[0];

const dueOn = (calendar: CardCalendar, month: Month): CalendarDate => dateIn(month, ruleOf(calendar, month).dueDay);

/** The cycle of one invoice. */
export function cycleOf(calendar: CardCalendar, month: Month): Cycle {
  const before = closingOf(calendar, monthAfter(month, -1));
  const closesOn = closingAfter(calendar, month, before);
  return {
    month,
    firstDay: addDays(lastDayOf(calendar, monthAfter(month, -1), before), 1),
    lastDay: lastDayOf(calendar, month, closesOn),
    closesOn,
    dueOn: dueOn(calendar, month),
  };
}

/** The month of the one invoice that takes what is bought on this day. */
export function invoiceMonthOf(calendar: CardCalendar, date: CalendarDate): Month {
  let month = monthAfter(monthOf(date), -1);
  while (cycleOf(calendar, month).lastDay < date) month = monthAfter(month, 1);
  return month;
}

/** From which to which date the bank may state that an invoice closes: between its neighbours, and not after it falls due. */
export function statableDates(calendar: CardCalendar, month: Month): { readonly first: CalendarDate; readonly last: CalendarDate } {
  const { [month]: _, ...stated } = calendar.stated;
  const next = closingOf({ ...calendar, stated }, monthAfter(month, 1));
  return {
    first: addDays(closingOf(calendar, monthAfter(month, -1)), 1),
    last: earlier(addDays(next, -1), dueOn(calendar, month)),
  };
}

/**
 * The calendar with another rule from an invoice on: what was ruled for later ones goes, and two rules that say the same become one, so that changing back and forth
 * leaves what there was. A stated closing that would now come after its invoice is due goes too: the bank stated it of another due date.
 */
export function withRule({ rules, stated }: CardCalendar, rule: ClosingRule): CardCalendar {
  const earlier = rules.filter(({ from }) => from < rule.from);
  const last = earlier.at(-1);
  const [first, ...others] = last && isSameRule(last, rule) ? earlier : [...earlier, rule];
  const changed: CardCalendar = { rules: first ? [first, ...others] : [rule], stated };
  const stillPossible = Object.entries(stated).filter(([month, date]) => date <= dueOn(changed, month));
  return { ...changed, stated: Object.fromEntries(stillPossible) };
}

export const isSameRule = (one: ClosingRule, other: ClosingRule): boolean =>
  one.dueDay === other.dueDay &&
  one.closingDayPurchases === other.closingDayPurchases &&
  JSON.stringify(one.closing) === JSON.stringify(other.closing);

function closingOf(calendar: CardCalendar, month: Month): CalendarDate {
  const start = monthAfter(month, -monthsToSettle);
  let closing = closingBeforeAll(calendar, start);
  for (let ahead = 1; ahead <= monthsBetween(start, month); ahead++) closing = closingAfter(calendar, monthAfter(start, ahead), closing);
  return closing;
}

const closingBeforeAll = (calendar: CardCalendar, month: Month): CalendarDate => calendar.stated[month] ?? ruledClosing(calendar, month);

/** As stated or ruled, and at least a day after the invoice before: a change of the rule may shorten a cycle to a day, and never turns it round. */
function closingAfter(calendar: CardCalendar, month: Month, before: CalendarDate): CalendarDate {
  const asRuled = calendar.stated[month] ?? ruledClosing(calendar, month);
  return asRuled > before ? asRuled : addDays(before, 1);
}

/** Compared by their days as they are ruled, not as a short month clamps them: closing 30 and due 31 is one month's business also in February. */
function ruledClosing(calendar: CardCalendar, month: Month): CalendarDate {
  const { closing, dueDay } = ruleOf(calendar, month);
  if ('daysBeforeDue' in closing) return addDays(dateIn(month, dueDay), -closing.daysBeforeDue);
  return dateIn(closing.day < dueDay ? month : monthAfter(month, -1), closing.day);
}

const lastDayOf = (calendar: CardCalendar, month: Month, closesOn: CalendarDate): CalendarDate =>
  ruleOf(calendar, month).closingDayPurchases === 'current' ? closesOn : addDays(closesOn, -1);
