import type { S3Client } from '@aws-sdk/client-s3';
import { beginningOf, removeObjects } from '../../../shared/objects.ts';
import type { Objects } from './settle-file.ts';

export const openObjects = (client: S3Client, bucket: string): Objects => ({
  beginning: async (key, bytes) => await beginningOf(client, bucket, key, bytes),
  removeAll: async (prefix) => await removeObjects(client, bucket, prefix),
});
