import { createHmac } from 'node:crypto';
import type { Principal } from '../part.ts';
import type { State } from '../state.ts';

/** A key pair that calls are signed with, and who signs with it. */
export interface Credential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly principal: Principal;
}

export interface Credentials {
  /** The key pair of a role, for one function of it where given: the same at every call and every start of one data folder. */
  credentialsOf(role: string, functionName?: string): Credential;
  /** Whose access key it is. */
  find(accessKeyId: string): Credential | undefined;
}

/** The operator's key pair, for people, scripts and tests: `local` / `local`. */
const operator: Credential = { accessKeyId: 'local', secretAccessKey: 'local', principal: { operator: true } };

/**
 * The key pairs of the roles. They are made of `secret` (random, kept in the data folder), so that nobody can sign as a role who has not been given its keys;
 * which have been given out is kept in `state`, so that what a role signed before a restart (a presigned URL) is known after it.
 */
export function openCredentials(secret: string, state: State): Credentials {
  state.exec(
    'CREATE TABLE IF NOT EXISTS identity_credentials (role TEXT NOT NULL, function_name TEXT NOT NULL, PRIMARY KEY (role, function_name))',
  );
  const keep = state.prepare('INSERT INTO identity_credentials VALUES (?, ?) ON CONFLICT DO NOTHING');
  const byKey = new Map<string, Credential>([[operator.accessKeyId, operator]]);
  const byOwner = new Map<string, Credential>();

  function made(role: string, functionName: string): Credential {
    const owner = ownerOf(role, functionName);
    const known = byOwner.get(owner);
    if (known !== undefined) return known;
    const hash = (what: string) => createHmac('sha256', secret).update(`${what}:${owner}`).digest();
    const credential: Credential = {
      accessKeyId: `ASIA${hash('id').toString('hex').slice(0, 16).toUpperCase()}`,
      secretAccessKey: hash('key').toString('base64url').slice(0, 40),
      principal: functionName === '' ? { role } : { role, functionName },
    };
    byOwner.set(owner, credential);
    byKey.set(credential.accessKeyId, credential);
    return credential;
  }

  for (const row of state.prepare('SELECT role, function_name FROM identity_credentials').all())
    made(String(row.role), String(row.function_name));
  return {
    credentialsOf(role, functionName = '') {
      if (!byOwner.has(ownerOf(role, functionName))) keep.run(role, functionName);
      return made(role, functionName);
    },
    find: (accessKeyId) => byKey.get(accessKeyId),
  };
}

function ownerOf(role: string, functionName: string): string {
  return JSON.stringify([role, functionName]);
}
