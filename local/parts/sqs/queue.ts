import type { Resource } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';

/** A queue as the template declares it; durations in seconds, sizes in bytes. */
export interface Queue {
  readonly arn: string;
  readonly name: string;
  readonly isFifo: boolean;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly retention: number;
  readonly maximumSize: number;
  readonly waitTime: number;
  readonly contentBasedDeduplication: boolean;
  readonly deduplicationScope: 'queue' | 'messageGroup';
  readonly redrive?: { readonly to: string; readonly after: number };
  /** Attributes shown by GetQueueAttributes and otherwise without effect here, e.g. `SqsManagedSseEnabled`. */
  readonly shown: Record<string, string>;
}

const KNOWN = [
  'QueueName',
  'FifoQueue',
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'VisibilityTimeout',
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'SqsManagedSseEnabled',
  'Tags',
];
const SHOWN = ['FifoThroughputLimit', 'RedriveAllowPolicy', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled'];

/** The queue's name: the one given or, for a FIFO queue without one, the made-up name with the `.fifo` that AWS requires. */
export function queueName(physicalName: string, isFifo: boolean): string {
  return isFifo && !physicalName.endsWith('.fifo') ? `${physicalName}.fifo` : physicalName;
}

/** Reads an `AWS::SQS::Queue`. Throws where a property is unknown, out of the documented range, or inconsistent, naming resource and property. */
export function readQueue(resource: Resource, name: string, arn: string): Queue {
  const given = resource.properties;
  const wrong = (what: string) => new Error(`${placeOf(resource)}: ${what}`);
  onlyKnown(given, KNOWN, placeOf(resource));
  const within = (property: string, fallback: number, [low, high]: readonly [number, number]) => {
    const value = Number(given[property] ?? fallback);
    if (!Number.isInteger(value) || value < low || value > high)
      throw wrong(`${property} is ${given[property]}, allowed are ${low} to ${high}`);
    return value;
  };
  const flag = (property: string) => String(given[property] ?? false) === 'true';
  const isFifo = flag('FifoQueue');
  if (isFifo !== name.endsWith('.fifo')) throw wrong(`the name of a FIFO queue, and of no other, ends in .fifo; this one is ${name}`);
  if (flag('ContentBasedDeduplication') && !isFifo) throw wrong('ContentBasedDeduplication is for FIFO queues');

  return {
    arn,
    name,
    isFifo,
    visibilityTimeout: within('VisibilityTimeout', 30, [0, 43_200]),
    delay: within('DelaySeconds', 0, [0, 900]),
    retention: within('MessageRetentionPeriod', 345_600, [60, 1_209_600]),
    maximumSize: within('MaximumMessageSize', 1_048_576, [1_024, 1_048_576]),
    waitTime: within('ReceiveMessageWaitTimeSeconds', 0, [0, 20]),
    contentBasedDeduplication: flag('ContentBasedDeduplication'),
    deduplicationScope: given.DeduplicationScope === 'messageGroup' ? 'messageGroup' : 'queue',
    ...readRedrive(given.RedrivePolicy, wrong),
    shown: Object.fromEntries(
      SHOWN.filter((property) => given[property] !== undefined).map((property) => [property, asText(given[property])]),
    ),
  };
}

function readRedrive(given: unknown, wrong: (what: string) => Error): { redrive?: { to: string; after: number } } {
  if (given === undefined) return {};
  const policy = (typeof given === 'string' ? JSON.parse(given) : given) as { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown };
  const after = Number(policy.maxReceiveCount);
  if (typeof policy.deadLetterTargetArn !== 'string') throw wrong('RedrivePolicy needs a deadLetterTargetArn');
  if (!Number.isInteger(after) || after < 1 || after > 1000)
    throw wrong(`RedrivePolicy.maxReceiveCount is ${policy.maxReceiveCount}, allowed are 1 to 1000`);
  return { redrive: { to: policy.deadLetterTargetArn, after } };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
