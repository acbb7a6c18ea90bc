import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A request's digest and, where it holds a secret, the key that only the same request can derive again. */
export interface Print {
  readonly print: string;
  readonly salt?: string;
  readonly key?: Buffer;
}

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

export const plainPrint = async (content: string): Promise<Print> => ({ print: createHash('sha256').update(content).digest('base64url') });

/** A digest too slow to guess a password by (scrypt), and a key to seal the answer with, both from the request itself. */
export async function secretPrint(content: string, salt = randomBytes(16).toString('base64url')): Promise<Print> {
  const derived = await derive(content, Buffer.from(salt, 'base64url'), 64);
  return { print: derived.subarray(0, 32).toString('base64url'), salt, key: derived.subarray(32) };
}

/** The text as it is kept: under AES-256-GCM where there is a key, so that tokens never lie in a table for others to read. */
export function seal(text: string, { key }: Print): string {
  const packed = pack(text);
  if (!key) return packed;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(packed, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

export function openSealed(kept: string, { key }: Print): string {
  if (!key) return unpack(kept);
  const bytes = Buffer.from(kept, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return unpack(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8'));
}

/** An answer about hundreds of things would be larger than what one item of a table may be, and cost a write unit a kilobyte: much of it repeats. */
const longText = 4_096;
/** No answer begins so: they are JSON. */
const packedMark = 'gzip:';

const pack = (text: string): string => (text.length > longText ? packedMark + gzipSync(text).toString('base64url') : text);

const unpack = (kept: string): string =>
  kept.startsWith(packedMark) ? gunzipSync(Buffer.from(kept.slice(packedMark.length), 'base64url')).toString('utf8') : kept;
