import type { State } from '../../state.ts';

/**
 * Creates the tables of the user pools. Passwords, refresh tokens and codes are kept as hashes only; instants are milliseconds of the
 * product's clock.
 */
export function createTables(state: State): void {
  state.exec(`
    CREATE TABLE IF NOT EXISTS cognito_keys (
      pool_id TEXT NOT NULL, token_use TEXT NOT NULL, kid TEXT NOT NULL, private_jwk TEXT NOT NULL, PRIMARY KEY (pool_id, token_use)) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_users (
      pool_id TEXT NOT NULL, username TEXT NOT NULL, name_key TEXT NOT NULL, email_key TEXT, status TEXT NOT NULL, enabled INTEGER NOT NULL,
      password_hash TEXT, password_set_at INTEGER, attributes TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      PRIMARY KEY (pool_id, username), UNIQUE (pool_id, name_key), UNIQUE (pool_id, email_key)) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_groups (
      pool_id TEXT NOT NULL, name TEXT NOT NULL, description TEXT, role_arn TEXT, precedence INTEGER, created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL, PRIMARY KEY (pool_id, name)) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_members (
      pool_id TEXT NOT NULL, group_name TEXT NOT NULL, username TEXT NOT NULL, PRIMARY KEY (pool_id, group_name, username),
      FOREIGN KEY (pool_id, group_name) REFERENCES cognito_groups (pool_id, name) ON DELETE CASCADE,
      FOREIGN KEY (pool_id, username) REFERENCES cognito_users (pool_id, username) ON DELETE CASCADE) STRICT;
    CREATE INDEX IF NOT EXISTS cognito_members_by_user ON cognito_members (pool_id, username);

    CREATE TABLE IF NOT EXISTS cognito_codes (
      pool_id TEXT NOT NULL, username TEXT NOT NULL, purpose TEXT NOT NULL, code_hash TEXT NOT NULL, sent_to TEXT NOT NULL,
      expires_at INTEGER NOT NULL, PRIMARY KEY (pool_id, username, purpose),
      FOREIGN KEY (pool_id, username) REFERENCES cognito_users (pool_id, username) ON DELETE CASCADE) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_tries (
      pool_id TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, since INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (pool_id, subject, kind)) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_lockouts (
      pool_id TEXT NOT NULL, subject TEXT NOT NULL, failures INTEGER NOT NULL, locked_until INTEGER NOT NULL, last_try_at INTEGER NOT NULL,
      PRIMARY KEY (pool_id, subject)) STRICT;

    CREATE TABLE IF NOT EXISTS cognito_logins (
      origin_jti TEXT PRIMARY KEY, pool_id TEXT NOT NULL, client_id TEXT NOT NULL, username TEXT NOT NULL, event_id TEXT NOT NULL,
      auth_time INTEGER NOT NULL, revoked_at INTEGER,
      FOREIGN KEY (pool_id, username) REFERENCES cognito_users (pool_id, username) ON DELETE CASCADE) STRICT;
    CREATE INDEX IF NOT EXISTS cognito_logins_by_user ON cognito_logins (pool_id, username);

    CREATE TABLE IF NOT EXISTS cognito_refresh_tokens (
      token_hash TEXT PRIMARY KEY, origin_jti TEXT NOT NULL REFERENCES cognito_logins (origin_jti) ON DELETE CASCADE,
      expires_at INTEGER NOT NULL, replaced_at INTEGER) STRICT;
    CREATE INDEX IF NOT EXISTS cognito_refresh_tokens_by_login ON cognito_refresh_tokens (origin_jti);
  `);
}
