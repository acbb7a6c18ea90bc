import type { OperatorCall } from './deps.ts';
import { count, instant, jsonOrText, record, records, text } from './input.ts';
import { notFound, Problem } from './problem.ts';

/** A queue as `GetQueueAttributes` tells it. */
export interface Queue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly fifo: boolean;
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** The dead-letter queue it gives up to, and after how many receives. */
  readonly deadLetterQueue?: string;
  readonly maxReceiveCount?: number;
  /** Names of the queues that give up to this one; a queue with any is a dead-letter queue. */
  readonly deadLettersOf: readonly string[];
}

export async function listQueues(call: OperatorCall): Promise<Queue[]> {
  const urls = (await call('sqs', 'ListQueues', { MaxResults: 1000 })).QueueUrls;
  const queues = await Promise.all((Array.isArray(urls) ? urls.map(String) : []).map((url) => describeQueue(call, url)));
  return queues
    .map((queue) => ({
      ...queue,
      deadLettersOf: queues.filter((other) => other.deadLetterQueue === queue.name).map((other) => other.name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function describeQueue(call: OperatorCall, url: string): Promise<Omit<Queue, 'deadLettersOf'>> {
  const attributes = record((await call('sqs', 'GetQueueAttributes', { QueueUrl: url, AttributeNames: ['All'] })).Attributes);
  const policy = record(jsonOrText(text(attributes.RedrivePolicy) ?? '{}'));
  const deadLetterArn = text(policy.deadLetterTargetArn);
  const name = url.slice(url.lastIndexOf('/') + 1);
  return {
    name,
    url,
    arn: text(attributes.QueueArn) ?? '',
    fifo: name.endsWith('.fifo'),
    waiting: count(attributes.ApproximateNumberOfMessages),
    inFlight: count(attributes.ApproximateNumberOfMessagesNotVisible),
    delayed: count(attributes.ApproximateNumberOfMessagesDelayed),
    ...(deadLetterArn && { deadLetterQueue: nameOf(deadLetterArn), maxReceiveCount: count(policy.maxReceiveCount) }),
  };
}

/**
 * Up to ten messages of the queue, left where they are. SQS has no way of looking without receiving: each look counts as a receive, as it does in
 * AWS's own console, so a queue with a dead-letter queue gives up a message sooner for it.
 */
export async function peek(call: OperatorCall, name: string) {
  const { url } = await queueNamed(call, name);
  return (await receive(call, url, 0)).map((message) => {
    const attributes = record(message.Attributes);
    return {
      id: text(message.MessageId) ?? '',
      body: jsonOrText(text(message.Body) ?? ''),
      sentAt: instant(count(attributes.SentTimestamp) / 1000),
      receives: count(attributes.ApproximateReceiveCount),
      ...(text(attributes.MessageGroupId) && { group: text(attributes.MessageGroupId) }),
      ...(message.MessageAttributes ? { attributes: record(message.MessageAttributes) } : {}),
    };
  });
}

/**
 * Sends every message of a dead-letter queue back to the queue it came from and answers how many. Each is deleted only after it was sent, so none is
 * lost; one may arrive twice when the process dies in between. @throws {Problem} 409 where the source cannot be told
 */
export async function redrive(call: OperatorCall, name: string): Promise<{ moved: number }> {
  const queues = await listQueues(call);
  const from = queueIn(queues, name);
  const sources = queues.filter((queue) => queue.deadLetterQueue === name);
  if (sources.length === 0) throw new Problem(409, 'Not a dead-letter queue', `No queue gives up its messages to ${name}.`);

  // No more than what is there now: a message that fails again at once would come back to this queue and go round for ever.
  let left = from.waiting;
  let moved = 0;
  while (left > 0) {
    const messages = await receive(call, from.url, 60);
    if (messages.length === 0) break;
    for (const message of messages) {
      await sendBack(call, message, sourceOf(message, sources), from);
      moved += 1;
    }
    left -= messages.length;
  }
  return { moved };
}

function sourceOf(message: Record<string, unknown>, sources: readonly Queue[]): Queue {
  const arn = text(record(message.Attributes).DeadLetterQueueSourceArn);
  const source = sources.length === 1 ? sources[0] : sources.find((queue) => queue.arn === arn);
  if (source) return source;
  const names = sources.map((queue) => queue.name).join(', ');
  throw new Problem(409, 'Source unknown', `The message does not say which of ${names} it came from.`);
}

async function sendBack(call: OperatorCall, message: Record<string, unknown>, to: Queue, from: Queue): Promise<void> {
  const attributes = record(message.Attributes);
  const trace = text(attributes.AWSTraceHeader);
  await call('sqs', 'SendMessage', {
    QueueUrl: to.url,
    MessageBody: message.Body,
    ...(message.MessageAttributes ? { MessageAttributes: message.MessageAttributes } : {}),
    ...(trace && { MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: trace } } }),
    ...(to.fifo && { MessageGroupId: attributes.MessageGroupId, MessageDeduplicationId: `redrive-${String(message.MessageId)}` }),
  });
  await call('sqs', 'DeleteMessage', { QueueUrl: from.url, ReceiptHandle: message.ReceiptHandle });
}

async function receive(call: OperatorCall, url: string, visibilitySeconds: number): Promise<Record<string, unknown>[]> {
  const answer = await call('sqs', 'ReceiveMessage', {
    QueueUrl: url,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: visibilitySeconds,
    WaitTimeSeconds: 0,
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return records(answer.Messages);
}

async function queueNamed(call: OperatorCall, name: string): Promise<Queue> {
  return queueIn(await listQueues(call), name);
}

function queueIn(queues: readonly Queue[], name: string): Queue {
  const queue = queues.find((each) => each.name === name);
  if (!queue) throw notFound(`There is no queue ${JSON.stringify(name)}.`);
  return queue;
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
