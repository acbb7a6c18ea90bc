import { takeBackRows } from '../../transactions/published.ts';
import type { StepContext } from '../context.ts';
import { writtenKey } from '../files.ts';
import { changeJob, findJob } from '../find-job.ts';
import { type PartAsked, partName, type Written } from './write-part.ts';

/** Takes back what was written of one part, each row once, and no longer counts it in the job. */
export async function takeBackPart({ userId, importId, part }: PartAsked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (job?.status !== 'undoing' || !job.done?.[partName(part)]) return;
  const { outcomes } = await context.files.readJson<Written>(writtenKey(userId, importId, job.version, part));

  const rows = outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ key, transactionId }) => ({ key, transactionId }));
  if (rows.length > 0) await takeBackRows(context.importer, { userId, importId, accountId: job.targetId, rows });
  const { [partName(part)]: _, ...done } = job.done;
  await changeJob(context, { userId, before: job, after: { ...job, done } });
}
