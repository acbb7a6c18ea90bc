import { AwsError } from '../../part.ts';
import type { Counts } from './message-store.ts';
import type { Queue } from './queue.ts';

/** The attributes of a queue that GetQueueAttributes is asked for, by name or `All`. Throws InvalidAttributeName for one that does not exist. */
export function queueAttributes(queue: Queue, counts: Counts, createdAt: number, names: readonly string[]): Record<string, string> {
  const all: Record<string, string> = {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    CreatedTimestamp: String(Math.floor(createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(createdAt / 1000)),
    VisibilityTimeout: String(queue.visibilityTimeout),
    MaximumMessageSize: String(queue.maximumSize),
    MessageRetentionPeriod: String(queue.retention),
    DelaySeconds: String(queue.delay),
    ReceiveMessageWaitTimeSeconds: String(queue.waitTime),
    ...(queue.redrive && {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queue.redrive.to, maxReceiveCount: queue.redrive.after }),
    }),
    ...(queue.isFifo && {
      FifoQueue: 'true',
      ContentBasedDeduplication: String(queue.contentBasedDeduplication),
      DeduplicationScope: queue.deduplicationScope,
    }),
    ...queue.shown,
  };
  const known = [
    ...Object.keys(all),
    'All',
    'RedrivePolicy',
    'RedriveAllowPolicy',
    'Policy',
    'KmsMasterKeyId',
    'KmsDataKeyReusePeriodSeconds',
    'SqsManagedSseEnabled',
    'FifoQueue',
    'ContentBasedDeduplication',
    'DeduplicationScope',
    'FifoThroughputLimit',
  ];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new AwsError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  return names.includes('All') ? all : Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
