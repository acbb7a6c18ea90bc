import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { QueueWorker, type QueueWorkerProps } from './queue-worker.ts';

export interface HourlyScheduleProps extends QueueWorkerProps {
  readonly description: string;
  /** What is put into the queue at the beginning of each hour. */
  readonly message: Readonly<Record<string, string>>;
}

/**
 * A message at the beginning of each hour for a queue and its worker. By a queue and not by a call: an hour's message waits while the worker cannot run,
 * and is set aside with an alarm where it fails. Every hour, because a day begins at another one in each zone.
 */
export class HourlySchedule extends Construct {
  constructor(scope: Construct, id: string, { description, message, ...props }: HourlyScheduleProps) {
    super(scope, id);
    const { queue } = new QueueWorker(this, 'Worker', props);

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    new CfnSchedule(this, 'EveryHour', {
      description,
      scheduleExpression: 'cron(0 * * * ? *)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: queue.queueArn, roleArn: role.roleArn, input: JSON.stringify(message) },
    });
  }
}
