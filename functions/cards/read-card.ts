import type { UseCases } from '../../shared/route/route.ts';
import { presentCard } from './card.ts';
import type { Context } from './context.ts';
import { cardIn, givenCard } from './find.ts';
import { keyOf } from './numbered.ts';
import type { routes } from './routes.ts';

type ReadCard = UseCases<typeof routes, Context>['readCard'];

export const readCard: ReadCard = async ({ caller, params }, context) =>
  await presentedCard(context, caller.userId, givenCard(caller.userId, params.id));

export async function presentedCard({ store }: Context, userId: string, number: number) {
  const { card } = cardIn({ items: await store.read(userId, keyOf('card', number)) }, number);
  return { value: presentCard(userId, card), version: String(card.version) };
}
