import type { AwsCall, Principal, Runtime } from '../../part.ts';
import type { Bucket } from './bucket.ts';
import type { Events } from './events.ts';
import { notImplemented, s3Error } from './s3-error.ts';
import type { Store } from './store.ts';

/** What the operations work on, once the part is provisioned. */
export interface Desk {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly store: Store;
  readonly events: Events;
  readonly runtime: Runtime;
}

/** A call of the S3 API, its address read. */
export interface S3Request {
  readonly operation: string;
  readonly method: string;
  /** Empty for `ListBuckets` alone. */
  readonly bucketName: string;
  readonly key: string;
  readonly query: URLSearchParams;
  /** Lower-case names; those that a presigned URL carries in its query included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly principal: Principal;
  readonly requestId: string;
  readonly traceId: string | undefined;
}

type Addressed = Pick<AwsCall, 'method' | 'path' | 'query' | 'headers'>;

/** The bucket and the key of a request, by its path or, where the host begins with a bucket's name, by that. @throws {AwsError} InvalidURI */
export function addressOf(
  { path, headers }: Pick<Addressed, 'path' | 'headers'>,
  hasBucket: (name: string) => boolean,
): { bucketName: string; key: string } {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path).slice(1);
  } catch (cause) {
    throw Object.assign(s3Error('InvalidURI', "Couldn't parse the specified URI."), { cause });
  }
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const inHost = host.replace(/\.(?:localhost|s3(?:[.-].*)?\.amazonaws\.com|127\.0\.0\.1)$/, '');
  if (inHost !== host && hasBucket(inHost)) return { bucketName: inHost, key: decoded };
  const slash = decoded.indexOf('/');
  return slash < 0 ? { bucketName: decoded, key: '' } : { bucketName: decoded.slice(0, slash), key: decoded.slice(slash + 1) };
}

/** A call as an operation of S3. @throws {AwsError} NotImplemented for what isn't offered, naming it */
export function requestOf(call: Omit<AwsCall, 'principal'>, principal: Principal, hasBucket: (name: string) => boolean): S3Request {
  const address = addressOf(call, hasBucket);
  const headers = { ...hoistedHeaders(call.query), ...call.headers };
  refuseUnknown(call.query, headers);
  return {
    ...address,
    operation: operationOf(call.method, address.key, address.bucketName, call.query, headers),
    method: call.method,
    query: call.query,
    headers,
    body: call.body,
    principal,
    requestId: call.requestId,
    traceId: call.traceId,
  };
}

/** `x-amz-…` parameters of a presigned URL count as the headers of that name, but for those of the signature. */
function hoistedHeaders(query: URLSearchParams): Record<string, string> {
  if (!query.has('X-Amz-Signature')) return {};
  return Object.fromEntries(
    [...query].filter(([name]) => /^x-amz-/i.test(name) && !SIGNING.has(name)).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

const SIGNING = new Set(
  ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature', 'Content-Sha256', 'Security-Token'].map(
    (name) => `X-Amz-${name}`,
  ),
);

const QUERY = new Set(
  'uploads uploadId partNumber tagging versions versionId list-type delete location prefix delimiter max-keys start-after continuation-token encoding-type key-marker version-id-marker fetch-owner x-id'.split(
    ' ',
  ),
);
const HEADERS =
  /^x-amz-(?:date|content-sha256|security-token|user-agent|decoded-content-length|trailer|meta-.+|tagging|tagging-directive|metadata-directive|copy-source|copy-source-if-.+|server-side-encryption|server-side-encryption-aws-kms-key-id|server-side-encryption-bucket-key-enabled|storage-class|expected-bucket-owner|checksum-.+|sdk-checksum-algorithm|mp-object-size|api-version)$/;
/** ACLs that say what is the case anyhow. */
const ACLS = new Set(['private', 'bucket-owner-full-control']);

/** What isn't known changes what the call means: it is refused, not passed over. */
function refuseUnknown(query: URLSearchParams, headers: Readonly<Record<string, string>>): void {
  for (const name of query.keys()) {
    if (!QUERY.has(name) && !/^x-amz-/i.test(name) && !name.startsWith('response-')) throw notImplemented(`query parameter ${name}`);
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-') || HEADERS.test(name) || (name === 'x-amz-acl' && ACLS.has(value))) continue;
    throw notImplemented(`header ${name}: ${value}`);
  }
}

function operationOf(
  method: string,
  key: string,
  bucketName: string,
  query: URLSearchParams,
  headers: Readonly<Record<string, string>>,
): string {
  if (bucketName === '' && method === 'GET') return 'ListBuckets';
  const rows = key === '' ? OF_BUCKET : OF_OBJECT;
  const row = rows.find(([verb, fits]) => verb === method && fits((name) => query.has(name), headers));
  if (!row) throw notImplemented(`operation ${method} ${key ? 'on an object' : 'on a bucket'} with ?${[...query.keys()].join('&')}`);
  return row[2];
}

type Row = readonly [
  method: string,
  fits: (has: (name: string) => boolean, headers: Readonly<Record<string, string>>) => boolean,
  operation: string,
];

const always = () => true;
const OF_OBJECT: readonly Row[] = [
  ['GET', (has) => has('tagging'), 'GetObjectTagging'],
  ['GET', (has) => !has('uploadId'), 'GetObject'],
  ['HEAD', always, 'HeadObject'],
  ['PUT', (has, headers) => has('uploadId') && !headers['x-amz-copy-source'], 'UploadPart'],
  ['PUT', (has) => has('tagging'), 'PutObjectTagging'],
  ['PUT', (has, headers) => !has('uploadId') && headers['x-amz-copy-source'] !== undefined, 'CopyObject'],
  ['PUT', (has) => !has('uploadId'), 'PutObject'],
  ['POST', (has) => has('uploads'), 'CreateMultipartUpload'],
  ['POST', (has) => has('uploadId'), 'CompleteMultipartUpload'],
  ['DELETE', (has) => has('uploadId'), 'AbortMultipartUpload'],
  ['DELETE', (has) => has('tagging'), 'DeleteObjectTagging'],
  ['DELETE', always, 'DeleteObject'],
];
const OF_BUCKET: readonly Row[] = [
  ['GET', (has) => has('list-type'), 'ListObjectsV2'],
  ['GET', (has) => has('versions'), 'ListObjectVersions'],
  ['GET', (has) => has('location'), 'GetBucketLocation'],
  ['HEAD', always, 'HeadBucket'],
  ['POST', (has) => has('delete'), 'DeleteObjects'],
];
