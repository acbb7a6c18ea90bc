import { setTimeout as wait } from 'node:timers/promises';
import { type EngineClient, EngineError } from './engine-client.ts';
import type { IndexDefinition, KeyElement, TableDefinition } from './table.ts';

interface Described {
  readonly TableStatus: string;
  readonly KeySchema: readonly KeyElement[];
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly GlobalSecondaryIndexes?: readonly (IndexDefinition & { readonly IndexStatus: string })[];
  readonly LocalSecondaryIndexes?: readonly IndexDefinition[];
  readonly StreamSpecification?: { readonly StreamEnabled: boolean };
  readonly LatestStreamArn?: string;
}

/** The engine always keeps both images: what a write didn't change can then be told, and each reader is shown what the table's view type says. */
const STREAM = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };

/**
 * Makes the table exist as the template has it and returns the engine's own stream ARN, where it has a stream. Data that is there stays; new indexes
 * are built over it. @throws where keys differ from those of the data that is there
 */
export async function provisionTable(engine: EngineClient, table: TableDefinition): Promise<string | undefined> {
  const present = await describe(engine, table.name);
  if (!present) {
    await engine.call('CreateTable', creation(table));
  } else {
    refuseOtherKeys(table, present);
    await alterIndexes(engine, table, present);
    if (table.stream && !present.StreamSpecification?.StreamEnabled) {
      await engine.call('UpdateTable', { TableName: table.name, StreamSpecification: STREAM });
    }
  }
  const made = await untilActive(engine, table.name);
  return table.stream && made.LatestStreamArn;
}

function creation(table: TableDefinition): object {
  return {
    TableName: table.name,
    AttributeDefinitions: table.attributes,
    KeySchema: table.keys,
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.globalIndexes.length > 0 && { GlobalSecondaryIndexes: table.globalIndexes }),
    ...(table.localIndexes.length > 0 && { LocalSecondaryIndexes: table.localIndexes }),
    ...(table.stream && { StreamSpecification: STREAM }),
  };
}

function refuseOtherKeys(table: TableDefinition, present: Described): void {
  const typed = (keys: readonly KeyElement[], attributes: Described['AttributeDefinitions']) =>
    keys
      .map(
        (key) =>
          `${key.KeyType} ${key.AttributeName} ${attributes.find((each) => each.AttributeName === key.AttributeName)?.AttributeType}`,
      )
      .join(', ');
  const refuse = (what: string, has: string, wants: string) => {
    throw new Error(
      `The table ${table.name} has ${what} (${has}), the template wants (${wants}). DynamoDB cannot change that in place: start with --fresh, which empties the data, or give the table another name.`,
    );
  };
  const [has, wants] = [typed(present.KeySchema, present.AttributeDefinitions), typed(table.keys, table.attributes)];
  if (has !== wants) refuse('the keys', has, wants);

  const [localHas, localWants] = [present.LocalSecondaryIndexes ?? [], table.localIndexes].map((indexes) =>
    indexes.map(shapeOf).sort().join('; '),
  );
  if (localHas !== localWants) refuse('the local indexes', localHas ?? '', localWants ?? '');

  for (const index of present.GlobalSecondaryIndexes ?? []) {
    const wanted = table.globalIndexes.find(({ IndexName }) => IndexName === index.IndexName);
    if (wanted && shapeOf(wanted) !== shapeOf(index)) refuse(`the index ${index.IndexName}`, shapeOf(index), shapeOf(wanted));
  }
}

function shapeOf({ IndexName, KeySchema, Projection }: IndexDefinition): string {
  const keys = KeySchema.map((key) => `${key.KeyType} ${key.AttributeName}`).join(' ');
  return `${IndexName}: ${keys} ${Projection.ProjectionType ?? 'ALL'} ${[...(Projection.NonKeyAttributes ?? [])].sort().join(' ')}`.trim();
}

/** One index a call, each built before the next, as DynamoDB wants it. */
async function alterIndexes(engine: EngineClient, table: TableDefinition, present: Described): Promise<void> {
  const has = new Set((present.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName));
  const wants = new Set(table.globalIndexes.map(({ IndexName }) => IndexName));
  const updates = [
    ...[...has].filter((name) => !wants.has(name)).map((name) => ({ Delete: { IndexName: name } })),
    ...table.globalIndexes.filter(({ IndexName }) => !has.has(IndexName)).map((index) => ({ Create: index })),
  ];
  for (const update of updates) {
    try {
      await engine.call('UpdateTable', {
        TableName: table.name,
        ...('Create' in update && { AttributeDefinitions: table.attributes }),
        GlobalSecondaryIndexUpdates: [update],
      });
    } catch (cause) {
      const [what, { IndexName }] = 'Create' in update ? (['add', update.Create] as const) : (['remove', update.Delete] as const);
      throw new Error(
        `The engine cannot ${what} the index ${IndexName} of the table ${table.name}: start with --fresh, which empties the data.`,
        { cause },
      );
    }
    await untilActive(engine, table.name);
  }
}

async function untilActive(engine: EngineClient, name: string): Promise<Described> {
  for (let tries = 0; tries < 600; tries++) {
    const table = await describe(engine, name);
    const isReady = (status: string) => status === 'ACTIVE';
    if (table && isReady(table.TableStatus) && (table.GlobalSecondaryIndexes ?? []).every(({ IndexStatus }) => isReady(IndexStatus)))
      return table;
    await wait(100);
  }
  throw new Error(`The table ${name} is not ACTIVE after 60 s.`);
}

async function describe(engine: EngineClient, name: string): Promise<Described | undefined> {
  try {
    return (await engine.call('DescribeTable', { TableName: name })).Table as Described;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
