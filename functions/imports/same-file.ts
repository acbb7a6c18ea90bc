import type { JobContext } from './context.ts';
import { findJob } from './find-job.ts';

export const fileKey = (targetId: string, sha256: string): string => `FILE#${targetId}#${sha256}`;

/** The earlier job of the same bytes for the same account or card; nothing where that has come to nothing, or was undone. */
export async function sameFileJob(
  context: JobContext,
  userId: string,
  { targetId, sha256, importId }: { readonly targetId: string; readonly sha256: string; readonly importId: string },
): Promise<string | undefined> {
  const key = fileKey(targetId, sha256);
  const earlier = (await context.store.read(userId, key)).get(key)?.importId;
  if (typeof earlier !== 'string' || earlier === importId) return undefined;
  const job = await findJob(context, userId, earlier);
  return job && ['processing', 'preview', 'importing', 'completed'].includes(job.status) ? job.id : undefined;
}
