import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { App, Stack } from 'aws-cdk-lib';
import { DomainTable } from '../../lib/constructs/domain-table.ts';
import { stageNamed } from '../../lib/stages.ts';
import type { Kind, Resource } from '../../local/part.ts';
import { dynamodb } from '../../local/parts/dynamodb/part.ts';
import type { StreamRecord } from '../../local/parts/dynamodb/streams.ts';
import { readTable } from '../../local/parts/dynamodb/table.ts';
import { loadTemplate } from '../../local/template/assembly.ts';
import { resolveResources } from '../../local/template/resolve.ts';
import { openDynamodb } from '../../shared/dynamodb.ts';
import { startSmallRuntime } from '../local/support/small-runtime.ts';
import type { Faults } from './fault-middleware.ts';

/** The DynamoDB engine of the local runtime with one empty domain table, for use cases that run in the test's own process. */
export interface Engine extends AsyncDisposable {
  readonly table: string;
  /** A client as the product opens it (`shared/dynamodb.ts`), under the plan where one is given; it retries as often as in production, but at once. */
  client(faults?: Faults): DynamoDBDocumentClient;
  /** Everything in the user's partition, or in another one named whole. */
  itemsOf(userId: string): Promise<Record<string, unknown>[]>;
  /** The table's stream from its beginning, as a function receives it. */
  stream(): Promise<StreamRecord[]>;
}

const account = '000000000000';
const region = 'sa-east-1';

/** Starts the engine on a folder of its own, which goes with it. */
export async function startEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const part = dynamodb();
  const resource = domainTable(folder, part.kinds);
  const { name: table, stream } = readTable(resource, { account, region });
  const runtime = await startSmallRuntime({ folder, resources: [resource], parts: () => [part] });

  const connection = { endpoint: runtime.endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const opened: { destroy(): void }[] = [];
  const client: Engine['client'] = (faults) => {
    const bare = openDynamodb({ ...connection, retryStrategy: withoutWaits(4) });
    opened.push(bare);
    return DynamoDBDocumentClient.from(faults ? faults.into(bare) : bare);
  };
  const plain = client();
  return {
    table,
    client,
    async itemsOf(userId) {
      const pk = userId.includes('#') ? userId : `USER#${userId}`;
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      };
      return (await plain.send(new QueryCommand(query))).Items ?? [];
    },
    stream: async () => (await part.streams.read(stream?.arn ?? '', undefined, 10_000)).records,
    async [Symbol.asyncDispose]() {
      for (const each of opened) each.destroy();
      await runtime.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The table as `lib/constructs/domain-table.ts` makes it. */
function domainTable(folder: string, kinds: Readonly<Record<string, Kind>>): Resource {
  const app = new App({ outdir: join(folder, 'assembly'), analyticsReporting: false });
  const construct = new DomainTable(new Stack(app, 'faults'), stageNamed('local'));
  app.synth();
  const resources = resolveResources(loadTemplate(app.outdir), kinds, { account, region, parameters: {} });
  const table = resources.find(({ type }) => type in kinds);
  if (!table) throw new Error(`The template has no table for ${construct.node.path}.`);
  return table;
}

/** The SDK's standard retries, as many attempts, without the seconds between them. */
export function withoutWaits(maxAttempts: number): NonNullable<Exclude<DynamoDBClientConfig['retryStrategy'], () => unknown>> {
  const token = (retries: number) => ({ getRetryCount: () => retries, getRetryDelay: () => 0, getRetryCost: () => 0 });
  return {
    acquireInitialRetryToken: async () => token(0),
    async refreshRetryTokenForRetry(last, { errorType }) {
      const isRetried = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
      if (!isRetried || last.getRetryCount() + 1 >= maxAttempts) throw new Error('no further attempt');
      return token(last.getRetryCount() + 1);
    },
    recordSuccess: () => undefined,
  };
}
