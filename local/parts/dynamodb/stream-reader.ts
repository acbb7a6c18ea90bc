import { digest } from '../../template/physical-name.ts';
import { isUnchanged } from './corrections.ts';
import { type EngineClient, EngineError } from './engine-client.ts';
import { type EngineRecord, type ShardCursor, shardCursors } from './stream-shards.ts';
import type { Item, StreamRecord, StreamSource, StreamViewType } from './streams.ts';

/** A table's stream and the name the engine gave it. */
export interface EngineStream {
  readonly arn: string;
  readonly engineArn: string;
  readonly view: StreamViewType;
  readonly table: string;
}

export interface StreamReaderOptions {
  readonly engine: EngineClient;
  readonly region: string;
  readonly streams: ReadonlyMap<string, EngineStream>;
  /** Whether the part deleted the item because it had expired. */
  readonly isExpired: (table: string, keys: Item, image: Item | undefined) => boolean;
}

export interface StreamReader extends StreamSource {
  /** Tells the stream's readers that there is something to read. */
  raise(streamArn: string): void;
  /** The lowest position anyone has asked for since this was last called; `undefined` where nobody asked. */
  takeLowestAsked(streamArn: string): bigint | undefined;
}

/** 21 digits are the least that AWS gives a sequence number, and make text and number sort alike. */
const padded = (sequence: string) => BigInt(sequence).toString().padStart(21, '0');

export function streamReader({ engine, region, streams, isExpired }: StreamReaderOptions): StreamReader {
  const cursors = shardCursors(engine);
  const listeners = new Map<string, Set<() => void>>();
  const lowestAsked = new Map<string, bigint>();

  const streamAt = (arn: string): EngineStream => {
    const stream = streams.get(arn);
    if (!stream) throw new EngineError('ResourceNotFoundException', `There is no stream ${arn} in the template.`);
    return stream;
  };

  const noteAsked = (arn: string, from: bigint) => {
    const lowest = lowestAsked.get(arn);
    if (lowest === undefined || from < lowest) lowestAsked.set(arn, from);
  };

  const shown = (stream: EngineStream, record: EngineRecord, view: StreamViewType): StreamRecord => {
    const { Keys, NewImage, OldImage, ApproximateCreationDateTime, SequenceNumber, SizeBytes } = record.dynamodb;
    const hasNew = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
    const hasOld = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES';
    const expired = record.eventName === 'REMOVE' && isExpired(stream.table, Keys, OldImage);
    return {
      eventID: digest(`${stream.arn} ${SequenceNumber}`, 32),
      eventName: record.eventName,
      eventVersion: record.eventVersion ?? '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime,
        Keys,
        ...(hasNew && NewImage && { NewImage }),
        ...(hasOld && OldImage && { OldImage }),
        SequenceNumber: padded(SequenceNumber),
        SizeBytes,
        StreamViewType: view,
      },
      eventSourceARN: stream.arn,
      ...(expired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const }),
    };
  };

  return {
    async read(streamArn, after, limit, view) {
      const stream = streamAt(streamArn);
      const from = BigInt(after || 0);
      noteAsked(streamArn, from);

      const records: StreamRecord[] = [];
      let cursor: ShardCursor = { streamArn: stream.engineArn, after: from };
      while (records.length < limit) {
        const page = await cursors.read(cursor, Math.min(limit - records.length, 1000));
        if (page.records.length === 0) break;
        cursor = page.next;
        records.push(...page.records.filter(isTold).map((record) => shown(stream, record, view ?? stream.view)));
      }
      return { records, next: cursor.after === from ? (after ?? '') : padded(String(cursor.after)) };
    },

    async latest(streamArn) {
      const stream = streamAt(streamArn);
      let cursor: ShardCursor = { streamArn: stream.engineArn, after: 0n };
      for (;;) {
        const page = await cursors.read(cursor, 1000);
        if (page.records.length === 0) return cursor.after === 0n ? '' : padded(String(cursor.after));
        cursor = page.next;
      }
    },

    changed(streamArn, listener) {
      streamAt(streamArn);
      const those = listeners.get(streamArn) ?? new Set();
      // Of its own each time, so that two readers with the same listener can leave one by one.
      const own = () => listener();
      listeners.set(streamArn, those.add(own));
      return () => those.delete(own);
    },

    raise(streamArn) {
      for (const listener of listeners.get(streamArn) ?? []) listener();
    },

    takeLowestAsked(streamArn) {
      const lowest = lowestAsked.get(streamArn);
      lowestAsked.delete(streamArn);
      return lowest;
    },
  };
}

function isTold({ eventName, dynamodb: { OldImage, NewImage } }: EngineRecord): boolean {
  return !(eventName === 'MODIFY' && isUnchanged(OldImage, NewImage));
}
