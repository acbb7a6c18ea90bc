import { randomUUID } from 'node:crypto';
import type { Runtime } from '../../part.ts';
import type { Bucket } from './bucket.ts';
import type { StoredObject } from './store.ts';

/** What happened to an object ("Using EventBridge", Amazon S3 user guide: event names and `reason`). */
export interface Happening {
  readonly bucket: Bucket;
  readonly object: StoredObject;
  readonly detailType: 'Object Created' | 'Object Deleted' | 'Object Tags Added' | 'Object Tags Deleted';
  readonly reason?: string;
  readonly deletionType?: 'Permanently Deleted' | 'Delete Marker Created';
  readonly requestId: string;
  readonly traceId?: string | undefined;
}

/** The buckets' events on their way to the default event bus. */
export interface Events {
  /** Keeps the event, where the bucket tells EventBridge. To be called in the transaction that changes the object. */
  keep(happening: Happening): void;
  /** Hands over what is kept, oldest first, and resolves when that has been tried; what is refused stays and is tried again every few seconds. */
  handOver(): Promise<void>;
  stop(): Promise<void>;
}

const TRY_AGAIN_MS = 5_000;

export function bucketEvents(runtime: Runtime, buckets: ReadonlyMap<string, Bucket>): Events {
  const { state, account, region, clock } = runtime;
  const insert = state.prepare('INSERT INTO s3_event (bucket, event, trace) VALUES (?, ?, ?)');
  const oldest = state.prepare('SELECT id, bucket, event, trace FROM s3_event WHERE id > ? ORDER BY id LIMIT 100');
  const remove = state.prepare('DELETE FROM s3_event WHERE id = ?');
  let handingOver: Promise<void> = Promise.resolve();
  let isStopped = false;
  let later: NodeJS.Timeout | undefined;

  const detailOf = ({ bucket, object, detailType, reason, deletionType, requestId }: Happening) => ({
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: object.key,
      ...(detailType === 'Object Created' && { size: object.size }),
      ...(object.etag !== '' && { etag: object.etag }),
      ...(bucket.versioning === 'Enabled' && { 'version-id': object.versionId }),
      ...(!detailType.startsWith('Object Tags') && { sequencer: object.sequence.toString(16).toUpperCase().padStart(18, '0') }),
    },
    'request-id': requestId,
    requester: account,
    'source-ip-address': '127.0.0.1',
    ...(reason && { reason }),
    ...(deletionType && { 'deletion-type': deletionType }),
  });

  const handOver = (): Promise<void> => {
    // What one turn failed of is told to whoever asked for it; the next turn comes all the same.
    handingOver = handingOver.catch(() => undefined).then(handOverAll);
    return handingOver;
  };

  const tryAgainLater = () => {
    if (isStopped) return;
    clearTimeout(later);
    later = setTimeout(() => {
      handOver().catch((error: unknown) => console.error(`The events of the buckets could not be handed over: ${String(error)}`));
    }, TRY_AGAIN_MS).unref();
  };

  const handOverAll = async () => {
    clearTimeout(later);
    let last = 0;
    for (let rows = oldest.all(last); rows.length > 0 && !isStopped; rows = oldest.all(last)) {
      for (const row of rows) {
        last = Number(row.id);
        const bucket = buckets.get(String(row.bucket));
        const sourceArn = bucket?.arn ?? `arn:aws:s3:::${String(row.bucket)}`;
        try {
          await runtime.deliver({
            to: `arn:aws:events:${region}:${account}:event-bus/default`,
            payload: String(row.event),
            from: { service: 's3.amazonaws.com', sourceArn },
            ...(row.trace !== null && { traceId: String(row.trace) }),
          });
          remove.run(last);
        } catch (error) {
          console.error(`An event of the bucket ${String(row.bucket)} was not taken by EventBridge and is tried again: ${String(error)}`);
          tryAgainLater();
        }
      }
    }
  };

  return {
    keep(happening) {
      if (!happening.bucket.tellsEventBridge) return;
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': happening.detailType,
        source: 'aws.s3',
        account,
        time: `${clock.now().toISOString().slice(0, 19)}Z`,
        region,
        resources: [happening.bucket.arn],
        detail: detailOf(happening),
      };
      insert.run(happening.bucket.name, JSON.stringify(event), happening.traceId ?? null);
    },
    handOver,
    async stop() {
      isStopped = true;
      clearTimeout(later);
      await handingOver.catch(() => undefined);
    },
  };
}
