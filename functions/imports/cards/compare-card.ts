import type { LedgerNear } from '../../cards/published.ts';
import type { Suggestion } from '../categories/suggest-category.ts';
import { digestOf, fingerprintsOf, plainText } from '../matching/fingerprint.ts';
import { tellingWords } from '../matching/likeness.ts';
import { type PreviewRow, rowsAPart } from '../preview.ts';
import type { Statement, StatementRow } from '../statements/statement.ts';
import type { Billing } from './billing.ts';
import { becomesOf, type CardRow, wordsOfSeries } from './card-row.ts';
import { type CardFileRow, type CardVerdict, matchCardRows } from './match-card-rows.ts';

interface Compared {
  readonly statement: Statement;
  readonly billing: Billing;
  readonly near: LedgerNear;
  readonly suggest: (description: string) => Suggestion | undefined;
  /** What every preview shows of a row of the file. */
  readonly shown: (row: StatementRow) => Omit<PreviewRow, 'row' | 'fingerprint' | 'verdict'>;
}

/** The preview of a card's file: on which invoice each row is, what it becomes there, and whether the card has it. */
export function previewOfCard({ statement: { rows }, billing, near, suggest, shown }: Compared): PreviewRow[] {
  const movements = rows.flatMap((row, at) => (row.kind === 'movement' ? [{ row, at }] : []));
  const prints = fingerprintsOf(movements.map(({ row }) => row));
  const fileRows = movements.map(({ row }, place): CardFileRow => {
    const card = cardRowOf(row, billing);
    const isSeries = card.becomes === 'purchase' && row.installment !== undefined;
    return {
      ...card,
      date: row.date,
      cents: row.cents,
      description: row.description,
      fingerprint: prints[place] ?? { print: '' },
      isInstallment: isSeries,
      installment: isSeries ? row.installment : undefined,
    };
  });
  const verdicts = matchCardRows(fileRows, near);
  const placeOf = new Map(movements.map(({ at }, place) => [at, place]));

  return rows.map((row, at): PreviewRow => {
    const place = placeOf.get(at);
    const fileRow = place === undefined ? undefined : fileRows[place];
    const found = place === undefined ? undefined : verdicts[place];
    const card = fileRow ? pickCard(fileRow) : cardRowOf(row, billing);
    const isBought = row.kind === 'movement' && (card.becomes === 'purchase' || card.becomes === 'charge') && row.cents < 0;
    const suggestion = isBought ? suggest(card.words) : undefined;
    return {
      ...shown(row),
      row: at,
      fingerprint: fileRow?.fingerprint ?? { print: '' },
      verdict: inPreview(found, movements),
      card: { ...card, ...(found && linkOf(found, at, { movements, fileRows })) },
      ...(suggestion && { suggestion }),
    };
  });
}

function cardRowOf(row: StatementRow, billing: Billing): CardRow {
  const words = wordsOfSeries(row.description, row.installment);
  const what = becomesOf(row);
  const isSeries = what.becomes === 'purchase' && row.installment !== undefined;
  return {
    ...what,
    month: billing.monthOf(row),
    boughtOn: billing.boughtOn(row),
    words: isSeries ? words : row.description,
    ...(isSeries && { series: seriesOf(row) }),
    ...(row.cardEnd && { cardEnd: row.cardEnd }),
  };
}

/** What all instalments of one purchase have in common: the words that tell it, and how many there are. */
function seriesOf({ rawDescription, installment }: StatementRow): string {
  const words = plainText(wordsOfSeries(rawDescription, installment));
  return digestOf('series', tellingWords(words).length > 0 ? tellingWords(words).join(' ') : words, String(installment?.of));
}

const pickCard = ({ becomes, chargeKind, month, boughtOn, words, series, cardEnd }: CardFileRow): CardRow => ({
  becomes,
  ...(chargeKind && { chargeKind }),
  month,
  boughtOn,
  words,
  ...(series && { series }),
  ...(cardEnd && { cardEnd }),
});

interface Places {
  /** Movements by their place among movements, with that in the file. */
  readonly movements: readonly { readonly at: number }[];
  readonly fileRows: readonly CardFileRow[];
}

/** What the row is an instalment or a refund of. One of another, later part of the preview is not there yet when it is written. */
function linkOf({ ofRow, refunds }: CardVerdict, at: number, { movements, fileRows }: Places): Partial<CardRow> {
  if (refunds !== undefined) return { refunds };
  if (ofRow === undefined) return {};
  const [row, of] = [movements[ofRow]?.at, fileRows[ofRow]];
  if (row === undefined || !of || Math.floor(row / rowsAPart) > Math.floor(at / rowsAPart)) return {};
  return { of: { row, boughtOn: of.boughtOn } };
}

function inPreview(found: CardVerdict | undefined, movements: Places['movements']): PreviewRow['verdict'] {
  const verdict = found?.verdict ?? { status: 'new' };
  if (verdict.status === 'new' || verdict.twinRow === undefined) return verdict;
  const twinRow = movements[verdict.twinRow]?.at;
  return { ...verdict, ...(twinRow !== undefined && { twinRow }) };
}
