import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct, IConstruct } from 'constructs';

const topics = new WeakMap<IConstruct, ITopic>();
const runbook = 'docs/operating.md';

/** Alarms of a scope, all told to the one topic that the platform set for the app. */
export class Alarms {
  readonly #scope: Construct;
  readonly #topic: ITopic;

  /** @throws Error where the platform has set no topic yet. */
  static of(scope: Construct): Alarms {
    const topic = topics.get(scope.node.root);
    if (!topic) throw new Error('Alarms.tellTo names the topic before the first alarm is made.');
    return new Alarms(scope, topic);
  }

  /** From here on, all alarms of the app tell this topic. */
  static tellTo(scope: Construct, topic: ITopic): void {
    topics.set(scope.node.root, topic);
  }

  private constructor(scope: Construct, topic: ITopic) {
    this.#scope = scope;
    this.#topic = topic;
  }

  onErrors(fn: IFunction, impact: string): void {
    this.when('Errors', fn.metricErrors({ period: Duration.minutes(1), statistic: 'sum' }), { above: 0, minutes: 1, impact });
  }

  onDeadLetters(queue: IQueue, impact: string): void {
    this.when('DeadLetters', queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'max' }), {
      above: 0,
      minutes: 1,
      impact,
    });
  }

  /** Goes off when the metric is above the threshold for so many minutes in a row; `impact` is what people notice. */
  when(id: string, metric: IMetric, { above, minutes, impact }: { above: number; minutes: number; impact: string }): void {
    const alarm = new Alarm(this.#scope, `${id}Alarm`, {
      metric,
      threshold: above,
      evaluationPeriods: minutes,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: ${runbook}`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}
