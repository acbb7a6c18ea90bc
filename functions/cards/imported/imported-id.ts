import { derivedId } from '../../../shared/ids.ts';
import { entryId } from '../entry.ts';
import { numberOf } from '../numbered.ts';
import type { ImportedCardRow } from './contract.ts';

interface Naming {
  readonly userId: string;
  readonly importId: string;
  readonly cardId: string;
}

/** The id of the entry that an import makes of a row: the same at every try, so that no try makes another. */
export function importedEntryId(
  { userId, importId, cardId }: Naming,
  row: Pick<ImportedCardRow, 'key' | 'date'> & { boughtOn?: string },
): string {
  const uuid = derivedId(userId, 'card import', importId, row.key);
  return entryId(numberOf(userId, 'card', cardId) ?? 1, row.boughtOn ?? row.date, uuid);
}
