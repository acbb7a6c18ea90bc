import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openStore } from '../../shared/partition.ts';
import { accountOf } from './account.ts';
import { categoryOf, type Direction } from './category.ts';
import { idOf, keyOf, numberOf } from './numbered.ts';
import { settingsKey, settingsOf, standsFor, zoneUntilTold } from './settings.ts';

export interface StandingAsked {
  readonly accountId?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
}

/** What another domain needs to know to refer to things of this one. */
export interface Stands {
  /** Where "today" is asked. */
  readonly timeZone: string;
  /** The account that was asked for; nothing where it is not this user's, nobody's, or gone. */
  readonly account: { readonly id: string; readonly isArchived: boolean } | undefined;
  /** The same of the category. Its number is what is kept of it elsewhere. */
  readonly category: { readonly number: number; readonly type: Direction } | undefined;
  /** The id of the category that a kept number stands for now: its own, what replaced it, or `null` for none. */
  categoryIdOf(number: number): string | null;
}

/** In one read of up to three items. Who is not there yet has the zone that everybody begins with, and nothing else. */
export async function readStanding(
  client: DynamoDBDocumentClient,
  table: string,
  { userId, accountId, categoryId }: StandingAsked & { readonly userId: string },
): Promise<Stands> {
  const account = accountId ? numberOf(userId, 'account', accountId) : undefined;
  const category = categoryId ? numberOf(userId, 'category', categoryId) : undefined;
  const keys = [
    ...(account === undefined ? [] : [keyOf('account', account)]),
    ...(category === undefined ? [] : [keyOf('category', category)]),
  ];
  const items = await openStore(client, table).read(userId, settingsKey, ...keys);

  const settings = items.get(settingsKey);
  const known = settings && settingsOf(settings);
  const [accountItem, categoryItem] = [items.get(keyOf('account', account ?? 0)), items.get(keyOf('category', category ?? 0))];
  return {
    timeZone: known?.timeZone ?? zoneUntilTold,
    account: accountItem && accountId ? { id: accountId, isArchived: accountOf(accountItem).isArchived } : undefined,
    category: categoryItem && { number: category ?? 0, type: categoryOf(categoryItem).type },
    categoryIdOf(number) {
      const current = number === 0 ? undefined : standsFor(known ?? { gone: {} }, 'category', number);
      return current === undefined ? null : idOf(userId, 'category', current);
    },
  };
}
