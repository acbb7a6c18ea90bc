import { randomUUID } from 'node:crypto';
import type { Bucket } from './bucket.ts';
import { deleteLatest, deleteVersion } from './delete-object.ts';
import { isDue, type LifecycleRule } from './lifecycle-rule.ts';
import { removeUpload } from './multipart-upload.ts';
import type { Desk } from './request.ts';
import { OBJECT_COLUMNS, type ObjectRow, objectOf } from './schema.ts';
import type { StoredObject } from './store.ts';

/** Does what the buckets' lifecycle rules say is due at `now`, in all buckets ("Managing the lifecycle of objects"). */
export async function runLifecycle(desk: Desk, now: Date): Promise<void> {
  for (const bucket of desk.buckets.values()) {
    for (const rule of bucket.lifecycle) await runRule(bucket, rule, now.getTime(), desk);
  }
  await desk.events.handOver();
}

async function runRule(bucket: Bucket, rule: LifecycleRule, now: number, desk: Desk): Promise<void> {
  const deletion = { bucket, reason: 'Lifecycle Expiration', requestId: randomUUID() } as const;
  const { expirationDays, abortUploadDays } = rule;
  const blobs: string[] = [];

  for (const [key, versions] of Map.groupBy(objectsUnder(bucket, rule, desk), (object) => object.key)) {
    const [latest] = versions;
    if (latest && !latest.isDeleteMarker && isOver(latest.modifiedAt, expirationDays, now))
      blobs.push(...deleteLatest(key, deletion, desk).blobs);
    for (const version of overdueVersions(versions, rule, now)) blobs.push(...deleteVersion(version, deletion, desk).blobs);
    const marker = loneMarker(desk.store.versionsOf(bucket.name, key));
    // Expiring objects by days removes their markers as well.
    if (marker && (rule.removesLoneDeleteMarkers || isOver(marker.modifiedAt, expirationDays, now))) deleteVersion(marker, deletion, desk);
  }
  await desk.store.dropBlobs(blobs);
  await abortUploads(bucket, rule.prefix, (begunAt) => isOver(begunAt, abortUploadDays, now), desk);
}

function isOver(since: number | undefined, days: number | undefined, now: number): boolean {
  return since !== undefined && days !== undefined && isDue(since, days, now);
}

function overdueVersions(
  versions: readonly StoredObject[],
  { noncurrentDays, newerNoncurrentVersions }: LifecycleRule,
  now: number,
): StoredObject[] {
  const old = versions.filter(({ noncurrentAt }) => noncurrentAt !== undefined).slice(newerNoncurrentVersions);
  return old.filter(({ noncurrentAt }) => isOver(noncurrentAt, noncurrentDays, now));
}

/** A marker that hides nothing any more. */
function loneMarker([latest, ...others]: readonly StoredObject[]): StoredObject | undefined {
  return latest?.isDeleteMarker && others.length === 0 ? latest : undefined;
}

/** Newest versions first. */
function objectsUnder(bucket: Bucket, { prefix, tags }: LifecycleRule, { store }: Desk): StoredObject[] {
  const rows = store.state
    .prepare(`SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND substr(key, 1, length(?)) = ? ORDER BY key, sequence DESC`)
    .all(bucket.name, prefix, prefix);
  return rows
    .map((row) => objectOf(row as unknown as ObjectRow))
    .filter((object) => Object.entries(tags).every(([key, value]) => object.tags[key] === value));
}

async function abortUploads(bucket: Bucket, prefix: string, isDead: (begunAt: number) => boolean, desk: Desk): Promise<void> {
  const uploads = desk.store.state
    .prepare('SELECT id, begun_at FROM s3_upload WHERE bucket = ? AND substr(key, 1, length(?)) = ?')
    .all(bucket.name, prefix, prefix);
  for (const { id, begun_at } of uploads) if (isDead(Number(begun_at))) await removeUpload(String(id), desk);
}
