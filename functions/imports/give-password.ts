import { epochSeconds } from '../../shared/clock.ts';
import { importReadingRequested } from '../../shared/events/imports.ts';
import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { changeJobForCaller, jobOfCaller } from './find-job.ts';
import { presentJob } from './job.ts';
import { readAgain } from './read-again.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type GivePassword = UseCases<typeof routes, Context>['givePassword'];

/** Takes the password of a file that waits for one, and has it read. */
export const givePassword: GivePassword = async ({ caller, params, body }, context) => {
  const { userId } = caller;
  const before = await jobOfCaller(context, userId, params.id);
  if (before.status !== 'awaiting_password') throw new Problem('conflict', texts.noPasswordNeeded);

  const password = await context.passwords.seal(before.id, body.password);
  const after = { ...readAgain(before, epochSeconds(context.clock.now())), password };
  const job = await changeJobForCaller(context, { userId, before, after, tells: [[importReadingRequested, { importId: before.id }]] });
  return presentJob(job);
};
