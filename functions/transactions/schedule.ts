import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/environment.ts';
import { openDueQueue } from '../../shared/schedule/due-queue.ts';
import { openContext } from './context.ts';
import { takeDue } from './recurring/take-due.ts';

export const handler = takeDue(() => ({ ...openContext(), dueQueue: openDueQueue(new SQSClient(), environment('QUEUE_URL')) }));
