import { createPublicKey, verify } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { type Directory, now, required } from './directory.ts';
import { type Login, loginOf } from './login.ts';
import type { Client } from './pool.ts';
import { openSigningKeys } from './signing-keys.ts';
import { SELF_SERVICE } from './token.ts';
import { findUser, type User, userNotFound } from './user.ts';

/** Whose access token it is. */
export interface Bearer {
  readonly client: Client;
  readonly user: User;
  readonly login: Login | undefined;
}

/**
 * The person an access token speaks for. NotAuthorizedException where the token is none of ours, has expired, lacks the scope
 * `aws.cognito.signin.user.admin`, was revoked, or the person is disabled; UserNotFoundException where they are gone.
 */
export async function bearerOf(directory: Directory, accessToken: string | undefined): Promise<Bearer> {
  const token = required(accessToken, 'accessToken');
  const claims = claimsOf(token);
  const client = directory.clients.get(String(claims?.client_id));
  if (claims === undefined || client === undefined || claims.iss !== client.pool.issuer) throw refused('Invalid Access Token');
  await checkSignature(directory, client, token);
  if (Number(claims.exp) * 1000 <= now(directory)) throw refused('Access Token has expired');
  if (!String(claims.scope).split(' ').includes(SELF_SERVICE)) throw refused('Access Token does not have required scopes');

  const user = findUser(directory, client.pool, String(claims.username));
  if (user === undefined || user.attributes.sub !== claims.sub) throw userNotFound();
  // A client without revocation issues tokens without origin_jti; those can't be revoked, as on AWS.
  const login = claims.origin_jti === undefined ? undefined : loginOf(directory, client.pool, String(claims.origin_jti));
  if (claims.origin_jti !== undefined && login?.isRevoked !== false) throw refused('Access Token has been revoked');
  if (!user.isEnabled) throw refused('User is disabled.');
  return { client, user, login };
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    // Not a token at all: the caller refuses it like any other that isn't ours.
    return undefined;
  }
}

/** With the key of access tokens, RS256, whatever the token's header says: identity tokens have another key. */
async function checkSignature(directory: Directory, client: Client, token: string): Promise<void> {
  const keys = await openSigningKeys(directory.runtime.state, client.pool.id);
  const end = token.lastIndexOf('.');
  const key = createPublicKey({ key: keys.access.publicJwk, format: 'jwk' });
  if (!verify('RSA-SHA256', Buffer.from(token.slice(0, end)), key, Buffer.from(token.slice(end + 1), 'base64url'))) {
    throw refused('Could not verify signature for Access Token');
  }
}

function refused(message: string): AwsError {
  return new AwsError('NotAuthorizedException', message);
}
