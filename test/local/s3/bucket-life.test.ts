import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import { type Buckets, filesBucket, startBuckets } from './buckets-under-test.ts';

const Bucket = 'files';
const DAY_MS = 24 * 3_600_000;
let buckets: Buckets | undefined;
afterEach(async () => {
  await buckets?.stop();
  buckets = undefined;
});

async function started(properties: Record<string, unknown> = {}, folder?: string): Promise<Buckets> {
  buckets = await startBuckets([filesBucket(properties)], folder);
  return buckets;
}
const put = (all: Buckets, Key: string, Body = 'body') => all.client.send(new PutObjectCommand({ Bucket, Key, Body }));
const keysOf = async (all: Buckets) => (await all.client.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key) ?? [];
const later = (all: Buckets, days: number) => all.clock.moveTo(new Date(all.clock.now().getTime() + days * DAY_MS));
const bodiesOf = (all: Buckets) => readdirSync(join(all.folder, 's3'));

test('an upload is told to the default bus as S3 tells it, before it is answered', async () => {
  const all = await started();
  const { ETag } = await put(all, 'uploads/a b.csv', 'hello');
  expect(all.delivered).toHaveLength(1);
  const [delivery] = all.delivered;
  expect(delivery).toMatchObject({
    to: 'arn:aws:events:sa-east-1:000000000000:event-bus/default',
    from: { service: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::files' },
  });
  expect(JSON.parse(delivery?.payload ?? '')).toEqual({
    version: '0',
    id: expect.any(String),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '000000000000',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    region: 'sa-east-1',
    resources: ['arn:aws:s3:::files'],
    detail: {
      version: '0',
      bucket: { name: 'files' },
      object: { key: 'uploads/a b.csv', size: 5, etag: ETag?.replaceAll('"', ''), sequencer: expect.stringMatching(/^[0-9A-F]{18}$/) },
      'request-id': expect.any(String),
      requester: '000000000000',
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  });
  await all.client.send(new DeleteObjectCommand({ Bucket, Key: 'uploads/a b.csv' }));
  expect(JSON.parse(all.delivered[1]?.payload ?? '')).toMatchObject({
    'detail-type': 'Object Deleted',
    detail: { 'deletion-type': 'Permanently Deleted' },
  });
});

test('an event that the bus does not take is kept and told after a restart, in order', async () => {
  const all = await started();
  all.isBusDown = true;
  await put(all, 'one');
  await put(all, 'two');
  expect(all.delivered).toEqual([]);
  const { folder } = all;
  await all.stop();
  const again = await started({}, folder);
  expect(again.delivered.map(({ payload }) => JSON.parse(payload).detail.object.key)).toEqual(['one', 'two']);
  await put(again, 'three');
  expect(again.delivered).toHaveLength(3);
});

test('a bucket that does not tell EventBridge tells nothing', async () => {
  const all = await started({ NotificationConfiguration: undefined });
  await put(all, 'quiet');
  expect(all.delivered).toEqual([]);
});

test('objects survive a restart, and bodies that belong to nothing are cleared away', async () => {
  const all = await started();
  await put(all, 'kept', 'first');
  await put(all, 'kept', 'second');
  expect(bodiesOf(all)).toHaveLength(1);
  const { folder } = all;
  await all.stop();
  const { openStore } = await import('../../../local/parts/s3/store.ts');
  const { openState } = await import('../../../local/state.ts');
  const state = openState(folder);
  await openStore(state, join(folder, 's3')).writeBlob(Buffer.from('of an upload that was killed'));
  state.close();
  const again = await started({}, folder);
  const got = await again.client.send(new GetObjectCommand({ Bucket, Key: 'kept' }));
  expect(await got.Body?.transformToString()).toBe('second');
  await expect.poll(() => bodiesOf(again)).toHaveLength(1);
});

test('objects expire by prefix at the midnight after their days, by the product clock', async () => {
  const rule = { Id: 'old', Status: 'Enabled', Prefix: 'tmp/', ExpirationInDays: 2 };
  const off = { Id: 'off', Status: 'Disabled', Prefix: 'keep/', ExpirationInDays: 1 };
  const all = await started({ LifecycleConfiguration: { Rules: [rule, off] } });
  await put(all, 'tmp/a');
  await put(all, 'keep/a');
  await later(all, 1);
  expect(await keysOf(all)).toEqual(['keep/a', 'tmp/a']);
  await later(all, 2);
  expect(await keysOf(all)).toEqual(['keep/a']);
  expect(JSON.parse(all.delivered.at(-1)?.payload ?? '').detail).toMatchObject({
    reason: 'Lifecycle Expiration',
    object: { key: 'tmp/a' },
  });
  expect(bodiesOf(all)).toHaveLength(1);
});

test('older versions and unfinished uploads go when their days are over', async () => {
  const all = await started({
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        {
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 3 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    },
  });
  await put(all, 'doc', 'one');
  await put(all, 'doc', 'two');
  const upload = await all.client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'part' }));
  const part = { Bucket, Key: 'part', UploadId: upload.UploadId, PartNumber: 1, Body: 'x' };
  await all.client.send(new UploadPartCommand(part));
  await later(all, 2.5);
  await expect(all.client.send(new UploadPartCommand(part))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  expect((await all.client.send(new ListObjectVersionsCommand({ Bucket }))).Versions).toHaveLength(2);
  await later(all, 2);
  expect((await all.client.send(new ListObjectVersionsCommand({ Bucket }))).Versions).toHaveLength(1);
  expect(bodiesOf(all)).toHaveLength(1);
});
