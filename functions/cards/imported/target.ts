import { type CalendarDate, today } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import type { Stands } from '../../transactions/published.ts';
import { type Card, cardOf } from '../card.ts';
import type { Context } from '../context.ts';
import { keyOf, numberOf } from '../numbered.ts';
import type { Refusal } from './contract.ts';

/** What the importer's verbs are given. */
export type ImportContext = Pick<Context, 'clock' | 'ids' | 'dynamodb' | 'table' | 'store' | 'standing'>;

/** There from the first taking back on, and then nothing is written for the import: whatever still was under way comes too late. */
export const undoneKey = (importId: string): string => `UNDONE#${importId}`;

export interface OfImport {
  readonly userId: string;
  readonly importId: string;
  readonly cardId: string;
}

export interface Target {
  readonly card: Card;
  readonly today: CalendarDate;
  readonly stands: Pick<Stands, 'categoryIdOf' | 'timeZone'>;
  readonly items: ReadonlyMap<string, Item>;
  /** Why nothing more may be written for the import. */
  readonly refusal: Refusal | undefined;
}

/** The card that an import is for, with these items of the user's: one round trip. Nothing where it is not one of theirs, or gone. */
export async function findTarget(context: ImportContext, of: OfImport, keys: readonly string[] = []): Promise<Target | undefined> {
  const { userId, importId, cardId } = of;
  const number = numberOf(userId, 'card', cardId);
  if (number === undefined) return undefined;
  const [items, stands] = await Promise.all([
    context.store.read(userId, keyOf('card', number), undoneKey(importId), ...keys),
    context.standing.of(userId, {}),
  ]);
  const item = items.get(keyOf('card', number));
  if (!item) return undefined;
  const card = cardOf(item);
  return {
    card,
    today: today(context.clock, stands.timeZone),
    stands,
    items,
    refusal: refusalOf(card, items.has(undoneKey(importId))),
  };
}

function refusalOf({ isArchived }: Card, isUndone: boolean): Refusal | undefined {
  if (isUndone) return 'import_undone';
  return isArchived ? 'card_archived' : undefined;
}

/** The numbers of these categories, by their ids; those of expenses alone, as nothing else is bought. */
export async function categoryNumbers(
  { standing }: ImportContext,
  userId: string,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, number>> {
  const named = [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
  const found = await Promise.all(named.map(async (categoryId) => (await standing.of(userId, { categoryId })).category));
  return new Map(named.flatMap((id, at) => (found[at]?.type === 'expense' ? [[id, found[at].number] as const] : [])));
}
