import { createHmac } from 'node:crypto';
import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminInitiateAuthCommand,
  AssociateSoftwareTokenCommand,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { ANA, aPerson, login, PASSWORD, refresh, signUp, tokensOf } from './person.ts';
import { openPool, type PoolUnderTest } from './pool-under-test.ts';

const INCORRECT = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const LOCKED = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };

describe('signing in', () => {
  it('answers a wrong password as it answers for nobody, with the lock the same', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    for (const email of [ANA, 'nobody@example.com']) {
      for (let n = 0; n < 5; n += 1) await expect(pool.sdk.send(login(email, 'Errada-123')(pool))).rejects.toMatchObject(INCORRECT);
      await expect(pool.sdk.send(login(email)(pool))).rejects.toMatchObject(LOCKED);
    }
  });

  it('locks for one second, doubled by each further wrong password, and forgets it all after a right one', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const wrong = () => pool.sdk.send(login(ANA, 'Errada-123')(pool));
    for (let n = 0; n < 5; n += 1) await expect(wrong()).rejects.toMatchObject(INCORRECT);
    for (const seconds of [1, 2, 4]) {
      pool.pass(seconds * 1000);
      await expect(wrong()).rejects.toMatchObject(INCORRECT);
      pool.pass(seconds * 1000);
      await expect(pool.sdk.send(login()(pool))).rejects.toMatchObject(LOCKED);
    }
    pool.pass(8000);
    await tokensOf(pool);
    await expect(wrong()).rejects.toMatchObject(INCORRECT);
    await tokensOf(pool);
  });

  it('counts tries that come at once', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => pool.sdk.send(login(ANA, 'Errada-123')(pool))));
    const messages = tries.map((result) => (result.status === 'rejected' ? result.reason.message : 'signed in'));
    expect(messages.filter((message) => message === INCORRECT.message)).toHaveLength(5);
    expect(messages.filter((message) => message === LOCKED.message)).toHaveLength(7);
  });

  it('says to an unconfirmed person that they are, whatever the password, as AWS does', async () => {
    await using pool = await openPool();
    await signUp(pool);
    for (const password of [PASSWORD, 'Errada-123'])
      await expect(pool.sdk.send(login(ANA, password)(pool))).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
  });

  it('refuses a disabled person, whose tokens no longer work either, until enabled again', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { RefreshToken } = await tokensOf(pool);
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: ANA }));
    await expect(pool.sdk.send(login()(pool))).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'User is disabled.' });
    await expect(pool.sdk.send(login(ANA, 'Errada-123')(pool))).rejects.toMatchObject(INCORRECT);
    await expect(pool.sdk.send(refresh(pool, RefreshToken))).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await pool.sdk.send(new AdminEnableUserCommand({ UserPoolId: pool.poolId, Username: ANA }));
    await tokensOf(pool);
    await expect(pool.sdk.send(refresh(pool, RefreshToken))).rejects.toMatchObject({ message: 'Refresh Token has been revoked' });
  });

  it('tells whom there is not, where the client does not hide it', async () => {
    await using pool = await openPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    await expect(pool.sdk.send(login()(pool))).rejects.toMatchObject({ name: 'UserNotFoundException', message: 'User does not exist.' });
  });

  it('heeds capitals where the pool does, which is Cognito’s default', async () => {
    await using pool = await openPool({ pool: { UsernameConfiguration: undefined } });
    await aPerson(pool);
    await expect(pool.sdk.send(login('Ana@example.com')(pool))).rejects.toMatchObject(INCORRECT);
    await tokensOf(pool);
  });

  it('knows plain usernames where the pool has them', async () => {
    await using pool = await openPool({ pool: { UsernameAttributes: undefined } });
    const { sdk, clientId: ClientId } = pool;
    await sdk.send(new SignUpCommand({ ClientId, Username: 'ana', Password: PASSWORD, UserAttributes: [{ Name: 'email', Value: ANA }] }));
    await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: 'ana', ConfirmationCode: pool.code(ANA) }));
    await tokensOf(pool, 'ana');
    await expect(sdk.send(login(ANA)(pool))).rejects.toMatchObject(INCORRECT);
  });
});

describe('a flow', () => {
  it.each([
    ['USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH flow not enabled for this client'],
    ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN_AUTH flow not enabled for this client'],
    ['ADMIN_USER_PASSWORD_AUTH', 'Initiate Auth method not supported.'],
    ['USER_SRP_AUTH', /not supported by the local user pool/],
  ] as const)('that is not enabled is refused: %s', async (AuthFlow, message) => {
    await using pool = await openPool({ client: { ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } });
    const command = new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow, AuthParameters: { USERNAME: ANA, PASSWORD } });
    await expect(pool.sdk.send(command)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringMatching(message),
    });
  });

  it('names the parameter that is missing', async () => {
    await using pool = await openPool();
    const command = new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: ANA } });
    await expect(pool.sdk.send(command)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Missing required parameter PASSWORD',
    });
  });

  it('of software tokens is refused in so many words', async () => {
    await using pool = await openPool();
    await expect(pool.sdk.send(new AssociateSoftwareTokenCommand({ Session: 'none-of-ours-but-long-enough' }))).rejects.toThrow(
      /not supported by the local user pool/,
    );
  });
});

describe('a client with a secret', () => {
  const hash = (pool: PoolUnderTest, username: string) =>
    createHmac('sha256', pool.clientSecret)
      .update(username + pool.clientId)
      .digest('base64');

  it('is served with the right hash only', async () => {
    await using pool = await openPool({ client: { GenerateSecret: true } });
    const { sdk, clientId: ClientId } = pool;
    const signUpWith = (SecretHash?: string) =>
      sdk.send(new SignUpCommand({ ClientId, Username: ANA, Password: PASSWORD, ...(SecretHash && { SecretHash }) }));
    await expect(signUpWith()).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    });
    await expect(signUpWith(hash(pool, 'somebody else'))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: `Unable to verify secret hash for client ${ClientId}`,
    });
    await signUpWith(hash(pool, ANA));
    await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: ANA, ConfirmationCode: pool.code(ANA), SecretHash: hash(pool, ANA) }));
    const signIn = new AdminInitiateAuthCommand({
      UserPoolId: pool.poolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: ANA, PASSWORD, SECRET_HASH: hash(pool, ANA) },
    });
    expect((await sdk.send(signIn)).AuthenticationResult?.AccessToken).toBeDefined();
  });
});
