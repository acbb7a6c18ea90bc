import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { sourceOf } from '../../shared/events/event.ts';
import type { Subscriptions } from '../../shared/events/subscriber.ts';
import { QueueWorker, type QueueWorkerProps } from './queue-worker.ts';

export interface EventSubscriptionProps extends Omit<QueueWorkerProps, 'entry' | 'sendsToItself'> {
  readonly subscriptions: Subscriptions;
  readonly bus: EventBus;
}

/** What a domain listens to: a rule on the bus, a queue, the domain's `events.ts`, and dead letters with an alarm. */
export class EventSubscription extends QueueWorker {
  constructor(scope: Construct, { subscriptions, bus, ...props }: EventSubscriptionProps) {
    super(scope, 'EventSubscription', { ...props, entry: `functions/${props.domain}/events.ts` });

    for (const contract of subscriptions) {
      const source = contract.publisher === 'every' ? [{ prefix: 'controle-financeiro.' }] : [sourceOf(contract.publisher)];
      new Rule(this, contract.name, {
        eventBus: bus,
        eventPattern: { source: source as string[], detailType: [contract.name] },
        targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
      });
    }
  }
}
