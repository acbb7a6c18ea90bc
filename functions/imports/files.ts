import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { removeObjects } from '../../shared/objects.ts';

/**
 * What lies in the imports bucket, under prefixes that end with the user's id, so that an erasure finds all of it:
 *
 *   uploads/<userId>/<importId>                          the file as it came
 *   readings/<userId>/<importId>/<reading>.json          what was read of it: its statements
 *   previews/<userId>/<importId>/<version>/<part>.json   the preview, 500 rows a part
 *   previews/<userId>/<importId>/<version>/<decisions>-decided.json
 *
 * Rows are here and not in the table because a preview that is looked at once would cost a write unit a row there.
 */
export interface Files {
  /** Of one version, or the newest; nothing where there is none. */
  readBytes(key: string, version?: string): Promise<Uint8Array | undefined>;
  /** @throws Error where it is not there. */
  readJson<T>(key: string): Promise<T>;
  writeJson(key: string, value: unknown): Promise<void>;
  /** Every version of everything below the prefix, for good. */
  removeAll(prefix: string): Promise<void>;
}

export const uploadKey = (userId: string, importId: string): string => `uploads/${userId}/${importId}`;
export const readingKey = (userId: string, importId: string, reading: number): string => `readings/${userId}/${importId}/${reading}.json`;
const previewFolder = (userId: string, importId: string, version: number): string => `previews/${userId}/${importId}/${version}`;
export const partKey = (userId: string, importId: string, version: number, part: number): string =>
  `${previewFolder(userId, importId, version)}/${part}.json`;
export const decisionsKey = (userId: string, importId: string, version: number, decisions: string): string =>
  `${previewFolder(userId, importId, version)}/${decisions}-decided.json`;
export const prefixesOf = (userId: string): string[] => ['uploads', 'readings', 'previews'].map((folder) => `${folder}/${userId}/`);

export function openFiles(client: S3Client, bucket: string): Files {
  const files: Files = {
    async readBytes(key, version) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(version && { VersionId: version }) }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'NoSuchVersion')) return undefined;
        throw error;
      }
    },

    async readJson<T>(key: string) {
      const found = await files.readBytes(key);
      if (!found) throw new Error('An object of the import is missing.');
      return JSON.parse(new TextDecoder().decode(found)) as T;
    },

    async writeJson(key, value) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: JSON.stringify(value), ContentType: 'application/json' }));
    },

    removeAll: async (prefix) => await removeObjects(client, bucket, prefix),
  };
  return files;
}
