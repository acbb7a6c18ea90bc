import * as z from 'zod/mini';
import type { Routes } from '../../../shared/route/route.ts';
import { givenId } from '../transaction.ts';
import { attachmentAsked, attachmentLink, newAttachment } from './attachment.ts';

const params = z.strictObject({ id: givenId });

const exampleFile = { fileName: 'recibo.jpg', contentType: 'image/jpeg' };

export const attachmentRoutes = {
  attachFile: {
    method: 'POST',
    path: '/transactions/{id}/attachment',
    access: 'user',
    summary: 'Attach a receipt',
    description:
      'A photo (JPEG, PNG, WebP) or a PDF, up to 10 MB; it takes the place of any that was there. Send the file itself to `upload.url` within 5 minutes, as a `multipart/form-data` POST with every one of `upload.fields` and the file last, as `file`. Then it is looked at, by its bytes: within moments `attachment.status` of the transaction is `ready`, or `refused` with the reason in `error`.',
    params,
    body: newAttachment,
    status: 201,
    answer: attachmentAsked,
    example: {
      body: exampleFile,
      answer: {
        attachment: { ...exampleFile, status: 'awaiting_upload', size: null, error: null, uploadExpiresAt: '2026-11-24T12:05:00.000Z' },
        upload: {
          url: 'https://attachments.s3.sa-east-1.amazonaws.com/',
          fields: { key: 'attachments/0195f7a0/202611240195f7a0/0195f7a1', 'Content-Type': 'image/jpeg', policy: 'eyJleHBpcmF0aW9uIjoi' },
          expiresAt: '2026-11-24T12:05:00.000Z',
        },
      },
    },
    problems: ['not_found'],
  },
  readAttachment: {
    method: 'GET',
    path: '/transactions/{id}/attachment',
    access: 'user',
    summary: 'A link to the receipt',
    description:
      'It downloads the file for 5 minutes, without a token: give it to nobody. Where the file has not come, or was refused, 409.',
    params,
    status: 200,
    answer: attachmentLink,
    example: {
      answer: {
        ...exampleFile,
        url: 'https://attachments.s3.sa-east-1.amazonaws.com/attachments/0195f7a0/202611240195f7a0/0195f7a1?X-Amz-Signature=5f2d',
        size: 184320,
        expiresAt: '2026-11-24T12:05:00.000Z',
      },
    },
    problems: ['not_found', 'conflict'],
  },
  removeAttachment: {
    method: 'DELETE',
    path: '/transactions/{id}/attachment',
    access: 'user',
    summary: 'Take the receipt off',
    description: 'The file is removed for good.',
    params,
    status: 204,
    problems: ['not_found'],
  },
} as const satisfies Routes;
