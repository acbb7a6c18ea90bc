import { end } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { cardOf, presentCard } from './card.ts';
import type { Context } from './context.ts';
import type { routes } from './routes.ts';

type ListCards = UseCases<typeof routes, Context>['listCards'];

const [list, prefix] = ['GET card', 'CARD#'];

/** The user's cards, oldest first, archived ones included. */
export const listCards: ListCards = async ({ caller, query }, { store, cursors }) => {
  const { userId } = caller;
  const after = query.cursor && (await cursors.open(userId, list, query.cursor));
  const { items } = await store.range(userId, { from: prefix, to: end(prefix), after, limit: query.limit + 1 });

  const page = items.slice(0, query.limit);
  const last = page.at(-1);
  const nextCursor = last && items.length > page.length ? await cursors.seal(userId, list, last.sk) : null;
  return { items: page.map((item) => presentCard(userId, cardOf(item))), nextCursor };
};
