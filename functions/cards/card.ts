import * as z from 'zod/mini';
import { type CalendarDate, firstDate, type Month, month, monthOf } from '../../shared/calendar.ts';
import { amountOrNothing, reaisOf, total } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { color, icon, writtenText } from '../../shared/written-text.ts';
import type { CardCalendar, ClosingRule } from './cycle.ts';
import { type Followed, followedOf } from './followed.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';
import { texts } from './texts.pt-br.ts';

/** An id from outside; whose it is, and whether it is one at all, is found out where it is used. */
export const givenId = z.string().check(z.maxLength(100));

/** A due date follows its closing by these days at most, so that no two closings ever change places. */
const mostDaysBeforeDue = 28;

const dayOfMonth = (description: string) => z.int().check(z.gte(1), z.lte(31), z.meta({ description, examples: [10] }));
const daysBefore = z
  .int()
  .check(
    z.gte(1),
    z.lte(mostDaysBeforeDue),
    z.meta({ description: 'Closes so many days before it falls due, in place of a fixed day.', examples: [7] }),
  );
const closingDayPurchases = z
  .enum(['next', 'current'])
  .check(z.meta({ description: 'Which invoice takes what is bought on the closing day itself; `next` unless said otherwise.' }));

const closingDay = dayOfMonth(
  'The day it closes: the last of its kind before the due day, in shorter months their last day. This or `closingDaysBeforeDue`.',
);

const closing = {
  closingDay: z.exactOptional(closingDay),
  closingDaysBeforeDue: z.exactOptional(daysBefore),
  closingDayPurchases: z.exactOptional(closingDayPurchases),
};
const name = writtenText(100, 'How the person calls it', 'Cartão roxo');
const dueDay = dayOfMonth('The day it falls due; in shorter months their last day.');
const look = {
  brand: z.exactOptional(z.nullable(writtenText(50, 'The brand', 'Mastercard'))),
  color: z.exactOptional(z.nullable(color)),
  icon: z.exactOptional(z.nullable(icon)),
  isArchived: z.exactOptional(z.boolean()),
};

interface Closing {
  readonly closingDay?: number | null;
  readonly closingDaysBeforeDue?: number | null;
}
const isOneRule = ({ closingDay, closingDaysBeforeDue }: Closing): boolean =>
  typeof closingDay !== 'number' || typeof closingDaysBeforeDue !== 'number';
/** `null` is for the one that the rule is not, as an answer has it: one of them is given, or neither is named. */
const isSomeRule = ({ closingDay, closingDaysBeforeDue }: Closing): boolean =>
  closingDay === closingDaysBeforeDue ? closingDay === undefined : typeof (closingDay ?? closingDaysBeforeDue) === 'number';

export const newCard = z.strictObject({ name, limitAmount: amountOrNothing, dueDay, ...closing, ...look }).check(
  z.refine(isOneRule, { error: texts.oneClosingRule, path: ['closingDaysBeforeDue'] }),
  z.refine(({ closingDay, closingDaysBeforeDue }) => closingDay !== undefined || closingDaysBeforeDue !== undefined, {
    error: texts.closingRuleNeeded,
    path: ['closingDay'],
  }),
);
export const cardChange = z
  .strictObject({
    name: z.exactOptional(name),
    limitAmount: z.exactOptional(amountOrNothing),
    dueDay: z.exactOptional(dueDay),
    ...closing,
    closingDay: z.exactOptional(z.nullable(closingDay)),
    closingDaysBeforeDue: z.exactOptional(z.nullable(daysBefore)),
    closingRuleFrom: z.exactOptional(
      month.check(
        z.meta({
          description:
            'The first invoice, by the month it falls due in, that another closing or due day holds for; the open one unless said otherwise.',
          examples: ['2026-12'],
        }),
      ),
    ),
    ...look,
  })
  .check(
    z.refine(isOneRule, { error: texts.oneClosingRule, path: ['closingDaysBeforeDue'] }),
    z.refine((change) => isSomeRule(change) || !isOneRule(change), { error: texts.closingRuleNeeded, path: ['closingDay'] }),
  );

export const card = z.strictObject({
  id: z.string(),
  name: z.string(),
  limitAmount: amountOrNothing,
  closingDay: z.nullable(z.int()),
  closingDaysBeforeDue: z.nullable(z.int()),
  dueDay: z.int(),
  closingDayPurchases,
  brand: z.nullable(z.string()),
  color: z.nullable(z.string()),
  icon: z.nullable(z.string()),
  isArchived: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const limit = z.strictObject({
  limitAmount: amountOrNothing,
  used: total.check(
    z.meta({ description: 'Instalments not paid, future ones too, and charges not paid, less credits. Negative where the bank owes.' }),
  ),
  available: total.check(z.meta({ description: 'The limit less what is used; negative where more is used than the bank grants.' })),
});

export interface Card {
  readonly number: number;
  readonly name: string;
  readonly limitCents: number;
  readonly calendar: CardCalendar;
  /** Of the calendar: what is placed on invoices by an older one is refused. */
  readonly calendarVersion: number;
  readonly brand: string | undefined;
  readonly color: string | undefined;
  readonly icon: string | undefined;
  readonly isArchived: boolean;
  /** What the schedule has done with its invoices. */
  readonly followed: Followed;
  /** The day it was entered, where its owner lives. Invoices that had closed by then are history, to be filled in. */
  readonly enteredOn: CalendarDate;
  readonly version: number;
  /** Counts the changes of all that is written down on it. */
  readonly changes: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The card as a new item, with nothing bought. */
export const cardItem = (of: Card): Item => ({ ...describedItem(of), u: 0 });

/** What its owner says of it, as attributes; what is used of the limit lies beside it. */
export const describedItem = (of: Card): Item => ({
  sk: keyOf('card', of.number),
  nm: of.name,
  lim: of.limitCents,
  ru: of.calendar.rules,
  st: of.calendar.stated,
  rv: of.calendarVersion,
  ...(of.brand && { br: of.brand }),
  ...(of.color && { co: of.color }),
  ...(of.icon && { ic: of.icon }),
  ...(of.isArchived && { ar: true }),
  on: of.enteredOn,
  v: of.version,
  ca: of.createdAt,
  ua: of.updatedAt,
});

export function cardOf(item: Item): Card {
  const { nm, lim, ru, st, rv, br, co, ic, ar, on, v, w, ca, ua } = item as unknown as {
    nm: string;
    lim: number;
    ru: CardCalendar['rules'];
    st: CardCalendar['stated'];
    rv: number;
    br?: string;
    co?: string;
    ic?: string;
    ar?: boolean;
    on: CalendarDate;
    v: number;
    w?: number;
    ca: string;
    ua: string;
  };
  return {
    number: numberIn(item.sk),
    name: nm,
    limitCents: lim,
    calendar: { rules: ru, stated: st },
    calendarVersion: rv,
    brand: br,
    color: co,
    icon: ic,
    isArchived: ar ?? false,
    followed: followedOf(item),
    enteredOn: on,
    version: v,
    changes: w ?? 0,
    createdAt: ca,
    updatedAt: ua,
  };
}

export function presentCard(userId: string, of: Card): z.input<typeof card> {
  const rule = latestRule(of);
  return {
    id: idOf(userId, 'card', of.number),
    name: of.name,
    limitAmount: reaisOf(of.limitCents),
    closingDay: 'day' in rule.closing ? rule.closing.day : null,
    closingDaysBeforeDue: 'daysBeforeDue' in rule.closing ? rule.closing.daysBeforeDue : null,
    dueDay: rule.dueDay,
    closingDayPurchases: rule.closingDayPurchases,
    brand: of.brand ?? null,
    color: of.color ?? null,
    icon: of.icon ?? null,
    isArchived: of.isArchived,
    createdAt: of.createdAt,
    updatedAt: of.updatedAt,
  };
}

export const latestRule = ({ calendar: { rules } }: Card): ClosingRule => rules.at(-1) ?? rules[0];

/** Before every invoice: where a card's first rule begins. */
export const always: Month = monthOf(firstDate);

/** What is used of the limit, from the sum kept with the card. */
export function limitOf(item: Item): z.input<typeof limit> {
  const usedCents = Number(item.u);
  const { limitCents } = cardOf(item);
  return { limitAmount: reaisOf(limitCents), used: reaisOf(usedCents), available: reaisOf(limitCents - usedCents) };
}
