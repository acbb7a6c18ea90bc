import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Resource } from '../../../local/part.ts';
import { type DynamodbPart, dynamodb } from '../../../local/parts/dynamodb/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { newFolder } from '../support/new-folder.ts';
import { type SmallRuntime, startSmallRuntime } from '../support/small-runtime.ts';

/** The part behind a door, and the SDK's clients for it. */
export interface Tables {
  readonly runtime: SmallRuntime;
  readonly part: DynamodbPart;
  readonly client: DynamoDBClient;
  readonly document: DynamoDBDocumentClient;
  readonly folder: string;
  stop(): Promise<void>;
}

export const streamOf = (table: string) => `arn:aws:dynamodb:sa-east-1:000000000000:table/${table}/stream/2026-01-01T00:00:00.000`;

/** A table `orders` with pk and sk, an index `byState`, TTL on `expiresAt` and a stream. */
export function ordersTable(properties: Record<string, unknown> = {}): Resource {
  return resource('AWS::DynamoDB::GlobalTable', 'Orders', {
    TableName: 'orders',
    AttributeDefinitions: ['pk', 'sk', 'state'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byState',
        KeySchema: [
          { AttributeName: 'state', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    Replicas: [{ Region: 'sa-east-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    ...properties,
  });
}

export async function startTables(folder = newFolder(), resources: readonly Resource[] = [ordersTable()]): Promise<Tables> {
  const part = dynamodb();
  const runtime = await startSmallRuntime({ folder, resources, parts: () => [part] });
  const client = new DynamoDBClient({
    endpoint: runtime.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    runtime,
    part,
    client,
    document: DynamoDBDocumentClient.from(client),
    folder,
    async stop() {
      client.destroy();
      await runtime.stop();
    },
  };
}
