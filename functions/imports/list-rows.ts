import type { UseCases } from '../../shared/route/route.ts';
import type { Context } from './context.ts';
import { partKey } from './files.ts';
import { jobOfCaller } from './find-job.ts';
import type { Job } from './job.ts';
import { type PreviewRow, presentRow, rowsAPart, statusOf } from './preview.ts';
import type { routes } from './routes.ts';

type ListRows = UseCases<typeof routes, Context>['listRows'];

/** Parts of a preview that one request looks at, at most, however few rows have the status asked for. */
const mostParts = 4;

/** The rows of the newest preview in the file's order. */
export const listRows: ListRows = async ({ caller, params, query }, context) => {
  const { userId } = caller;
  const job = await jobOfCaller(context, userId, params.id);
  const list = `GET /import/jobs/${job.id}/rows ${job.version} ${query.status ?? ''}`;
  const start = query.cursor === undefined ? 0 : Number(await context.cursors.open(userId, list, query.cursor));

  const { rows, goesOnAt } = await collect(context, { userId, job, start, limit: query.limit, status: query.status });
  return {
    version: job.version,
    items: rows.map(presentRow),
    nextCursor: goesOnAt === undefined ? null : await context.cursors.seal(userId, list, String(goesOnAt)),
  };
};

interface Wanted {
  readonly userId: string;
  readonly job: Job;
  /** The first row to look at. */
  readonly start: number;
  readonly limit: number;
  readonly status: ReturnType<typeof statusOf> | undefined;
}

async function collect({ files }: Context, { userId, job, start, limit, status }: Wanted) {
  const found: PreviewRow[] = [];
  const parts = job.summary?.parts ?? 0;
  const firstPart = Math.floor(start / rowsAPart);
  const lastPart = Math.min(parts, firstPart + mostParts);
  for (let part = firstPart; part < lastPart && found.length <= limit; part++) {
    const rows = await files.readJson<PreviewRow[]>(partKey(userId, job.id, job.version, part));
    found.push(...rows.filter((row) => row.row >= start && (status === undefined || statusOf(row) === status)));
  }
  const next = found[limit];
  if (next) return { rows: found.slice(0, limit), goesOnAt: next.row };
  return { rows: found, goesOnAt: lastPart < parts ? lastPart * rowsAPart : undefined };
}
