import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Domain } from '../../shared/events/event.ts';
import type { Stage } from '../stages.ts';
import { Alarms } from './alarms.ts';
import { DomainFunction } from './domain-function.ts';

export interface QueueWorkerProps {
  readonly stage: Stage;
  readonly domain: Domain;
  /** The entry file, from the project's root. */
  readonly entry: string;
  /** What people notice when messages fail, as one sentence. */
  readonly errorImpact: string;
  readonly environment: Record<string, string>;
  readonly may: readonly PolicyStatement[];
  /** What the queue's own messages bring about is sent back to the queue: the function is told its URL (`QUEUE_URL`) and may send. */
  readonly sendsToItself?: boolean;
}

/** Tries before a message is set aside as a dead letter. */
const maxReceiveCount = 5;
const timeoutSeconds = 20;

/** A queue, the function that works it off in batches of which only what failed comes again, and dead letters with an alarm. */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly worker: DomainFunction;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { stage, domain, entry, errorImpact, environment, may, sendsToItself = false } = props;
    const queueProps = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

    this.deadLetters = new Queue(this, 'DeadLetters', { ...queueProps, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...queueProps,
      // Six times the function's timeout, as the Lambda guide advises, so that no message shows again while it is being worked on.
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is where dead letters end: a person looks at them and sends them back (docs/operating.md).',
    });
    Alarms.of(this.deadLetters).onDeadLetters(this.deadLetters, errorImpact);

    // What Lambda needs of the queue, and no more ("Configuring an Amazon SQS queue to trigger an AWS Lambda function").
    const toRead = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    this.worker = new DomainFunction(this, 'Function', {
      stage,
      domain,
      entry,
      errorImpact,
      environment: { ...environment, ...(sendsToItself && { QUEUE_URL: this.queue.queueUrl }) },
      may: [
        ...may,
        new PolicyStatement({ actions: [...toRead, ...(sendsToItself ? ['sqs:SendMessage'] : [])], resources: [this.queue.queueArn] }),
      ],
      timeoutSeconds,
    });
    const mapping = this.worker.addEventSourceMapping('Queue', {
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 5,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue as a source has no destination for failures: its own redrive policy moves them to the dead letters.',
    });
  }
}
