import { firstDate, lastDate } from '../../shared/calendar.ts';
import { commit } from '../../shared/commit.ts';
import { cardUpdated } from '../../shared/events/cards.ts';
import { end } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import type { Card } from './card.ts';
import { commitChange } from './change.ts';
import type { Context } from './context.ts';
import { entriesFrom } from './entry.ts';
import { findCard, givenCard } from './find.ts';
import { idOf } from './numbered.ts';
import type { routes } from './routes.ts';

type RemoveCard = UseCases<typeof routes, Context>['removeCard'];

/** Erases a card on which nothing was ever written down. One with history is archived: its invoices are still to be paid, and what was bought stays. */
export const removeCard: RemoveCard = async ({ caller, params }, context) => {
  const { userId } = caller;
  const number = givenCard(userId, params.id);
  await untilAccepted(async () => {
    const [{ card, item }, { items: history }] = await Promise.all([
      findCard(context, userId, number),
      context.store.range(userId, { from: entriesFrom(number, firstDate), to: end(entriesFrom(number, lastDate)), limit: 1 }),
    ]);

    const isUnused = history.length === 0 && Number(item.u) === 0;
    if (isUnused) {
      const untouched = { exists: true, equals: { v: card.version, rv: card.calendarVersion, tell: item.tell } };
      await commit(context.dynamodb, [context.store.remove(userId, item.sk, untouched)]);
      return;
    }
    if (card.isArchived) return;
    const archived: Card = { ...card, isArchived: true, version: card.version + 1, updatedAt: context.clock.now().toISOString() };
    await commitChange(context, { userId, card, describedAs: archived, events: [[cardUpdated, { cardId: idOf(userId, 'card', number) }]] });
  });

  return undefined;
};
