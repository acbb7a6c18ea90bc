import { createHash, randomBytes } from 'node:crypto';
import type { AwsAnswer } from '../../part.ts';
import { payloadOf } from './aws-chunked.ts';
import type { Bucket } from './bucket.ts';
import { checkedSums, checksumHeaders } from './checksum.ts';
import { keptHeaders } from './object-headers.ts';
import type { Desk, S3Request } from './request.ts';
import { s3Error } from './s3-error.ts';
import { md5Of } from './store.ts';
import { tagsInHeader } from './tags.ts';
import { storeObject } from './write-object.ts';
import { elements, textOf, xml } from './xml.ts';

/** All parts but the last have at least this many bytes ("Amazon S3 multipart upload limits"). */
const SMALLEST_PART = 5 * 1024 * 1024;
const MOST_PARTS = 10_000;

interface Part {
  readonly number: number;
  readonly size: number;
  readonly etag: string;
  readonly blob: string;
}

export async function createUpload({ key, headers }: S3Request, bucket: Bucket, { store, runtime }: Desk): Promise<AwsAnswer> {
  const id = randomBytes(32).toString('base64url');
  store.state
    .prepare('INSERT INTO s3_upload VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      id,
      bucket.name,
      key,
      JSON.stringify(keptHeaders(headers)),
      JSON.stringify(tagsInHeader(headers['x-amz-tagging'])),
      runtime.clock.now().getTime(),
    );
  return xmlAnswer('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: id });
}

export async function uploadPart(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const { store } = desk;
  const upload = uploadOf(request, bucket, desk);
  const number = Number(request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS) {
    throw s3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  const { body, headers } = payloadOf(request.headers, request.body);
  const checksums = checkedSums(headers, body);
  const blob = await store.writeBlob(body);
  const etag = md5Of(body);
  const replaced = store.atomically(() => {
    // The upload may have been completed or aborted while the body was written.
    uploadOf(request, bucket, desk);
    const before = store.state.prepare('DELETE FROM s3_part WHERE upload = ? AND number = ? RETURNING blob').all(upload.id, number);
    store.state.prepare('INSERT INTO s3_part VALUES (?, ?, ?, ?, ?, ?)').run(upload.id, number, body.length, etag, blob, Date.now());
    return before.map((row) => String(row.blob));
  });
  await store.dropBlobs(replaced);
  return { status: 200, headers: { etag: `"${etag}"`, 'x-amz-server-side-encryption': 'AES256', ...checksumHeaders(checksums) } };
}

/** Makes one object of the parts named, in one step. @throws {AwsError} InvalidPart, InvalidPartOrder, EntityTooSmall, NoSuchUpload, MalformedXML */
export async function completeUpload(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const { store } = desk;
  const upload = uploadOf(request, bucket, desk);
  const there = partsOf(upload.id, desk);
  const parts = chosenParts(request.body.toString(), there);

  const bodies = await Promise.all(parts.map(({ blob }) => store.readBlob(blob)));
  const body = Buffer.concat(bodies);
  const blob = await store.writeBlob(body);
  const digests = Buffer.concat(parts.map(({ etag }) => Buffer.from(etag, 'hex')));
  const stored = await storeObject(
    {
      bucket: bucket.name,
      key: request.key,
      size: body.length,
      etag: `${createHash('md5').update(digests).digest('hex')}-${parts.length}`,
      headers: JSON.parse(upload.headers),
      tags: JSON.parse(upload.tags),
      // A checksum of parts is none of the whole: it is not told rather than told wrongly.
      checksums: {},
      blob,
    },
    { bucket, request, reason: 'CompleteMultipartUpload' },
    desk,
  );
  await removeUpload(upload.id, desk);
  const answer = xmlAnswer('CompleteMultipartUploadResult', {
    Location: `${desk.runtime.endpoint}/${bucket.name}/${encodeURI(request.key)}`,
    Bucket: bucket.name,
    Key: request.key,
    ETag: `"${stored.etag}"`,
  });
  return bucket.versioning === undefined ? answer : { ...answer, headers: { ...answer.headers, 'x-amz-version-id': stored.versionId } };
}

function chosenParts(document: string, there: readonly Part[]): Part[] {
  const named = elements(document, 'Part').map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: (textOf(part, 'ETag') ?? '').replaceAll('"', ''),
  }));
  if (named.length === 0) throw s3Error('MalformedXML', 'You must specify at least one part');
  if (named.some(({ number }, index) => index > 0 && number <= (named[index - 1]?.number ?? 0))) {
    throw s3Error('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
  }
  return named.map(({ number, etag }, index) => {
    const part = there.find((each) => each.number === number && each.etag === etag);
    if (!part) throw s3Error('InvalidPart', 'One or more of the specified parts could not be found, or its ETag does not match.');
    if (part.size < SMALLEST_PART && index < named.length - 1) {
      throw s3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400, {
        PartNumber: number,
        ETag: etag,
      });
    }
    return part;
  });
}

export async function abortUpload(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  await removeUpload(uploadOf(request, bucket, desk).id, desk);
  return { status: 204 };
}

/** Forgets an upload and its parts. */
export async function removeUpload(id: string, desk: Desk): Promise<void> {
  const parts = partsOf(id, desk);
  desk.store.state.prepare('DELETE FROM s3_upload WHERE id = ?').run(id);
  await desk.store.dropBlobs(parts.map(({ blob }) => blob));
}

function uploadOf({ query, key }: S3Request, bucket: Bucket, { store }: Desk) {
  const id = query.get('uploadId') ?? '';
  const row = store.state.prepare('SELECT headers, tags FROM s3_upload WHERE id = ? AND bucket = ? AND key = ?').get(id, bucket.name, key);
  if (!row) {
    throw s3Error(
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      404,
    );
  }
  return { id, headers: String(row.headers), tags: String(row.tags) };
}

function partsOf(id: string, { store }: Desk): Part[] {
  return store.state.prepare('SELECT number, size, etag, blob FROM s3_part WHERE upload = ? ORDER BY number').all(id) as unknown as Part[];
}

function xmlAnswer(root: string, content: Parameters<typeof xml>[1]): AwsAnswer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml(root, content) };
}
