import { hash } from 'node:crypto';
import type { Credential } from '../identity/credentials.ts';
import { AwsError, type Principal } from '../part.ts';
import { isSignatureOf, isSignedBy, type Scope, type Signature, type Signed, scopeIn } from './signature.ts';

/** What is needed to know who signed a request. */
export interface Authority {
  readonly find: (accessKeyId: string) => Credential | undefined;
  readonly region: string;
  /** The product's time. */
  readonly now: () => Date;
}

/** How far a signer's clock may be off: as far as on AWS. */
const tolerance = 15 * 60_000;

/** Seconds that a presigned URL may hold at most. */
const longestPresigned = 7 * 24 * 60 * 60;

/** In the place of the body's hash: not signed, as S3 allows. The chunks' own signatures (`STREAMING-AWS4-…`) are not checked here, so refused. */
const unsignedPayloads = ['UNSIGNED-PAYLOAD', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'];

/**
 * Who signed the request in its `Authorization` header. Throws, as AWS does, for an access key that nobody has, another region, a signature that is not that
 * of the request or its body, and an instant more than 15 minutes away. The instant may be that of the real or of the product's clock, or between
 * the two: whoever signed may have started before the clock was moved.
 */
export function authenticated(signature: Signature, request: Signed, body: Buffer, authority: Authority): Principal {
  const credential = credentialOf(signature, authority);
  const requestedAt = request.headers['x-amz-date'] ?? '';
  refuseSkew(signature, requestedAt, 0, authority);
  if (!isSignedBy(credential.secretAccessKey, signature, request, payloadHashOf(signature, request, body), requestedAt)) throw mismatch();
  return credential.principal;
}

/**
 * Who signed a presigned URL ("Authenticating Requests: Using Query Parameters"), for the part that answers such requests. Throws as `authenticated` does,
 * and where the URL has expired by the product's clock.
 */
export function presignedBy(request: Signed, authority: Authority): Principal {
  const query = new URLSearchParams(request.query);
  const needed = (name: string) => {
    const value = query.get(name);
    if (value === null)
      throw new AwsError('AuthorizationQueryParametersError', `Query-string authentication version 4 requires the ${name} parameter.`);
    return value;
  };
  const signature: Signature = {
    ...scopeIn(needed('X-Amz-Credential')),
    signedHeaders: needed('X-Amz-SignedHeaders').split(';'),
    signature: needed('X-Amz-Signature'),
  };
  const [requestedAt, seconds] = [needed('X-Amz-Date'), Number(needed('X-Amz-Expires'))];
  if (!(seconds >= 1 && seconds <= longestPresigned)) {
    throw new AwsError('AuthorizationQueryParametersError', `X-Amz-Expires has to be 1 to ${longestPresigned} seconds, a week.`);
  }
  const credential = credentialOf(signature, authority);
  const payloadHash = query.get('X-Amz-Content-Sha256') ?? request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  if (!isSignedBy(credential.secretAccessKey, signature, request, payloadHash, requestedAt)) throw mismatch();
  refuseSkew(signature, requestedAt, seconds * 1000, authority);
  return credential.principal;
}

/**
 * Who signed the policy of a browser's POST ("Authenticating Requests: Browser-Based Uploads Using POST"), by the form's fields (lower-case names). Throws as
 * `authenticated` does. What the policy says, and until when, is for the part that takes the upload to check.
 */
export function postedBy(fields: Readonly<Record<string, string>>, authority: Authority): Principal {
  const needed = (name: string) => {
    const value = fields[name];
    if (value === undefined) throw new AwsError('AccessDenied', `The form has no field ${name}.`, 403);
    return value;
  };
  const signature = { ...scopeIn(needed('x-amz-credential')), signature: needed('x-amz-signature') };
  const credential = credentialOf(signature, authority);
  if (!isSignatureOf(needed('policy'), credential.secretAccessKey, signature)) throw mismatch();
  return credential.principal;
}

function credentialOf({ accessKeyId, region }: Scope, authority: Authority): Credential {
  const credential = authority.find(accessKeyId);
  if (credential === undefined)
    throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.', 403);
  if (region === authority.region) return credential;
  throw new AwsError(
    'InvalidSignatureException',
    `Credential should be scoped to a valid region, '${authority.region}', not '${region}'.`,
    403,
  );
}

/** `lifetime` is how long (milliseconds) what was signed holds; 0 where it has only the tolerance. */
function refuseSkew({ date }: Signature, requestedAt: string, lifetime: number, authority: Authority): void {
  const at = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(requestedAt);
  if (at === null || !requestedAt.startsWith(date)) {
    throw new AwsError(
      'IncompleteSignatureException',
      `X-Amz-Date has to be YYYYMMDDTHHMMSSZ on the scope's day ${date}, and is '${requestedAt}'`,
      403,
    );
  }
  const [, year, month, day, hour, minute, second] = at.map(Number);
  const signedAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const [product, real] = [authority.now().getTime(), Date.now()];
  if (signedAt > Math.max(product, real) + tolerance)
    throw skewed(`Signature not yet current: ${requestedAt} is still later than the time here.`);
  if (lifetime === 0 && signedAt < Math.min(product, real) - tolerance)
    throw skewed(`Signature expired: ${requestedAt} is now earlier than the time here.`);
  if (lifetime > 0 && signedAt + lifetime < product) throw new AwsError('AccessDenied', 'Request has expired', 403);
}

function payloadHashOf({ service }: Signature, { headers }: Signed, body: Buffer): string {
  const given = headers['x-amz-content-sha256'];
  if (service === 's3' && given !== undefined && unsignedPayloads.includes(given)) return given;
  if (given?.startsWith('STREAMING-')) {
    throw new AwsError(
      'NotImplemented',
      `A body signed in chunks (${given}) is not taken here: send it unsigned in chunks, as the SDK does, or whole.`,
      501,
    );
  }
  const actual = hash('sha256', body);
  if (service === 's3' && given !== undefined && given !== actual) {
    throw new AwsError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  return actual;
}

function skewed(message: string): AwsError {
  return new AwsError('RequestTimeTooSkewed', message, 403);
}

function mismatch(): AwsError {
  return new AwsError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    403,
  );
}
