import { epochSeconds } from '../../shared/clock.ts';
import { Refused } from '../../shared/commit.ts';
import { importConfirmed } from '../../shared/events/imports.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { checkDecisions } from './decisions.ts';
import { decisionsKey } from './files.ts';
import { changeJob, jobOfCaller } from './find-job.ts';
import { type Job, presentJob } from './job.ts';
import type { routes } from './routes.ts';
import { findTarget, refuseTaken, take } from './target.ts';
import { targetData } from './target-data.ts';
import { texts } from './texts.pt-br.ts';

type ConfirmImport = UseCases<typeof routes, Context>['confirmImport'];

/** Longer than the writing of the largest file takes with all its tries. */
export const writingSeconds = 60 * 60;

/**
 * Has written what was previewed, with the decisions given: of exactly this version, and only where no other import has written to the account since. One job
 * writes to an account at a time. Confirming again a job whose writing was interrupted goes on where it stopped, with the decisions first given.
 */
export const confirmImport: ConfirmImport = async ({ caller, params, body }, context) => {
  const { userId } = caller;
  const { clock, ids, store, files } = context;
  const before = await jobOfCaller(context, userId, params.id);
  const isResumed = before.status === 'failed' && before.failure === 'interrupted';
  refuseUnlessWaiting(before, body.version, isResumed);

  const now = epochSeconds(clock.now());
  const target = await findTarget(store, userId, before.targetId);
  refuseTaken(target, before.id, now);
  const decisions = isResumed ? (before.decisions ?? '') : ids.next();
  if (!isResumed) {
    if (target.writings !== before.targetWritings) throw new Problem('conflict', texts.outdatedPreview);
    await checkDecisions(context, { userId, job: before, decisions: body.rows ?? [] });
    await files.writeJson(decisionsKey(userId, before.id, before.version, decisions), body.rows ?? []);
  }

  const until = now + writingSeconds;
  const { failure: _, ...rest } = before;
  const after: Job = { ...rest, status: 'importing', waitsUntil: until, decisions, done: before.done ?? {} };
  try {
    const job = await changeJob(context, {
      userId,
      before,
      after,
      tells: [[importConfirmed, { importId: before.id, version: before.version, ...targetData(before) }]],
      along: [take(store, { userId, target, importId: before.id, until })],
    });
    return presentJob(job);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Problem('conflict', error.failed.includes(0) ? texts.otherVersion : texts.anotherIsWriting, { cause: error, retryAfter: 5 });
  }
};

function refuseUnlessWaiting(job: Job, version: number, isResumed: boolean): void {
  if (job.status !== 'preview' && !isResumed) throw new Problem('conflict', texts.notInPreview);
  if (version !== job.version) throw new Problem('conflict', texts.otherVersion);
}
