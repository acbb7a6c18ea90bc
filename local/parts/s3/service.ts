import type { Authority } from '../../door/authenticate.ts';
import { type AwsAnswer, type AwsCall, AwsError, type AwsService } from '../../part.ts';
import { accessOf } from './access.ts';
import type { Bucket } from './bucket.ts';
import { corsHeaders } from './cors.ts';
import { deleteObject, deleteObjects } from './delete-object.ts';
import { listObjects, listVersions } from './list.ts';
import { abortUpload, completeUpload, createUpload, uploadPart } from './multipart-upload.ts';
import { deleteTagging, getTagging, putTagging } from './object-tagging.ts';
import { postObject } from './post-object.ts';
import { requesterOf } from './presigned.ts';
import { readObject } from './read-object.ts';
import { addressOf, type Desk, requestOf, type S3Request } from './request.ts';
import { accessDenied, errorAnswer, notImplemented, s3Error } from './s3-error.ts';
import { copyObject, putObject } from './write-object.ts';
import { xml } from './xml.ts';

type Operation = (request: S3Request, bucket: Bucket, desk: Desk) => Promise<AwsAnswer>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  GetObject: readObject,
  HeadObject: readObject,
  PutObject: putObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  ListObjectsV2: listObjects,
  ListObjectVersions: listVersions,
  CreateMultipartUpload: createUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: abortUpload,
  GetObjectTagging: getTagging,
  PutObjectTagging: putTagging,
  DeleteObjectTagging: deleteTagging,
  HeadBucket: async (_request, _bucket, { runtime }) => ({ status: 200, headers: { 'x-amz-bucket-region': runtime.region } }),
  GetBucketLocation: async (_request, _bucket, { runtime }) => ({
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xml('LocationConstraint', runtime.region),
  }),
};

/** The S3 API (REST), with presigned URLs, browsers' forms and CORS. */
export function s3Service(desk: () => Desk, authority: () => Authority): AwsService {
  const hasBucket = (name: string) => desk().buckets.has(name);

  /** The answer, with what the bucket's CORS rules say to the page that asked; an error is S3's XML. */
  const answered = async (call: Omit<AwsCall, 'principal'>, work: () => Promise<AwsAnswer>): Promise<AwsAnswer> => {
    const answer = await work().catch((error: unknown) => {
      if (error instanceof AwsError) return errorAnswer(error, call.method, call.requestId);
      throw error;
    });
    const { origin } = call.headers;
    if (origin === undefined) return answer;
    const bucket = desk().buckets.get(bucketNamed(call, hasBucket));
    return { ...answer, headers: { ...answer.headers, ...corsHeaders(bucket?.cors ?? [], { origin, method: call.method, headers: [] }) } };
  };

  return {
    access: (call) => accessOf(requestOf(call, call.principal, hasBucket)),

    handle: (call) => answered(call, async () => operate(requestOf(call, call.principal, hasBucket), desk())),

    async anonymous(call) {
      if (call.headers['x-amz-target'] !== undefined) return undefined;
      const isPresigned = call.query.has('X-Amz-Credential') || call.query.has('X-Amz-Signature');
      const name = bucketNamed(call, hasBucket);
      const bucket = desk().buckets.get(name);
      if (!bucket && !isPresigned) return undefined;
      if (call.method === 'OPTIONS' && bucket) return preflight(call, bucket);
      const isForm = call.method === 'POST' && call.headers['content-type']?.toLowerCase().startsWith('multipart/form-data');
      return answered(call, async () => {
        if (isForm && bucket) return postObject(call, bucket, desk(), authority());
        const request = requestOf(call, requesterOf(call, authority()), hasBucket);
        for (const access of accessOf(request, isPresigned ? 'REST-QUERY-STRING' : 'REST-HEADER'))
          desk().runtime.allow(request.principal, access, request.traceId);
        return operate(request, desk());
      });
    },
  };
}

async function operate(request: S3Request, desk: Desk): Promise<AwsAnswer> {
  if (request.operation === 'ListBuckets') return listBuckets(desk);
  const bucket = desk.buckets.get(request.bucketName);
  if (!bucket) throw s3Error('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: request.bucketName });
  const owner = request.headers['x-amz-expected-bucket-owner'];
  if (owner !== undefined && owner !== desk.runtime.account) throw accessDenied('Access Denied');
  const operation = OPERATIONS[request.operation];
  if (!operation) throw notImplemented(`operation ${request.operation}`);
  return operation(request, bucket, desk);
}

function listBuckets({ buckets, runtime }: Desk): AwsAnswer {
  // When a bucket was made is nowhere kept: the template has always had it.
  const CreationDate = new Date(0).toISOString();
  const Bucket = [...buckets.keys()].sort().map((Name) => ({ Name, CreationDate }));
  const body = xml('ListAllMyBucketsResult', { Owner: { ID: runtime.account }, Buckets: { Bucket } });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

/** "CORS: preflight": refused unless one rule allows the origin, the method and all headers. */
function preflight({ headers, method, requestId }: Omit<AwsCall, 'principal'>, bucket: Bucket): AwsAnswer {
  const { origin, 'access-control-request-method': asked } = headers;
  if (origin === undefined || asked === undefined) {
    return errorAnswer(s3Error('BadRequest', 'Insufficient information. Origin request header needed.'), method, requestId);
  }
  const names = (headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  const allowed = corsHeaders(bucket.cors, { origin, method: asked, headers: names.filter((name) => name !== '') });
  if (allowed) return { status: 200, headers: allowed };
  return errorAnswer(accessDenied('CORSResponse: This CORS request is not allowed.'), method, requestId);
}

function bucketNamed(call: Pick<AwsCall, 'path' | 'headers'>, hasBucket: (name: string) => boolean): string {
  try {
    return addressOf(call, hasBucket).bucketName;
  } catch {
    // Whoever the request is for, it is for no bucket.
    return '';
  }
}
