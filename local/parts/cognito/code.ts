import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { type Directory, now } from './directory.ts';
import type { Pool } from './pool.ts';
import type { User } from './user.ts';

/** What a code is good for. */
export type Purpose = 'sign-up' | 'reset' | 'email';

const HOUR = 3_600_000;
// "Quotas in Amazon Cognito", validity of codes: sign-up confirmation and attribute verification 24 hours, forgotten password 1 hour.
const LIFETIME: Record<Purpose, number> = { 'sign-up': 24 * HOUR, reset: HOUR, email: 24 * HOUR };

function hashOf(directory: Directory, user: User, purpose: Purpose, code: string): Buffer {
  return createHmac('sha256', directory.runtime.secret('cognito-codes')).update(`${purpose}/${user.attributes.sub}/${code}`).digest();
}

/** Makes a code of six digits for the person; one made before for the same purpose no longer works. Durable when it returns. */
export function makeCode(directory: Directory, pool: Pool, user: User, purpose: Purpose, sentTo: string): string {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  directory.runtime.state
    .prepare('INSERT OR REPLACE INTO cognito_codes VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      pool.id,
      user.username,
      purpose,
      hashOf(directory, user, purpose, code).toString('hex'),
      sentTo,
      now(directory) + LIFETIME[purpose],
    );
  return code;
}

/** Returns where the code was sent; ExpiredCodeException where none is open, CodeMismatchException where it is another. Does not use it up. */
export function checkCode(directory: Directory, pool: Pool, user: User, purpose: Purpose, code: string): string {
  const row = directory.runtime.state
    .prepare('SELECT code_hash, sent_to, expires_at FROM cognito_codes WHERE pool_id = ? AND username = ? AND purpose = ?')
    .get(pool.id, user.username, purpose);
  if (row === undefined || Number(row.expires_at) <= now(directory)) throw codeExpired();
  if (!timingSafeEqual(Buffer.from(String(row.code_hash), 'hex'), hashOf(directory, user, purpose, code))) throw codeMismatch();
  return String(row.sent_to);
}

/** The code can't be used again. */
export function useCode(directory: Directory, pool: Pool, user: User, purpose: Purpose): void {
  directory.runtime.state
    .prepare('DELETE FROM cognito_codes WHERE pool_id = ? AND username = ? AND purpose = ?')
    .run(pool.id, user.username, purpose);
}

export function codeExpired(): AwsError {
  return new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

export function codeMismatch(): AwsError {
  return new AwsError('CodeMismatchException', 'Invalid verification code provided, please try again.');
}
