import { epochSeconds } from '../../../shared/clock.ts';
import { type ImportedRow, type ImportOutcome, importRows, type MergedRow } from '../../transactions/published.ts';
import { writingSeconds } from '../confirm-import.ts';
import type { StepContext } from '../context.ts';
import { decidedPart, type PartOfJob } from '../decided-part.ts';
import { changeJob, findJob } from '../find-job.ts';
import type { Done, Job } from '../job.ts';
import { type Decision, directionOf, type PreviewRow, proposedAction } from '../preview.ts';
import { shortened } from '../shortened.ts';
import { writeCardPart } from './write-card-part.ts';

export interface PartAsked {
  readonly userId: string;
  readonly importId: string;
  readonly part: number;
}

/**
 * Writes one part of a confirmed preview, each of its rows once, and counts it in the job. However often it is repeated, and wherever it was cut off: the ledger
 * knows each row by this import and its place in the preview.
 */
export async function writePart({ userId, importId, part }: PartAsked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (job?.status !== 'importing' || job.done?.[partName(part)]) return;
  if (job.kind === 'card') {
    await markDone(context, { userId, job, part, done: await writeCardPart(context, { userId, job, part }) });
    return;
  }
  const { rows, writes, merges } = await rowsOfPart(context, { userId, job, part });
  const outcomes =
    writes.length + merges.length === 0
      ? []
      : await importRows(context.importer, { userId, importId, accountId: job.targetId, rows: writes, merges });

  const count = (outcome: ImportOutcome['outcome']): number => outcomes.filter((each) => each.outcome === outcome).length;
  const done: Done = { rows: rows.length, imported: count('written'), merged: count('merged'), refused: count('refused') };
  await markDone(context, { userId, job, part, done });
}

export const partName = (part: number): string => `p${part}`;

async function markDone(
  context: StepContext,
  { userId, job, part, done }: { userId: string; job: Job; part: number; done: Done },
): Promise<void> {
  const waitsUntil = epochSeconds(context.clock.now()) + writingSeconds;
  await changeJob(context, { userId, before: job, after: { ...job, waitsUntil, done: { ...job.done, [partName(part)]: done } } });
}

/** What a part of a confirmed preview writes: the same at every try, because neither the preview nor the decisions change any more. */
export async function rowsOfPart(context: Pick<StepContext, 'files'>, of: PartOfJob) {
  const { rows, decisions } = await decidedPart(context, of);
  return { rows, ...toWrite(rows, decisions) };
}

/** The rows that become transactions and those that are united with one, as previewed and decided. */
function toWrite(rows: readonly PreviewRow[], decisions: ReadonlyMap<number, Decision>) {
  const writes: ImportedRow[] = [];
  const merges: MergedRow[] = [];
  for (const row of rows) {
    const decision = decisions.get(row.row);
    const action = decision?.action ?? proposedAction(row);
    const twinId = decision?.twinId ?? (row.verdict.status === 'new' ? undefined : row.verdict.twinId);
    if (action === 'import') writes.push(importedRow(row, decision));
    if (action === 'merge' && twinId !== undefined) merges.push(mergedRow(row, decision, twinId));
  }
  return { writes, merges };
}

const importedRow = (row: PreviewRow, decision: Decision | undefined): ImportedRow => ({
  key: String(row.row),
  date: row.date,
  type: directionOf(row),
  amountCents: Math.abs(row.cents),
  description: decision?.description ?? shortened(row.description),
  categoryId: categoryOf(row, decision),
  bank: row.fingerprint,
  ...(decision?.action === 'import' && row.verdict.status !== 'new' && { isApart: true }),
});

/** What a transaction that a person typed gets where it has none (domain-rules.md, 14). */
function mergedRow(row: PreviewRow, decision: Decision | undefined, transactionId: string): MergedRow {
  const categoryId = categoryOf(row, decision);
  const description = decision?.description ?? shortened(row.description);
  return {
    key: String(row.row),
    transactionId,
    type: directionOf(row),
    amountCents: Math.abs(row.cents),
    bank: row.fingerprint,
    fill: { description, ...(categoryId && { categoryId }) },
  };
}

const categoryOf = (row: PreviewRow, decision: Decision | undefined): string | null =>
  decision?.categoryId === undefined ? (row.suggestion?.categoryId ?? null) : decision.categoryId;
