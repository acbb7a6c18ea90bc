import { AwsError } from '../../part.ts';
import type { State } from '../../state.ts';
import { type Directory, now } from './directory.ts';
import type { Pool } from './pool.ts';

export type Status = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';

/** A person of a pool. `attributes` has `sub`; instants are milliseconds of the product's clock. */
export interface User {
  readonly username: string;
  readonly status: Status;
  readonly isEnabled: boolean;
  readonly passwordHash: string | null;
  readonly passwordSetAt: number | null;
  readonly attributes: Record<string, string>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What two sign-in names are compared by. */
export function keyOf(pool: Pool, name: string): string {
  return pool.isCaseSensitive ? name : name.toLowerCase();
}

/** The person by username (in a pool of e-mail addresses their `sub`) or by the address they sign in with. */
export function findUser(directory: Directory, pool: Pool, name: string): User | undefined {
  const key = keyOf(pool, name);
  const row = directory.runtime.state
    .prepare('SELECT * FROM cognito_users WHERE pool_id = ? AND (name_key = ? OR email_key = ?)')
    .get(pool.id, key, key);
  return row && userFrom(row);
}

/** As `findUser`, with UserNotFoundException for nobody. */
export function userOf(directory: Directory, pool: Pool, name: string): User {
  const user = findUser(directory, pool, name);
  if (user === undefined) throw userNotFound();
  return user;
}

export function userNotFound(): AwsError {
  return new AwsError('UserNotFoundException', 'User does not exist.');
}

export function allUsers(directory: Directory, pool: Pool): User[] {
  return directory.runtime.state
    .prepare('SELECT * FROM cognito_users WHERE pool_id = ? ORDER BY created_at, username')
    .all(pool.id)
    .map(userFrom);
}

type NewUser = Pick<User, 'username' | 'status' | 'passwordHash' | 'attributes'>;

/** Writes the person, or throws UsernameExistsException: of two at once with one name or address, one wins. */
export function insertUser(directory: Directory, pool: Pool, user: NewUser): void {
  const at = now(directory);
  const emailKey = pool.signsInByEmail && user.attributes.email ? keyOf(pool, user.attributes.email) : null;
  guarded(pool, 'UsernameExistsException', () =>
    directory.runtime.state
      .prepare('INSERT INTO cognito_users VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)')
      .run(
        pool.id,
        user.username,
        keyOf(pool, user.username),
        emailKey,
        user.status,
        user.passwordHash,
        at,
        JSON.stringify(user.attributes),
        at,
        at,
      ),
  );
}

/** Writes what changed of the person, over what they are by now; AliasExistsException where the new address is somebody else's. */
export function updateUser(
  directory: Directory,
  pool: Pool,
  { username }: Pick<User, 'username'>,
  change: Partial<Omit<User, 'username'>>,
): User {
  const changed = { ...userOf(directory, pool, username), ...change, updatedAt: now(directory) };
  const emailKey = pool.signsInByEmail && changed.attributes.email ? keyOf(pool, changed.attributes.email) : null;
  guarded(pool, 'AliasExistsException', () =>
    directory.runtime.state
      .prepare(
        `UPDATE cognito_users SET email_key = ?, status = ?, enabled = ?, password_hash = ?, password_set_at = ?, attributes = ?, updated_at = ?
         WHERE pool_id = ? AND username = ?`,
      )
      .run(
        emailKey,
        changed.status,
        changed.isEnabled ? 1 : 0,
        changed.passwordHash,
        changed.passwordSetAt,
        JSON.stringify(changed.attributes),
        changed.updatedAt,
        pool.id,
        username,
      ),
  );
  return changed;
}

/** Erases the person with their codes, logins, refresh tokens and memberships. */
export function deleteUser(directory: Directory, pool: Pool, user: User): void {
  directory.runtime.state.prepare('DELETE FROM cognito_users WHERE pool_id = ? AND username = ?').run(pool.id, user.username);
}

/** The attributes without those that were given an empty value, which is how one is taken away. */
export function withoutEmpty(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}

function guarded(pool: Pool, code: string, write: () => void): void {
  if (isTaken(write))
    throw new AwsError(code, pool.signsInByEmail ? 'An account with the given email already exists.' : 'User already exists');
}

/** What somebody is told who wants a name or address that another has. */
export function nameTaken(pool: Pool, code = 'UsernameExistsException'): AwsError {
  return new AwsError(code, pool.signsInByEmail ? 'An account with the given email already exists.' : 'User already exists');
}

function isTaken(write: () => void): boolean {
  try {
    write();
    return false;
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed: cognito_users')) return true;
    throw error;
  }
}

type Row = ReturnType<ReturnType<State['prepare']>['all']>[number];

function userFrom(row: Row): User {
  return {
    username: String(row.username),
    status: String(row.status) as Status,
    isEnabled: row.enabled === 1,
    passwordHash: row.password_hash === null ? null : String(row.password_hash),
    passwordSetAt: row.password_set_at === null ? null : Number(row.password_set_at),
    attributes: JSON.parse(String(row.attributes)),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
