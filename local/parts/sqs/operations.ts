import { AwsError } from '../../part.ts';
import { readInput } from './input.ts';
import type { MessageStore } from './message-store.ts';
import type { MoveTasks } from './move-task.ts';
import type { Queue } from './queue.ts';
import { queueAttributes } from './queue-attributes.ts';
import { RECEIVE_MEMBERS, receiveMessages } from './receive-message.ts';
import { presentSent, readMessage, SEND_MEMBERS, type Sender } from './send-message.ts';
import { invalidHandle, invalidValue, noSuchQueue } from './sqs-error.ts';

/** What the operations work on. */
export interface Desk {
  readonly store: MessageStore;
  readonly tasks: MoveTasks;
  /** All queues, by name. */
  readonly queues: ReadonlyMap<string, Queue>;
  urlOf(name: string): string;
  arnOf(name: string): string;
  createdAt(queue: Queue): number;
  readonly ended: AbortSignal;
}

type Body = Record<string, unknown>;
type Operation = (desk: Desk, body: Body, sender: Sender) => Body | Promise<Body>;

/** The queue's name in a queue URL (its last segment, whatever the host). */
export const nameInUrl = (url: unknown) => (typeof url === 'string' ? (url.split('/').at(-1) ?? '') : '');
/** The queue's name in its ARN. */
export const nameInArn = (arn: unknown) => (typeof arn === 'string' ? (arn.split(':').at(-1) ?? '') : '');

const queueOf = (desk: Desk, name: string): Queue => {
  const queue = desk.queues.get(name);
  if (!queue) throw noSuchQueue();
  return queue;
};
const byUrl = (desk: Desk, body: Body) => queueOf(desk, nameInUrl(body.QueueUrl));

/** Runs `one` for each entry: an entry's error is its own answer and leaves the others alone. */
function eachEntry(
  entries: ReturnType<ReturnType<typeof readInput>['entries']>,
  one: (input: (typeof entries)[number]['input']) => Body,
): Body {
  const Successful: Body[] = [];
  const Failed: Body[] = [];
  for (const { id, input } of entries) {
    try {
      Successful.push({ Id: id, ...one(input) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      Failed.push({ Id: id, Code: error.code, Message: error.message, SenderFault: error.status < 500 });
    }
  }
  return { Successful, ...(Failed.length > 0 && { Failed }) };
}

function remove(desk: Desk, queue: Queue, handle: string): Body {
  // A handle that is no longer the latest deletes nothing and is no error (DeleteMessage, API Reference); one that is malformed is.
  if (!desk.store.remove(queue, handle) && !/^[\w-]{40,}$/.test(handle)) throw invalidHandle(handle);
  return {};
}

function changeVisibility(desk: Desk, queue: Queue, handle: string, seconds: number): Body {
  const outcome = desk.store.changeVisibility(queue, handle, seconds);
  if (outcome === 'unknown') throw invalidHandle(handle);
  if (outcome === 'not in flight') throw new AwsError('MessageNotInflight', 'The specified message is not in flight.');
  return {};
}

function tooLong(messages: readonly { MessageBody?: unknown }[]): boolean {
  return messages.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(String(MessageBody ?? '')), 0) > 1_048_576;
}

export const OPERATIONS: Record<string, Operation> = {
  SendMessage(desk, body, sender) {
    const input = readInput(body, ['QueueUrl', ...SEND_MEMBERS]);
    const queue = byUrl(desk, body);
    return presentSent(desk.store.send(queue, readMessage(input, queue, sender)));
  },

  SendMessageBatch(desk, body, sender) {
    const queue = byUrl(desk, body);
    const entries = readInput(body, ['QueueUrl', 'Entries']).entries(SEND_MEMBERS);
    if (tooLong(body.Entries as { MessageBody?: unknown }[])) {
      throw new AwsError('BatchRequestTooLong', 'Batch requests cannot be longer than 1048576 bytes.');
    }
    return eachEntry(entries, (input) => presentSent(desk.store.send(queue, readMessage(input, queue, sender))));
  },

  ReceiveMessage: (desk, body) => receiveMessages(desk.store, byUrl(desk, body), readInput(body, RECEIVE_MEMBERS), desk.ended),

  DeleteMessage(desk, body) {
    const input = readInput(body, ['QueueUrl', 'ReceiptHandle']);
    return remove(desk, byUrl(desk, body), input.needed('ReceiptHandle'));
  },

  DeleteMessageBatch(desk, body) {
    const queue = byUrl(desk, body);
    return eachEntry(readInput(body, ['QueueUrl', 'Entries']).entries(['ReceiptHandle']), (input) =>
      remove(desk, queue, input.needed('ReceiptHandle')),
    );
  },

  ChangeMessageVisibility(desk, body) {
    const input = readInput(body, ['QueueUrl', 'ReceiptHandle', 'VisibilityTimeout']);
    return changeVisibility(desk, byUrl(desk, body), input.needed('ReceiptHandle'), input.integer('VisibilityTimeout', 0, 43_200) ?? 0);
  },

  ChangeMessageVisibilityBatch(desk, body) {
    const queue = byUrl(desk, body);
    return eachEntry(readInput(body, ['QueueUrl', 'Entries']).entries(['ReceiptHandle', 'VisibilityTimeout']), (input) =>
      changeVisibility(desk, queue, input.needed('ReceiptHandle'), input.integer('VisibilityTimeout', 0, 43_200) ?? 0),
    );
  },

  GetQueueAttributes(desk, body) {
    const names = readInput(body, ['QueueUrl', 'AttributeNames']).texts('AttributeNames');
    const queue = byUrl(desk, body);
    const attributes = queueAttributes(queue, desk.store.counts(queue), desk.createdAt(queue), names);
    return Object.keys(attributes).length > 0 ? { Attributes: attributes } : {};
  },

  GetQueueUrl(desk, body) {
    const queue = queueOf(desk, readInput(body, ['QueueName', 'QueueOwnerAWSAccountId']).needed('QueueName'));
    return { QueueUrl: desk.urlOf(queue.name) };
  },

  ListQueues(desk, body) {
    const input = readInput(body, ['QueueNamePrefix', 'MaxResults', 'NextToken']);
    const max = input.integer('MaxResults', 1, 1000) ?? 1000;
    const after = input.text('NextToken') ?? '';
    const names = [...desk.queues.keys()].filter((name) => name.startsWith(input.text('QueueNamePrefix') ?? '') && name > after).sort();
    const page = names.slice(0, max);
    return { QueueUrls: page.map(desk.urlOf), ...(names.length > max && { NextToken: page.at(-1) }) };
  },

  PurgeQueue(desk, body) {
    readInput(body, ['QueueUrl']);
    desk.store.purge(byUrl(desk, body));
    return {};
  },

  StartMessageMoveTask(desk, body) {
    const input = readInput(body, ['SourceArn', 'DestinationArn', 'MaxNumberOfMessagesPerSecond']);
    const source = queueOf(desk, nameInArn(input.needed('SourceArn')));
    if (![...desk.queues.values()].some((queue) => queue.redrive?.to === source.arn)) {
      throw invalidValue('Source queue must be configured as a Dead Letter Queue.');
    }
    const to = input.text('DestinationArn');
    const destination = to === undefined ? undefined : queueOf(desk, nameInArn(to));
    return { TaskHandle: desk.tasks.start(source, destination, input.integer('MaxNumberOfMessagesPerSecond', 1, 500)) };
  },

  ListMessageMoveTasks(desk, body) {
    const input = readInput(body, ['SourceArn', 'MaxResults']);
    return { Results: desk.tasks.list(queueOf(desk, nameInArn(input.needed('SourceArn'))), input.integer('MaxResults', 1, 10) ?? 1) };
  },

  CancelMessageMoveTask: (desk, body) => ({
    ApproximateNumberOfMessagesMoved: desk.tasks.cancel(readInput(body, ['TaskHandle']).needed('TaskHandle')),
  }),
};
