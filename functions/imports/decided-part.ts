import type { Context } from './context.ts';
import { decisionsKey, partKey } from './files.ts';
import type { Job } from './job.ts';
import type { Decision, PreviewRow } from './preview.ts';

export interface PartOfJob {
  readonly userId: string;
  readonly job: Job;
  readonly part: number;
}

/** The rows of one part of a confirmed preview, and what was decided of any: neither changes any more. */
export async function decidedPart({ files }: Pick<Context, 'files'>, { userId, job, part }: PartOfJob) {
  const rows = await files.readJson<PreviewRow[]>(partKey(userId, job.id, job.version, part));
  const decisions = await files.readJson<Decision[]>(decisionsKey(userId, job.id, job.version, job.decisions ?? ''));
  return { rows, decisions: new Map(decisions.map((decision) => [decision.row, decision])) };
}
