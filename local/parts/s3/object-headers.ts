import type { S3Request } from './request.ts';
import { s3Error } from './s3-error.ts';
import type { StoredObject } from './store.ts';

/** What a client may say of a body when it stores it, and gets back with it. */
const KEPT = new Set(['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires']);
const LARGEST_METADATA = 2048;

/** The headers to keep with an object. @throws {AwsError} MetadataTooLarge */
export function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadata = 0;
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('x-amz-meta-')) metadata += name.length - 'x-amz-meta-'.length + Buffer.byteLength(value);
    else if (!KEPT.has(name)) continue;
    // The transfer's encoding is not the content's.
    const own = name === 'content-encoding' ? value.replace(/(?:^|,)\s*aws-chunked\s*/g, '').replace(/^,\s*/, '') : value;
    if (own !== '') kept[name] = own;
  }
  if (metadata > LARGEST_METADATA) throw s3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  return kept;
}

/** The headers that answer GET and HEAD, without length, range and checksums. */
export function answeredHeaders(object: StoredObject, isVersioned: boolean): Record<string, string> {
  return {
    ...object.headers,
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-server-side-encryption': 'AES256',
    ...(isVersioned && { 'x-amz-version-id': object.versionId }),
    ...(Object.keys(object.tags).length > 0 && { 'x-amz-tagging-count': String(Object.keys(object.tags).length) }),
  };
}

/** `response-content-type` and the like, which a signed GET may ask for. */
export function overrides(query: S3Request['query']): Record<string, string> {
  return Object.fromEntries(
    [...query].filter(([name]) => name.startsWith('response-')).map(([name, value]) => [name.slice('response-'.length), value]),
  );
}

/**
 * Whether the conditions of a read let it through ("GetObject", Amazon S3 API reference): `not-modified` is answered 304.
 * @throws {AwsError} PreconditionFailed
 */
export function conditionOf(object: StoredObject, headers: Readonly<Record<string, string>>): 'read' | 'not-modified' {
  const names = (list: string) => list.split(',').map((each) => each.trim().replace(/^(?:W\/)?"?|"$/g, ''));
  const isNamed = (list: string) => list.trim() === '*' || names(list).includes(object.etag);
  const seconds = Math.floor(object.modifiedAt / 1000);
  const isAfter = (date: string) => seconds > Date.parse(date) / 1000;
  const { 'if-match': match, 'if-none-match': noneMatch, 'if-modified-since': since, 'if-unmodified-since': unmodified } = headers;
  const failed = match === undefined ? unmodified !== undefined && isAfter(unmodified) : !isNamed(match);
  if (failed) throw s3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  const isKnown = noneMatch === undefined ? since !== undefined && !isAfter(since) : isNamed(noneMatch);
  return isKnown ? 'not-modified' : 'read';
}
