import { DeleteObjectsCommand, GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';

/** What S3 lists, and removes, in one call. */
const largestRemoval = 1000;

/** Removes every version of every object whose key begins so, for good. What is removed already is no fault. */
export async function removeObjects(client: S3Client, bucket: string, prefix: string): Promise<void> {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: largestRemoval }),
    );
    const all = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (all.length === 0) return;
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: all, Quiet: true } }));
    if (Errors.length > 0) throw new Error(`${Errors.length} objects could not be removed.`);
  }
}

/** How an object begins, and how large it is in bytes. */
export interface Beginning {
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** The first bytes of the newest version of an object; nothing where there is none. */
export async function beginningOf(client: S3Client, bucket: string, key: string, count: number): Promise<Beginning | undefined> {
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, MaxKeys: largestRemoval }));
  const newest = Versions.find(({ Key, IsLatest }) => Key === key && IsLatest);
  if (!newest) return undefined;
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: newest.VersionId, Range: `bytes=0-${count - 1}` }),
  );
  const bytes = await Body?.transformToByteArray();
  return bytes && { bytes, size: newest.Size ?? bytes.length };
}
