import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Domain, sourceOf } from '../../shared/events/event.ts';
import type { Stage } from '../stages.ts';
import { DomainFunction } from './domain-function.ts';
import { followStream, mayReadStream } from './table-stream.ts';

export interface EventRelayProps {
  readonly stage: Stage;
  readonly domain: Domain;
  readonly table: TableV2;
  readonly bus: EventBus;
}

/** The one relay of a table: what a write told (`tell` on the changed item) goes from the stream to the bus, in order, at least once. */
export class EventRelay extends Construct {
  constructor(scope: Construct, { stage, domain, table, bus }: EventRelayProps) {
    super(scope, 'EventRelay');

    const relay = new DomainFunction(this, 'Function', {
      stage,
      domain,
      entry: `functions/${domain}/relay.ts`,
      errorImpact: `What happens in ${domain} reaches nobody else: no notification, no statistic, no erasure. It is told when the relay works again.`,
      environment: { EVENT_BUS: bus.eventBusName },
      may: [
        mayReadStream(table),
        new PolicyStatement({
          actions: ['events:PutEvents'],
          resources: [bus.eventBusArn],
          conditions: { StringEquals: { 'events:source': sourceOf(domain) } },
        }),
      ],
    });

    // Because the bus refuses an event, the relay falls behind and does not fail: an event is late until the bus takes it.
    followStream(relay, table, {
      only: { NewImage: { tell: { S: FilterRule.exists() } } },
      lateness: `What happens in ${domain} is told to the others more than five minutes late. After 24 hours it is lost.`,
    });
  }
}
