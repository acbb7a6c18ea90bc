import { Problem } from '../../shared/problem.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Context } from './context.ts';
import { partKey } from './files.ts';
import type { Job } from './job.ts';
import { type Decision, directionOf, type PreviewRow, rowsAPart } from './preview.ts';
import { texts } from './texts.pt-br.ts';

interface Asked {
  readonly userId: string;
  readonly job: Job;
  readonly decisions: readonly Decision[];
}

type CategoryTypes = ReadonlyMap<string, 'income' | 'expense'>;

/**
 * Checks each decision against the row that it is about.
 * @throws Problem `rule_broken` at the field that is wrong, `not_found` for a category that is not this user's
 */
export async function checkDecisions({ files, ledger }: Context, { userId, job, decisions }: Asked): Promise<void> {
  if (decisions.length === 0) return;
  refuseRepeated(decisions);
  const parts = [...new Set(decisions.map(({ row }) => Math.floor(row / rowsAPart)))].filter((part) => part < (job.summary?.parts ?? 0));
  const rows = new Map<number, PreviewRow>();
  for (const part of parts)
    for (const row of await files.readJson<PreviewRow[]>(partKey(userId, job.id, job.version, part))) rows.set(row.row, row);

  const namesCategory = decisions.some(({ categoryId }) => typeof categoryId === 'string');
  const categories: CategoryTypes = new Map(namesCategory ? (await ledger.categories(userId)).map(({ id, type }) => [id, type]) : []);
  for (const [at, decision] of decisions.entries()) {
    const row = rows.get(decision.row);
    if (!row) throw ruleBroken(`body.rows[${at}].row`, texts.noSuchRow);
    checkAction(decision, row, `body.rows[${at}]`);
    checkCategory(decision, row, categories, `body.rows[${at}].categoryId`);
  }
}

function refuseRepeated(decisions: readonly Decision[]): void {
  const seen = new Set<number>();
  for (const [at, { row }] of decisions.entries()) {
    if (seen.has(row)) throw ruleBroken(`body.rows[${at}].row`, texts.rowTwice);
    seen.add(row);
  }
}

function checkAction({ action, twinId }: Decision, { kind, cents, verdict, card }: PreviewRow, path: string): void {
  const isPayment = card?.becomes === 'payment' || card?.becomes === 'previous_balance';
  const isMovement = (kind === 'movement' && !isPayment) || (kind === 'future' && cents !== 0);
  if (action !== undefined && action !== 'skip' && !isMovement) throw ruleBroken(`${path}.action`, texts.notToImport);
  if (twinId !== undefined && action !== 'merge') throw ruleBroken(`${path}.twinId`, texts.twinOnlyToMerge);
  if (action !== 'merge') return;
  const candidates = [verdict.status === 'new' ? undefined : verdict.twinId, ...(verdict.candidates ?? [])];
  if (twinId === undefined && candidates[0] === undefined && card?.of === undefined)
    throw ruleBroken(`${path}.twinId`, texts.mergeNeedsTwin);
  if (twinId !== undefined && !candidates.includes(twinId)) throw ruleBroken(`${path}.twinId`, texts.twinNotCandidate);
}

function checkCategory({ categoryId }: Decision, row: PreviewRow, categories: CategoryTypes, path: string): void {
  if (typeof categoryId !== 'string') return;
  const type = categories.get(categoryId);
  if (type === undefined) throw new Problem('not_found', texts.categoryNotFound);
  // What is on a card is spent: its credits take off the same category.
  if (type !== (row.card ? 'expense' : directionOf(row))) throw ruleBroken(path, texts.categoryOfOtherType);
}
