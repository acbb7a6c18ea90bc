import { createHash } from 'node:crypto';
import type { Item } from '../../../shared/partition.ts';

/*
 * How a row that a bank's file brought is known when a file brings it again: docs/rules/imported-rows.md. Kept on the row under short names, and, once its owner
 * has deleted it, beside it for good (refused-row.ts).
 */

/** Short digests that who read the file made: of the bank's own id, where it is one, and of the day, the cents and the words. */
export interface BankRow {
  readonly id?: string;
  readonly print: string;
}

export interface Origin {
  readonly bank: BankRow;
  readonly importId: string;
  /** The account that the file was of, whatever account the row's owner moves it to. */
  readonly accountNumber: number;
  /** Where the row had been there before and was found in the file; nothing where the import wrote it. */
  readonly merged?: Merged | undefined;
}

/** A row of an import that was united with one that was there, and what that one got by it. */
export interface Merged {
  /** The row's name within its import. */
  readonly key: string;
  /** Of texts a digest: enough to tell whether they are still what they were filled with. */
  readonly filled: { readonly description?: string; readonly notes?: string; readonly categoryNumber?: number };
}

interface OriginAttributes {
  readonly bi?: string;
  readonly bp?: string;
  readonly im?: string;
  readonly ba?: number;
  readonly mk?: string;
  readonly mf?: Merged['filled'];
}

/** Of a row, or of what is remembered of one, that lies in this account. */
export function originAttributes(origin: Origin | undefined, accountNumber: number): OriginAttributes {
  if (!origin) return {};
  const { bank, importId, merged } = origin;
  return {
    ...(bank.id && { bi: bank.id }),
    bp: bank.print,
    im: importId,
    ...(origin.accountNumber !== accountNumber && { ba: origin.accountNumber }),
    ...(merged && { mk: merged.key, mf: merged.filled }),
  };
}

export function originIn(item: Item): Origin | undefined {
  const { bi, bp, im, ba, mk, mf } = item as OriginAttributes;
  if (bp === undefined || im === undefined) return undefined;
  return {
    bank: { ...(bi && { id: bi }), print: bp },
    importId: im,
    accountNumber: ba ?? Number(item.a),
    ...(mk !== undefined && { merged: { key: mk, filled: mf ?? {} } }),
  };
}

/** Enough to tell a text that was edited from one that was not. */
export const textDigest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);
