import type { AwsAnswer } from '../../part.ts';
import { deletions } from './access.ts';
import type { Bucket } from './bucket.ts';
import { checkedSums } from './checksum.ts';
import type { Desk, S3Request } from './request.ts';
import { s3Error } from './s3-error.ts';
import type { StoredObject } from './store.ts';
import { elements, textOf, xml } from './xml.ts';

/** Why an object goes, for its event. */
export interface Deletion {
  readonly bucket: Bucket;
  readonly reason: 'DeleteObject' | 'Lifecycle Expiration';
  readonly requestId: string;
  readonly traceId?: string | undefined;
}

/**
 * Deletes the latest: for good in a bucket without versions, by a delete marker in one with them ("Deleting object versions"). Returns the
 * marker or what was deleted; `undefined` where there was nothing. The event is kept with it; `handOver` and the bodies are the caller's.
 */
export function deleteLatest(
  key: string,
  deletion: Deletion,
  { store, events, runtime }: Desk,
): { gone?: StoredObject; blobs: readonly string[] } {
  const { bucket } = deletion;
  return store.atomically(() => {
    const latest = store.find(bucket.name, key);
    if (bucket.versioning === undefined) {
      if (!latest) return { blobs: [] };
      store.remove(latest);
      events.keep({ ...deletion, object: latest, detailType: 'Object Deleted', deletionType: 'Permanently Deleted' });
      return { gone: latest, blobs: [latest.blob] };
    }
    const { object, replaced } = store.putDeleteMarker(bucket.name, key, runtime.clock.now().getTime(), bucket.versioning === 'Enabled');
    events.keep({ ...deletion, object, detailType: 'Object Deleted', deletionType: 'Delete Marker Created' });
    return { gone: object, blobs: replaced };
  });
}

/** Deletes one version, or a delete marker, for good. */
export function deleteVersion(
  object: StoredObject,
  deletion: Deletion,
  { store, events }: Desk,
): { gone: StoredObject; blobs: readonly string[] } {
  store.atomically(() => {
    store.remove(object);
    events.keep({ ...deletion, object, detailType: 'Object Deleted', deletionType: 'Permanently Deleted' });
  });
  return { gone: object, blobs: object.isDeleteMarker ? [] : [object.blob] };
}

export async function deleteObject(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const gone = await deleteOne(request.key, request.query.get('versionId') ?? undefined, deletionBy(request, bucket), desk);
  await desk.events.handOver();
  const headers = {
    ...(gone && bucket.versioning !== undefined && { 'x-amz-version-id': gone.versionId }),
    ...(gone?.isDeleteMarker && { 'x-amz-delete-marker': 'true' }),
  };
  return { status: 204, headers };
}

/** Up to 1,000 deletions, of which each is answered; deleting what isn't there is no error. @throws {AwsError} MalformedXML */
export async function deleteObjects(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  checkedSums(request.headers, request.body);
  const named = deletions(request);
  if (named.length === 0 || named.length > 1000 || named.some(({ key }) => key === '')) {
    throw s3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  }
  const text = request.body.toString();
  const isQuiet = elements(text, 'Quiet').length > 0 && textOf(text, 'Quiet') === 'true';
  const deleted = [];
  for (const { key, versionId } of named) {
    const gone = await deleteOne(key, versionId, deletionBy(request, bucket), desk);
    const isMarker = gone?.isDeleteMarker === true;
    deleted.push({
      Key: key,
      VersionId: versionId,
      DeleteMarker: isMarker ? true : undefined,
      DeleteMarkerVersionId: isMarker ? gone.versionId : undefined,
    });
  }
  await desk.events.handOver();
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml('DeleteResult', isQuiet ? {} : { Deleted: deleted }) };
}

async function deleteOne(key: string, versionId: string | undefined, deletion: Deletion, desk: Desk): Promise<StoredObject | undefined> {
  if (versionId === undefined) {
    const { gone, blobs } = deleteLatest(key, deletion, desk);
    await desk.store.dropBlobs(blobs);
    return gone;
  }
  const object = desk.store.find(deletion.bucket.name, key, versionId);
  if (!object) return undefined;
  await desk.store.dropBlobs(deleteVersion(object, deletion, desk).blobs);
  return object;
}

function deletionBy({ requestId, traceId }: S3Request, bucket: Bucket): Deletion {
  return { bucket, reason: 'DeleteObject', requestId, traceId };
}
