import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** Whoever the measured requests come from, as the table and the user pool know them. */
export const userId = '0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11';
export const poolId = 'sa-east-1_Measured1';
export const clientId = 'measured0client0measured00';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What the user pool publishes under `/.well-known/jwks.json`. */
export const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'measured', alg: 'RS256', use: 'sig' }] };

/** An access token of the pool, good for an hour from now. */
export function accessToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: userId,
    iss: `https://cognito-idp.sa-east-1.amazonaws.com/${poolId}`,
    client_id: clientId,
    origin_jti: '7c1b7e52-8a1f-4f0e-9f6b-0d6f0a6c1d11',
    event_id: '5d9b0f8e-13d4-4bb0-8d2f-4c4c7f1d0a11',
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    auth_time: now,
    exp: now + 3600,
    iat: now,
    jti: 'b1f6d1a7-2f07-4a6d-9d3c-4a0f6c6e9d11',
    username: userId,
  };
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ kid: 'measured', alg: 'RS256' })}.${part(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(content), createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  return `${content}.${signature.toString('base64url')}`;
}

/** The profile's item, its fields as `functions/auth/store.ts` names them. */
export const profileItem = {
  pk: { S: `USER#${userId}` },
  sk: { S: 'PROFILE' },
  uid: { S: userId },
  nm: { S: 'Ana Souza' },
  em: { S: 'ana@exemplo.com.br' },
  tz: { S: 'America/Sao_Paulo' },
  v: { N: '1' },
  sc: { N: '3' },
  ca: { S: '2026-11-24T12:00:00.000Z' },
  ua: { S: '2026-11-24T12:00:00.000Z' },
  __edb_e__: { S: 'profile' },
  __edb_v__: { S: '1' },
};
