import type { AwsAnswer } from '../../part.ts';
import type { Bucket } from './bucket.ts';
import { checkedSums } from './checksum.ts';
import { foundObject } from './read-object.ts';
import type { Desk, S3Request } from './request.ts';
import { type Tags, tagsAsXml, tagsInXml } from './tags.ts';

export async function getTagging(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  const { tags } = foundObject(request, bucket, desk);
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: tagsAsXml(tags) };
}

export async function putTagging(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  checkedSums(request.headers, request.body);
  return replaceTags(request, bucket, desk, tagsInXml(request.body.toString()));
}

export async function deleteTagging(request: S3Request, bucket: Bucket, desk: Desk): Promise<AwsAnswer> {
  return replaceTags(request, bucket, desk, undefined);
}

async function replaceTags(request: S3Request, bucket: Bucket, desk: Desk, tags: Tags | undefined): Promise<AwsAnswer> {
  const { store, events } = desk;
  const object = foundObject(request, bucket, desk);
  store.atomically(() => {
    store.setTags(object, tags ?? {});
    const detailType = tags ? 'Object Tags Added' : 'Object Tags Deleted';
    events.keep({ bucket, object, detailType, requestId: request.requestId, traceId: request.traceId });
  });
  await events.handOver();
  return { status: tags ? 200 : 204, ...(bucket.versioning !== undefined && { headers: { 'x-amz-version-id': object.versionId } }) };
}
