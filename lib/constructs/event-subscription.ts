import { Duration, Validations } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Domain, sourceOf } from '../../shared/events/event.ts';
import type { Subscriptions } from '../../shared/events/subscriber.ts';
import type { Stage } from '../stages.ts';
import { Alarms } from './alarms.ts';
import { DomainFunction } from './domain-function.ts';

export interface EventSubscriptionProps {
  readonly stage: Stage;
  readonly domain: Domain;
  readonly subscriptions: Subscriptions;
  readonly bus: EventBus;
  readonly errorImpact: string;
  readonly environment: Record<string, string>;
  readonly may: readonly PolicyStatement[];
}

/** Tries before an event is set aside as a dead letter. */
const maxReceiveCount = 5;
const timeoutSeconds = 20;

/** What a domain listens to: a rule on the bus, a queue, the domain's `events.ts`, and dead letters with an alarm. */
export class EventSubscription extends Construct {
  constructor(scope: Construct, { stage, domain, subscriptions, bus, errorImpact, environment, may }: EventSubscriptionProps) {
    super(scope, 'EventSubscription');
    const queueProps = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

    const deadLetters = new Queue(this, 'DeadLetters', { ...queueProps, retentionPeriod: Duration.days(14) });
    const queue = new Queue(this, 'Queue', {
      ...queueProps,
      // Six times the function's timeout, as the Lambda guide advises, so that no message shows again while it is being worked on.
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount },
    });
    Validations.of(deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is where dead letters end: a person looks at them and sends them back (docs/operating.md).',
    });
    Alarms.of(deadLetters).onDeadLetters(deadLetters, errorImpact);

    for (const contract of subscriptions) {
      const source = contract.publisher === 'every' ? [{ prefix: 'controle-financeiro.' }] : [sourceOf(contract.publisher)];
      new Rule(this, contract.name, {
        eventBus: bus,
        eventPattern: { source: source as string[], detailType: [contract.name] },
        targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
      });
    }

    const consumer = new DomainFunction(this, 'Function', {
      stage,
      domain,
      entry: `functions/${domain}/events.ts`,
      errorImpact,
      environment,
      // What Lambda needs of the queue, and no more ("Configuring an Amazon SQS queue to trigger an AWS Lambda function").
      may: [
        ...may,
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
      ],
      timeoutSeconds,
    });
    const mapping = consumer.addEventSourceMapping('Queue', {
      eventSourceArn: queue.queueArn,
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
