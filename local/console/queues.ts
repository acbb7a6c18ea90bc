import { setTimeout } from 'node:timers/promises';
import type { OperatorCall } from './deps.ts';
import { count, instant, jsonOrText, record, records, text } from './input.ts';
import { notFound, Problem } from './problem.ts';

const REDRIVE_MS = 10_000;
const POLL_MS = 100;

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
  return (await receive(call, url)).map((message) => {
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
 * Has SQS move what a dead-letter queue holds back to where it came from ("StartMessageMoveTask") and answers when that has ended, or after 10 s how
 * far it is. @throws {AwsError} as SQS words it, e.g. where the queue is no dead-letter queue
 */
export async function redrive(call: OperatorCall, name: string): Promise<{ status: string; moved: number }> {
  const { arn } = await queueNamed(call, name);
  await call('sqs', 'StartMessageMoveTask', { SourceArn: arn });

  const deadline = Date.now() + REDRIVE_MS;
  for (;;) {
    const [task = {}] = records((await call('sqs', 'ListMessageMoveTasks', { SourceArn: arn, MaxResults: 1 })).Results);
    const status = text(task.Status) ?? 'UNKNOWN';
    if (status === 'FAILED') throw new Problem(409, 'Redrive failed', text(task.FailureReason) ?? 'SQS gave no reason.');
    if (status !== 'RUNNING' || Date.now() > deadline) return { status, moved: count(task.ApproximateNumberOfMessagesMoved) };
    await setTimeout(POLL_MS);
  }
}

async function receive(call: OperatorCall, url: string): Promise<Record<string, unknown>[]> {
  const answer = await call('sqs', 'ReceiveMessage', {
    QueueUrl: url,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: 0,
    WaitTimeSeconds: 0,
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return records(answer.Messages);
}

async function queueNamed(call: OperatorCall, name: string): Promise<Queue> {
  const queue = (await listQueues(call)).find((each) => each.name === name);
  if (!queue) throw notFound(`There is no queue ${JSON.stringify(name)}.`);
  return queue;
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
