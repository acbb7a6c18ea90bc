import * as z from 'zod/mini';
import { uploadForm } from '../../../shared/upload.ts';
import { writtenText } from '../../../shared/written-text.ts';
import { texts } from '../texts.pt-br.ts';
import { type FileType, fileTypes } from './file-type.ts';

/** Bytes of a file at most. */
export const mostBytes = 10 * 1024 * 1024;
/** How long a form takes a file, and a link gives it. */
export const linkSeconds = 5 * 60;

const refusals = ['not_a_receipt', 'too_large'] as const;
type Refusal = (typeof refusals)[number];

/** The receipt of a transaction: one file at most. */
export interface Attachment {
  /** Of one sending: what is sent in its place has another, and so has its object. */
  readonly id: string;
  readonly status: 'awaiting_upload' | 'ready' | 'refused';
  readonly fileName: string;
  /** What its sender said, until its bytes were looked at. */
  readonly contentType: FileType;
  /** Bytes, once it has come. */
  readonly size?: number | undefined;
  readonly refusal?: Refusal | undefined;
  /** Until when it can be sent. Seconds since 1970. */
  readonly sendableUntil: number;
}

export const newAttachment = z.strictObject({
  fileName: writtenText(200, 'How the file is called; it is downloaded under this name', 'recibo.jpg'),
  contentType: z.enum(fileTypes),
});

export const attachment = z.strictObject({
  status: z.enum(['awaiting_upload', 'ready', 'refused']),
  fileName: z.string(),
  contentType: z.enum(fileTypes).check(z.meta({ description: 'By its bytes, once it has come.' })),
  size: z.nullable(z.int()).check(z.meta({ description: 'Bytes, once it has come.' })),
  error: z
    .nullable(z.strictObject({ code: z.enum(refusals), detail: z.string() }))
    .check(z.meta({ description: 'Why it was refused: `detail` is Portuguese that a person can be shown.' })),
  uploadExpiresAt: z
    .nullable(z.iso.datetime())
    .check(z.meta({ description: 'While it is awaited: from then on it can no longer be sent, and another can be asked for.' })),
});

export const shownOnTransaction = {
  attachment: z.nullable(attachment).check(z.meta({ description: 'Its receipt, a photo or a PDF.' })),
};

export const attachmentAsked = z.strictObject({ attachment, upload: uploadForm });

export const attachmentLink = z.strictObject({
  url: z.string(),
  fileName: z.string(),
  contentType: z.enum(fileTypes),
  size: z.int(),
  expiresAt: z.iso.datetime(),
});

export const presentAttachment = (of: Attachment | undefined): z.input<typeof attachment> | null =>
  of
    ? {
        status: of.status,
        fileName: of.fileName,
        contentType: of.contentType,
        size: of.size ?? null,
        error: of.refusal ? { code: of.refusal, detail: texts.attachmentRefused[of.refusal] } : null,
        uploadExpiresAt: of.status === 'awaiting_upload' ? new Date(of.sendableUntil * 1000).toISOString() : null,
      }
    : null;

const letters = { awaiting_upload: 'w', ready: 'r', refused: 'x' } as const;
const statuses = { w: 'awaiting_upload', r: 'ready', x: 'refused' } as const;

/** As the attribute `at` of the row, under short names. */
export const attachmentAttribute = ({ id, status, fileName, contentType, size, refusal, sendableUntil }: Attachment) => ({
  at: {
    i: id,
    s: letters[status],
    f: fileName,
    c: fileTypes.indexOf(contentType),
    u: sendableUntil,
    ...(size !== undefined && { z: size }),
    ...(refusal && { y: refusal }),
  },
});

export function attachmentIn(attribute: unknown): Attachment | undefined {
  if (typeof attribute !== 'object' || attribute === null) return undefined;
  const {
    i,
    s,
    f,
    c,
    u,
    z: size,
    y,
  } = attribute as { i: string; s: keyof typeof statuses; f: string; c: number; u: number; z?: number; y?: Refusal };
  return { id: i, status: statuses[s], fileName: f, contentType: fileTypes[c] ?? 'application/pdf', size, refusal: y, sendableUntil: u };
}

const folder = 'attachments';

/** Where its file lies: below its owner, so that an erasure finds all of them. */
export const keyOfFile = (userId: string, transactionId: string, attachmentId: string): string =>
  `${folder}/${userId}/${transactionId}/${attachmentId}`;

export const filesOf = (userId: string): string => `${folder}/${userId}/`;

/** Whose file lies there, and of which transaction. */
export function fileOfKey(
  key: string,
): { readonly userId: string; readonly transactionId: string; readonly attachmentId: string } | undefined {
  const [first, userId, transactionId, attachmentId, ...more] = key.split('/');
  if (first !== folder || !userId || !transactionId || !attachmentId || more.length > 0) return undefined;
  return { userId, transactionId, attachmentId };
}
