import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Every metric the product counts, with its unit. */
const units = {
  http_requests_total: MetricUnit.Count,
  http_request_duration_seconds: MetricUnit.Seconds,
  users_registered_total: MetricUnit.Count,
  transactions_created_total: MetricUnit.Count,
  events_published_total: MetricUnit.Count,
  events_consumed_total: MetricUnit.Count,
} as const;

type MetricName = keyof typeof units;

let metrics: Metrics | undefined;

/** Writes the values as one metric line (CloudWatch's embedded format). Dimensions are few and never a person's. */
export function count(values: Partial<Record<MetricName, number>>, dimensions: Record<string, string> = {}): void {
  metrics ??= new Metrics({ namespace: 'controle-financeiro' });
  metrics.addDimensions(dimensions);
  for (const name of Object.keys(units) as MetricName[]) {
    const value = values[name];
    if (value !== undefined) metrics.addMetric(name, units[name], value);
  }
  metrics.publishStoredMetrics();
}
