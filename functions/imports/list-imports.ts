import { epochSeconds } from '../../shared/clock.ts';
import { end } from '../../shared/partition.ts';
import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { jobKey, jobOf, presentJob } from './job.ts';
import type { routes } from './routes.ts';

type ListImports = UseCases<typeof routes, Context>['listImports'];

const list = 'GET /import/jobs';

/** The user's imports, newest first. */
export const listImports: ListImports = async ({ caller, query }, context) => {
  const { userId } = caller;
  const after = query.cursor && (await context.cursors.open(userId, list, query.cursor));
  const { items } = await context.store.range(userId, {
    from: jobKey(''),
    to: end(jobKey('')),
    descending: true,
    after,
    limit: query.limit + 1,
  });

  const page = items.slice(0, query.limit);
  const last = page.at(-1);
  const now = epochSeconds(context.clock.now());
  return {
    items: page.map((item) => presentJob(jobOf(item, now))),
    nextCursor: last && items.length > page.length ? await context.cursors.seal(userId, list, last.sk) : null,
  };
};
