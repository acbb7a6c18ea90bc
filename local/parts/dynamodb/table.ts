import type { Resource } from '../../part.ts';
import { physicalName, uuidOf } from '../../template/physical-name.ts';
import type { StreamViewType } from './streams.ts';

export interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

export interface IndexDefinition {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

/** A table as the template wants it. */
export interface TableDefinition {
  readonly name: string;
  readonly arn: string;
  readonly id: string;
  readonly attributes: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly keys: readonly KeyElement[];
  readonly globalIndexes: readonly IndexDefinition[];
  readonly localIndexes: readonly IndexDefinition[];
  readonly stream: { readonly arn: string; readonly view: StreamViewType } | undefined;
  /** The attribute that holds the second at which an item expires. */
  readonly ttl: string | undefined;
  /** As the template has it; read by `DescribeContinuousBackups` alone, as there are no backups here. */
  readonly isRecoverable: boolean;
}

/** AWS takes the moment of the stream's making; here it is always this one, as `StreamArn` has to be known before there is a table. */
export const STREAM_LABEL = '2026-01-01T00:00:00.000';

export const tableArn = (at: { readonly region: string; readonly account: string }, name: string): string =>
  `arn:aws:dynamodb:${at.region}:${at.account}:table/${name}`;
export const streamArn = (table: string): string => `${table}/stream/${STREAM_LABEL}`;
export const tableId = (table: string): string => uuidOf(table);

const READ = new Set([
  'TableName',
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
  'StreamSpecification',
  'TimeToLiveSpecification',
  'Replicas',
  'PointInTimeRecoverySpecification',
]);

/** Properties that need nothing here, and why. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  BillingMode: 'nothing is billed; every table is on demand, and so never throttled',
  ProvisionedThroughput: 'as BillingMode',
  OnDemandThroughput: 'as BillingMode',
  WriteProvisionedThroughputSettings: 'as BillingMode',
  WriteOnDemandThroughputSettings: 'as BillingMode',
  ReadProvisionedThroughputSettings: 'as BillingMode',
  ReadOnDemandThroughputSettings: 'as BillingMode',
  WarmThroughput: 'as BillingMode',
  SSESpecification: 'the data is a file of the person at the machine',
  DeletionProtectionEnabled: 'only --fresh deletes a table',
  ResourcePolicy: 'identity reads it',
  ContributorInsightsSpecification: 'only measures',
  TableClass: 'only a price',
  Tags: 'only labels',
  MultiRegionConsistency: 'one machine is one region: the replica here is the table, the others are left out',
};

/** The table of a template's resource. @throws where it has a property that this part does not know */
export function readTable(resource: Resource, at: { readonly region: string; readonly account: string }): TableDefinition {
  const { properties } = resource;
  for (const property of Object.keys(properties)) {
    if (READ.has(property) || property in WITHOUT_EFFECT) continue;
    throw new Error(
      `${resource.stack}/${resource.logicalId}: the local DynamoDB has no ${property}. Leave it out for the stage local, or add it to local/parts/dynamodb.`,
    );
  }
  const name = physicalName(resource, properties.TableName);
  const arn = tableArn(at, name);
  const stream = properties.StreamSpecification as { StreamViewType: StreamViewType } | undefined;
  const ttl = properties.TimeToLiveSpecification as { AttributeName?: string; Enabled: unknown } | undefined;
  const replica = (
    (properties.Replicas ?? []) as { Region: string; PointInTimeRecoverySpecification?: { PointInTimeRecoveryEnabled?: unknown } }[]
  ).find(({ Region }) => Region === at.region);
  const recovery = replica?.PointInTimeRecoverySpecification ?? properties.PointInTimeRecoverySpecification;
  return {
    name,
    arn,
    id: tableId(arn),
    attributes: properties.AttributeDefinitions ?? [],
    keys: properties.KeySchema,
    globalIndexes: (properties.GlobalSecondaryIndexes ?? []).map(indexOf),
    localIndexes: (properties.LocalSecondaryIndexes ?? []).map(indexOf),
    stream: stream && { arn: streamArn(arn), view: stream.StreamViewType ?? 'NEW_AND_OLD_IMAGES' },
    ttl: isTrue(ttl?.Enabled) ? ttl?.AttributeName : undefined,
    isRecoverable: isTrue(recovery?.PointInTimeRecoveryEnabled),
  };
}

/** The attribute of the partition or sort key. */
export function keyName(keys: readonly KeyElement[], type: KeyElement['KeyType']): string | undefined {
  return keys.find((key) => key.KeyType === type)?.AttributeName;
}

function indexOf({ IndexName, KeySchema, Projection }: IndexDefinition): IndexDefinition {
  return { IndexName, KeySchema, Projection };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
