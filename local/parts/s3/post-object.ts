import { type Authority, postedBy } from '../../door/authenticate.ts';
import { scopeIn } from '../../door/signature.ts';
import type { AwsAnswer, AwsCall, Principal } from '../../part.ts';
import { accessOf } from './access.ts';
import type { Bucket } from './bucket.ts';
import { readForm } from './form.ts';
import { keptHeaders } from './object-headers.ts';
import { checkPolicy } from './post-policy.ts';
import type { Desk } from './request.ts';
import { accessDenied, s3Error } from './s3-error.ts';
import { md5Of } from './store.ts';
import { tagsInXml } from './tags.ts';
import { storeObject } from './write-object.ts';
import { xml } from './xml.ts';

/** Fields that say how an object is stored, or how the upload is answered. All others are of the policy alone, or unknown. */
const STORING = /^(?:content-type|content-disposition|content-encoding|content-language|cache-control|expires|x-amz-meta-.+)$/;
const ANSWERING = new Set(['success_action_status', 'success_action_redirect', 'redirect']);
const KNOWN =
  /^(?:key|bucket|acl|tagging|policy|x-amz-(?:algorithm|credential|date|signature|security-token|server-side-encryption|storage-class|checksum-algorithm)|x-ignore-.*)$/;

/**
 * A browser's upload by a signed form ("Browser-based uploads using POST"). Nothing is stored unless the signature is the policy's, the policy holds,
 * and whoever signed it may still put the object.
 */
export async function postObject(call: Omit<AwsCall, 'principal'>, bucket: Bucket, desk: Desk, authority: Authority): Promise<AwsAnswer> {
  const { fields: given, file, fileName } = readForm(call.headers['content-type'], call.body);
  // Before anything is checked: the policy holds for what the fields become.
  const fields = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replaceAll('${filename}', fileName)]));
  const principal = signerOf(fields, authority);
  checkPolicy(fields.policy ?? '', { fields, bucket: bucket.name, size: file.length }, authority.now());
  for (const name of Object.keys(fields)) {
    if (!STORING.test(name) && !ANSWERING.has(name) && !KNOWN.test(name))
      throw s3Error('NotImplemented', `The local S3 has no form field ${name}.`, 501);
  }

  const key = fields.key ?? '';
  if (key === '')
    throw s3Error(
      'InvalidArgument',
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    );
  const headers = Object.fromEntries(Object.entries(fields).filter(([name]) => STORING.test(name)));
  const request = {
    operation: 'PostObject',
    method: 'POST',
    bucketName: bucket.name,
    key,
    query: call.query,
    headers: fields.tagging === undefined ? {} : { 'x-amz-tagging': fields.tagging },
    body: file,
    principal,
    requestId: call.requestId,
    traceId: call.traceId,
  };
  for (const access of accessOf(request, 'POST')) desk.runtime.allow(principal, access, call.traceId);

  const kept = keptHeaders(headers);
  const tags = fields.tagging === undefined ? {} : tagsInXml(fields.tagging);
  const blob = await desk.store.writeBlob(file);
  const stored = await storeObject(
    { bucket: bucket.name, key, size: file.length, etag: md5Of(file), headers: kept, checksums: {}, tags, blob },
    { bucket, request: { ...request, headers: {} }, reason: 'POST Object' },
    desk,
  );
  return answer(fields, { bucket: bucket.name, key, etag: `"${stored.etag}"`, endpoint: desk.runtime.endpoint });
}

/** Who signed the policy. @throws {AwsError} AccessDenied, InvalidArgument, InvalidAccessKeyId, SignatureDoesNotMatch */
function signerOf(fields: Readonly<Record<string, string>>, authority: Authority): Principal {
  if (fields.policy === undefined) throw accessDenied('Access Denied');
  if (fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') throw s3Error('InvalidArgument', 'x-amz-algorithm must be AWS4-HMAC-SHA256.');
  const principal = postedBy(fields, authority);
  const { service, date } = scopeIn(fields['x-amz-credential'] ?? '');
  if (service === 's3' && fields['x-amz-date']?.startsWith(date)) return principal;
  throw s3Error('AuthorizationQueryParametersError', 'The credential has to be of the service s3, and of the day of x-amz-date.');
}

function answer(
  fields: Readonly<Record<string, string>>,
  stored: { bucket: string; key: string; etag: string; endpoint: string },
): AwsAnswer {
  const { bucket, key, etag, endpoint } = stored;
  const location = `${endpoint}/${bucket}/${encodeURI(key)}`;
  const redirect = fields.success_action_redirect ?? fields.redirect;
  if (redirect !== undefined && URL.canParse(redirect)) {
    const to = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag })) to.searchParams.set(name, value);
    return { status: 303, headers: { location: to.href, etag } };
  }
  if (fields.success_action_status === '201') {
    const body = xml('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: etag }, false);
    return { status: 201, headers: { location, etag, 'content-type': 'application/xml' }, body };
  }
  return { status: fields.success_action_status === '200' ? 200 : 204, headers: { location, etag } };
}
