import type { UseCases } from '../../shared/route/route.ts';
import { limitOf } from './card.ts';
import type { Context } from './context.ts';
import { cardIn, givenCard } from './find.ts';
import { keyOf } from './numbered.ts';
import type { routes } from './routes.ts';

type ReadLimit = UseCases<typeof routes, Context>['readLimit'];

/** What is used of the limit and what is left, from a sum kept with the card: one item, whatever was ever bought. */
export const readLimit: ReadLimit = async ({ caller, params }, { store }) => {
  const number = givenCard(caller.userId, params.id);

  return limitOf(cardIn({ items: await store.read(caller.userId, keyOf('card', number)) }, number).item);
};
