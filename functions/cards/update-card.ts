import { firstDate, monthAfter } from '../../shared/calendar.ts';
import { cardUpdated } from '../../shared/events/cards.ts';
import type { RequestOf, UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { always, type Card, latestRule, presentCard } from './card.ts';
import { commitChange, type EntryChange } from './change.ts';
import type { Context } from './context.ts';
import { type ClosingRule, cycleOf, invoiceMonthOf, isSameRule, withRule } from './cycle.ts';
import { findCard, givenCard } from './find.ts';
import { placedAgain } from './followed.ts';
import { openMonth } from './invoice.ts';
import { idOf } from './numbered.ts';
import { placedAnew } from './placed-anew.ts';
import { changedMonths, endedInvoices } from './placement.ts';
import { purchaseChanges } from './purchase-change.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type UpdateCard = UseCases<typeof routes, Context>['updateCard'];

/** How many months ahead a closing rule may be announced. */
const mostMonthsAhead = 12;

/**
 * Changes what is named; refused where the card has changed since it was read. Another closing or due day holds from an invoice on, and purchases go with their day in
 * the same commit; closed invoices stay as they are.
 */
export const updateCard: UpdateCard = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  const number = givenCard(userId, params.id);
  return await untilAccepted(async () => {
    const { card: before, stands, today } = await findCard(context, userId, number);
    requireVersion(ifMatch, String(before.version));

    const calendar = ruledAnew(before, body, today);
    const now = context.clock.now();
    const after: Card = {
      ...before,
      name: body.name ?? before.name,
      limitCents: body.limitAmount ?? before.limitCents,
      calendar,
      calendarVersion: before.calendarVersion + (calendar === before.calendar ? 0 : 1),
      brand: (body.brand === undefined ? before.brand : body.brand) ?? undefined,
      color: (body.color === undefined ? before.color : body.color) ?? undefined,
      icon: (body.icon === undefined ? before.icon : body.icon) ?? undefined,
      isArchived: body.isArchived ?? before.isArchived,
      version: before.version + 1,
      updatedAt: now.toISOString(),
    };
    const entries = await movedBy(context, { userId, before, after });
    const months = entries.flatMap(({ before: old, after: placed }) => changedMonths(old, placed));
    const asRead = await endedInvoices(context, { userId, card: after, today }, months);

    await commitChange(context, {
      userId,
      card: before,
      describedAs: after,
      set: placedAgain(after, { userId, timeZone: stands.timeZone }, today),
      entries,
      asRead,
      events: [[cardUpdated, { cardId: idOf(userId, 'card', number) }], ...purchaseChanges(userId, entries, stands)],
    });
    return { value: presentCard(userId, after), version: String(after.version) };
  });
};

type Body = RequestOf<(typeof routes)['updateCard']>['body'];

/** The calendar with what is asked for, from the invoice that is asked for: the open one, or from ever where none can have closed since the card was entered. */
function ruledAnew(card: Card, body: Body, today: string): Card['calendar'] {
  const { calendar, enteredOn } = card;
  const latest = latestRule(card);
  const open = openMonth(card, today);
  if (body.closingRuleFrom && (body.closingRuleFrom < open || body.closingRuleFrom > monthAfter(open, mostMonthsAhead)))
    throw ruleBroken('body.closingRuleFrom', texts.ruleFromOutOfReach(open, monthAfter(open, mostMonthsAhead)));
  const rule: ClosingRule = {
    from: body.closingRuleFrom ?? (invoiceMonthOf(calendar, enteredOn) >= open ? always : open),
    dueDay: body.dueDay ?? latest.dueDay,
    closing: closingAsked(body) ?? latest.closing,
    closingDayPurchases: body.closingDayPurchases ?? latest.closingDayPurchases,
  };
  return isSameRule(rule, latest) && !body.closingRuleFrom ? calendar : withRule(calendar, rule);
}

function closingAsked({ closingDay, closingDaysBeforeDue }: Body): ClosingRule['closing'] | undefined {
  if (typeof closingDay === 'number') return { day: closingDay };
  return typeof closingDaysBeforeDue === 'number' ? { daysBeforeDue: closingDaysBeforeDue } : undefined;
}

/** Entries whose day belongs to another invoice by the new rule. */
async function movedBy(context: Context, { userId, before, after }: { userId: string; before: Card; after: Card }): Promise<EntryChange[]> {
  const { calendar } = after;
  if (calendar === before.calendar) return [];
  const from = calendar.rules.at(-1)?.from ?? always;
  return await placedAnew(context, {
    userId,
    cardNumber: after.number,
    calendar,
    now: context.clock.now().getTime(),
    from: from === always ? firstDate : cycleOf(calendar, from).firstDay,
  });
}
