import { type AwsAnswer, AwsError } from '../../part.ts';
import type { EngineClient } from './engine-client.ts';
import { jsonAnswer } from './forward.ts';
import { STREAM_LABEL, type TableDefinition } from './table.ts';

type Input = Readonly<Record<string, unknown>>;
type Describe = (table: TableDefinition, engine: EngineClient) => Promise<object>;

const DESCRIBE: Readonly<Record<string, Describe>> = {
  async DescribeTable(table, engine) {
    const { Table } = (await engine.call('DescribeTable', { TableName: table.name })) as { Table: Record<string, unknown> };
    const indexes = (member: string) =>
      Array.isArray(Table[member]) && {
        [member]: Table[member].map((index: { IndexName: string }) => ({ ...index, IndexArn: `${table.arn}/index/${index.IndexName}` })),
      };
    const { StreamSpecification: _view, LatestStreamArn: _arn, LatestStreamLabel: _label, ...rest } = Table;
    return {
      Table: {
        ...rest,
        TableArn: table.arn,
        TableId: table.id,
        ...indexes('GlobalSecondaryIndexes'),
        ...indexes('LocalSecondaryIndexes'),
        ...(table.stream && {
          StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.view },
          LatestStreamArn: table.stream.arn,
          LatestStreamLabel: STREAM_LABEL,
        }),
      },
    };
  },
  async DescribeTimeToLive({ ttl }) {
    return { TimeToLiveDescription: ttl ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl } : { TimeToLiveStatus: 'DISABLED' } };
  },
  async DescribeContinuousBackups({ isRecoverable }) {
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: isRecoverable ? 'ENABLED' : 'DISABLED' },
      },
    };
  },
};

/** Answers what is asked about the template's tables, with the names and ARNs they have in the template. `undefined` for other operations. */
export async function describe(
  operation: string,
  input: Input,
  tables: ReadonlyMap<string, TableDefinition>,
  engine: EngineClient,
): Promise<AwsAnswer | undefined> {
  if (operation === 'ListTables') return jsonAnswer(200, JSON.stringify(listTables(input, [...tables.keys()].sort())));
  const answer = Object.hasOwn(DESCRIBE, operation) ? DESCRIBE[operation] : undefined;
  if (!answer) return undefined;
  const table = tables.get(String(input.TableName));
  if (!table) throw new AwsError('ResourceNotFoundException', `Requested resource not found: Table: ${String(input.TableName)} not found`);
  return jsonAnswer(200, JSON.stringify(await answer(table, engine)));
}

function listTables(input: Input, names: readonly string[]): object {
  const after = names.filter((name) => name > String(input.ExclusiveStartTableName ?? ''));
  const page = after.slice(0, Number(input.Limit ?? 100));
  return { TableNames: page, ...(page.length < after.length && { LastEvaluatedTableName: page.at(-1) }) };
}
