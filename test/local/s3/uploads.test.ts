import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Buckets, errorCode, formFields, post, presign, startBuckets } from './buckets-under-test.ts';

const LIMIT = 1000;
let buckets: Buckets;
beforeAll(async () => {
  buckets = await startBuckets();
});
afterAll(() => buckets.stop());

const csv = (size: number) => Buffer.alloc(size, 'a;b\n');
const conditions = (key: unknown = ['starts-with', '$key', 'uploads/']) => [
  { bucket: 'files' },
  key,
  ['content-length-range', 1, LIMIT],
  { 'content-type': 'text/csv' },
];
const form = (key: string, more: { fields?: Record<string, string>; conditions?: unknown[]; expiresAt?: Date } = {}) =>
  formFields(buckets, { conditions: conditions(), ...more, fields: { key, 'content-type': 'text/csv', ...more.fields } });
const isThere = async (Key: string) => {
  try {
    await buckets.client.send(new HeadObjectCommand({ Bucket: 'files', Key }));
    return true;
  } catch {
    return false;
  }
};

test('a form that keeps to its policy is stored with its content type, up to the last byte allowed', async () => {
  const answer = await post(buckets, form('uploads/${filename}'), csv(LIMIT));
  expect(answer.status).toBe(204);
  const got = await buckets.client.send(new GetObjectCommand({ Bucket: 'files', Key: 'uploads/statement.csv' }));
  expect([got.ContentLength, got.ContentType]).toEqual([LIMIT, 'text/csv']);
  const created = await post(
    buckets,
    form('uploads/201', {
      fields: { success_action_status: '201' },
      conditions: [...conditions(), ['eq', '$success_action_status', '201']],
    }),
    csv(1),
  );
  expect(created.status).toBe(201);
  expect(await created.text()).toContain('<Key>uploads/201</Key>');
});

const later = (seconds: number) => new Date(buckets.clock.now().getTime() + seconds * 1000);
const refusals: [string, string, () => Promise<Response>][] = [
  ['one byte too large', 'EntityTooLarge', () => post(buckets, form('uploads/refused'), csv(LIMIT + 1))],
  ['empty', 'EntityTooSmall', () => post(buckets, form('uploads/refused'), csv(0))],
  ['under another prefix', 'AccessDenied', () => post(buckets, form('other/refused'), csv(9))],
  [
    'under another key than the exact one',
    'AccessDenied',
    () => post(buckets, form('uploads/refused', { conditions: conditions(['eq', '$key', 'uploads/mine']) }), csv(9)),
  ],
  [
    'of another content type',
    'AccessDenied',
    () => post(buckets, form('uploads/refused', { fields: { 'content-type': 'text/html' } }), csv(9)),
  ],
  [
    'without the content type',
    'AccessDenied',
    () => post(buckets, (({ 'content-type': _type, ...rest }) => rest)(form('uploads/refused')), csv(9)),
  ],
  [
    'with a field that the policy does not name',
    'AccessDenied',
    () => post(buckets, form('uploads/refused', { fields: { 'x-amz-meta-role': 'admin' } }), csv(9)),
  ],
  ['after it expired', 'AccessDenied', () => post(buckets, form('uploads/refused', { expiresAt: later(-1) }), csv(9))],
  [
    'with a policy that was tampered with',
    'SignatureDoesNotMatch',
    () => {
      const signed = form('uploads/refused');
      const policy = JSON.parse(Buffer.from(signed.policy ?? '', 'base64').toString());
      policy.conditions[2] = ['content-length-range', 1, 1_000_000];
      return post(buckets, { ...signed, policy: Buffer.from(JSON.stringify(policy)).toString('base64') }, csv(9));
    },
  ],
  [
    'without a signature',
    'AccessDenied',
    () => post(buckets, (({ 'x-amz-signature': _signature, ...rest }) => rest)(form('uploads/refused')), csv(9)),
  ],
  ['without a policy', 'AccessDenied', () => post(buckets, { key: 'uploads/refused' }, csv(9))],
  [
    'signed by someone who may not put it',
    'AccessDenied',
    () => post(buckets, form('refused', { conditions: conditions(['starts-with', '$key', '']) }), csv(9)),
  ],
  [
    'with the key of nobody',
    'InvalidAccessKeyId',
    () => post(buckets, { ...form('uploads/refused'), 'x-amz-credential': 'NOBODY/20260101/sa-east-1/s3/aws4_request' }, csv(9)),
  ],
];

test.each(refusals)('a form %s is refused (%s) and stores nothing', async (_what, code, send) => {
  const told = buckets.delivered.length;
  const answer = await send();
  expect([answer.status >= 400, await errorCode(answer)]).toEqual([true, code]);
  expect(await isThere('uploads/refused')).toBe(false);
  expect(await isThere('refused')).toBe(false);
  expect(buckets.delivered.length).toBe(told);
});

test('a field that stands twice is refused, so that no other value is stored than was checked', async () => {
  const boundary = 'b';
  const fields = Object.entries(form('uploads/refused')).concat([['key', 'elsewhere']]);
  const parts = fields
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const body = `${parts}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx\r\n--${boundary}--\r\n`;
  const answer = await fetch(`${buckets.endpoint}/files`, {
    method: 'POST',
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  expect(await errorCode(answer)).toBe('InvalidArgument');
});

test('a presigned URL puts and gets one object, as the role that signed it', async () => {
  const path = '/files/uploads/p%20%C3%A9.txt';
  const put = await fetch(await presign(buckets, { method: 'PUT', path }), { method: 'PUT', body: 'olá' });
  expect(put.status).toBe(200);
  const url = await presign(buckets, { method: 'GET', path, query: { 'response-content-disposition': 'attachment; filename="a b.txt"' } });
  const got = await fetch(url);
  expect([await got.text(), got.headers.get('content-disposition')]).toEqual(['olá', 'attachment; filename="a b.txt"']);
});

test('a presigned URL holds for its method, key and headers alone', async () => {
  const path = '/files/uploads/one';
  const put = await presign(buckets, { method: 'PUT', path, headers: { 'content-type': 'text/csv' } });
  expect(await errorCode(await fetch(put, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/html' } }))).toBe(
    'SignatureDoesNotMatch',
  );
  expect(
    await errorCode(await fetch(put.replace('/one?', '/two?'), { method: 'PUT', body: 'x', headers: { 'content-type': 'text/csv' } })),
  ).toBe('SignatureDoesNotMatch');
  expect(await errorCode(await fetch(put))).toBe('SignatureDoesNotMatch');
  const added = { 'content-type': 'text/csv', 'x-amz-meta-role': 'admin' };
  expect(await errorCode(await fetch(put, { method: 'PUT', body: 'x', headers: added }))).toBe('AccessDenied');
  expect((await fetch(put, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/csv' } })).status).toBe(200);
});

test('a presigned URL for what its role may not do is refused, and so is no signature at all', async () => {
  expect(await errorCode(await fetch(await presign(buckets, { method: 'PUT', path: '/files/other' }), { method: 'PUT', body: 'x' }))).toBe(
    'AccessDenied',
  );
  expect((await fetch(`${buckets.endpoint}/files/uploads/one`)).status).toBe(403);
  expect((await fetch(`${buckets.endpoint}/files?list-type=2`)).status).toBe(403);
});

test('a page of an allowed origin may ask, send and read; another may not', async () => {
  const ask = (origin: string, method: string, headers = 'content-type') =>
    fetch(`${buckets.endpoint}/files/uploads/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });
  const allowed = await ask('https://app.example.com', 'PUT');
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.example.com']);
  expect((await ask('https://evil.test', 'PUT')).status).toBe(403);
  expect((await ask('https://app.example.com', 'DELETE')).status).toBe(403);
  expect((await ask('https://app.example.com', 'PUT', 'x-other')).status).toBe(403);

  const sent = await post(buckets, form('uploads/cors'), csv(9), { origin: 'https://app.example.com' });
  expect([sent.headers.get('access-control-allow-origin'), sent.headers.get('access-control-expose-headers')]).toEqual([
    'https://app.example.com',
    'ETag',
  ]);
  const refused = await post(buckets, form('uploads/cors'), csv(LIMIT + 1), { origin: 'https://app.example.com' });
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, 'https://app.example.com']);
  const other = await post(buckets, form('uploads/cors'), csv(9), { origin: 'https://evil.test' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

// Last, as the clock moves forward only.
test('a presigned URL ends when it expires by the product clock', async () => {
  const url = await presign(buckets, { method: 'GET', path: '/files/uploads/one', expiresIn: 60 });
  expect((await fetch(url)).status).toBe(200);
  await buckets.clock.moveTo(later(61));
  const answer = await fetch(url);
  expect([answer.status, await errorCode(answer)]).toEqual([403, 'AccessDenied']);
});
