import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resource } from '../support/bare-runtime.ts';
import { type Buckets, filesBucket, startBuckets } from './buckets-under-test.ts';

const Bucket = 'files';
let buckets: Buckets;
let client: S3Client;
beforeAll(async () => {
  const versioned = resource('AWS::S3::Bucket', 'Versioned', { BucketName: 'versioned', VersioningConfiguration: { Status: 'Enabled' } });
  buckets = await startBuckets([filesBucket(), versioned]);
  ({ client } = buckets);
});
afterAll(() => buckets.stop());

const put = (Key: string, Body: string, more: object = {}) => client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string, more: object = {}) =>
  (await client.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

test('an object is got back with its headers and metadata, its key with any characters', async () => {
  const Key = 'a b/ç+%?&=’.txt';
  const stored = await put(Key, 'olá', { ContentType: 'text/plain', Metadata: { owner: 'ana' }, CacheControl: 'no-store' });
  const got = await client.send(new GetObjectCommand({ Bucket, Key }));
  expect(await got.Body?.transformToString()).toBe('olá');
  expect(got).toMatchObject({
    ContentType: 'text/plain',
    Metadata: { owner: 'ana' },
    CacheControl: 'no-store',
    ETag: stored.ETag,
    ContentLength: 4,
  });
  const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
  expect(head.ContentLength).toBe(4);
  await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({ name: 'NotFound' });
  await expect(text('none')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('a stream arrives whole, its checksum in the trailer checked', async () => {
  const body = Buffer.alloc(300_000, 'stream');
  await client.send(
    new PutObjectCommand({
      Bucket,
      Key: 'streamed',
      Body: Readable.from([body.subarray(0, 100_000), body.subarray(100_000)]),
      ContentLength: body.length,
    }),
  );
  expect(await text('streamed')).toBe(body.toString());
});

test('a body that differs from its checksum is refused and not stored', async () => {
  await expect(put('broken', 'body', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
  await expect(put('broken', 'body', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
  await expect(text('broken')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await put('c', '123456789', { ChecksumAlgorithm: 'CRC32C' });
  expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'c', ChecksumMode: 'ENABLED' }))).ChecksumCRC32C).toBe('4waSgw==');
});

test('a range is answered with that part, and one outside the object is refused', async () => {
  await put('range', '0123456789');
  const part = await client.send(new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=2-4' }));
  expect(await part.Body?.transformToString()).toBe('234');
  expect(part.ContentRange).toBe('bytes 2-4/10');
  expect(await text('range', { Range: 'bytes=-3' })).toBe('789');
  expect(await text('range', { Range: 'bytes=7-99' })).toBe('789');
  await expect(text('range', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
});

test('writing only where there is nothing, or over what was read, is refused otherwise', async () => {
  await put('once', '1', { IfNoneMatch: '*' });
  await expect(put('once', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  await expect(put('once', '2', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const { ETag } = await client.send(new HeadObjectCommand({ Bucket, Key: 'once' }));
  await put('once', '2', { IfMatch: ETag });
  expect(await text('once')).toBe('2');
});

test('tags are beside the body, not in its place', async () => {
  await put('tagged', 'body', { Tagging: 'kind=statement' });
  await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [{ Key: 'a&b', Value: '<1>' }] } }));
  expect((await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([{ Key: 'a&b', Value: '<1>' }]);
  expect(await text('tagged')).toBe('body');
});

test('a copy has the body, the headers and the tags of its source', async () => {
  await put('from here', 'body', { ContentType: 'text/csv', Tagging: 'a=1' });
  await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `/${Bucket}/${encodeURIComponent('from here')}` }));
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'copy' }));
  expect([await got.Body?.transformToString(), got.ContentType, got.TagCount]).toEqual(['body', 'text/csv', 1]);
});

test('a listing pages in the order of the keys, by prefix and delimiter', async () => {
  const keys = ['list/a', 'list/b/1', 'list/b/2', 'list/c', 'list/d/1', 'list/é', 'lisu'];
  for (const key of keys) await put(key, key);
  const seen: (string | undefined)[] = [];
  let ContinuationToken: string | undefined;
  let pages = 0;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/', MaxKeys: 2, ContinuationToken }));
    seen.push(...(page.Contents ?? []).map(({ Key }) => Key), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    ContinuationToken = page.NextContinuationToken;
    pages += 1;
  } while (ContinuationToken);
  expect(seen.sort()).toEqual(['list/a', 'list/b/', 'list/c', 'list/d/', 'list/é']);
  expect(pages).toBe(3);
  const after = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', StartAfter: 'list/c' }));
  expect(after.Contents?.map(({ Key }) => Key)).toEqual(['list/d/1', 'list/é']);
});

test('many objects are deleted in one call, those that are not there as well', async () => {
  await put('gone/1', '1');
  const Objects = [{ Key: 'gone/1' }, { Key: 'gone/never & was' }];
  const { Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  expect(Deleted?.map(({ Key }) => Key)).toEqual(['gone/1', 'gone/never & was']);
  await expect(text('gone/1')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('older versions stay, a deletion is a marker, and deleting the marker brings the object back', async () => {
  const Versioned = { Bucket: 'versioned', Key: 'doc' };
  const first = await client.send(new PutObjectCommand({ ...Versioned, Body: 'one' }));
  await client.send(new PutObjectCommand({ ...Versioned, Body: 'two' }));
  const { VersionId: marker, DeleteMarker } = await client.send(new DeleteObjectCommand(Versioned));
  expect(DeleteMarker).toBe(true);
  await expect(client.send(new GetObjectCommand(Versioned))).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(await (await client.send(new GetObjectCommand({ ...Versioned, VersionId: first.VersionId }))).Body?.transformToString()).toBe(
    'one',
  );
  const listed = await client.send(new ListObjectVersionsCommand({ Bucket: 'versioned' }));
  expect(listed.Versions?.map(({ IsLatest }) => IsLatest)).toEqual([false, false]);
  expect(listed.DeleteMarkers?.[0]?.VersionId).toBe(marker);

  await client.send(new DeleteObjectCommand({ ...Versioned, VersionId: marker }));
  expect(await (await client.send(new GetObjectCommand(Versioned))).Body?.transformToString()).toBe('two');
});

test('an upload in parts becomes one object when it is completed, and nothing when it is aborted', async () => {
  const Key = 'parts';
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/plain' }));
  const big = Buffer.alloc(5 * 1024 * 1024, 'a');
  const one = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: big }));
  const two = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 2, Body: 'end' }));
  const complete = (...Parts: object[]) =>
    client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
  await expect(complete({ PartNumber: 1, ETag: '"wrong"' })).rejects.toMatchObject({ name: 'InvalidPart' });
  const done = await complete({ PartNumber: 1, ETag: one.ETag }, { PartNumber: 2, ETag: two.ETag });
  expect(done.ETag).toMatch(/-2"$/);
  const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
  expect([head.ContentLength, head.ContentType]).toEqual([big.length + 3, 'text/plain']);

  const aborted = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'aborted' }));
  await client.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId: aborted.UploadId }));
  await expect(
    client.send(new UploadPartCommand({ Bucket, Key: 'aborted', UploadId: aborted.UploadId, PartNumber: 1, Body: 'x' })),
  ).rejects.toMatchObject({ name: 'NoSuchUpload' });
});

test('what the part does not know is refused by name', async () => {
  await expect(client.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))).rejects.toThrow('acl');
  await expect(put('public', 'x', { ACL: 'public-read' })).rejects.toThrow('x-amz-acl: public-read');
  await expect(startBuckets([filesBucket({ WebsiteConfiguration: {} })])).rejects.toThrow('WebsiteConfiguration');
});

test('a role is allowed what its policy allows, and does not learn which keys there are', async () => {
  const role = new S3Client({ endpoint: buckets.endpoint, region: 'sa-east-1', credentials: buckets.uploader });
  await role.send(new PutObjectCommand({ Bucket, Key: 'uploads/mine', Body: 'x' }));
  await expect(role.send(new PutObjectCommand({ Bucket, Key: 'elsewhere', Body: 'x' }))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(role.send(new GetObjectCommand({ Bucket, Key: 'uploads/none' }))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(role.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
  role.destroy();
});
