import { formatDate, monthAfter } from '../../shared/calendar.ts';
import { invoiceChanged } from '../../shared/events/cards.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { requireVersion } from '../../shared/route/version.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Card } from './card.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import { cycleOf, statableDates } from './cycle.ts';
import { findInvoice } from './find-invoice.ts';
import { placedAgain } from './followed.ts';
import { isClosed, openMonth } from './invoice.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import { placedAnew } from './placed-anew.ts';
import { invoiceVersion } from './present-invoice.ts';
import { purchaseChanges } from './purchase-change.ts';
import { presentedInvoice } from './read-invoice.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type UpdateInvoice = UseCases<typeof routes, Context>['updateInvoice'];

/** States when an invoice closes, as the bank does; purchases of the days between go with their day, in the same commit, unless they were placed by hand. */
export const updateInvoice: UpdateInvoice = async ({ caller, params, body, ifMatch }, context) => {
  const { userId } = caller;
  await untilAccepted(async () => {
    const { card, invoice, today, stands } = await findInvoice(context, userId, params.id);
    requireVersion(ifMatch, invoiceVersion(card, invoice));
    const { month } = invoice;

    if (isClosed(invoice, card, today)) throw new Problem('conflict', texts.closedKeepsDates(openMonth(card, today)));
    const { [month]: _, ...others } = card.calendar.stated;
    const { first, last } = statableDates(card.calendar, month);
    const { closingDate } = body;
    if (closingDate !== null && (closingDate < first || closingDate > last))
      throw ruleBroken('body.closingDate', texts.closingDateOutOfReach(formatDate(first), formatDate(last)));
    const calendar = { ...card.calendar, stated: closingDate === null ? others : { ...others, [month]: closingDate } };
    const after: Card = { ...card, calendar, calendarVersion: card.calendarVersion + 1 };
    const entries = await placedAnew(context, {
      userId,
      cardNumber: card.number,
      calendar,
      now: context.clock.now().getTime(),
      from: cycleOf(calendar, month).firstDay,
      to: cycleOf(calendar, monthAfter(month, 1)).lastDay,
    });

    await commitChange(context, {
      userId,
      card,
      describedAs: after,
      set: placedAgain(after, { userId, timeZone: stands.timeZone }, today),
      entries,
      asRead: invoice.changes > 0 ? [invoice] : [],
      events: [
        [invoiceChanged, { invoiceId: invoiceIdOf(userId, invoice), cardId: idOf(userId, 'card', card.number), month }],
        ...purchaseChanges(userId, entries, stands),
      ],
    });
  });
  return await presentedInvoice(context, userId, params.id);
};
