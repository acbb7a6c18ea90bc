import { join } from 'node:path';
import type { Kind, Part, Runtime, UnresolvedResource } from '../../part.ts';
import { repeat } from '../../repeat.ts';
import { type DynoxideFile, dynoxideFile } from './dynoxide-file.ts';
import { type Engine, startEngine } from './engine.ts';
import { chooseEngine } from './engine-choice.ts';
import { expiry } from './expiry.ts';
import { expiryMarks } from './expiry-marks.ts';
import { provisionTable } from './provision.ts';
import { type Desk, dynamodbService } from './service.ts';
import { type EngineStream, type StreamReader, streamReader } from './stream-reader.ts';
import type { StreamSource } from './streams.ts';
import { readTable, streamArn, type TableDefinition, tableArn, tableId } from './table.ts';

export interface DynamodbPart extends Part {
  /** The streams for event source mappings, usable once the part is provisioned. */
  readonly streams: StreamSource;
}

export interface DynamodbOptions {
  /** Where the engine is looked for: `DYNAMODB_ENDPOINT`, `PATH`, `DYNAMODB_LOCAL_JAR`, `JAVA_HOME`. */
  readonly environment?: NodeJS.ProcessEnv;
}

interface Running extends Desk {
  readonly engine: Engine;
  readonly reader: StreamReader;
  readonly file: DynoxideFile | undefined;
  readonly sweep: (now: Date) => Promise<void>;
  readonly timers: NodeJS.Timeout[];
}

const SWEEP_EVERY_MS = 30_000;
const HOUR_MS = 3_600_000;
/** DynamoDB keeps stream records for 24 hours; here they also have to have been read. */
const KEEP_RECORDS_S = 24 * 3_600;

const nameOf = (resource: UnresolvedResource) => resource.physicalName('TableName');
const arnOf = (resource: UnresolvedResource) => tableArn(resource, nameOf(resource));
const KIND: Kind = {
  ref: nameOf,
  attributes: {
    Arn: arnOf,
    TableId: (resource) => tableId(arnOf(resource)),
    StreamArn: (resource) => (resource.prop('StreamSpecification') ? streamArn(arnOf(resource)) : undefined),
  },
};

/** Amazon DynamoDB: the template's tables and their streams on an engine of its own, which runs beside this process and ends with it. */
export function dynamodb(options: DynamodbOptions = {}): DynamodbPart {
  let running: Running | undefined;
  const desk = () => {
    if (!running) throw new Error('the tables are not provisioned yet');
    return running;
  };

  return {
    kinds: { 'AWS::DynamoDB::GlobalTable': KIND, 'AWS::DynamoDB::Table': KIND },
    services: { dynamodb: dynamodbService(desk) },
    streams: {
      read: (...asked) => desk().reader.read(...asked),
      latest: (arn) => desk().reader.latest(arn),
      changed: (arn, listener) => desk().reader.changed(arn, listener),
    },

    async provision(resources, runtime) {
      const tables = new Map<string, TableDefinition>();
      for (const resource of resources.filter(({ type }) => type in this.kinds)) {
        const table = readTable(resource, runtime);
        if (tables.has(table.name)) throw new Error(`${resource.stack}/${resource.logicalId}: there is another table named ${table.name}`);
        tables.set(table.name, table);
      }
      const engine = await startEngine(chooseEngine(join(runtime.folder, 'dynamodb'), options.environment ?? process.env));
      try {
        running = await runOn(engine, tables, runtime);
      } catch (error) {
        await engine.stop();
        throw error;
      }
    },

    async start(runtime) {
      const { sweep, timers } = desk();
      runtime.clock.onMove((_from, to) => sweep(to));
      const failed = (error: unknown) => console.error(`The local DynamoDB could not tidy up and tries again later: ${String(error)}`);
      timers.push(
        repeat(SWEEP_EVERY_MS, () => sweep(runtime.clock.now()), failed),
        repeat(HOUR_MS, () => trimStreams(desk()), failed),
      );
      await sweep(runtime.clock.now());
    },

    async stop() {
      for (const timer of running?.timers ?? []) clearInterval(timer);
      running?.file?.close();
      await running?.engine.stop();
      running = undefined;
    },
  };
}

async function runOn(engine: Engine, tables: ReadonlyMap<string, TableDefinition>, runtime: Runtime): Promise<Running> {
  const streams = new Map<string, EngineStream>();
  for (const table of tables.values()) {
    const engineArn = await provisionTable(engine, table);
    if (table.stream && engineArn) streams.set(table.stream.arn, { ...table.stream, engineArn, table: table.name });
  }
  const file = engine.file === undefined ? undefined : dynoxideFile(engine.file);
  const marks = expiryMarks(runtime.state);
  const reader = streamReader({
    engine,
    region: runtime.region,
    streams,
    isExpired(name, keys, image) {
      const table = tables.get(name);
      return table !== undefined && marks.isMarked(table, keys, image);
    },
  });
  const { sweep } = expiry({
    engine,
    file,
    tables: [...tables.values()],
    marks,
    deleted: ({ stream }) => stream && reader.raise(stream.arn),
  });
  return { engine, tables, reader, file, sweep, timers: [], arnOf: (name) => tableArn(runtime, name) };
}

/** Deletes the records that are older than a day and that every reader of the last hour is past; a stream that nobody reads keeps its records. */
function trimStreams({ tables, reader, file }: Running): void {
  for (const { name, stream } of tables.values()) {
    const lowest = stream && reader.takeLowestAsked(stream.arn);
    if (lowest !== undefined) file?.trim(name, lowest, Math.floor(Date.now() / 1000) - KEEP_RECORDS_S);
  }
}
