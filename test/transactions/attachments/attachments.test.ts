import { describe, expect, test } from 'vitest';
import {
  attachmentAttribute,
  attachmentIn,
  fileOfKey,
  keyOfFile,
  mostBytes,
} from '../../../functions/transactions/attachments/attachment.ts';
import { fileLetGo } from '../../../functions/transactions/attachments/file-let-go.ts';
import { typeOfFile } from '../../../functions/transactions/attachments/file-type.ts';
import { settleFile } from '../../../functions/transactions/attachments/settle-file.ts';
import { rowItem, rowOf } from '../../../functions/transactions/transaction.ts';
import { commit } from '../../../shared/commit.ts';
import type { Beginning } from '../../../shared/objects.ts';
import { aMemoryLedger } from '../../support/memory-ledger.ts';
import { pdf, png } from '../../support/receipts.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('what a file is', () => {
  test.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', bytes('RIFF', [1, 2, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['a PDF', pdf, 'application/pdf'],
    ['a page called .jpg', bytes('<html>'), undefined],
    ['an SVG, which can hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), undefined],
    ['a WAV, which begins as a WebP does', bytes('RIFF', [1, 2, 0, 0], 'WAVEfmt '), undefined],
    ['a zip', bytes('PK\x03\x04'), undefined],
    ['a PDF behind something else', bytes('\n%PDF-1.7'), undefined],
    ['cut off', bytes([0xff, 0xd8]), undefined],
    ['nothing', bytes(), undefined],
  ])('%s', (_what, file, type) => {
    expect(typeOfFile(file)).toBe(type);
  });
});

const attachment = { id: 'a1', status: 'awaiting_upload', fileName: 'recibo.png', contentType: 'image/png', sendableUntil: 1 } as const;
const id = '202611240195f7a05c9e7c119d3e2f6f5b9d1a01';
const row = rowOf({ sk: 'T#2026-11-24#0195f7a05c9e7c119d3e2f6f5b9d1a01', t: 'e', n: 1, a: 1, v: 1, ca: 1 });
const item = (of: Parameters<typeof attachmentAttribute>[0] | undefined = attachment) => rowItem({ ...row, attachment: of });

test('an attachment is kept on its row as it is', () => {
  for (const each of [attachment, { ...attachment, status: 'refused', size: 9, refusal: 'too_large' }] as const)
    expect(attachmentIn(attachmentAttribute(each).at)).toEqual({ size: undefined, refusal: undefined, ...each });
  expect(fileOfKey(keyOfFile('ana', id, 'a1'))).toEqual({ userId: 'ana', transactionId: id, attachmentId: 'a1' });
  for (const key of ['uploads/ana/t/a', 'attachments/ana/t', 'attachments/ana/t/a/b', '']) expect(fileOfKey(key)).toBeUndefined();
});

test.each([
  ['replaced', item(), item({ ...attachment, id: 'a2' }), true],
  ['taken off', item(), rowItem(row), true],
  ['gone with its row', item(), undefined, true],
  ['gone to another date, which is found out when it is asked', item(), { sk: item().sk, to: '2026-12-01' }, true],
  ['looked at', item(), item({ ...attachment, status: 'ready', size: 9 }), false],
  ['new', undefined, item(), false],
  ['none', rowItem(row), undefined, false],
])('of a row whose file is %s', (_what, before, after, isLetGo) => {
  expect(fileLetGo({ userId: 'ana', before, after })).toBe(isLetGo ? keyOfFile('ana', id, 'a1') : undefined);
});

describe('a file and its row are brought together', () => {
  const key = keyOfFile('ana', id, 'a1');
  const sentPng: Beginning = { bytes: png.subarray(0, 16), size: png.length };

  async function settledWith(kept: Parameters<typeof item>[0] | undefined, beginning: Beginning | undefined) {
    const { context, setUp } = aMemoryLedger();
    await setUp('ana');
    const { dynamodb, store } = context;
    const removed: string[] = [];
    const objects = {
      beginning: async () => beginning,
      removeAll: async (prefix: string): Promise<void> => {
        removed.push(prefix);
      },
    };
    if (kept) await commit(dynamodb, [store.put('ana', item(kept))]);

    await settleFile({ ...context, objects }, key);
    await settleFile({ ...context, objects }, key);

    const found = (await store.read('ana', item().sk)).get(item().sk);
    return { attachment: attachmentIn(found?.at), version: found?.v, removed };
  }

  test('what is awaited and right is ready, once', async () => {
    expect(await settledWith(attachment, sentPng)).toMatchObject({
      attachment: { status: 'ready', size: png.length },
      version: 2,
      removed: [],
    });
  });

  test('what is none is refused and removed', async () => {
    const { attachment: refused, removed } = await settledWith(attachment, { bytes: Buffer.from('<html>'), size: 6 });
    expect([refused?.status, refused?.refusal, removed]).toEqual(['refused', 'not_a_receipt', [key, key]]);
  });

  test('what is too large is refused, whatever S3 took', async () => {
    expect((await settledWith(attachment, { ...sentPng, size: mostBytes + 1 })).attachment).toMatchObject({
      status: 'refused',
      refusal: 'too_large',
    });
  });

  test('what is sent again over a good one is looked at again', async () => {
    const ready = { ...attachment, status: 'ready', size: 5 } as const;
    expect((await settledWith(ready, { bytes: Buffer.from('MZ'), size: 2 })).attachment).toMatchObject({ status: 'refused' });
  });

  test('what no row names is removed: of another sending, of a row that has gone, of an erased user', async () => {
    expect((await settledWith({ ...attachment, id: 'a2' }, sentPng)).removed).toEqual([key, key]);
    expect((await settledWith(undefined, sentPng)).removed).toEqual([key, key]);
  });

  test('what has not come is waited for', async () => {
    expect(await settledWith(attachment, undefined)).toMatchObject({ attachment: { status: 'awaiting_upload' }, version: 1, removed: [] });
  });
});
