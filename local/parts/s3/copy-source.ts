import { s3Error } from './s3-error.ts';

/** The object that `x-amz-copy-source` names: `/bucket/key?versionId=…`, percent-encoded. @throws {AwsError} InvalidArgument */
export function copySourceOf(headers: Readonly<Record<string, string>>): {
  bucketName: string;
  key: string;
  versionId: string | undefined;
} {
  const given = headers['x-amz-copy-source'] ?? '';
  const [, bucketName, key, versionId] = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(given) ?? [];
  if (!bucketName || !key) throw s3Error('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
  return { bucketName, key: decodeURIComponent(key), versionId };
}
