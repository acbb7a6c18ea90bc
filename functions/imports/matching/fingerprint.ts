import { createHash } from 'node:crypto';
import type { StatementRow } from '../statements/statement.ts';

/** What a bank's row is known by when it comes again. Kept with the transaction that it became. */
export interface Fingerprint {
  /** Of the bank's own id, where it is unique in its file: banks give one id to several rows, and one to each monthly instalment (domain-rules.md, 9 and 11). */
  readonly id?: string;
  /** Of the day, the cents and the words, as the file has them. Several rows may share it: they are counted. */
  readonly print: string;
}

/** The fingerprints of a file's rows, in their order. Only what stands in the file goes into them: no resolved id, no category, nothing edited (rule 10). */
export function fingerprintsOf(rows: readonly StatementRow[]): Fingerprint[] {
  const counts = new Map<string, number>();
  for (const { bankId } of rows) if (bankId !== undefined) counts.set(bankId, (counts.get(bankId) ?? 0) + 1);

  return rows.map(({ bankId, date, cents, rawDescription }) => ({
    ...(bankId !== undefined && counts.get(bankId) === 1 && { id: digestOf('id', bankId) }),
    print: digestOf('print', date, String(cents), plainText(rawDescription)),
  }));
}

/** Letters and digits alone, without accents and case: what banks change between exports of one row is mostly the rest. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 96 bits: among a million rows of one account two meet with a chance of one in 10^17. */
export const digestOf = (...words: string[]): string => createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 16);
