import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketLinks, type UploadForm } from '../../shared/upload.ts';
import { type Buckets, errorCode, presign, startBuckets } from '../local/s3/buckets-under-test.ts';

let buckets: Buckets;
beforeAll(async () => {
  buckets = await startBuckets();
});
afterAll(() => buckets.stop());

const environment = () => ({ region: 'sa-east-1', endpoint: buckets.endpoint, sessionToken: undefined, ...buckets.uploader });
const links = () => bucketLinks({ name: 'files', clock: buckets.clock, environment });
const key = 'uploads/ana/recibo (1).jpg';
const upload = { key, contentType: 'image/jpeg', atMost: 1000, seconds: 300 };

/** As a browser sends it; `change` is what somebody tampers with. */
async function send({ url, fields }: UploadForm, file: Uint8Array<ArrayBuffer>, change: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  form.append('file', new Blob([file]), 'foto.jpg');
  return await fetch(url, { method: 'POST', body: form });
}

test('what is sent by a form is downloaded by a link, byte by byte, as a file with the name that the person gave it', async () => {
  const file = new Uint8Array([0xff, 0xd8, 0xff, 0, 10, 13, 10]);
  const form = links().form(upload);
  expect((await send(form, file)).status).toBe(204);

  const got = await fetch(links().link({ key, fileName: 'Recibo "nº 1" – maçã.jpg', contentType: 'image/jpeg', seconds: 300 }));

  expect(new Uint8Array(await got.arrayBuffer())).toEqual(file);
  expect(got.headers.get('content-type')).toBe('image/jpeg');
  expect(got.headers.get('content-disposition')).toBe(
    `attachment; filename="Recibo _n_ 1_ _ ma__.jpg"; filename*=UTF-8''Recibo%20%22n%C2%BA%201%22%20%E2%80%93%20ma%C3%A7%C3%A3.jpg`,
  );
});

const bytes = (size: number) => new Uint8Array(size).fill(1);
test.each<[what: string, code: string, file: Uint8Array<ArrayBuffer>, change: Record<string, string>]>([
  ['a byte too large', 'EntityTooLarge', bytes(1001), {}],
  ['empty', 'EntityTooSmall', bytes(0), {}],
  ['of another type', 'AccessDenied', bytes(9), { 'Content-Type': 'text/html' }],
  ['of another person', 'AccessDenied', bytes(9), { key: 'uploads/bia/recibo.jpg' }],
  ['with more said of it', 'AccessDenied', bytes(9), { 'x-amz-meta-of': 'bia' }],
])('a file %s is refused (%s)', async (_what, code, file, change) => {
  const answer = await send(links().form(upload), file, change);

  expect([answer.status >= 400, await errorCode(answer)]).toEqual([true, code]);
});

test('who signs what their role may not do is refused by S3, for the form as for the link', async () => {
  const others = { ...upload, key: 'elsewhere/ana' };

  expect(await errorCode(await send(links().form(others), bytes(9)))).toBe('AccessDenied');
  expect(await errorCode(await fetch(links().link({ ...others, fileName: 'a', seconds: 9 })))).toBe('AccessDenied');
});

test('any key and any name make a link that S3 takes for signed: it says that there is no such object, not that the signature is wrong', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.isWellFormed() && !/^\.{1,2}$/.test(text));
  await fc.assert(
    fc.asyncProperty(name, name, async (one, fileName) => {
      const link = links().link({ key: `uploads/${one.replaceAll('/', '-')}`, fileName, contentType: 'image/png', seconds: 60 });
      expect(['NoSuchKey', 'AccessDenied']).toContain(await errorCode(await fetch(link)));
    }),
    { numRuns: 30 },
  );
});

test('a link is the one that the SDK’s own signer makes', async () => {
  const query = {
    'response-content-disposition': `attachment; filename="a.png"; filename*=UTF-8''a.png`,
    'response-content-type': 'image/png',
  };
  const at = buckets.clock.now();
  const theirs = new URL(await presign(buckets, { method: 'GET', path: '/files/uploads/a', query, expiresIn: 60, at }));
  const ours = new URL(
    bucketLinks({ name: 'files', clock: { now: () => at }, environment }).link({
      key: 'uploads/a',
      fileName: 'a.png',
      contentType: 'image/png',
      seconds: 60,
    }),
  );

  const signed = (url: URL) =>
    [...url.searchParams].filter(([parameter]) => !/Sha256|Signature|SignedHeaders|UserAgent/i.test(parameter)).toSorted();
  expect(signed(ours)).toEqual(signed(theirs));
});

test('on AWS the bucket is in the host’s name, and the token of the role’s session is signed with the rest', () => {
  const session = { region: 'sa-east-1', endpoint: undefined, accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'key', sessionToken: 'token/=' };
  const clock = { now: () => new Date('2026-11-24T12:00:00.000Z') };
  const onAws = bucketLinks({ name: 'files', clock, environment: () => session });
  const { url, fields, expiresAt } = onAws.form(upload);
  const policy = JSON.parse(Buffer.from(fields.policy ?? '', 'base64').toString());

  expect(url).toBe('https://files.s3.sa-east-1.amazonaws.com/');
  expect(fields).toMatchObject({ key, 'x-amz-security-token': 'token/=', 'x-amz-date': '20261124T120000Z' });
  expect([expiresAt, policy.expiration]).toEqual(['2026-11-24T12:05:00.000Z', '2026-11-24T12:05:00.000Z']);
  expect(policy.conditions).toContainEqual({ 'x-amz-security-token': 'token/=' });
  const link = onAws.link({ ...upload, fileName: 'a.jpg' });
  expect(link).toMatch(/^https:\/\/files\.s3\.sa-east-1\.amazonaws\.com\/uploads\/ana\/recibo%20%281%29\.jpg\?X-Amz-Algorithm=/);
  expect(link).toContain('X-Amz-Security-Token=token%2F%3D');
});
