import { Problem } from '../../shared/problem.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { changeJobForCaller, jobOfCaller } from './find-job.ts';
import type { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

type CancelImport = UseCases<typeof routes, Context>['cancelImport'];

/** Ends an import that has written nothing: what is under way for it stops at its next step. One that has ended already stays as it is. */
export const cancelImport: CancelImport = async ({ caller, params }, context) => {
  const { userId } = caller;
  const before = await jobOfCaller(context, userId, params.id);
  if (before.status === 'cancelled' || before.status === 'undone') return undefined;
  const hasWritten = Object.keys(before.done ?? {}).length > 0;
  if (hasWritten || before.failure === 'interrupted' || ['importing', 'completed', 'undoing'].includes(before.status))
    throw new Problem('conflict', texts.cannotCancel);

  const { password: _, ...rest } = before;
  await changeJobForCaller(context, { userId, before, after: { ...rest, status: 'cancelled' } });
  return undefined;
};
