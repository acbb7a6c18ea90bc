import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/environment.ts';
import { openRemovalQueue } from './attachments/removal-queue.ts';
import { keepChanges } from './changes/keep-changes.ts';
import { openTableContext } from './context.ts';

export const handler = keepChanges(() => ({
  ...openTableContext(),
  removals: openRemovalQueue(new SQSClient(), environment('FILE_QUEUE')),
}));
