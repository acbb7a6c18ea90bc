import type { StoredObject } from './store.ts';

/** The tables of the part. Keys compare as bytes, which is S3's order of keys. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS s3_object (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL,
    is_latest INTEGER NOT NULL, is_delete_marker INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    headers TEXT NOT NULL, checksums TEXT NOT NULL, tags TEXT NOT NULL, modified_at INTEGER NOT NULL, noncurrent_at INTEGER, blob TEXT NOT NULL,
    UNIQUE (bucket, key, version_id));
  CREATE INDEX IF NOT EXISTS s3_object_latest ON s3_object (bucket, key) WHERE is_latest = 1;
  CREATE TABLE IF NOT EXISTS s3_upload (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL, tags TEXT NOT NULL, begun_at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS s3_part (
    upload TEXT NOT NULL REFERENCES s3_upload (id) ON DELETE CASCADE, number INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    blob TEXT NOT NULL, modified_at INTEGER NOT NULL, PRIMARY KEY (upload, number));
  CREATE TABLE IF NOT EXISTS s3_event (id INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, event TEXT NOT NULL, trace TEXT)`;

export const OBJECT_COLUMNS =
  'sequence, bucket, key, version_id, is_latest, is_delete_marker, size, etag, headers, checksums, tags, modified_at, noncurrent_at, blob';

export interface ObjectRow {
  readonly sequence: number;
  readonly bucket: string;
  readonly key: string;
  readonly version_id: string;
  readonly is_latest: number;
  readonly is_delete_marker: number;
  readonly size: number;
  readonly etag: string;
  readonly headers: string;
  readonly checksums: string;
  readonly tags: string;
  readonly modified_at: number;
  readonly noncurrent_at: number | null;
  readonly blob: string;
}

export function objectOf(row: ObjectRow): StoredObject {
  return {
    sequence: row.sequence,
    bucket: row.bucket,
    key: row.key,
    versionId: row.version_id,
    isLatest: row.is_latest === 1,
    isDeleteMarker: row.is_delete_marker === 1,
    size: row.size,
    etag: row.etag,
    headers: JSON.parse(row.headers),
    checksums: JSON.parse(row.checksums),
    tags: JSON.parse(row.tags),
    modifiedAt: row.modified_at,
    noncurrentAt: row.noncurrent_at ?? undefined,
    blob: row.blob,
  };
}
