import { type ImportedCardRow, importedEntryId, type KeptLine, type MergedCardRow } from '../../cards/published.ts';
import { type Decision, type PreviewRow, proposedAction } from '../preview.ts';
import { shortened } from '../shortened.ts';

interface Writing {
  readonly userId: string;
  readonly importId: string;
  readonly cardId: string;
}

export interface CardWrites {
  readonly rows: ImportedCardRow[];
  readonly merges: MergedCardRow[];
  /** Every line of the bank's fatura, with the entry that it was before. */
  readonly lines: KeptLine[];
}

/** What a part of a confirmed preview has written on the card, as previewed and decided: the same at every try. */
export function cardWrites(preview: readonly PreviewRow[], decisions: ReadonlyMap<number, Decision>, writing: Writing): CardWrites {
  const rows: ImportedCardRow[] = [];
  const merges: MergedCardRow[] = [];
  const lines: KeptLine[] = [];
  for (const row of preview) {
    const decision = decisions.get(row.row);
    const action = decision?.action ?? proposedAction(row);
    const twinId = decision?.twinId ?? twinOf(row, writing);
    const isRefund = row.card?.becomes === 'refund';
    if (action === 'import') rows.push(importedRow(row, decision, writing));
    if (action === 'merge' && twinId !== undefined) {
      if (isRefund && row.verdict.status === 'new') rows.push(refundRow(row, decision, twinId));
      else merges.push(mergedRow(row, decision, twinId));
    }
    if (row.kind === 'movement') lines.push(keptLine(row));
  }
  return { rows, merges, lines };
}

function twinOf({ verdict, card }: PreviewRow, writing: Writing): string | undefined {
  if (verdict.status === 'new') return undefined;
  if (verdict.twinId !== undefined) return verdict.twinId;
  return card?.of && entryOfRow(card.of, writing);
}

const entryOfRow = ({ row, boughtOn }: { readonly row: number; readonly boughtOn: string }, writing: Writing): string =>
  importedEntryId(writing, { key: String(row), date: boughtOn, boughtOn });

function importedRow(row: PreviewRow, decision: Decision | undefined, writing: Writing): ImportedCardRow {
  const card = cardOf(row);
  const of = card.refunds ?? (card.becomes === 'refund' && card.of ? entryOfRow(card.of, writing) : undefined);
  if (of !== undefined) return refundRow(row, decision, of);
  const described = { description: descriptionOf(row, decision), categoryId: categoryOf(row, decision) };
  if (card.becomes === 'purchase')
    return {
      kind: 'purchase',
      ...common(row),
      boughtOn: card.boughtOn,
      cents: Math.abs(row.cents),
      ...(card.series && row.installment && { installment: row.installment }),
      ...described,
    };
  return { kind: 'charge', ...common(row), chargeKind: card.chargeKind ?? 'adjustment', cents: -row.cents, ...described };
}

const refundRow = (row: PreviewRow, decision: Decision | undefined, purchaseId: string): ImportedCardRow => ({
  kind: 'refund',
  ...common(row),
  cents: Math.abs(row.cents),
  purchaseId,
  description: descriptionOf(row, decision),
});

function mergedRow(row: PreviewRow, decision: Decision | undefined, entryId: string): MergedCardRow {
  const card = cardOf(row);
  const categoryId = categoryOf(row, decision);
  return {
    ...common(row),
    entryId,
    boughtOn: card.boughtOn,
    cents: Math.abs(row.cents),
    ...(card.series && row.installment && { installment: row.installment }),
    fill: { description: descriptionOf(row, decision), ...(categoryId && { categoryId }) },
  };
}

function common(row: PreviewRow) {
  const { month, series } = cardOf(row);
  return { key: String(row.row), date: row.date, month, bank: { ...row.fingerprint, ...(series && { series }) } };
}

function keptLine(row: PreviewRow): KeptLine {
  const { verdict } = row;
  const card = cardOf(row);
  const isThere = verdict.status !== 'new' && verdict.twinId !== undefined && verdict.status !== 'ignored';
  return {
    key: String(row.row),
    month: card.month,
    date: row.date,
    cents: row.cents,
    kind: card.becomes,
    description: shortened(row.description),
    ...(card.series && row.installment && { installment: row.installment }),
    ...(card.cardEnd && { cardEnd: card.cardEnd }),
    ...(isThere && verdict.twinId !== undefined && { entryId: verdict.twinId }),
  };
}

function cardOf({ card }: PreviewRow): NonNullable<PreviewRow['card']> {
  if (!card) throw new Error('A row of a card was previewed as one of an account.');
  return card;
}

const descriptionOf = (row: PreviewRow, decision: Decision | undefined): string | null =>
  decision?.description ?? shortened(cardOf(row).words);

const categoryOf = (row: PreviewRow, decision: Decision | undefined): string | null =>
  decision?.categoryId === undefined ? (row.suggestion?.categoryId ?? null) : decision.categoryId;
