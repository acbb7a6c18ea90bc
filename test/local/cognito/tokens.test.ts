import {
  AdminAddUserToGroupCommand,
  AdminUserGlobalSignOutCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { describe, expect, it } from 'vitest';
import { ANA, aPerson, claims, refresh, tokensOf } from './person.ts';
import { openPool, type PoolUnderTest } from './pool-under-test.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const rotate = ({ sdk, clientId }: PoolUnderTest, RefreshToken: string) =>
  sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }));
const whoAmI = ({ sdk }: PoolUnderTest, AccessToken: string) => sdk.send(new GetUserCommand({ AccessToken }));

describe('tokens', () => {
  it('carry the claims of real ones, and no more', async () => {
    await using pool = await openPool({ groups: ['admin', 'user'], pool: { Schema: [{ Name: 'plan', AttributeDataType: 'String' }] } });
    const sub = await aPerson(pool, ANA, { name: 'Ana', 'custom:plan': 'free', phone_number: '+5511999990000' });
    await pool.sdk.send(new AdminAddUserToGroupCommand({ UserPoolId: pool.poolId, Username: ANA, GroupName: 'user' }));
    const { AccessToken, IdToken } = await tokensOf(pool);
    const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
    const shared = {
      sub,
      'cognito:groups': ['user'],
      iss: `https://cognito-idp.sa-east-1.amazonaws.com/${pool.poolId}`,
      origin_jti: uuid,
      event_id: uuid,
      auth_time: expect.any(Number),
      iat: expect.any(Number),
      exp: expect.any(Number),
      jti: uuid,
    };
    expect(claims(AccessToken)).toEqual({
      ...shared,
      client_id: pool.clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: sub,
    });
    expect(claims(IdToken)).toEqual({
      ...shared,
      aud: pool.clientId,
      token_use: 'id',
      'cognito:username': sub,
      email: ANA,
      email_verified: true,
      phone_number: '+5511999990000',
      name: 'Ana',
      'custom:plan': 'free',
    });
    expect(claims(IdToken).jti).not.toBe(claims(AccessToken).jti);
  });

  it('show a client only what it may read', async () => {
    await using pool = await openPool({ client: { ReadAttributes: ['email'] } });
    await aPerson(pool, ANA, { name: 'Ana' });
    const { AccessToken, IdToken } = await tokensOf(pool);
    expect(claims(IdToken)).toMatchObject({ email: ANA });
    expect(claims(IdToken)).not.toHaveProperty('name');
    const { UserAttributes } = await whoAmI(pool, AccessToken);
    expect(UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email']);
  });

  it('live as long as the client says, in its units, by the product’s clock', async () => {
    await using pool = await openPool({
      client: {
        AccessTokenValidity: 15,
        IdTokenValidity: 2,
        RefreshTokenValidity: 7,
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
      },
    });
    await aPerson(pool);
    const { AccessToken, IdToken, RefreshToken } = await tokensOf(pool);
    expect(Number(claims(AccessToken).exp) - Number(claims(AccessToken).iat)).toBe(900);
    expect(Number(claims(IdToken).exp) - Number(claims(IdToken).iat)).toBe(7200);
    pool.pass(15 * MINUTE);
    await expect(whoAmI(pool, AccessToken)).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'Access Token has expired' });
    const { AuthenticationResult } = await pool.sdk.send(refresh(pool, RefreshToken));
    expect(AuthenticationResult?.ExpiresIn).toBe(900);
    await whoAmI(pool, AuthenticationResult?.AccessToken ?? '');
    pool.pass(7 * DAY);
    await expect(pool.sdk.send(refresh(pool, RefreshToken))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Refresh Token has expired',
    });
  });

  it('keep auth_time and origin_jti through refreshes of one login; another login has others', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const first = await tokensOf(pool);
    const second = await tokensOf(pool);
    pool.pass(10 * MINUTE);
    const { AuthenticationResult: refreshed } = await pool.sdk.send(refresh(pool, first.RefreshToken));
    const { auth_time, origin_jti, iat } = claims(first.AccessToken);
    expect(refreshed?.RefreshToken).toBeUndefined();
    for (const token of [refreshed?.AccessToken, refreshed?.IdToken]) {
      expect(claims(token)).toMatchObject({ auth_time, origin_jti });
      expect(Number(claims(token).iat)).toBeGreaterThanOrEqual(Number(iat) + 600);
    }
    expect(claims(refreshed?.AccessToken).jti).not.toBe(claims(first.AccessToken).jti);
    expect(claims(second.AccessToken).origin_jti).not.toBe(origin_jti);
  });

  it('are signed with keys of this data folder alone, which the documents of the pool publish', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { AccessToken } = await tokensOf(pool);
    const at = `${pool.endpoint}/${pool.poolId}/.well-known`;
    const keys = (await (await fetch(`${at}/jwks.json`)).json()) as Jwks;
    expect(keys.keys).toHaveLength(2);
    for (const key of keys.keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(await (await fetch(`${at}/openid-configuration`)).json()).toMatchObject({
      issuer: claims(AccessToken).iss,
      jwks_uri: `${String(claims(AccessToken).iss)}/.well-known/jwks.json`,
    });
    expect((await fetch(`${pool.endpoint}/sa-east-1_Nobody000/.well-known/jwks.json`)).status).toBe(403);

    const verifier = CognitoJwtVerifier.create({ userPoolId: pool.poolId, clientId: pool.clientId, tokenUse: 'access' });
    verifier.cacheJwks(keys);
    await verifier.verify(AccessToken);
    const [head, body, signature] = AccessToken.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims(AccessToken), sub: 'somebody-else' })).toString('base64url');
    await expect(verifier.verify(`${head}.${forged}.${signature}`)).rejects.toThrow();
    await expect(whoAmI(pool, `${head}.${forged}.${signature}`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    await expect(whoAmI(pool, `${none}.${body}.`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('of identity do not speak for a person to the user pool', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { IdToken } = await tokensOf(pool);
    await expect(whoAmI(pool, IdToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(whoAmI(pool, 'none.at.all')).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'Invalid Access Token' });
  });
});

describe('revoking', () => {
  it('one login ends its tokens and no other’s', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const [phone, laptop] = [await tokensOf(pool), await tokensOf(pool)];
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: phone.RefreshToken }));
    await expect(pool.sdk.send(refresh(pool, phone.RefreshToken))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Refresh Token has been revoked',
    });
    await expect(whoAmI(pool, phone.AccessToken)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    await whoAmI(pool, laptop.AccessToken);
    await pool.sdk.send(refresh(pool, laptop.RefreshToken));
  });

  it.each(['GlobalSignOut', 'AdminUserGlobalSignOut'] as const)(
    'by %s ends every login, of every client, but not those that follow',
    async (operation) => {
      await using pool = await openPool({ clients: { Other: {} } });
      await aPerson(pool);
      const [phone, laptop] = [await tokensOf(pool), await tokensOf(pool)];
      if (operation === 'GlobalSignOut') await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: phone.AccessToken }));
      else await pool.sdk.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pool.poolId, Username: ANA }));
      for (const { AccessToken, RefreshToken } of [phone, laptop]) {
        await expect(whoAmI(pool, AccessToken)).rejects.toMatchObject({ message: 'Access Token has been revoked' });
        await expect(pool.sdk.send(refresh(pool, RefreshToken))).rejects.toMatchObject({ message: 'Refresh Token has been revoked' });
      }
      await whoAmI(pool, (await tokensOf(pool)).AccessToken);
    },
  );

  it('takes refresh tokens only, and only those of the client', async () => {
    await using pool = await openPool({ clients: { Other: {}, Unrevoking: { EnableTokenRevocation: false } } });
    await aPerson(pool);
    const { AccessToken, RefreshToken } = await tokensOf(pool);
    const revoke = (Token: string, client = 'Client') =>
      pool.sdk.send(new RevokeTokenCommand({ ClientId: pool.clientIdOf(client), Token }));
    await expect(revoke(AccessToken)).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' });
    await expect(revoke(RefreshToken, 'Other')).rejects.toMatchObject({ name: 'UnauthorizedException' });
    await expect(revoke(RefreshToken, 'Unrevoking')).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
    await revoke('no-token-of-anybody');
    await pool.sdk.send(refresh(pool, RefreshToken));
  });
});

describe('refreshing', () => {
  it('refuses a token of another client and one that is none', async () => {
    await using pool = await openPool({ clients: { Other: {} } });
    await aPerson(pool);
    const { RefreshToken } = await tokensOf(pool);
    const other = { ...pool, clientId: pool.clientIdOf('Other') };
    await expect(pool.sdk.send(refresh(other, RefreshToken))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid Refresh Token.',
    });
    await expect(pool.sdk.send(refresh(pool, 'x'))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid Refresh Token.',
    });
  });

  it('without rotation keeps the refresh token', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { RefreshToken } = await tokensOf(pool);
    const { AuthenticationResult } = await rotate(pool, RefreshToken);
    expect(AuthenticationResult).toMatchObject({ AccessToken: expect.any(String), IdToken: expect.any(String) });
    expect(AuthenticationResult?.RefreshToken).toBeUndefined();
  });

  it('with rotation replaces it; the one before works for the grace period only', async () => {
    const RefreshTokenRotation = { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 };
    await using pool = await openPool({ client: { RefreshTokenRotation, ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } });
    await aPerson(pool);
    const first = await tokensOf(pool);
    const { AuthenticationResult: second } = await rotate(pool, first.RefreshToken);
    expect(second?.RefreshToken).not.toBe(first.RefreshToken);
    expect(claims(second?.AccessToken).origin_jti).toBe(claims(first.AccessToken).origin_jti);
    pool.pass(9_000);
    await rotate(pool, first.RefreshToken);
    pool.pass(1_000);
    await expect(rotate(pool, first.RefreshToken)).rejects.toMatchObject({ name: 'RefreshTokenReuseException' });
    await rotate(pool, second?.RefreshToken ?? '');
    await expect(pool.sdk.send(refresh(pool, second?.RefreshToken ?? ''))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('with rotation and no grace gives the next token to one of many that ask at once', async () => {
    const ARN = 'arn:aws:lambda:sa-east-1:000000000000:function:slow';
    const all = Promise.withResolvers<void>();
    let arrived = 0;
    const slow = async (event: Record<string, unknown>) => {
      if (event.triggerSource === 'TokenGeneration_RefreshTokens') {
        arrived += 1;
        if (arrived === 8) all.resolve();
        await all.promise;
      }
      return event;
    };
    await using pool = await openPool({
      pool: { LambdaConfig: { PreTokenGeneration: ARN } },
      functions: { [ARN]: slow },
      client: { RefreshTokenRotation: { Feature: 'ENABLED' }, ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] },
    });
    await aPerson(pool);
    const { RefreshToken } = await tokensOf(pool);
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => rotate(pool, RefreshToken)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
