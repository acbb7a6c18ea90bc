import type { AwsAnswer } from '../../part.ts';
import { payloadOf } from './aws-chunked.ts';
import type { Bucket } from './bucket.ts';
import { type Checksums, checkedSums, checksumHeaders } from './checksum.ts';
import { copySourceOf } from './copy-source.ts';
import { conditionOf, keptHeaders } from './object-headers.ts';
import { foundObject } from './read-object.ts';
import type { Desk, S3Request } from './request.ts';
import { noSuchKey, s3Error } from './s3-error.ts';
import { md5Of, type NewObject, type StoredObject } from './store.ts';
import { tagsInHeader } from './tags.ts';
import { xml } from './xml.ts';

const LONGEST_KEY = 1024;

/** Stores an object, and its event with it: both or neither, before this resolves. Bodies that it replaces are gone afterwards. */
export async function storeObject(
  object: Omit<NewObject, 'modifiedAt'>,
  from: { readonly bucket: Bucket; readonly request: S3Request; readonly reason: string },
  desk: Desk,
): Promise<StoredObject> {
  const { bucket, request, reason } = from;
  if (Buffer.byteLength(object.key) > LONGEST_KEY) throw s3Error('KeyTooLongError', 'Your key is too long');
  const stored = desk.store.atomically(() => {
    // Within the transaction, so that of two conditional writes one is refused.
    refuseCondition(object.bucket, object.key, request.headers, desk);
    const put = desk.store.put({ ...object, modifiedAt: desk.runtime.clock.now().getTime() }, bucket.versioning === 'Enabled');
    desk.events.keep({
      bucket,
      object: put.object,
      detailType: 'Object Created',
      reason,
      requestId: request.requestId,
      traceId: request.traceId,
    });
    return put;
  });
  await desk.store.dropBlobs(stored.replaced);
  await desk.events.handOver();
  return stored.object;
}

/** "Conditional writes": `If-None-Match: *` and `If-Match`. */
function refuseCondition(bucket: string, key: string, headers: Readonly<Record<string, string>>, { store }: Desk): void {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (match === undefined && noneMatch === undefined) return;
  const there = store.find(bucket, key);
  const isThere = there !== undefined && !there.isDeleteMarker;
  if (match !== undefined && !isThere) throw noSuchKey(key);
  if (
    isThere &&
    conditionOf(there, {
      ...(match !== undefined && { 'if-match': match }),
      ...(noneMatch !== undefined && { 'if-none-match': noneMatch }),
    }) === 'not-modified'
  ) {
    throw s3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
}

export async function putObject(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const { body, headers } = payloadOf(request.headers, request.body);
  const checksums = checkedSums(headers, body);
  const kept = keptHeaders(headers);
  const tags = tagsInHeader(headers['x-amz-tagging']);

  const blob = await desk.store.writeBlob(body);
  const object = { bucket: bucket.name, key: request.key, size: body.length, etag: md5Of(body), headers: kept, checksums, tags, blob };
  const stored = await storeObject(object, { bucket, request, reason: 'PutObject' }, desk);
  return { status: 200, headers: storedHeaders(stored, bucket, checksums) };
}

/** What every write answers of what it stored. */
function storedHeaders(object: StoredObject, bucket: Bucket, checksums: Checksums): Record<string, string> {
  return {
    etag: `"${object.etag}"`,
    'x-amz-server-side-encryption': 'AES256',
    ...checksumHeaders(checksums),
    ...(bucket.versioning !== undefined && { 'x-amz-version-id': object.versionId }),
  };
}

/** Copies an object, with its headers and tags unless the directives replace them. */
export async function copyObject(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const { headers } = request;
  const named = copySourceOf(headers);
  const sourceBucket = desk.buckets.get(named.bucketName);
  if (!sourceBucket) throw s3Error('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: named.bucketName });
  const query = new URLSearchParams(named.versionId === undefined ? {} : { versionId: named.versionId });
  const source = foundObject({ ...request, key: named.key, query }, sourceBucket, desk);
  refuseSource(source, headers);

  const replaces = headers['x-amz-metadata-directive'] === 'REPLACE';
  const replacesTags = headers['x-amz-tagging-directive'] === 'REPLACE';
  if (source.bucket === bucket.name && source.key === request.key && named.versionId === undefined && !replaces && !replacesTags) {
    throw s3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.",
    );
  }
  const blob = await desk.store.writeBlob(await desk.store.readBlob(source.blob));
  const stored = await storeObject(
    {
      bucket: bucket.name,
      key: request.key,
      size: source.size,
      etag: source.etag,
      checksums: source.checksums,
      headers: replaces ? keptHeaders(headers) : source.headers,
      tags: replacesTags ? tagsInHeader(headers['x-amz-tagging']) : source.tags,
      blob,
    },
    { bucket, request: { ...request, headers: {} }, reason: 'CopyObject' },
    desk,
  );
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml',
      ...(bucket.versioning !== undefined && { 'x-amz-version-id': stored.versionId }),
      ...(sourceBucket.versioning !== undefined && { 'x-amz-copy-source-version-id': source.versionId }),
    },
    body: xml('CopyObjectResult', { LastModified: new Date(stored.modifiedAt).toISOString(), ETag: `"${stored.etag}"` }),
  };
}

function refuseSource(source: StoredObject, headers: Readonly<Record<string, string>>): void {
  const conditions = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-copy-source-if-') ? [[name.slice('x-amz-copy-source-'.length), value]] : [],
    ),
  );
  if (conditionOf(source, conditions) === 'not-modified') {
    throw s3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
}
