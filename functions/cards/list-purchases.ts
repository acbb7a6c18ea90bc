import { firstDate, lastDate } from '../../shared/calendar.ts';
import { end, type Item } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { entriesFrom, entryOf, type Purchase, signpostTo } from './entry.ts';
import { findCard, givenCard } from './find.ts';
import { presentPurchase } from './purchase.ts';
import type { routes } from './routes.ts';

type ListPurchases = UseCases<typeof routes, Context>['listPurchases'];

/** Rows that one request looks at, at most, however few of them the filter lets through. */
const mostLookedAt = 2000;
/** Rows read at a time beyond those that are asked for: what lies between purchases, refunds and charges, is little. */
const spare = 25;

/** A page of the card's purchases, newest first. Each goes on right behind the last row that was given or looked at, so none is given twice or left out. */
export const listPurchases: ListPurchases = async ({ caller, params, query }, context) => {
  const { userId } = caller;
  const number = givenCard(userId, params.id);
  const { limit, cursor, ...asked } = query;
  const list = `GET /cards/purchases ${JSON.stringify([number, asked])}`;
  const start = cursor && (await context.cursors.open(userId, list, cursor));
  const { stands } = await findCard(context, userId, number);

  const isAsked = ({ categoryNumber }: Purchase): boolean =>
    asked.categoryId === undefined || (stands.categoryIdOf(categoryNumber) ?? 'none') === asked.categoryId;
  const found: { readonly sk: string; readonly purchase: Purchase }[] = [];
  let [lookedAt, after, hasMore] = [0, start, true];
  while (hasMore && found.length <= limit && lookedAt < mostLookedAt) {
    const page = await context.store.range(userId, {
      from: entriesFrom(number, asked.from ?? firstDate),
      to: end(entriesFrom(number, asked.to ?? lastDate)),
      after,
      descending: true,
      limit: limit + spare,
    });
    found.push(...page.items.flatMap(purchaseIn).filter(({ purchase }) => isAsked(purchase)));
    lookedAt += page.items.length;
    after = page.items.at(-1)?.sk;
    hasMore = page.hasMore && after !== undefined;
  }

  const items = found.slice(0, limit);
  const lookedUpTo = hasMore ? after : undefined;
  const goesOnAt = found.length > limit ? items.at(-1)?.sk : lookedUpTo;
  return {
    items: items.map(({ purchase }) => presentPurchase(userId, purchase, stands)),
    nextCursor: goesOnAt === undefined ? null : await context.cursors.seal(userId, list, goesOnAt),
  };
};

function purchaseIn(item: Item): { readonly sk: string; readonly purchase: Purchase }[] {
  const entry = signpostTo(item) ? undefined : entryOf(item);
  return entry?.kind === 'purchase' ? [{ sk: item.sk, purchase: entry }] : [];
}
