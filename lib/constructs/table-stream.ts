import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Alarms } from './alarms.ts';
import type { DomainFunction } from './domain-function.ts';

interface Following {
  /** Which changes, as the pattern of a record's `dynamodb`. */
  readonly only: Readonly<Record<string, unknown>>;
  /** What people notice while the function is behind, as one sentence. */
  readonly lateness: string;
}

/** What Lambda needs of a table's stream on behalf of the function that follows it. */
export const mayReadStream = ({ tableStreamArn }: TableV2): PolicyStatement =>
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    resources: [tableStreamArn ?? ''],
  });

/**
 * The function is given every change of the table, in the order of each item's changes, at least once. No limit of tries: a change is late until it is done
 * with. The stream keeps it for a day, and both alarms go off long before: of a function that fails, and of one that falls behind without failing.
 * Two functions at most follow one stream ("Reading and processing a stream").
 */
export function followStream(fn: DomainFunction, table: TableV2, { only, lateness }: Following): void {
  const mapping = fn.addEventSourceMapping('Stream', {
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(0),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    filters: [FilterCriteria.filter({ dynamodb: only })],
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Records are tried until they are done with, so none is ever given up that could go to a destination.',
  });
  Alarms.of(fn).when('Lateness', fn.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'max' }), {
    above: Duration.minutes(5).toMilliseconds(),
    minutes: 5,
    impact: lateness,
  });
}
