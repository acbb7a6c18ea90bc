import { plain } from '../filter.ts';
import type { Row } from '../transaction.ts';
import { isLeg } from './bond.ts';
import type { AccountOf, Pair } from './pairs.ts';

/** What speaks for two rows being one transfer, in hundredths of certainty; the pair alone is worth 25, and nothing makes it certain. */
const weights = { linked_before: 40, transfer_words: 20, only_one: 5, same_day: 5 } as const;
const ofThePairAlone = 25;

export type Evidence = keyof typeof weights;
export const everyEvidence = ['linked_before', 'transfer_words', 'only_one', 'same_day'] as const satisfies readonly Evidence[];

/** Certainty from 0 to 1, to the hundredth. */
export const confidenceOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, each) => sum + weights[each], ofThePairAlone) / 100;

/** What speaks for this pair; `rows` are those it was found among, with the transfers that there are. */
export function evidenceFor(rows: readonly Row[], accountOf: AccountOf): (pair: Pair) => Evidence[] {
  const known = new Set(
    rows.filter((row) => row.deletedAt === undefined && isLeg(row)).flatMap((row) => counterpartyOf(row, accountOf) ?? []),
  );
  const isKnown = (row: Row): boolean => known.has(counterpartyOf(row, accountOf) ?? '');
  return ({ out, in: into, daysApart, isOnlyOne }) => {
    const found: Readonly<Record<Evidence, boolean>> = {
      linked_before: isKnown(out) || isKnown(into),
      transfer_words: looksLikeTransfer(out) && looksLikeTransfer(into),
      only_one: isOnlyOne,
      same_day: daysApart === 0,
    };
    return everyEvidence.filter((each) => found[each]);
  };
}

const transferWords =
  /\b(?:transf|transferencia|transferido|transferida|ted|doc|tev|entre contas|mesma titularidade|aplicacao|resgate|poupanca)\b/;

/** Its words speak of money moved between accounts. A PIX does not: it goes to friends and shops as well. */
export function looksLikeTransfer({ description = '' }: Pick<Row, 'description'>): boolean {
  const words = plain(description);
  return transferWords.test(words) && !/\bpix\b/.test(words);
}

/** Whom a row of this account and side names: its words without numbers, which change from one to the next. None where it says nothing. */
function counterpartyOf(row: Row, accountOf: AccountOf): string | undefined {
  const words = plain(row.description ?? '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  return words === '' ? undefined : `${row.type} ${accountOf(row)} ${words}`;
}
