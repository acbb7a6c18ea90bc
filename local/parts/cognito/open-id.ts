import type { AwsAnswer } from '../../part.ts';
import type { Directory } from './directory.ts';
import { openSigningKeys } from './signing-keys.ts';

/** `/<poolId>/.well-known/jwks.json` and `…/openid-configuration`; `undefined` for any other path and any other pool. */
export async function openIdDocument(directory: Directory, path: string): Promise<AwsAnswer | undefined> {
  const [, poolId = '', document] = /^\/([^/]+)\/\.well-known\/(jwks\.json|openid-configuration)$/u.exec(path) ?? [];
  const pool = directory.pools.get(poolId);
  if (pool === undefined) return undefined;
  if (document === 'jwks.json') {
    const keys = await openSigningKeys(directory.runtime.state, pool.id);
    return json({ keys: [keys.id.publicJwk, keys.access.publicJwk] });
  }
  return json({
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: pool.issuer,
    jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
  });
}

function json(body: unknown): AwsAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400' },
    body: JSON.stringify(body),
  };
}
