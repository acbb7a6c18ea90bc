import { fingerprintsOf } from '../../../functions/imports/matching/fingerprint.ts';
import type { FileRow, KnownRow } from '../../../functions/imports/matching/verdict.ts';

/** A row of an export, or one that a person typed. */
export interface Line {
  readonly date: string;
  readonly cents: number;
  readonly words?: string | undefined;
  readonly id?: string;
  readonly balance?: number;
}

/** As the parsers hand them over and matching looks at them. */
export function fileRows(lines: readonly Line[]): FileRow[] {
  const fingerprints = fingerprintsOf(
    lines.map(({ date, cents, words = '', id }) => ({
      line: 1,
      raw: '',
      kind: 'movement',
      date,
      cents,
      description: words,
      rawDescription: words,
      ...(id && { bankId: id }),
    })),
  );
  return lines.flatMap(({ date, cents, words = '', balance }, at) => {
    const fingerprint = fingerprints[at];
    if (!fingerprint) return [];
    return [
      {
        date,
        cents,
        description: words,
        fingerprint,
        isInstallment: /PARC/.test(words),
        ...(balance !== undefined && { balanceCents: balance }),
      },
    ];
  });
}

/** In the ledger, from an import of these lines. */
export const remembered = (lines: readonly Line[], from = 'bank'): KnownRow[] =>
  fileRows(lines).map(({ date, cents, description, fingerprint }, at) => ({
    transactionId: `${from}-${at}`,
    date,
    cents,
    description,
    bank: fingerprint,
    isDeleted: false,
  }));

/** In the ledger, typed by a person. */
export const typed = (lines: readonly Line[]): KnownRow[] =>
  lines.map(({ date, cents, words }, at) => ({
    transactionId: `typed-${at}`,
    date,
    cents,
    description: words,
    bank: undefined,
    isDeleted: false,
  }));
