import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { jobOfCaller } from './find-job.ts';
import { presentJob } from './job.ts';
import type { routes } from './routes.ts';

type ReadImport = UseCases<typeof routes, Context>['readImport'];

/** The import as it stands: what the file holds, how far its writing is, or why it cannot be read. */
export const readImport: ReadImport = async ({ caller, params }, context) => {
  const job = await jobOfCaller(context, caller.userId, params.id);
  return { value: presentJob(job), version: `${job.changes}-${job.status}` };
};
