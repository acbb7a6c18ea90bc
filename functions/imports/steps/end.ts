import { Refused } from '../../../shared/commit.ts';
import type { EventContract } from '../../../shared/events/event.ts';
import { importCompleted, importFailed, importUndone } from '../../../shared/events/imports.ts';
import type { TellOf } from '../../../shared/events/tell.ts';
import type { StepContext } from '../context.ts';
import { changeJob, findJob } from '../find-job.ts';
import { type Job, presentJob } from '../job.ts';
import { findTarget, leave } from '../target.ts';
import { targetData } from '../target-data.ts';
import type { ImportAsked } from './plan.ts';

/** Ends a writing or a taking back whose parts are all done: told once, and the account is free for the next import. */
export async function finish({ userId, importId }: ImportAsked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (job?.status === 'importing') {
    const { imported, merged } = presentJob(job).counts;
    const after: Job = { ...job, status: 'completed', completedAt: context.clock.now().toISOString() };
    await end(context, { userId, job, after, tells: [importCompleted, { importId, ...targetData(job), imported, merged }] });
  }
  if (job?.status === 'undoing')
    await end(context, { userId, job, after: { ...job, status: 'undone' }, tells: [importUndone, { importId, ...targetData(job) }] });
}

/** After all tries have failed: the job says so, what was written is counted, and its owner may go on or take it back. */
export async function giveUp({ userId, importId }: ImportAsked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (!job || !['processing', 'importing', 'undoing'].includes(job.status)) return;
  const failure = job.status === 'processing' ? 'not_read' : 'interrupted';
  const { password: _, ...rest } = job;
  const data = { importId, code: failure, ...targetData(job) };
  await end(context, { userId, job, after: { ...rest, status: 'failed', failure }, tells: [importFailed, data] });
}

interface Ending {
  readonly userId: string;
  readonly job: Job;
  readonly after: Job;
  readonly tells: TellOf<EventContract>;
}

async function end(context: StepContext, { userId, job, after, tells }: Ending): Promise<void> {
  const { store } = context;
  const target = await findTarget(store, userId, job.targetId);
  await changeJob(context, { userId, before: job, after, tells: [tells], along: leave(store, userId, target, job.id) }).catch(
    (error: unknown) => {
      // Ended by another run of the same step, or erased.
      if (!(error instanceof Refused)) throw error;
    },
  );
}
