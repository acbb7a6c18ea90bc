import { createHmac, createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeJwt, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';

/** The key that a local runtime's user pool signs its access tokens with. */
export interface PoolKey {
  readonly kid: string;
  readonly jwk: JWK;
}

/** What a mutant is made from: the tokens of a person who is logged in, and what only a test can come by. */
export interface Stolen {
  readonly accessToken: string;
  readonly idToken: string;
  /** Signs as the user pool does. */
  readonly key: PoolKey;
  /** Seconds since 1970, by the product's clock. */
  readonly now: number;
  /** The user id of somebody else. */
  readonly anothersId: string;
  /** A token of the same person's session that has been logged out. */
  readonly revokedToken: string;
  /** A token of an account that has been erased. */
  readonly erasedToken: string;
}

/** The key of the pool that issued this token, from the data folder of the runtime. @throws Error where there is none */
export function poolKeyOf(folder: string, accessToken: string): PoolKey {
  using state = new DatabaseSync(join(folder, 'state.sqlite'), { readOnly: true, timeout: 5_000 });
  const poolId = decodeJwt(accessToken).iss?.split('/').at(-1) ?? '';
  const row = state.prepare("SELECT kid, private_jwk FROM cognito_keys WHERE pool_id = ? AND token_use = 'access'").get(poolId);
  if (!row) throw new Error(`${folder} has no key of the user pool ${poolId}.`);
  return { kid: String(row.kid), jwk: JSON.parse(String(row.private_jwk)) };
}

/** The claims of `accessToken`, some of them changed, signed as the user pool signs: with nothing changed, it is as good as the first. */
export async function resigned(
  { accessToken, key }: Pick<Stolen, 'accessToken' | 'key'>,
  change: JWTPayload = {},
  kid = key.kid,
): Promise<string> {
  const claims = { ...decodeJwt(accessToken), ...change };
  return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(await importJWK(key.jwk, 'RS256'));
}

/** The twelve ways in which an access token can be wrong, each wrong in that one way only. */
export const tokenMutants = {
  'no token': async () => undefined,
  'one that has expired': async (stolen) => await resigned(stolen, { iat: stolen.now - 960, exp: stolen.now - 60 }),
  'one that is not valid yet': async (stolen) => await resigned(stolen, { nbf: stolen.now + 600 }),
  'one without a signature (alg none)': async ({ accessToken, key }) => joined({ alg: 'none', kid: key.kid }, payloadOf(accessToken), ''),
  'one signed with the public key as a secret (HS256)': async ({ accessToken, key }) => {
    const publicKey = createPublicKey({ key: key.jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const unsigned = joined({ alg: 'HS256', kid: key.kid }, payloadOf(accessToken));
    return `${unsigned}.${createHmac('sha256', publicKey).update(unsigned).digest('base64url')}`;
  },
  'one of another user pool': async (stolen) =>
    await resigned(stolen, { iss: `${decodeJwt(stolen.accessToken).iss?.slice(0, -9)}OutroPool` }),
  'one of another app client': async (stolen) => await resigned(stolen, { client_id: 'outroaplicativo00000000000' }),
  'an id token': async ({ idToken }) => idToken,
  "one that was rewritten to another's name": async ({ accessToken, anothersId }) => {
    const [header, , signature] = accessToken.split('.');
    return [header, encoded({ ...decodeJwt(accessToken), sub: anothersId }), signature].join('.');
  },
  'one of a key that the pool does not have': async (stolen) => await resigned(stolen, {}, 'chave-desconhecida'),
  'one of a session that was logged out': async ({ revokedToken }) => revokedToken,
  'one of an account that was erased': async ({ erasedToken }) => erasedToken,
} as const satisfies Record<string, (stolen: Stolen) => Promise<string | undefined>>;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const payloadOf = (token: string): string => token.split('.')[1] ?? '';
const joined = (header: object, ...rest: string[]): string => [encoded(header), ...rest].join('.');
