import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atomically, type State } from '../../state.ts';
import type { Checksums } from './checksum.ts';
import { OBJECT_COLUMNS, type ObjectRow, objectOf, SCHEMA } from './schema.ts';

/** A version of an object, or a delete marker in its place. */
export interface StoredObject {
  /** Rises with every version: the sequencer of its event. */
  readonly sequence: number;
  readonly bucket: string;
  readonly key: string;
  /** `null` in a bucket without versions. */
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly isDeleteMarker: boolean;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  /** What GET answers as headers: content-type, cache-control, x-amz-meta-… */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksums: Checksums;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, the product's time. */
  readonly modifiedAt: number;
  /** When a newer version took its place; undefined for the latest. */
  readonly noncurrentAt: number | undefined;
  readonly blob: string;
}

export type NewObject = Pick<StoredObject, 'bucket' | 'key' | 'size' | 'etag' | 'headers' | 'checksums' | 'tags' | 'modifiedAt' | 'blob'>;

/** Objects' bodies as files, everything else in the state. */
export interface Store {
  readonly state: State;
  /** Writes a body; it belongs to nothing until an object or a part names it. */
  writeBlob(body: Buffer): Promise<string>;
  readBlob(blob: string): Promise<Buffer>;
  /** Files that no row names any more; those that cannot be removed now go at the next start. */
  dropBlobs(blobs: readonly string[]): Promise<void>;
  find(bucket: string, key: string, versionId?: string): StoredObject | undefined;
  versionsOf(bucket: string, key: string): StoredObject[];
  /** Puts the object in the place of the latest; `keepsOlder` makes that an older version. Returns what was stored and the bodies replaced. */
  put(object: NewObject, keepsOlder: boolean): { readonly object: StoredObject; readonly replaced: readonly string[] };
  putDeleteMarker(
    bucket: string,
    key: string,
    at: number,
    keepsOlder: boolean,
  ): { readonly object: StoredObject; readonly replaced: readonly string[] };
  /** Deletes one version for good; the next older one becomes the latest. */
  remove(object: StoredObject): void;
  setTags(object: StoredObject, tags: Readonly<Record<string, string>>): void;
  /** All or nothing. */
  atomically<T>(work: () => T): T;
}

/** Opens the store of `folder` and clears away bodies of uploads that a kill interrupted. */
export function openStore(state: State, folder: string): Store {
  state.exec(SCHEMA);
  mkdirSync(folder, { recursive: true });
  const fileOf = (blob: string) => join(folder, blob);
  const all = (sql: string, ...values: (string | number | null)[]) => state.prepare(sql).all(...values) as unknown as ObjectRow[];
  const insert = state.prepare(
    `INSERT INTO s3_object (bucket, key, version_id, is_latest, is_delete_marker, size, etag, headers, checksums, tags, modified_at, blob)
     VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${OBJECT_COLUMNS}`,
  );
  const latest = state.prepare(`SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND key = ? AND is_latest = 1`);
  const version = state.prepare(`SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND key = ? AND version_id = ?`);

  const store: Store = {
    state,
    async writeBlob(body) {
      const blob = randomBytes(16).toString('hex');
      await writeFile(fileOf(blob), body, { flag: 'wx' });
      return blob;
    },
    readBlob: (blob) => readFile(fileOf(blob)),
    async dropBlobs(blobs) {
      await Promise.all(blobs.map((blob) => rm(fileOf(blob), { force: true })));
    },
    find(bucket, key, versionId) {
      const row = versionId === undefined ? latest.get(bucket, key) : version.get(bucket, key, versionId);
      return row && objectOf(row as unknown as ObjectRow);
    },
    versionsOf: (bucket, key) =>
      all(`SELECT ${OBJECT_COLUMNS} FROM s3_object WHERE bucket = ? AND key = ? ORDER BY sequence DESC`, bucket, key).map(objectOf),
    put: (object, keepsOlder) => store.atomically(() => place(object, keepsOlder, false)),
    putDeleteMarker(bucket, key, at, keepsOlder) {
      const marker = { bucket, key, size: 0, etag: '', headers: {}, checksums: {}, tags: {}, modifiedAt: at, blob: '' };
      return store.atomically(() => place(marker, keepsOlder, true));
    },
    remove(object) {
      store.atomically(() => {
        state.prepare('DELETE FROM s3_object WHERE sequence = ?').run(object.sequence);
        const [next] = store.versionsOf(object.bucket, object.key);
        if (next) state.prepare('UPDATE s3_object SET is_latest = 1, noncurrent_at = NULL WHERE sequence = ?').run(next.sequence);
      });
    },
    setTags(object, tags) {
      state.prepare('UPDATE s3_object SET tags = ? WHERE sequence = ?').run(JSON.stringify(tags), object.sequence);
    },
    atomically: (work) => atomically(state, work),
  };

  function place(object: NewObject, keepsOlder: boolean, isDeleteMarker: boolean) {
    const { bucket, key, modifiedAt } = object;
    const versionId = keepsOlder ? newVersionId() : 'null';
    // A write without versions takes the place of the version `null`, which is all there is in a bucket that never had versions.
    const replaced = keepsOlder
      ? []
      : all('DELETE FROM s3_object WHERE bucket = ? AND key = ? AND version_id = ? RETURNING blob', bucket, key, 'null');
    state
      .prepare('UPDATE s3_object SET is_latest = 0, noncurrent_at = ? WHERE bucket = ? AND key = ? AND is_latest = 1')
      .run(modifiedAt, bucket, key);
    const row = insert.get(
      bucket,
      key,
      versionId,
      isDeleteMarker ? 1 : 0,
      object.size,
      object.etag,
      JSON.stringify(object.headers),
      JSON.stringify(object.checksums),
      JSON.stringify(object.tags),
      modifiedAt,
      object.blob,
    );
    return { object: objectOf(row as unknown as ObjectRow), replaced: replaced.map(({ blob }) => blob).filter(Boolean) };
  }

  const named = new Set(
    state
      .prepare('SELECT blob FROM s3_object UNION SELECT blob FROM s3_part')
      .all()
      .map(({ blob }) => String(blob)),
  );
  // What nothing names was never answered. Not waited for: nobody reads it.
  const orphans = readdirSync(folder).filter((blob) => !named.has(blob));
  store.dropBlobs(orphans).catch((error: unknown) => console.error(`The local S3 could not clear ${folder}: ${String(error)}`));
  return store;
}

export const md5Of = (body: Buffer): string => createHash('md5').update(body).digest('hex');

function newVersionId(): string {
  return randomBytes(24).toString('base64url');
}
