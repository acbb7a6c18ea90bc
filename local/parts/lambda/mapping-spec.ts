import type { Resource } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import { uuidOf } from '../../template/physical-name.ts';
import { checkPattern } from '../events/pattern.ts';
import { functionNameOf } from './function-name.ts';

/** An `AWS::Lambda::EventSourceMapping` as it is run here. */
export interface MappingSpec {
  /** Stays the same from one start to the next: the checkpoint is kept under it. */
  readonly id: string;
  readonly source: 'stream' | 'queue';
  readonly sourceArn: string;
  readonly functionName: string;
  readonly isEnabled: boolean;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly startsAtLatest: boolean;
  readonly bisects: boolean;
  /** `Infinity` where the template sets no bound. */
  readonly maximumRetries: number;
  readonly maximumAgeMs: number;
  readonly onFailure?: string;
  readonly reportsItemFailures: boolean;
  readonly concurrency: number;
  readonly filters: readonly Record<string, unknown>[];
}

const KNOWN =
  'BatchSize BisectBatchOnFunctionError DestinationConfig Enabled EventSourceArn FilterCriteria FunctionName FunctionResponseTypes KmsKeyArn MaximumBatchingWindowInSeconds MaximumRecordAgeInSeconds MaximumRetryAttempts MetricsConfig ParallelizationFactor ScalingConfig StartingPosition Tags'.split(
    ' ',
  );
/** Lambda polls a standard queue with five batches at a time to begin with. */
const QUEUE_CONCURRENCY = 5;

/** The identifier CloudFormation would give the mapping: a UUID, the same at every start. */
export function mappingId(resource: { readonly stack: string; readonly logicalId: string }): string {
  return uuidOf(`${resource.stack}/${resource.logicalId}`);
}

/** Reads a mapping. Throws where the template asks for something that isn't run here, naming it. */
export function mappingSpec(resource: Resource): MappingSpec {
  const { properties } = resource;
  const where = placeOf(resource);
  onlyKnown(properties, KNOWN, where);
  const sourceArn = String(properties.EventSourceArn);
  const source = sourceOf(sourceArn, where);
  refuseWhatIsNotRun(properties, source, where);
  const onFailure: unknown = properties.DestinationConfig?.OnFailure?.Destination;
  return {
    id: mappingId(resource),
    source,
    sourceArn,
    functionName: functionNameOf(String(properties.FunctionName)),
    isEnabled: properties.Enabled !== false,
    batchSize: Number(properties.BatchSize ?? (source === 'queue' ? 10 : 100)),
    windowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    startsAtLatest: properties.StartingPosition === 'LATEST',
    bisects: properties.BisectBatchOnFunctionError === true,
    maximumRetries: boundOf(properties.MaximumRetryAttempts),
    maximumAgeMs: boundOf(properties.MaximumRecordAgeInSeconds) * 1000,
    reportsItemFailures: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') === true,
    concurrency: source === 'queue' ? Number(properties.ScalingConfig?.MaximumConcurrency ?? QUEUE_CONCURRENCY) : 1,
    filters: filtersOf(properties.FilterCriteria, where),
    ...(typeof onFailure === 'string' ? { onFailure } : {}),
  };
}

function sourceOf(sourceArn: string, where: string): MappingSpec['source'] {
  const service = sourceArn.split(':')[2];
  if (service === 'sqs') return 'queue';
  if (service === 'dynamodb') return 'stream';
  throw new Error(`${where}: events of ${sourceArn} can't be polled here: only DynamoDB streams and SQS queues can`);
}

function refuseWhatIsNotRun(properties: Resource['properties'], source: MappingSpec['source'], where: string): void {
  if (Number(properties.ParallelizationFactor ?? 1) !== 1)
    throw new Error(`${where}: ParallelizationFactor above 1 is not run here: a stream is read by one batch at a time`);
  if (source === 'stream' && !['TRIM_HORIZON', 'LATEST'].includes(properties.StartingPosition))
    throw new Error(`${where}: StartingPosition must be TRIM_HORIZON or LATEST`);
  const responseTypes: unknown[] = properties.FunctionResponseTypes ?? [];
  const unknown = responseTypes.find((type) => type !== 'ReportBatchItemFailures');
  if (unknown !== undefined) throw new Error(`${where}: FunctionResponseTypes ${String(unknown)} is not known`);
}

/** -1, and nothing, mean no bound. */
function boundOf(value: unknown): number {
  return value === undefined || Number(value) === -1 ? Number.POSITIVE_INFINITY : Number(value);
}

function filtersOf(criteria: { Filters?: { Pattern: string }[] } | undefined, where: string): Record<string, unknown>[] {
  return (criteria?.Filters ?? []).map(({ Pattern }) => {
    try {
      const pattern: Record<string, unknown> = JSON.parse(Pattern);
      checkPattern(pattern);
      return pattern;
    } catch (error) {
      throw new Error(`${where}: the filter pattern ${Pattern} is not valid`, { cause: error });
    }
  });
}
