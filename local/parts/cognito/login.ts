import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { type Directory, now } from './directory.ts';
import type { Client, Pool } from './pool.ts';
import type { User } from './user.ts';

/** One sign-in of a person: `origin_jti`, `event_id` and `auth_time` stay the same in all the tokens refreshed from it. */
export interface Login {
  readonly originJti: string;
  readonly eventId: string;
  /** Milliseconds of the product's clock. */
  readonly authTime: number;
  readonly clientId: string;
  readonly username: string;
  readonly isRevoked: boolean;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Begins a login with its first refresh token. Both are durable when it returns. */
export function beginLogin(directory: Directory, client: Client, user: User): { login: Login; refreshToken: string } {
  const login = {
    originJti: randomUUID(),
    eventId: randomUUID(),
    authTime: now(directory),
    clientId: client.id,
    username: user.username,
    isRevoked: false,
  };
  directory.runtime.state
    .prepare('INSERT INTO cognito_logins VALUES (?, ?, ?, ?, ?, ?, NULL)')
    .run(login.originJti, client.pool.id, client.id, user.username, login.eventId, login.authTime);
  return { login, refreshToken: issueRefreshToken(directory, login.originJti, login.authTime + client.refreshTokenSeconds * 1000) };
}

function issueRefreshToken(directory: Directory, originJti: string, expiresAt: number): string {
  const token = randomBytes(96).toString('base64url');
  directory.runtime.state.prepare('INSERT INTO cognito_refresh_tokens VALUES (?, ?, ?, NULL)').run(hashOf(token), originJti, expiresAt);
  return token;
}

/** A refresh token's login, or `undefined` where it is none of this pool's. */
export function loginOfRefreshToken(
  directory: Directory,
  pool: Pool,
  token: string,
): { login: Login; expiresAt: number; replacedAt: number | null } | undefined {
  const row = directory.runtime.state
    .prepare(
      'SELECT l.*, t.expires_at, t.replaced_at FROM cognito_refresh_tokens t JOIN cognito_logins l USING (origin_jti) WHERE t.token_hash = ? AND l.pool_id = ?',
    )
    .get(hashOf(token), pool.id);
  if (row === undefined) return undefined;
  return {
    login: loginFrom(row),
    expiresAt: Number(row.expires_at),
    replacedAt: row.replaced_at === null ? null : Number(row.replaced_at),
  };
}

/** The login an access token belongs to. */
export function loginOf(directory: Directory, pool: Pool, originJti: string): Login | undefined {
  const row = directory.runtime.state.prepare('SELECT * FROM cognito_logins WHERE origin_jti = ? AND pool_id = ?').get(originJti, pool.id);
  return row && loginFrom(row);
}

/** The login of a refresh token that may be used now by this client; NotAuthorizedException else. */
export function usableLogin(directory: Directory, client: Client, token: string): { login: Login; expiresAt: number } {
  const found = loginOfRefreshToken(directory, client.pool, token);
  if (found === undefined || found.login.clientId !== client.id) throw new AwsError('NotAuthorizedException', 'Invalid Refresh Token.');
  if (found.login.isRevoked) throw new AwsError('NotAuthorizedException', 'Refresh Token has been revoked');
  if (found.expiresAt <= now(directory)) throw new AwsError('NotAuthorizedException', 'Refresh Token has expired');
  const graceEndsAt = (found.replacedAt ?? Number.POSITIVE_INFINITY) + (client.rotation?.graceSeconds ?? 0) * 1000;
  if (graceEndsAt <= now(directory))
    throw new AwsError('RefreshTokenReuseException', 'Refresh token has been invalidated by refresh token rotation.');
  return found;
}

/** Replaces a refresh token by another that lives as long as the first would have; the first works on for the client's grace period. */
export function rotate(directory: Directory, token: string, { login, expiresAt }: { login: Login; expiresAt: number }): string {
  directory.runtime.state
    .prepare('UPDATE cognito_refresh_tokens SET replaced_at = COALESCE(replaced_at, ?) WHERE token_hash = ?')
    .run(now(directory), hashOf(token));
  return issueRefreshToken(directory, login.originJti, expiresAt);
}

/** The login's refresh and access tokens are refused from now on. */
export function revokeLogin(directory: Directory, originJti: string): void {
  directory.runtime.state
    .prepare('UPDATE cognito_logins SET revoked_at = ? WHERE origin_jti = ? AND revoked_at IS NULL')
    .run(now(directory), originJti);
}

/** All of the person's logins, of all clients, are refused from now on. */
export function revokeLogins(directory: Directory, pool: Pool, user: User): void {
  directory.runtime.state
    .prepare('UPDATE cognito_logins SET revoked_at = ? WHERE pool_id = ? AND username = ? AND revoked_at IS NULL')
    .run(now(directory), pool.id, user.username);
}

function loginFrom(row: Record<string, unknown>): Login {
  return {
    originJti: String(row.origin_jti),
    eventId: String(row.event_id),
    authTime: Number(row.auth_time),
    clientId: String(row.client_id),
    username: String(row.username),
    isRevoked: row.revoked_at !== null,
  };
}
