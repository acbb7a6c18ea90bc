import { takeBackRows, transactionIdOf } from '../../transactions/published.ts';
import type { StepContext } from '../context.ts';
import type { PartOfJob } from '../decided-part.ts';
import { changeJob, findJob } from '../find-job.ts';
import { takeBackCardPart } from './write-card-part.ts';
import { type PartAsked, partName, rowsOfPart } from './write-part.ts';

/**
 * Takes back all that a part would write, each row once, and no longer counts it in the job: also of a part whose writing was cut off, of which nobody knows how
 * far it came. What was never written is taken back without effect.
 */
export async function takeBackPart({ userId, importId, part }: PartAsked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (job?.status !== 'undoing') return;
  if (job.kind === 'card') await takeBackCardPart(context, { userId, job, part });
  else await takeBackFromAccount(context, { userId, job, part });
  const { [partName(part)]: _, ...done } = job.done ?? {};
  await changeJob(context, { userId, before: job, after: { ...job, done } });
}

async function takeBackFromAccount(context: StepContext, of: PartOfJob): Promise<void> {
  const { userId, job } = of;
  const { writes, merges } = await rowsOfPart(context, of);
  const rows = [
    ...writes.map(({ key, date }) => ({ key, transactionId: transactionIdOf(userId, job.id, { key, date }) })),
    ...merges.map(({ key, transactionId }) => ({ key, transactionId })),
  ];
  if (rows.length > 0) await takeBackRows(context.importer, { userId, importId: job.id, accountId: job.targetId, rows });
}
