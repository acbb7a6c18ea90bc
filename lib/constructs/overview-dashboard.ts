import { Duration } from 'aws-cdk-lib';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

/** What an operator looks at first: is the app up, is it quick, are people joining. */
export class OverviewDashboard extends Construct {
  constructor(scope: Construct, api: SpecRestApi) {
    super(scope, 'Overview');
    const five = { period: Duration.minutes(5) };
    const counted = (metricName: string) => new Metric({ namespace: 'controle-financeiro', metricName, statistic: 'sum', ...five });

    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(6),
      widgets: [
        [
          new GraphWidget({ title: 'Requests', width: 8, left: [api.metricCount({ ...five, statistic: 'sum' })] }),
          new GraphWidget({
            title: 'Errors',
            width: 8,
            left: [api.metricServerError({ ...five, statistic: 'sum' }), api.metricClientError({ ...five, statistic: 'sum' })],
          }),
          new GraphWidget({
            title: 'Latency',
            width: 8,
            left: ['p50', 'p95', 'p99'].map((statistic) => api.metricLatency({ ...five, statistic })),
          }),
        ],
        [
          new GraphWidget({ title: 'People', width: 12, left: [counted('users_registered_total')] }),
          new GraphWidget({ title: 'Events', width: 12, left: [counted('events_published_total'), counted('events_consumed_total')] }),
        ],
      ],
    });
  }
}
