import type { Month } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { findCard, givenCard } from './find.ts';
import { statesOf } from './find-invoice.ts';
import { invoiceOf, nameIn, openMonth } from './invoice.ts';
import { invoiceKey } from './lines.ts';
import { presentSummary } from './present-invoice.ts';
import type { routes } from './routes.ts';

type ListInvoices = UseCases<typeof routes, Context>['listInvoices'];

/** Invoices of all the user's cards that are read at a time. */
const pageSize = 200;

/** A card's invoices, the latest due first: those that have anything on them, and the open one. */
export const listInvoices: ListInvoices = async ({ caller, params, query }, context) => {
  const { userId } = caller;
  const number = givenCard(userId, params.id);
  const { limit, cursor, from, to } = query;
  const list = `GET /cards/invoices ${JSON.stringify([number, from, to])}`;
  const after = cursor && (await context.cursors.open(userId, list, cursor));
  const { card, today } = await findCard(context, userId, number);

  const open = openMonth(card, today);
  const range = { from: `INVOICE#${from ?? ''}`, to: end(`INVOICE#${to ?? ''}`) };
  const isShown = (month: Month) => (!from || month >= from) && (!to || month <= to) && (!after || invoiceKey(month, number) < after);
  const items = await collect(context, userId, { ...range, after, number, atLeast: limit + 1 });
  const missing = !isShown(open) || items.some(({ sk }) => sk === invoiceKey(open, number)) ? [] : [{ sk: invoiceKey(open, number) }];
  const whole = [...items, ...missing].sort((one, other) => (one.sk < other.sk ? 1 : -1));
  const invoices = whole.slice(0, limit).map((item) => invoiceOf(card, nameIn(item).month, item));
  const state = await statesOf(context, { userId, card, today }, invoices);

  const last = whole[limit - 1];
  return {
    items: invoices.map((invoice) => presentSummary({ userId, invoice, state: state(invoice) })),
    nextCursor: last && whole.length > limit ? await context.cursors.seal(userId, list, last.sk) : null,
  };
};

interface Collecting {
  readonly from: string;
  readonly to: string;
  readonly after: string | undefined;
  readonly number: number;
  readonly atLeast: number;
}

async function collect({ store }: Context, userId: string, { number, atLeast, after, ...range }: Collecting): Promise<Item[]> {
  const found: Item[] = [];
  let from = after;
  for (;;) {
    const { items, hasMore } = await store.range(userId, { ...range, after: from, descending: true, limit: pageSize });
    found.push(...items.filter((item) => nameIn(item).cardNumber === number));
    from = items.at(-1)?.sk;
    if (!hasMore || from === undefined || found.length >= atLeast) return found;
  }
}
