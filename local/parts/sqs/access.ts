import type { Access } from '../../part.ts';
import { nameInArn, nameInUrl } from './operations.ts';
import type { Queue } from './queue.ts';

/** Batches need the permission of the single operation ("Amazon SQS API permissions: Actions and resource reference"). */
const ACTION_OF: Record<string, string> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** What a call must be allowed. `arnOf` makes a queue's ARN of its name, whether or not it exists. */
export function accessOf(
  operation: string,
  body: Record<string, unknown>,
  arnOf: (name: string) => string,
  queues: readonly Queue[],
): Access[] {
  const action = `sqs:${ACTION_OF[operation] ?? operation}`;
  if (operation === 'ListQueues') return [{ action, resource: '*' }];
  if (operation === 'GetQueueUrl') return [{ action, resource: arnOf(String(body.QueueName ?? '')) }];
  if (operation === 'StartMessageMoveTask') return moveAccess(body, arnOf, queues);
  if (operation === 'ListMessageMoveTasks') return [{ action, resource: arnOf(nameInArn(body.SourceArn)) }];
  if (operation === 'CancelMessageMoveTask') return [{ action, resource: arnOf(nameInArn(sourceInHandle(body.TaskHandle))) }];
  return [{ action, resource: arnOf(nameInUrl(body.QueueUrl)) }];
}

/** A redrive also receives and deletes at the source and sends to the destination: "Configuring queue permissions for dead-letter queue redrive". */
function moveAccess(body: Record<string, unknown>, arnOf: (name: string) => string, queues: readonly Queue[]): Access[] {
  const source = arnOf(nameInArn(body.SourceArn));
  const destinations =
    body.DestinationArn === undefined
      ? queues.filter((queue) => queue.redrive?.to === source).map((queue) => queue.arn)
      : [arnOf(nameInArn(body.DestinationArn))];
  return [
    ...['StartMessageMoveTask', 'ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((name) => ({
      action: `sqs:${name}`,
      resource: source,
    })),
    ...destinations.map((resource) => ({ action: 'sqs:SendMessage', resource })),
  ];
}

function sourceInHandle(handle: unknown): unknown {
  try {
    return (JSON.parse(Buffer.from(String(handle), 'base64').toString()) as { sourceArn?: unknown }).sourceArn;
  } catch {
    return undefined;
  }
}
