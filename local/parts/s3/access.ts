import type { Access } from '../../part.ts';
import { bucketArn } from './bucket.ts';
import { copySourceOf } from './copy-source.ts';
import type { S3Request } from './request.ts';
import { elements, textOf } from './xml.ts';

/** Actions on the object of the request; those with a version have names of their own. */
const ON_OBJECT: Readonly<Record<string, readonly [action: string, withVersion: string]>> = {
  GetObject: ['GetObject', 'GetObjectVersion'],
  HeadObject: ['GetObject', 'GetObjectVersion'],
  DeleteObject: ['DeleteObject', 'DeleteObjectVersion'],
  GetObjectTagging: ['GetObjectTagging', 'GetObjectVersionTagging'],
  PutObjectTagging: ['PutObjectTagging', 'PutObjectVersionTagging'],
  DeleteObjectTagging: ['DeleteObjectTagging', 'DeleteObjectVersionTagging'],
  PutObject: ['PutObject', 'PutObject'],
  PostObject: ['PutObject', 'PutObject'],
  CreateMultipartUpload: ['PutObject', 'PutObject'],
  UploadPart: ['PutObject', 'PutObject'],
  CompleteMultipartUpload: ['PutObject', 'PutObject'],
  AbortMultipartUpload: ['AbortMultipartUpload', 'AbortMultipartUpload'],
};
const ON_BUCKET: Readonly<Record<string, string>> = {
  ListObjectsV2: 'ListBucket',
  HeadBucket: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  GetBucketLocation: 'GetBucketLocation',
};
/** Query parameters and headers that are condition keys. */
const LISTING = ['prefix', 'delimiter', 'max-keys'];
const STORING = [
  'x-amz-acl',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-copy-source',
];

/** How a request shows who sends it; a condition key of S3. */
export type AuthType = 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST';

/** What IAM has to allow ("Required permissions for Amazon S3 API operations", Amazon S3 user guide). */
export function accessOf(request: S3Request, authType: AuthType = 'REST-HEADER'): Access[] {
  const { operation, bucketName, key, headers, query } = request;
  const context = { 's3:authType': authType, 's3:signatureversion': 'AWS4-HMAC-SHA256' };
  const bucket = bucketArn(bucketName);
  if (operation === 'ListBuckets') return [{ action: 's3:ListAllMyBuckets', resource: '*', context }];

  const onBucket = ON_BUCKET[operation];
  if (onBucket)
    return [{ action: `s3:${onBucket}`, resource: bucket, context: { ...context, ...picked(LISTING, (name) => query.get(name)) } }];
  if (operation === 'DeleteObjects')
    return deletions(request).map(({ key: each, versionId }) => of('DeleteObject', `${bucket}/${each}`, versionId !== undefined));

  const storing = { ...context, ...picked(STORING, (name) => headers[name]) };
  const tagging = headers['x-amz-tagging'] === undefined ? [] : [{ action: 's3:PutObjectTagging', resource: `${bucket}/${key}`, context }];
  if (operation === 'CopyObject') {
    const source = copySourceOf(headers);
    return [
      of('GetObject', `${bucketArn(source.bucketName)}/${source.key}`, source.versionId !== undefined),
      { action: 's3:PutObject', resource: `${bucket}/${key}`, context: storing },
      ...tagging,
    ];
  }
  return [{ ...of(operation, `${bucket}/${key}`, query.has('versionId')), context: storing }, ...tagging];
}

function of(operation: string, resource: string, hasVersion: boolean): Access {
  const [plain, versioned] = ON_OBJECT[operation] ?? [operation, operation];
  return { action: `s3:${hasVersion ? versioned : plain}`, resource };
}

function picked(names: readonly string[], read: (name: string) => string | null | undefined): Record<string, string> {
  const context: Record<string, string> = {};
  for (const name of names) {
    const value = read(name);
    if (value) context[`s3:${name}`] = value;
  }
  return context;
}

/** The objects that a `DeleteObjects` names. */
export function deletions({ body }: Pick<S3Request, 'body'>): { readonly key: string; readonly versionId: string | undefined }[] {
  return elements(body.toString(), 'Object').map((object) => ({
    key: textOf(object, 'Key') ?? '',
    versionId: textOf(object, 'VersionId'),
  }));
}
