import { AwsError } from '../../part.ts';
import { type Directory, now } from './directory.ts';
import type { Pool } from './pool.ts';

const QUARTER_HOUR = 15 * 60_000;
const HOUR = 3_600_000;

/**
 * Throws NotAuthorizedException "Password attempts exceeded" while the name is locked. After n wrong passwords, n ≥ 5, it is locked for
 * 2^(n-5) seconds, 15 minutes at most; a try during the lock doesn't lengthen it. "Lockout behavior for failed sign-in attempts",
 * Amazon Cognito developer guide. Names of nobody are locked like those of people, so that the lock doesn't tell them apart.
 */
export function checkLock(directory: Directory, pool: Pool, subject: string): void {
  const row = directory.runtime.state
    .prepare('SELECT locked_until FROM cognito_lockouts WHERE pool_id = ? AND subject = ?')
    .get(pool.id, subject);
  if (row !== undefined && Number(row.locked_until) > now(directory))
    throw new AwsError('NotAuthorizedException', 'Password attempts exceeded');
}

/** Counts a wrong password; counting begins anew after 15 minutes without one. */
export function countFailure(directory: Directory, pool: Pool, subject: string): void {
  const { state } = directory.runtime;
  const at = now(directory);
  const row = state
    .prepare('SELECT failures, last_try_at, locked_until FROM cognito_lockouts WHERE pool_id = ? AND subject = ?')
    .get(pool.id, subject);
  const isFresh = row === undefined || at - Math.max(Number(row.last_try_at), Number(row.locked_until)) >= QUARTER_HOUR;
  const failures = isFresh ? 1 : Number(row.failures) + 1;
  const lock = failures < 5 ? 0 : Math.min(2 ** (failures - 5) * 1000, QUARTER_HOUR);
  state.prepare('INSERT OR REPLACE INTO cognito_lockouts VALUES (?, ?, ?, ?, ?)').run(pool.id, subject, failures, at + lock, at);
}

/** A right password, or a new one, ends the count. */
export function forgetFailures(directory: Directory, pool: Pool, subject: string): void {
  directory.runtime.state.prepare('DELETE FROM cognito_lockouts WHERE pool_id = ? AND subject = ?').run(pool.id, subject);
}

/** What is counted by the hour. */
export type Limited =
  | 'wrong-code/sign-up'
  | 'wrong-code/reset'
  | 'wrong-code/email'
  | 'request/sign-up'
  | 'request/reset'
  | 'request/email';

// AWS grants between 5 and 20 an hour, by a risk it doesn't disclose ("Quotas in Amazon Cognito"); what works with 5 works there.
const PER_HOUR = 5;

/** Throws `code` where the hour's tries are used up. */
export function checkLimit(directory: Directory, pool: Pool, subject: string, kind: Limited, code = 'LimitExceededException'): void {
  const row = directory.runtime.state
    .prepare('SELECT since, count FROM cognito_tries WHERE pool_id = ? AND subject = ? AND kind = ?')
    .get(pool.id, subject, kind);
  if (row !== undefined && now(directory) - Number(row.since) < HOUR && Number(row.count) >= PER_HOUR) {
    throw new AwsError(code, 'Attempt limit exceeded, please try after some time.');
  }
}

/** Counts one try in the hour that began with the first. */
export function countTry(directory: Directory, pool: Pool, subject: string, kind: Limited): void {
  const at = now(directory);
  directory.runtime.state
    .prepare(`INSERT INTO cognito_tries VALUES (?1, ?2, ?3, ?4, 1) ON CONFLICT (pool_id, subject, kind) DO UPDATE SET
      count = CASE WHEN ?4 - since < ${HOUR} THEN count + 1 ELSE 1 END, since = CASE WHEN ?4 - since < ${HOUR} THEN since ELSE ?4 END`)
    .run(pool.id, subject, kind, at);
}

/** A right code ends the count of wrong ones. */
export function forgetTries(directory: Directory, pool: Pool, subject: string, kind: Limited): void {
  directory.runtime.state.prepare('DELETE FROM cognito_tries WHERE pool_id = ? AND subject = ? AND kind = ?').run(pool.id, subject, kind);
}
