import { earlier, type Month, monthAfter, monthOf, monthsBetween } from '../../shared/calendar.ts';
import { reaisOf, sum } from '../../shared/money.ts';
import { end, readAll } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Context } from './context.ts';
import { find, givenCard } from './find.ts';
import { nameIn } from './invoice.ts';
import { idOf, invoiceIdOf } from './numbered.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type ListCommitted = UseCases<typeof routes, Context>['listCommitted'];

/** The last instalment of what is bought today, and what may be placed ahead by hand. */
const mostMonths = 120;

/**
 * What falls due month by month, from the month the user lives in to that of the last instalment, of all cards or one: from the sums that are kept with the invoices, in
 * one query, however much was bought.
 */
export const listCommitted: ListCommitted = async ({ caller, query }, context) => {
  const { userId } = caller;
  const only = query.cardId === undefined ? undefined : givenCard(userId, query.cardId);
  const { today } = await find(context, userId);
  const from = query.from ?? monthOf(today);
  const last = monthAfter(from, mostMonths - 1);
  if (query.to !== undefined && query.to > last) throw ruleBroken('query.to', texts.longestPeriodOfMonths(mostMonths));
  const items = await readAll(context, userId, { from: `INVOICE#${from}`, to: end(`INVOICE#${earlier(query.to ?? last, last)}`) });

  const invoices = items
    .map((item) => ({ ...nameIn(item), cents: sum([Number(item.p ?? 0), Number(item.c ?? 0), -Number(item.r ?? 0)]) }))
    .filter(({ cardNumber, cents }) => (only === undefined || cardNumber === only) && cents !== 0);
  const to = query.to ?? invoices.at(-1)?.month;
  return {
    items:
      to === undefined
        ? []
        : monthsFrom(from, to).map((month) => ({
            month,
            ...presentMonth(
              userId,
              invoices.filter((each) => each.month === month),
            ),
          })),
  };
};

const monthsFrom = (from: Month, to: Month): Month[] =>
  Array.from({ length: monthsBetween(from, to) + 1 }, (_, ahead) => monthAfter(from, ahead));

interface Due {
  readonly month: Month;
  readonly cardNumber: number;
  readonly cents: number;
}

const presentMonth = (userId: string, due: readonly Due[]) => ({
  amount: reaisOf(sum(due.map(({ cents }) => cents))),
  cards: due.map(({ cents, ...named }) => ({
    cardId: idOf(userId, 'card', named.cardNumber),
    invoiceId: invoiceIdOf(userId, named),
    amount: reaisOf(cents),
  })),
});
