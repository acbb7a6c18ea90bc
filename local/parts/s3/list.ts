import type { AwsAnswer } from '../../part.ts';
import type { Bucket } from './bucket.ts';
import { checksumMembers } from './checksum.ts';
import type { Desk, S3Request } from './request.ts';
import { s3Error } from './s3-error.ts';
import { OBJECT_COLUMNS, type ObjectRow, objectOf } from './schema.ts';
import type { Store, StoredObject } from './store.ts';
import { type Node, xml } from './xml.ts';

/** Greater than every key that begins with what stands before it. */
const END = '\u{10FFFF}';
const ROWS_AT_ONCE = 500;

interface Page {
  readonly objects: readonly StoredObject[];
  readonly prefixes: readonly string[];
  /** Where the next page begins; undefined on the last one. */
  readonly last: Position | undefined;
}

/** Behind this key, and of it behind this version (versions are listed from the newest). */
interface Position {
  readonly key: string;
  readonly sequence: number;
}

type Rows = (after: Position) => StoredObject[];

/** A page of keys in their order, those with the delimiter behind the prefix rolled up into common prefixes. */
function page(rows: Rows, from: Position, limit: number, prefix: string, delimiter: string): Page {
  const objects: StoredObject[] = [];
  const prefixes: string[] = [];
  let at = from;
  for (;;) {
    const chunk = rows(at);
    if (chunk.length === 0) return { objects, prefixes, last: undefined };
    for (const object of chunk) {
      if (objects.length + prefixes.length === limit) return { objects, prefixes, last: at };
      const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
      if (end >= 0) {
        const common = object.key.slice(0, end + delimiter.length);
        prefixes.push(common);
        at = { key: common + END, sequence: 0 };
        // The rest of the chunk may be of the same common prefix: on from behind it.
        break;
      }
      objects.push(object);
      at = { key: object.key, sequence: object.sequence };
    }
  }
}

function latestIn(store: Store, bucket: string, prefix: string): Rows {
  const select = store.state.prepare(
    `SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND is_latest = 1 AND is_delete_marker = 0 AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ${ROWS_AT_ONCE}`,
  );
  return ({ key }) => select.all(bucket, key, prefix, prefix + END).map((row) => objectOf(row as unknown as ObjectRow));
}

function versionsIn(store: Store, bucket: string, prefix: string): Rows {
  const select = store.state.prepare(
    `SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND (key > ? OR (key = ? AND sequence < ?)) AND key >= ? AND key < ? ORDER BY key, sequence DESC LIMIT ${ROWS_AT_ONCE}`,
  );
  return ({ key, sequence }) =>
    select.all(bucket, key, key, sequence, prefix, prefix + END).map((row) => objectOf(row as unknown as ObjectRow));
}

/** What every listing reads from its query. @throws {AwsError} InvalidArgument */
function listing(query: URLSearchParams) {
  const limit = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(limit) || limit < 0) throw s3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range');
  const encoding = query.get('encoding-type') ?? undefined;
  if (encoding !== undefined && encoding !== 'url') throw s3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  const written = (text: string) => (encoding ? encodeURIComponent(text).replaceAll('%2F', '/') : text);
  return { limit: Math.min(limit, 1000), prefix: query.get('prefix') ?? '', delimiter: query.get('delimiter') ?? '', encoding, written };
}

export async function listObjects({ query }: S3Request, bucket: Bucket, { store }: Desk): Promise<AwsAnswer> {
  const { limit, prefix, delimiter, encoding, written } = listing(query);
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after');
  const from = token === null ? (startAfter ?? '') : Buffer.from(token, 'base64url').toString();
  const { objects, prefixes, last } =
    limit === 0
      ? { objects: [], prefixes: [], last: undefined }
      : page(latestIn(store, bucket.name, prefix), { key: from, sequence: 0 }, limit, prefix, delimiter);
  return answer('ListBucketResult', {
    Name: bucket.name,
    Prefix: written(prefix),
    Delimiter: delimiter === '' ? undefined : written(delimiter),
    StartAfter: startAfter === null ? undefined : written(startAfter),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: last && Buffer.from(last.key).toString('base64url'),
    EncodingType: encoding,
    KeyCount: objects.length + prefixes.length,
    MaxKeys: limit,
    IsTruncated: last !== undefined,
    Contents: objects.map((object) => ({ Key: written(object.key), ...described(object) })),
    CommonPrefixes: prefixes.map((common) => ({ Prefix: written(common) })),
  });
}

export async function listVersions({ query }: S3Request, bucket: Bucket, { store }: Desk): Promise<AwsAnswer> {
  const { limit, prefix, delimiter, encoding, written } = listing(query);
  const [keyMarker, versionMarker] = [query.get('key-marker') ?? '', query.get('version-id-marker')];
  const marked = versionMarker === null ? undefined : store.find(bucket.name, keyMarker, versionMarker);
  const from = { key: keyMarker, sequence: marked?.sequence ?? 0 };
  const { objects, prefixes, last } = page(versionsIn(store, bucket.name, prefix), from, limit, prefix, delimiter);
  const version = (object: StoredObject) => ({
    Key: written(object.key),
    VersionId: object.versionId,
    IsLatest: object.isLatest,
    ...(object.isDeleteMarker ? { LastModified: new Date(object.modifiedAt).toISOString() } : described(object)),
  });
  const lastVersion = objects.at(-1);
  return answer('ListVersionsResult', {
    Name: bucket.name,
    Prefix: written(prefix),
    Delimiter: delimiter === '' ? undefined : written(delimiter),
    KeyMarker: written(keyMarker),
    VersionIdMarker: versionMarker ?? '',
    NextKeyMarker: last && written(last.key),
    NextVersionIdMarker: last && last.sequence === lastVersion?.sequence ? lastVersion.versionId : undefined,
    EncodingType: encoding,
    MaxKeys: limit,
    IsTruncated: last !== undefined,
    Version: objects.filter(({ isDeleteMarker }) => !isDeleteMarker).map(version),
    DeleteMarker: objects.filter(({ isDeleteMarker }) => isDeleteMarker).map(version),
    CommonPrefixes: prefixes.map((common) => ({ Prefix: written(common) })),
  });
}

function described(object: StoredObject) {
  const algorithms = Object.keys(checksumMembers(object.checksums)).map((name) => name.slice('Checksum'.length));
  return {
    LastModified: new Date(object.modifiedAt).toISOString(),
    ETag: `"${object.etag}"`,
    ChecksumAlgorithm: algorithms,
    Size: object.size,
    StorageClass: 'STANDARD',
  };
}

function answer(root: string, content: Node): AwsAnswer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml(root, content) };
}
