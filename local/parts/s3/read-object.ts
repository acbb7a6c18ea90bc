import { AccessDenied, type AwsAnswer } from '../../part.ts';
import { type Bucket, bucketArn } from './bucket.ts';
import { checksumHeaders } from './checksum.ts';
import { answeredHeaders, conditionOf, overrides } from './object-headers.ts';
import type { Desk, S3Request } from './request.ts';
import { accessDenied, noSuchKey, s3Error } from './s3-error.ts';
import type { StoredObject } from './store.ts';

/** Answers GET and HEAD of an object: whole, a range of it, or not at all where the caller has it already. */
export async function readObject(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const object = foundObject(request, bucket, desk);
  const headers = { ...answeredHeaders(object, bucket.versioning !== undefined), ...overrides(request.query) };
  if (conditionOf(object, request.headers) === 'not-modified') return { status: 304, headers };

  const range = rangeOf(request.headers.range, object.size);
  const [first, last] = range ?? [0, object.size - 1];
  const answered = {
    ...headers,
    'content-length': String(last - first + 1),
    ...(range && { 'content-range': `bytes ${first}-${last}/${object.size}` }),
    ...(!range && request.headers['x-amz-checksum-mode'] === 'ENABLED' && checksumHeaders(object.checksums)),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return { status, headers: answered };
  const body = await bodyOf(object, request, desk);
  return body ? { status, headers: answered, body: body.subarray(first, last + 1) } : readObject(request, bucket, desk);
}

/** The body; `undefined` where it was replaced between finding and reading it, and so has to be found anew. */
async function bodyOf(object: StoredObject, request: S3Request, { store }: Desk): Promise<Buffer | undefined> {
  try {
    return await store.readBlob(object.blob);
  } catch (error) {
    const now = store.find(object.bucket, object.key, request.query.get('versionId') ?? undefined);
    if (now?.blob === object.blob) throw error;
    return undefined;
  }
}

/**
 * The object of a request. @throws {AwsError} NoSuchKey, NoSuchVersion, MethodNotAllowed on a delete marker; AccessDenied instead of NoSuchKey to
 * whoever may not list the bucket, so that nobody learns which keys there are
 */
export function foundObject(request: S3Request, bucket: Bucket, desk: Desk): StoredObject {
  const { key, query } = request;
  const versionId = query.get('versionId') ?? undefined;
  const object = desk.store.find(bucket.name, key, versionId);
  if (object && !object.isDeleteMarker) return object;
  if (object && versionId !== undefined)
    throw s3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  if (versionId !== undefined)
    throw s3Error('NoSuchVersion', 'The specified version does not exist.', 404, { Key: key, VersionId: versionId });
  try {
    desk.runtime.allow(request.principal, { action: 's3:ListBucket', resource: bucketArn(bucket.name) }, request.traceId);
  } catch (error) {
    if (error instanceof AccessDenied) throw Object.assign(accessDenied('Access Denied'), { cause: error });
    throw error;
  }
  throw noSuchKey(key);
}

/** First and last byte; `undefined` where no range is asked, or one that S3 doesn't look at (several, another unit). @throws {AwsError} InvalidRange */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  if (first >= size || (from === '' && Number(to) === 0)) throw s3Error('InvalidRange', 'The requested range is not satisfiable', 416);
  return [first, last];
}
