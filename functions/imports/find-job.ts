import { epochSeconds } from '../../shared/clock.ts';
import { commit, Refused, type Write } from '../../shared/commit.ts';
import type { EventContract } from '../../shared/events/event.ts';
import { type TellOf, tell } from '../../shared/events/tell.ts';
import { Problem } from '../../shared/problem.ts';
import type { JobContext } from './context.ts';
import { type Job, jobItem, jobKey, jobOf } from './job.ts';
import { texts } from './texts.pt-br.ts';

/** The job as it stands now; nothing where this user has none of this id. */
export async function findJob({ store, clock }: JobContext, userId: string, importId: string): Promise<Job | undefined> {
  const item = (await store.read(userId, jobKey(importId))).get(jobKey(importId));
  return item && jobOf(item, epochSeconds(clock.now()));
}

/** @throws Problem `not_found` */
export async function jobOfCaller(context: JobContext, userId: string, importId: string): Promise<Job> {
  const job = await findJob(context, userId, importId);
  if (!job) throw new Problem('not_found', texts.jobNotFound);
  return job;
}

interface Change {
  readonly userId: string;
  /** As it was read: where it has changed since, the commit is refused. */
  readonly before: Job;
  readonly after: Omit<Job, 'changes' | 'updatedAt'>;
  readonly tells?: readonly TellOf<EventContract>[];
  readonly along?: readonly Write[];
}

/**
 * Writes the job as it is to be, tells what happened, and whatever else goes along: all or nothing.
 * @throws Refused where the job is another than was read.
 */
export async function changeJob(context: JobContext, { userId, before, after, tells = [], along = [] }: Change): Promise<Job> {
  const { store, clock, dynamodb } = context;
  const job: Job = { ...after, changes: before.changes + 1, updatedAt: clock.now().toISOString() };
  const item = { ...jobItem(job), ...(tells.length > 0 && { tell: tell(context, userId, ...tells) }) };
  await commit(dynamodb, [store.put(userId, item, { exists: true, equals: { changes: before.changes } }), ...along]);
  return job;
}

/** For a person: what they decided upon has changed meanwhile. */
export async function changeJobForCaller(context: JobContext, change: Change): Promise<Job> {
  try {
    return await changeJob(context, change);
  } catch (error) {
    if (error instanceof Refused) throw new Problem('conflict', texts.otherVersion, { cause: error });
    throw error;
  }
}
