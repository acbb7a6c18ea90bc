import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Passwords of files, sealed for the minutes between their coming and the reading (AES-256-GCM under a key derived from the deployment's secret). */
export interface Passwords {
  seal(importId: string, password: string): Promise<string>;
  /** @throws Error for what was not sealed for this import. */
  open(importId: string, sealed: string): Promise<string>;
}

const ivBytes = 12;
const tagBytes = 16;

export function sealedPasswords(readSecret: () => Promise<string>): Passwords {
  const key = async (): Promise<Buffer> => Buffer.from(hkdfSync('sha256', await readSecret(), '', 'passwords of imported files', 32));
  return {
    async seal(importId, password) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', await key(), iv).setAAD(Buffer.from(importId));
      const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    async open(importId, text) {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', await key(), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(importId))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}
