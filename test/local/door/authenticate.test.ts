import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, test } from 'vitest';
import { authenticated, postedBy, presignedBy } from '../../../local/door/authenticate.ts';
import { type Signed, signatureIn } from '../../../local/door/signature.ts';

const role = { role: 'arn:aws:iam::000000000000:role/Writer' };
const keys = { accessKeyId: 'ASIA1', secretAccessKey: 'secret' };
const minutes = 60_000;

/** Who checks, with a product's clock that is `ahead` milliseconds ahead of the real one. */
function authority(ahead = 0) {
  return {
    find: (accessKeyId: string) => (accessKeyId === keys.accessKeyId ? { ...keys, principal: role } : undefined),
    region: 'sa-east-1',
    now: () => new Date(Date.now() + ahead),
  };
}

class Sha256 {
  readonly #digest;
  constructor(secret?: Parameters<typeof createHmac>[1]) {
    this.#digest = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
  }
  update(data: string | Uint8Array): void {
    this.#digest.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#digest.digest();
  }
  reset(): void {
    throw new Error('a hash is used once');
  }
}

function signer(service: string, region = 'sa-east-1') {
  // biome-ignore lint/suspicious/noExplicitAny: the signer's type of a hash differs from its package's only in what it does not use.
  return new SignatureV4({ service, region, credentials: keys, sha256: Sha256 as any, uriEscapePath: service !== 's3' });
}

interface Sent {
  readonly path?: string;
  readonly query?: Record<string, string | string[]>;
  readonly body?: string;
  readonly service?: string;
  readonly region?: string;
  readonly at?: Date;
}

function plain({ path = '/', query = {}, body = '' }: Sent) {
  return {
    method: 'POST',
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: 1,
    path,
    query,
    headers: { host: '127.0.0.1:1', 'x-a': ' two  spaces ' },
    body,
  };
}

function asSent(request: { method: string; path: string; query?: Record<string, unknown>; headers: Record<string, string> }): Signed {
  const pairs = Object.entries(request.query ?? {}).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)]));
  const query = pairs.map((pair) => pair.map((part) => encodeURIComponent(part ?? '')).join('=')).join('&');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { method: request.method, path: request.path, query, headers };
}

/** A request as the SDK's own signer signs it. */
async function signed(sent: Sent): Promise<Signed> {
  const request = await signer(sent.service ?? 'sqs', sent.region).sign(plain(sent), { signingDate: sent.at ?? new Date() });
  return asSent(request);
}

function whoSigned(request: Signed, body = '', ahead = 0) {
  const signature = signatureIn(request.headers.authorization);
  return signature && authenticated(signature, request, Buffer.from(body), authority(ahead));
}

describe('a request signed by the SDK’s signer is its signer’s', () => {
  test.each<[string, Sent]>([
    ['plain', {}],
    ['with a body', { body: '{"a":"ç"}' }],
    ['with a path that is encoded twice', { path: '/2015-03-31/functions/arn%3Aaws%3Alambda%3Ax/invocations' }],
    ['with a path to normalise', { path: '/a//b/./c/../d/' }],
    ['with a query', { query: { z: '1', a: ['2', '10', ''], 'é ': 'x+y/(*)' } }],
    ['for S3, whose path is taken as it is', { service: 's3', path: '/files/a//b/../%C3%A7%20%281%29' }],
  ])('%s', async (_name, sent) => {
    expect(whoSigned(await signed(sent), sent.body)).toEqual(role);
  });
});

describe('a request is refused', () => {
  test.each<[string, (request: Signed) => Signed]>([
    ['with another path', (request) => ({ ...request, path: '/other' })],
    ['with another query', (request) => ({ ...request, query: 'a=1' })],
    ['with another method', (request) => ({ ...request, method: 'GET' })],
    ['with another header that is signed', (request) => ({ ...request, headers: { ...request.headers, 'x-a': 'three' } })],
  ])('%s', async (_name, change) => {
    expect(() => whoSigned(change({ ...request }))).toThrow(/does not match the signature/);
  });
  let request: Signed;
  test.beforeEach(async () => {
    request = await signed({});
  });

  test('with another body, for S3 as well', async () => {
    expect(() => whoSigned(request, 'other')).toThrow(/does not match the signature/);
    const forS3 = await signed({ service: 's3', body: 'this' });
    expect(whoSigned(forS3, 'this')).toEqual(role);
    expect(() => whoSigned(forS3, 'other')).toThrow(/x-amz-content-sha256/);
  });

  test('from a key that nobody has, for another region, or with half a header', async () => {
    const { authorization = '' } = request.headers;
    const with_ = (header: string) => ({ ...request, headers: { ...request.headers, authorization: header } });
    expect(() => whoSigned(with_(authorization.replace('ASIA1', 'ASIA2')))).toThrow(
      'The security token included in the request is invalid.',
    );
    expect(() => whoSigned(with_(authorization.replace(/, Signature=.*/, '')))).toThrow(/requires Credential, SignedHeaders and Signature/);
    expect(() => whoSigned(with_(authorization.replace('/sqs/', '/')))).toThrow(/must have 5 elements/);
    expect(() => whoSigned(with_(authorization.replace('host;', '')))).toThrow(/'Host' must be/);
    const elsewhere = await signed({ region: 'us-east-1' });
    expect(() => whoSigned(elsewhere)).toThrow(/valid region, 'sa-east-1', not 'us-east-1'/);
  });

  test.each([
    ['too long ago', -16 * minutes, 0, /Signature expired/],
    ['too far ahead', 16 * minutes, 0, /not yet current/],
    ['ahead of the product’s clock too', 76 * minutes, 60 * minutes, /not yet current/],
  ])('signed %s', async (_name, offset, ahead, message) => {
    const late = await signed({ at: new Date(Date.now() + offset) });
    expect(() => whoSigned(late, '', ahead)).toThrow(message);
  });
});

test.each([
  ['the real clock', 0],
  ['the product’s clock', 30 * 24 * 60 * minutes],
  ['the product’s clock before it was moved again', 10 * 24 * 60 * minutes],
])('a request may be signed by %s', async (_name, offset) => {
  const request = await signed({ at: new Date(Date.now() + offset) });
  expect(whoSigned(request, '', 30 * 24 * 60 * minutes)).toEqual(role);
});

describe('a presigned URL', () => {
  const presigned = async (expiresIn = 900) =>
    asSent(
      await signer('s3').presign(
        {
          ...plain({ path: '/files/a%20b', query: { x: 'y z' } }),
          method: 'GET',
          headers: { host: '127.0.0.1:1', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        },
        { expiresIn, signingDate: new Date() },
      ),
    );

  test('is its signer’s until it expires by the product’s clock', async () => {
    const request = await presigned();
    expect(presignedBy(request, authority())).toEqual(role);
    expect(presignedBy(request, authority(14 * minutes))).toEqual(role);
    expect(() => presignedBy(request, authority(16 * minutes))).toThrow('Request has expired');
  });

  test('that holds for more than a week is refused', async () => {
    const { query, ...request } = await presigned(604_800);
    expect(presignedBy({ ...request, query }, authority())).toEqual(role);
    expect(() => presignedBy({ ...request, query: query.replace('604800', '604801') }, authority())).toThrow(/a week/);
  });

  test('is refused for another path, and without one of its parameters', async () => {
    const request = await presigned();
    expect(() => presignedBy({ ...request, path: '/files/other' }, authority())).toThrow(/does not match the signature/);
    expect(() => presignedBy({ ...request, query: request.query.replace('900', '9000') }, authority())).toThrow(
      /does not match the signature/,
    );
    expect(() => presignedBy({ ...request, query: request.query.replace('X-Amz-Expires', 'X-Amz-Expire') }, authority())).toThrow(
      /X-Amz-Expires/,
    );
  });
});

test('a browser’s upload is its policy’s signer’s, and no other policy’s', () => {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const signing = [day, 'sa-east-1', 's3', 'aws4_request'];
  const key = signing.reduce(
    (from: string | Buffer, part) => createHmac('sha256', from).update(part).digest(),
    `AWS4${keys.secretAccessKey}`,
  );
  const policy = Buffer.from('{"conditions":[]}').toString('base64');
  const fields = {
    policy,
    'x-amz-credential': ['ASIA1', ...signing].join('/'),
    'x-amz-signature': createHmac('sha256', key).update(policy).digest('hex'),
  };
  expect(postedBy(fields, authority())).toEqual(role);
  expect(() => postedBy({ ...fields, policy: `${policy}a` }, authority())).toThrow(/does not match the signature/);
  expect(() => postedBy({ ...fields, 'x-amz-signature': '' }, authority())).toThrow(/does not match the signature/);
  expect(() => postedBy({ policy }, authority())).toThrow(/no field x-amz-credential/);
});
