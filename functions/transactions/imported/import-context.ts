import { end, type Item } from '../../../shared/partition.ts';
import { accountOf } from '../account.ts';
import { categoryOf, type Direction } from '../category.ts';
import type { Context } from '../context.ts';
import { keyOf, numberOf } from '../numbered.ts';
import { type Settings, settingsKey, settingsOf } from '../settings.ts';
import type { Refusal } from './contract.ts';

/** What the importer's verbs are given. */
export type ImportContext = Pick<Context, 'clock' | 'ids' | 'dynamodb' | 'table' | 'store'>;

/** There from the first taking back on, and then nothing is written for the import: whatever still was under way comes too late. */
export const undoneKey = (importId: string): string => `UNDONE#${importId}`;

export interface Target {
  readonly settings: Settings;
  readonly account: Item;
  readonly accountNumber: number;
  /** The number of the category of this id; 0 where it is gone, another's, or of the other type. */
  categoryNumber(id: string | null | undefined, type: Direction): number;
}

interface Asked {
  readonly userId: string;
  readonly importId: string;
  readonly accountId: string;
}

/** Where an import writes to, or why it may not. Two round trips at once. A user of whom nothing is here has no account. */
export async function findTarget({ store }: ImportContext, { userId, importId, accountId }: Asked): Promise<Target | Refusal> {
  const accountNumber = numberOf(userId, 'account', accountId);
  if (accountNumber === undefined) return 'account_not_found';
  const accountKey = keyOf('account', accountNumber);
  const [items, { items: categories }] = await Promise.all([
    store.read(userId, settingsKey, accountKey, undoneKey(importId)),
    store.range(userId, { from: keyOf('category', 0), to: end('CATEGORY#') }),
  ]);
  const [settings, account] = [items.get(settingsKey), items.get(accountKey)];
  if (!settings || !account) return 'account_not_found';
  if (items.has(undoneKey(importId))) return 'import_undone';
  if (accountOf(account).isArchived) return 'account_archived';

  const types = new Map(categories.map(categoryOf).map(({ number, type }) => [number, type]));
  return {
    settings: settingsOf(settings),
    account,
    accountNumber,
    categoryNumber(id, type) {
      const number = id ? numberOf(userId, 'category', id) : undefined;
      return number !== undefined && types.get(number) === type ? number : 0;
    },
  };
}
