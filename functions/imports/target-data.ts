import type { Job } from './job.ts';

/** Where a job's rows go, as events tell it. */
export const targetData = ({ kind, targetId }: Pick<Job, 'kind' | 'targetId'>) => ({
  accountId: kind === 'account' ? targetId : null,
  cardId: kind === 'card' ? targetId : null,
});
