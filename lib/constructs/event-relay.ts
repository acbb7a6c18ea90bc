import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Domain, sourceOf } from '../../shared/events/event.ts';
import type { Stage } from '../stages.ts';
import { Alarms } from './alarms.ts';
import { DomainFunction } from './domain-function.ts';

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
    const streamArn = table.tableStreamArn ?? '';

    const relay = new DomainFunction(this, 'Function', {
      stage,
      domain,
      entry: `functions/${domain}/relay.ts`,
      errorImpact: `What happens in ${domain} reaches nobody else: no notification, no statistic, no erasure. It is told when the relay works again.`,
      environment: { EVENT_BUS: bus.eventBusName },
      may: [
        new PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
          resources: [streamArn],
        }),
        new PolicyStatement({
          actions: ['events:PutEvents'],
          resources: [bus.eventBusArn],
          conditions: { StringEquals: { 'events:source': sourceOf(domain) } },
        }),
      ],
    });

    // No limit of tries: an event is late until the bus takes it. The stream keeps it for a day, and both alarms go off long before: of a function
    // that fails, and of events that grow old because the bus refuses them, which Lambda does not count as an error.
    const mapping = relay.addEventSourceMapping('Stream', {
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { tell: { S: FilterRule.exists() } } } })],
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Records are tried until the bus takes them, so none is ever given up that could go to a destination.',
    });
    Alarms.of(relay).when('Lateness', relay.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'max' }), {
      above: Duration.minutes(5).toMilliseconds(),
      minutes: 5,
      impact: `What happens in ${domain} is told to the others more than five minutes late. After 24 hours it is lost.`,
    });
  }
}
