import { hash } from 'node:crypto';
import { type Authority, presignedBy } from '../../door/authenticate.ts';
import { scopeIn } from '../../door/signature.ts';
import { anonymous } from '../../identity/iam.ts';
import type { AwsCall, Principal } from '../../part.ts';
import { accessDenied, s3Error } from './s3-error.ts';

/** Sent by clients whatever was signed; it says nothing of the object. */
const UNSIGNED = new Set(['x-amz-content-sha256', 'x-amz-user-agent']);

/**
 * Who makes a request without an `Authorization` header: whoever presigned its URL, else nobody.
 * @throws {AwsError} AccessDenied where the URL expired or a header isn't signed; SignatureDoesNotMatch, InvalidAccessKeyId, AuthorizationQueryParametersError
 */
export function requesterOf(call: Omit<AwsCall, 'principal'>, authority: Authority): Principal {
  const { query, headers, method, path } = call;
  if (!query.has('X-Amz-Signature') && !query.has('X-Amz-Algorithm') && !query.has('X-Amz-Credential')) {
    if (query.has('Signature') || query.has('AWSAccessKeyId'))
      throw s3Error('InvalidRequest', 'Signature version 2 is not taken: presign with AWS4-HMAC-SHA256.');
    return anonymous;
  }
  const malformed = (message: string) => s3Error('AuthorizationQueryParametersError', message);
  if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') throw malformed('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256".');
  if (scopeIn(query.get('X-Amz-Credential') ?? '').service !== 's3') throw malformed('The credential has to be of the service s3.');
  const signed = new Set((query.get('X-Amz-SignedHeaders') ?? '').split(';'));
  if (!signed.has('host')) throw malformed('X-Amz-SignedHeaders must contain host.');
  const principal = presignedBy({ method, path, query: String(query), headers }, authority);
  const bodyHash = query.get('X-Amz-Content-Sha256') ?? headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  if (bodyHash !== 'UNSIGNED-PAYLOAD' && bodyHash !== hash('sha256', call.body)) {
    throw s3Error('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  // What isn't signed was added by someone else than the signer: tags, metadata, a copy's source.
  const added = Object.keys(headers).filter((name) => name.startsWith('x-amz-') && !signed.has(name) && !UNSIGNED.has(name));
  if (added.length > 0) throw accessDenied(`There were headers present in the request which were not signed: ${added.join(', ')}`);
  return principal;
}
