import { type CalendarDate, today } from '../../shared/calendar.ts';
import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Standing, StandingAsked } from '../transactions/published.ts';
import { type Card, cardOf } from './card.ts';
import type { Context } from './context.ts';
import { keyOf, numberOf } from './numbered.ts';
import { texts } from './texts.pt-br.ts';

export interface Found {
  readonly items: ReadonlyMap<string, Item>;
  readonly stands: Awaited<ReturnType<Standing['of']>>;
  /** The day it is where the user lives. */
  readonly today: CalendarDate;
}

export interface FoundCard extends Found {
  readonly card: Card;
  readonly item: Item;
}

interface Asked extends StandingAsked {
  /** Sort keys of the user's items. */
  readonly keys?: readonly string[];
}

/**
 * The number of the card that a request names.
 * @throws Problem `not_found` for what is not one of this user's, as for nobody's.
 */
export function givenCard(userId: string, id: string): number {
  const number = numberOf(userId, 'card', id);
  if (number === undefined) throw cardNotFound();
  return number;
}

/** Items of the user's, and what the transactions domain says of them: one round trip to either table, at once. */
export async function find(context: Context, userId: string, { keys = [], ...asked }: Asked = {}): Promise<Found> {
  const [items, stands] = await Promise.all([
    keys.length > 0 ? context.store.read(userId, ...keys) : new Map<string, Item>(),
    context.standing.of(userId, asked),
  ]);
  return { items, stands, today: today(context.clock, stands.timeZone) };
}

/** @throws Problem `not_found` where the card is not there. */
export async function findCard(context: Context, userId: string, number: number, { keys = [], ...asked }: Asked = {}): Promise<FoundCard> {
  const found = await find(context, userId, { keys: [keyOf('card', number), ...keys], ...asked });
  return { ...found, ...cardIn(found, number) };
}

export function cardIn({ items }: Pick<Found, 'items'>, number: number): { readonly card: Card; readonly item: Item } {
  const item = items.get(keyOf('card', number));
  if (!item) throw cardNotFound();
  return { card: cardOf(item), item };
}

/**
 * The number of the category that a request names for something bought; 0 where it names none.
 * @throws Problem `not_found`, `rule_broken` for a category of income, at the field that names it
 */
export function categoryGiven({ stands }: Found, id: string | null | undefined, path = 'body.categoryId'): number {
  if (id === null || id === undefined) return 0;
  if (!stands.category) throw new Problem('not_found', texts.categoryNotFound);
  if (stands.category.type !== 'expense') throw ruleBroken(path, texts.expenseCategory);
  return stands.category.number;
}

const cardNotFound = (): Problem => new Problem('not_found', texts.cardNotFound);
