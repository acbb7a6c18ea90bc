import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../part.ts';

/** For whom and for what a signature was made: `<key>/<date>/<region>/<service>/aws4_request`. */
export interface Scope {
  readonly accessKeyId: string;
  /** `YYYYMMDD` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** A signature as it came, with the names of the headers it covers. */
export interface Signature extends Scope {
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** What of a request is signed. */
export interface Signed {
  readonly method: string;
  /** As it was sent, percent-encoded. */
  readonly path: string;
  /** As it was sent, percent-encoded, without the `?`. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

const algorithm = 'AWS4-HMAC-SHA256';

/**
 * The signature in an `Authorization` header, or `undefined` where the request has no such header.
 * Throws `IncompleteSignatureException` for a header that is not made as "Authenticating Requests: Using the Authorization Header" words it.
 */
export function signatureIn(authorization: string | undefined): Signature | undefined {
  if (authorization === undefined) return undefined;
  const parts = /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)\s*$/.exec(authorization);
  const [, credential = '', signedHeaders = '', signature = ''] = parts ?? [];
  if (parts === null) throw incomplete('Authorization header requires Credential, SignedHeaders and Signature of AWS4-HMAC-SHA256');
  const names = signedHeaders.split(';');
  if (!names.includes('host')) throw incomplete("'Host' must be a 'SignedHeader' in the AWS Authorization");
  return { ...scopeIn(credential), signedHeaders: names, signature };
}

/** Reads a credential scope. Throws `IncompleteSignatureException` where it has not five parts. */
export function scopeIn(credential: string): Scope {
  const [end, service, region, date, ...key] = credential.split('/').reverse();
  if (end !== 'aws4_request' || service === undefined || region === undefined || date === undefined || key.length === 0) {
    throw incomplete(`Credential must have 5 elements, '<key>/<date>/<region>/<service>/aws4_request', and is '${credential}'`);
  }
  return { accessKeyId: key.reverse().join('/'), date, region, service };
}

/**
 * Whether the signature is that of the request under the secret ("Create a signed AWS API request"). `payloadHash` is what the signer put in the place
 * of the body's hash, `requestedAt` the instant as it wrote it.
 */
export function isSignedBy(secret: string, signature: Signature, request: Signed, payloadHash: string, requestedAt: string): boolean {
  const scope = `${signature.date}/${signature.region}/${signature.service}/aws4_request`;
  const text = `${algorithm}\n${requestedAt}\n${scope}\n${hash('sha256', canonicalRequest(signature, request, payloadHash))}`;
  return isSignatureOf(text, secret, signature);
}

/** Whether the signature is that of `text` as it stands: of the string to sign, or of the policy of a browser's POST. */
export function isSignatureOf(text: string, secret: string, { signature, ...scope }: Scope & { readonly signature: string }): boolean {
  const expected = createHmac('sha256', signingKey(secret, scope)).update(text).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const keys = new Map<string, Buffer>();

/** The key that a secret signs with for a day, region and service. Kept, as it is the same for every call of a day. */
function signingKey(secret: string, { date, region, service }: Scope): Buffer {
  const name = `${secret}/${date}/${region}/${service}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = [date, region, service, 'aws4_request'].reduce(
    (from: Buffer | string, part) => createHmac('sha256', from).update(part).digest(),
    `AWS4${secret}`,
  );
  if (keys.size > 1000) keys.clear();
  keys.set(name, Buffer.from(key));
  return Buffer.from(key);
}

function canonicalRequest({ service, signedHeaders }: Signature, { method, path, query, headers }: Signed, payloadHash: string): string {
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ {2,}/g, ' ')}\n`);
  return `${method}\n${canonicalPath(path, service)}\n${canonicalQuery(query)}\n${lines.join('')}\n${signedHeaders.join(';')}\n${payloadHash}`;
}

/** Every service but S3 normalises the path and encodes it once more. */
function canonicalPath(path: string, service: string): string {
  if (service === 's3' || path === '/') return path;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(encoded(segment));
  }
  return `/${segments.join('/')}${path.endsWith('/') && segments.length > 0 ? '/' : ''}`;
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').filter((pair) => pair !== '');
  return pairs
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [encoded(decoded(name)), encoded(decoded(value.join('=').replaceAll('+', '%20')))] as const;
    })
    .filter(([name]) => name !== 'X-Amz-Signature')
    .sort(([a, x], [b, y]) => compared(a, b) || compared(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What is no percent-encoding stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 3986: all but letters, digits, `-`, `.`, `_` and `~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function incomplete(message: string): AwsError {
  return new AwsError('IncompleteSignatureException', message, 403);
}
