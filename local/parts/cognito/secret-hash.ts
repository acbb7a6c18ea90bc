import { createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../part.ts';
import type { Client } from './pool.ts';

/**
 * Throws NotAuthorizedException where a client with a secret doesn't send Base64(HMAC-SHA256(secret, username + client id)).
 * "Computing secret hash values", Amazon Cognito developer guide.
 */
export function checkSecretHash(client: Client, username: string, given: string | undefined): void {
  if (client.secret === undefined) {
    if (given) throw unverified(client);
    return;
  }
  if (!given)
    throw new AwsError('NotAuthorizedException', `Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  const expected = createHmac('sha256', client.secret)
    .update(username + client.id)
    .digest('base64');
  if (!same(expected, given)) throw unverified(client);
}

/** As above, for the operations that take the secret itself. */
export function checkSecret(client: Client, given: string | undefined, code = 'NotAuthorizedException'): void {
  if (client.secret === undefined ? !given : given !== undefined && same(client.secret, given)) return;
  throw new AwsError(
    code,
    code === 'UnauthorizedException' ? 'Invalid client secret' : `Unable to verify secret for client ${client.id}`,
    code === 'UnauthorizedException' ? 401 : 400,
  );
}

function same(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHmac('sha256', 'compare').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(left, right);
}

function unverified(client: Client): AwsError {
  return new AwsError('NotAuthorizedException', `Unable to verify secret hash for client ${client.id}`);
}
