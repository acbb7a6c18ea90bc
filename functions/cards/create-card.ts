import { epochSeconds } from '../../shared/clock.ts';
import { commit } from '../../shared/commit.ts';
import { unlessErased } from '../../shared/erasure.ts';
import { cardCreated } from '../../shared/events/cards.ts';
import { tell } from '../../shared/events/tell.ts';
import { derivedId } from '../../shared/ids.ts';
import type { RequestOf, UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import { untilAccepted } from '../../shared/until-accepted.ts';
import { always, type Card, cardItem } from './card.ts';
import type { Context } from './context.ts';
import { find } from './find.ts';
import { notFollowedYet, placeOf } from './followed.ts';
import { idOf, mostCards } from './numbered.ts';
import { presentedCard } from './read-card.ts';
import type { routes } from './routes.ts';
import { lastNumberField, settingsKey } from './settings.ts';
import { texts } from './texts.pt-br.ts';

type CreateCard = UseCases<typeof routes, Context>['createCard'];

const day = 24 * 60 * 60;

/** Enters a card under the next number, once for its Idempotency-Key; never for an erased user. */
export const createCard: CreateCard = async ({ caller, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const { store, clock, dynamodb, table } = context;
  const onceKey = idempotencyKey === undefined ? undefined : `ONCE#${derivedId(userId, 'card', idempotencyKey)}`;

  const number = await untilAccepted(async () => {
    const { items, stands, today } = await find(context, userId, { keys: [settingsKey, ...(onceKey ? [onceKey] : [])] });
    const made = onceKey && items.get(onceKey);
    if (made) return Number(made.no);

    const last = Number(items.get(settingsKey)?.[lastNumberField] ?? 0);
    const given = last + 1;
    if (given > mostCards) throw ruleBroken('body', texts.tooManyCards(mostCards));
    const card = newCard(body, { number: given, enteredOn: today, now: clock.now().toISOString() });
    const described = { ...cardItem(card), ...placeOf(card, { userId, timeZone: stands.timeZone }, today) };

    await commit(dynamodb, [
      store.put(
        userId,
        { ...described, tell: tell(context, userId, [cardCreated, { cardId: idOf(userId, 'card', given) }]) },
        { exists: false },
      ),
      store.update(userId, settingsKey, {
        set: { [lastNumberField]: given },
        condition: { equals: { [lastNumberField]: last || undefined } },
      }),
      ...(onceKey ? [store.put(userId, { sk: onceKey, no: given, expiresAt: epochSeconds(clock.now()) + day }, { exists: false })] : []),
      unlessErased(table, userId),
    ]);
    return given;
  });
  return await presentedCard(context, userId, number);
};

type Body = RequestOf<(typeof routes)['createCard']>['body'];

function newCard(body: Body, { number, enteredOn, now }: { number: number; enteredOn: string; now: string }): Card {
  const { closingDay, closingDaysBeforeDue = 0 } = body;
  return {
    number,
    name: body.name,
    limitCents: body.limitAmount,
    calendar: {
      rules: [
        {
          from: always,
          dueDay: body.dueDay,
          closing: closingDay === undefined ? { daysBeforeDue: closingDaysBeforeDue } : { day: closingDay },
          closingDayPurchases: body.closingDayPurchases ?? 'next',
        },
      ],
      stated: {},
    },
    calendarVersion: 1,
    brand: body.brand ?? undefined,
    color: body.color ?? undefined,
    icon: body.icon ?? undefined,
    isArchived: body.isArchived ?? false,
    followed: notFollowedYet,
    enteredOn,
    version: 1,
    changes: 0,
    createdAt: now,
    updatedAt: now,
  };
}
