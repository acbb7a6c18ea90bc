import { createHmac, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { Problem } from '../problem.ts';
import { texts } from './texts.pt-br.ts';

/** Where a list goes on, sealed so that it serves this user on this list only. */
export interface Cursors {
  /** The opaque text for a client. `list` names the route and its filters. */
  seal(userId: string, list: string, position: string): Promise<string>;
  /** @throws Problem `invalid_cursor` for a text that was changed, made up, or given to another user or list. */
  open(userId: string, list: string, cursor: string): Promise<string>;
}

/**
 * Cursors under a secret of Secrets Manager, read once a function instance:
 * `base64url(position).base64url(HMAC-SHA-256 of user, list and position, 16 bytes)`.
 */
export function secretCursors(client: SecretsManagerClient, secretId: string): Cursors {
  let secret: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (!SecretString) throw new Error('The secret of the cursors is empty.');
    return SecretString;
  };
  const mark = async (...what: string[]): Promise<Buffer> => {
    secret ??= read();
    const key = await secret.catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
    return createHmac('sha256', key).update(JSON.stringify(what)).digest().subarray(0, 16);
  };

  return {
    seal: async (userId, list, position) =>
      `${Buffer.from(position).toString('base64url')}.${(await mark(userId, list, position)).toString('base64url')}`,
    open: async (userId, list, cursor) => {
      const [encoded = '', given = ''] = cursor.split('.');
      const position = Buffer.from(encoded, 'base64url').toString('utf8');
      const expected = await mark(userId, list, position);
      const presented = Buffer.from(given, 'base64url');
      if (presented.length !== expected.length || !timingSafeEqual(presented, expected))
        throw new Problem('invalid_cursor', texts.invalidCursor);
      return position;
    },
  };
}

/** The query of every list: `limit` from 1 to 100, 50 by default, and where to go on. */
export const pageQuery = z.strictObject({
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
  cursor: z.optional(z.string().check(z.maxLength(1024))),
});
