import { epochSeconds } from '../../shared/clock.ts';
import { importReadingRequested } from '../../shared/events/imports.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import { ruleBroken } from '../../shared/rule-broken.ts';
import type { Context } from './context.ts';
import { changeJobForCaller, jobOfCaller } from './find-job.ts';
import { presentJob } from './job.ts';
import { readAgain } from './read-again.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type ChangeReading = UseCases<typeof routes, Context>['changeReading'];

/** Has the file read anew: in another way, of another of its accounts, or against what the ledger holds by now. Gives a new preview. */
export const changeReading: ChangeReading = async ({ caller, params, body }, context) => {
  const { userId } = caller;
  const before = await jobOfCaller(context, userId, params.id);
  const isUnread = before.status === 'failed' && Object.keys(before.done ?? {}).length === 0 && before.objectVersion !== undefined;
  if (before.status !== 'preview' && !isUnread) throw new Problem('conflict', texts.cannotReadAgain);
  const statements = before.summary?.statements.length;
  if (body.statement !== undefined && statements !== undefined && body.statement >= statements)
    throw ruleBroken('body.statement', texts.noSuchStatement);

  const after = { ...readAgain(before, epochSeconds(context.clock.now())), choices: { ...before.choices, ...body } };
  const job = await changeJobForCaller(context, { userId, before, after, tells: [[importReadingRequested, { importId: before.id }]] });
  return presentJob(job);
};
