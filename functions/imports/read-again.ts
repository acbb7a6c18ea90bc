import type { Job } from './job.ts';

/** Longer than a reading takes with all its tries: then it has failed. */
const readingSeconds = 15 * 60;

/** The job on its way to be read once more. */
export function readAgain({ failure: _, ...job }: Job, nowSeconds: number): Job {
  return { ...job, status: 'processing', waitsUntil: nowSeconds + readingSeconds };
}
