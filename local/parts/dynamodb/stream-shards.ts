import { type EngineClient, EngineError } from './engine-client.ts';
import type { StreamRecord } from './streams.ts';

/** An engine's record: as DynamoDB Streams has it, both images always there. */
export interface EngineRecord {
  readonly eventName: StreamRecord['eventName'];
  readonly eventVersion?: string;
  readonly dynamodb: Omit<StreamRecord['dynamodb'], 'StreamViewType'>;
}

/** A place in an engine's stream: behind the record with this sequence number; 0 is the beginning. */
export interface ShardCursor {
  readonly streamArn: string;
  readonly after: bigint;
}

export interface ShardPage {
  readonly records: readonly EngineRecord[];
  readonly next: ShardCursor;
}

interface Shard {
  readonly ShardId: string;
  readonly SequenceNumberRange: { readonly StartingSequenceNumber?: string };
}

/** A shard that has ended may give empty pages before it says so; DynamoDB Local ends within one or two. */
const EMPTY_PAGES = 10;
/** As many readers' iterators are kept; each reader beyond costs two calls more a read. */
const KEPT = 32;

/**
 * Reads an engine's stream over its shards, one after the other: engines have one open shard at a time, and number the records of a table upwards
 * through all of them.
 */
export function shardCursors(engine: EngineClient) {
  const iterators = new Map<string, string>();
  const keyOf = ({ streamArn, after }: ShardCursor) => `${after} ${streamArn}`;

  const getRecords = async (iterator: string, limit: number) => {
    const answer = await engine.call('GetRecords', { ShardIterator: iterator, Limit: limit });
    return { records: (answer.Records ?? []) as EngineRecord[], next: answer.NextShardIterator as string | undefined };
  };

  const keep = (cursor: ShardCursor, iterator: string | undefined) => {
    iterators.delete(keyOf(cursor));
    if (iterator) iterators.set(keyOf(cursor), iterator);
    const oldest = iterators.size > KEPT ? iterators.keys().next().value : undefined;
    if (oldest !== undefined) iterators.delete(oldest);
  };

  /** The page at the kept iterator; `undefined` where there is none, or where it leads nowhere any more. */
  const readOn = async (cursor: ShardCursor, limit: number): Promise<ShardPage | undefined> => {
    const iterator = iterators.get(keyOf(cursor));
    if (!iterator) return undefined;
    try {
      const { records, next } = await getRecords(iterator, limit);
      if (records.length === 0 && !next) return undefined;
      const behind = { ...cursor, after: lastOf(records) ?? cursor.after };
      keep(behind, next);
      return { records, next: behind };
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  };

  const iteratorIn = async ({ streamArn, after }: ShardCursor, shard: Shard): Promise<string | undefined> => {
    const isBehindStart = startOf(shard) <= after;
    const answer = await engine.call('GetShardIterator', {
      StreamArn: streamArn,
      ShardId: shard.ShardId,
      ShardIteratorType: isBehindStart ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
      ...(isBehindStart && { SequenceNumber: asIn(shard, after) }),
    });
    return answer.ShardIterator as string | undefined;
  };

  /** The first page with records of one shard; `undefined` where it has none behind the cursor. */
  const readShard = async (cursor: ShardCursor, shard: Shard, limit: number): Promise<ShardPage | undefined> => {
    let iterator = await iteratorIn(cursor, shard);
    for (let pages = 0; iterator && pages < EMPTY_PAGES; pages++) {
      const { records, next } = await getRecords(iterator, limit);
      const after = lastOf(records);
      if (after !== undefined) {
        keep({ ...cursor, after }, next);
        return { records, next: { ...cursor, after } };
      }
      // An open shard with nothing further gives the iterator back that it was asked with.
      if (next === iterator) break;
      iterator = next;
    }
    keep(cursor, iterator);
    return undefined;
  };

  const readAnew = async (cursor: ShardCursor, limit: number): Promise<ShardPage> => {
    for (const shard of shardsFrom(await shardsOf(engine, cursor.streamArn), cursor.after)) {
      const page = await readShard(cursor, shard, limit);
      if (page) return page;
    }
    return { records: [], next: cursor };
  };

  return {
    /** Up to `limit` records behind the cursor; none only where there is none. */
    async read(cursor: ShardCursor, limit: number): Promise<ShardPage> {
      return (await readOn(cursor, limit)) ?? (await readAnew(cursor, limit));
    },
  };
}

async function shardsOf(engine: EngineClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const answer = await engine.call('DescribeStream', { StreamArn: streamArn, ...(last && { ExclusiveStartShardId: last }) });
    const description = answer.StreamDescription as { Shards?: Shard[]; LastEvaluatedShardId?: string };
    shards.push(...(description.Shards ?? []));
    last = description.LastEvaluatedShardId;
  } while (last);
  return shards;
}

/** The shard that `after` is in and those behind it. Where a shard ends is not looked at: dynoxide names an end for its open one. */
function shardsFrom(shards: readonly Shard[], after: bigint): Shard[] {
  const inOrder = [...shards].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const first = inOrder.findLastIndex((shard) => startOf(shard) <= after);
  return inOrder.slice(Math.max(first, 0));
}

function startOf(shard: Shard): bigint {
  return BigInt(shard.SequenceNumberRange.StartingSequenceNumber ?? 0);
}

/** As the engine writes numbers: DynamoDB Local fills up with zeros, dynoxide doesn't. */
function asIn(shard: Shard, sequence: bigint): string {
  const start = shard.SequenceNumberRange.StartingSequenceNumber ?? '';
  return start.startsWith('0') ? String(sequence).padStart(start.length, '0') : String(sequence);
}

function lastOf(records: readonly EngineRecord[]): bigint | undefined {
  const last = records.at(-1);
  return last && BigInt(last.dynamodb.SequenceNumber);
}
