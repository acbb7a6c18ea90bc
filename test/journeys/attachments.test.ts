import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { aHousehold } from '../support/household.ts';
import { aPerson, expectStatus, type Person, password } from '../support/person.ts';
import { attachReceipt, pdf, png, receiptOnce, sendReceipt } from '../support/receipts.ts';
import { upload } from '../support/statements.ts';
import { eventually } from '../support/world.ts';

/** Every version of every file that lies in the bucket for this person, as the operator of the machine sees it. */
async function filesOf({ id }: Person, bucketUrl: string): Promise<unknown[]> {
  const { origin, pathname } = new URL(bucketUrl);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint: origin, region: 'sa-east-1', credentials, forcePathStyle: true });
  const Bucket = pathname.split('/')[1];
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: `attachments/${id}/` }));
  client.destroy();
  return Versions;
}

async function withExpense() {
  const household = await aHousehold();
  const { id } = (await household.spend(89.9, { description: 'Farmácia' })).body;
  const { person } = household;
  const path = `/transactions/${id}/attachment`;
  const link = async (): Promise<string> => expectStatus(await person.ask('GET', path), 200).body.url;
  const attachment = async () => expectStatus(await person.ask('GET', `/transactions/${id}`), 200).body.attachment;
  const isGone = async (url: string) => await eventually(async () => ((await fetch(url)).ok ? undefined : true), 20_000);
  return { ...household, id, path, link, attachment, isGone };
}

test('a receipt is sent to S3, looked at by its bytes, and downloaded under its name, as a file', async () => {
  const { person, id, path, link, attachment } = await withExpense();
  expect(await attachment()).toBeNull();
  expect((await person.ask('GET', path)).status).toBe(404);
  const asked = expectStatus(
    await person.ask('POST', path, { body: { fileName: 'Recibo nº 1.jpg', contentType: 'image/jpeg' } }),
    201,
  ).body;
  expect(asked.attachment).toMatchObject({
    status: 'awaiting_upload',
    size: null,
    error: null,
    uploadExpiresAt: asked.upload.expiresAt.replace(/\.\d+Z/, '.000Z'),
  });
  expect(await attachment()).toEqual(asked.attachment);
  expect(await person.ask('GET', path)).toMatchObject({ status: 409, body: { code: 'conflict' } });

  // It is called a JPEG, and is a PNG: what it is called is not believed.
  expect((await upload(asked.upload, png)).status).toBe(204);

  const ready = await receiptOnce(person, id, 'ready');
  expect(ready).toEqual({
    status: 'ready',
    fileName: 'Recibo nº 1.jpg',
    contentType: 'image/png',
    size: png.length,
    error: null,
    uploadExpiresAt: null,
  });
  const got = await fetch(await link());
  expect(Buffer.from(await got.arrayBuffer())).toEqual(png);
  expect([got.headers.get('content-type'), got.headers.get('content-disposition')]).toEqual([
    'image/png',
    `attachment; filename="Recibo n_ 1.jpg"; filename*=UTF-8''Recibo%20n%C2%BA%201.jpg`,
  ]);
  const { items } = expectStatus(await person.ask('GET', '/transactions'), 200).body;
  expect(items[0].attachment).toEqual(ready);
  expect(await attachReceipt(person, id, { file: pdf, contentType: 'application/pdf', fileName: 'nota.pdf' })).toMatchObject({
    contentType: 'application/pdf',
  });
});

test('what is no receipt is refused and removed, with the reason; what is too large, or of another type, S3 does not take', async () => {
  const { person, id, path } = await withExpense();
  const script = Buffer.from('<script>alert(1)</script>');

  expect((await sendReceipt(person, id, { file: script })).status).toBe(204);
  expect(await receiptOnce(person, id, 'refused')).toMatchObject({
    error: { code: 'not_a_receipt', detail: 'O arquivo não é uma foto (JPEG, PNG ou WebP) nem um PDF.' },
  });
  expect((await person.ask('GET', path)).status).toBe(409);
  const largest = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024 - png.length)]);
  expect((await sendReceipt(person, id, { file: Buffer.concat([largest, Buffer.alloc(1)]) })).status).toBe(400);
  expect(await attachReceipt(person, id, { file: largest })).toMatchObject({ size: 10 * 1024 * 1024 });
  expect(await person.ask('POST', path, { body: { fileName: 'a.svg', contentType: 'image/svg+xml' } })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'body.contentType' }] },
  });
  // Another can be sent in its place.
  await attachReceipt(person, id);
});

test('a file goes for good when it is replaced or taken off, and stays while its transaction can be restored, wherever that is moved', async () => {
  const { person, id, path, link, edit, today, isGone, attachment } = await withExpense();
  await attachReceipt(person, id);
  const first = await link();
  await attachReceipt(person, id, { file: pdf, contentType: 'application/pdf' });
  await isGone(first);
  const second = await link();

  expectStatus(await edit(id, { date: `${Number(today.slice(0, 4)) - 1}-01-31` }), 200);
  expectStatus(await person.ask('DELETE', `/transactions/${id}`), 204);
  expect((await fetch(second)).status).toBe(200);
  expectStatus(await person.ask('POST', `/transactions/${id}/restore`), 200);
  expect(await attachment()).toMatchObject({ status: 'ready' });
  expect(Buffer.from(await (await fetch(await link())).arrayBuffer())).toEqual(pdf);

  expectStatus(await person.ask('DELETE', path), 204);
  expect(await attachment()).toBeNull();
  await isGone(second);
  expect((await person.ask('DELETE', path)).status).toBe(404);
});

test('what is sent by a form that was replaced meanwhile goes nowhere', async () => {
  const { person, id, path, link } = await withExpense();
  const body = { fileName: 'a.png', contentType: 'image/png' };
  const early = expectStatus(await person.ask('POST', path, { body }), 201).body.upload;
  await attachReceipt(person, id, { file: pdf, contentType: 'application/pdf' });

  expect((await upload(early, png)).status).toBe(204);

  await eventually(async () => ((await filesOf(person, early.url)).length === 1 ? true : undefined), 20_000);
  expect(Buffer.from(await (await fetch(await link())).arrayBuffer())).toEqual(pdf);
});

test('the receipts of an erased person are erased with them, every version', async () => {
  const { person, id, path } = await withExpense();
  const { upload: form } = expectStatus(
    await person.ask('POST', path, { body: { fileName: 'a.png', contentType: 'image/png' } }),
    201,
  ).body;
  await upload(form, png);
  await upload(form, png);
  await receiptOnce(person, id, 'ready');
  expect(await filesOf(person, form.url)).toHaveLength(2);

  const { body } = expectStatus(await person.ask('DELETE', '/auth/account', { body: { password } }), 202);
  await eventually(async () => (await person.world.ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined, 20_000);
  expect(await filesOf(person, form.url)).toEqual([]);

  // A form that is still good brings nothing back.
  await upload(form, png);
  await eventually(async () => ((await filesOf(person, form.url)).length === 0 ? true : undefined), 20_000);
});

test('another person reads, sends and takes off nothing', async () => {
  const { person, id, path } = await withExpense();
  await attachReceipt(person, id);
  const bruno = await aPerson({ name: 'Bruno Lima' });

  expect((await bruno.ask('GET', path)).status).toBe(404);
  expect((await bruno.ask('DELETE', path)).status).toBe(404);
  expect((await bruno.ask('POST', path, { body: { fileName: 'a.png', contentType: 'image/png' } })).status).toBe(404);
});

test('a transaction that can be restored no longer takes its receipt with it', async () => {
  const { person, id, path } = await withExpense();
  await attachReceipt(person, id);
  const { url } = expectStatus(await person.ask('GET', path), 200).body;
  expectStatus(await person.ask('DELETE', `/transactions/${id}`), 204);
  expect(await filesOf(person, url)).toHaveLength(1);

  const { world } = person;
  await world.moveClockTo(new Date((await world.clock()).getTime() + 31 * 24 * 3_600_000));

  await eventually(async () => ((await filesOf(person, url)).length === 0 ? true : undefined), 20_000);
});
