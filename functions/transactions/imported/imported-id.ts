import { derivedId } from '../../../shared/ids.ts';
import { transactionId } from '../transaction.ts';
import type { ImportedRow } from './contract.ts';

/** The id of the transaction that an import makes of a row: the same at every try, so that no try makes another. */
export const importedId = (userId: string, importId: string, { key, date }: Pick<ImportedRow, 'key' | 'date'>): string =>
  transactionId(date, derivedId(userId, 'import', importId, key));
