import type { StepContext } from '../context.ts';
import { findJob } from '../find-job.ts';

export interface ImportAsked {
  readonly userId: string;
  readonly importId: string;
}

/** The parts that are still to be written, or to be taken back, as the machine's map goes over them. None where the job has gone another way. */
export async function plan({ userId, importId }: ImportAsked, context: StepContext) {
  const job = await findJob(context, userId, importId);
  const isUndo = job?.status === 'undoing';
  if (!job || !(isUndo || job.status === 'importing')) return { parts: [] };
  const parts = Array.from({ length: job.summary?.parts ?? 0 }, (_, part) => part);
  return { parts: parts.map((part) => ({ step: isUndo ? ('takeBackPart' as const) : ('writePart' as const), userId, importId, part })) };
}
