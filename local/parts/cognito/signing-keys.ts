import { createPrivateKey, generateKeyPair, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { State } from '../../state.ts';

export type TokenUse = 'access' | 'id';

interface SigningKey {
  readonly kid: string;
  readonly key: KeyObject;
  readonly publicJwk: JsonWebKey;
}

/** The keys of one pool: one signs access tokens, one identity tokens, as on AWS. */
export type SigningKeys = Record<TokenUse, SigningKey>;

/** RSA keys of 2,048 bits, random for each data folder, made on first use and kept. */
export async function openSigningKeys(state: State, poolId: string): Promise<SigningKeys> {
  const [access, id] = await Promise.all([openKey(state, poolId, 'access'), openKey(state, poolId, 'id')]);
  return { access, id };
}

async function openKey(state: State, poolId: string, tokenUse: TokenUse): Promise<SigningKey> {
  const find = state.prepare('SELECT kid, private_jwk FROM cognito_keys WHERE pool_id = ? AND token_use = ?');
  if (find.get(poolId, tokenUse) === undefined) {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    state
      .prepare('INSERT OR IGNORE INTO cognito_keys VALUES (?, ?, ?, ?)')
      .run(poolId, tokenUse, randomUUID(), JSON.stringify(privateKey.export({ format: 'jwk' })));
  }
  const row = find.get(poolId, tokenUse);
  const jwk: JsonWebKey = JSON.parse(String(row?.private_jwk));
  const kid = String(row?.kid);
  const publicJwk = { alg: 'RS256', e: jwk.e, kid, kty: 'RSA', n: jwk.n, use: 'sig' } as JsonWebKey;
  return { kid, key: createPrivateKey({ key: jwk, format: 'jwk' }), publicJwk };
}

/** The claims as a JSON Web Token signed with RS256. */
export function signToken({ kid, key }: SigningKey, claims: Record<string, unknown>): string {
  const signed = [{ kid, alg: 'RS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}
