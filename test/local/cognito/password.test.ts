import {
  AdminDisableUserCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { ANA, aPerson, login, PASSWORD, refresh, signUp, tokensOf } from './person.ts';
import { openPool, type PoolUnderTest } from './pool-under-test.ts';

const HOUR = 3_600_000;
const NEW = 'Outra-senha-2';

const forgot = ({ sdk, clientId }: PoolUnderTest, Username = ANA) => sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username }));

function reset({ sdk, clientId }: PoolUnderTest, ConfirmationCode: string, { Username = ANA, Password = NEW } = {}) {
  return sdk.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username, ConfirmationCode, Password }));
}

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

describe('a forgotten password', () => {
  it('is replaced with the mailed code, once, and the lock is lifted', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    for (let n = 0; n < 5; n += 1) await expect(pool.sdk.send(login(ANA, NEW)(pool))).rejects.toThrow();
    const { CodeDeliveryDetails } = await forgot(pool);
    expect(CodeDeliveryDetails).toEqual({ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' });
    const code = pool.code(ANA);
    await reset(pool, code);
    await tokensOf(pool, ANA, NEW);
    await expect(pool.sdk.send(login()(pool))).rejects.toMatchObject({ message: 'Incorrect username or password.' });
    await expect(reset(pool, code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
  });

  it('leaves the logins as they are, which on AWS too only a sign-out ends', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { AccessToken, RefreshToken } = await tokensOf(pool);
    await forgot(pool);
    await reset(pool, pool.code(ANA));
    await pool.sdk.send(new GetUserCommand({ AccessToken }));
    await pool.sdk.send(refresh(pool, RefreshToken));
  });

  it('keeps its code for one hour of the product’s clock', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    await forgot(pool);
    pool.pass(HOUR);
    await expect(reset(pool, pool.code(ANA))).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('has five wrong codes an hour, tries at once included', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    await forgot(pool);
    const code = pool.code(ANA);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => reset(pool, wrong(code))));
    const names = tries.map((result) => (result.status === 'rejected' ? result.reason.name : 'reset'));
    expect(names.filter((name) => name === 'CodeMismatchException')).toHaveLength(5);
    expect(names.filter((name) => name === 'LimitExceededException')).toHaveLength(3);
    await expect(reset(pool, code)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
  });

  it('may be said five times an hour', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    for (let n = 0; n < 5; n += 1) await forgot(pool);
    await expect(forgot(pool)).rejects.toMatchObject({ name: 'LimitExceededException' });
    pool.pass(HOUR);
    await forgot(pool);
  });

  it('is used once, of two who give its code at once', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    await forgot(pool);
    const code = pool.code(ANA);
    const both = await Promise.allSettled([reset(pool, code), reset(pool, code, { Password: 'Terceira-senha-3' })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of nobody, of the unconfirmed and of the disabled is answered alike, and mails nothing', async () => {
    await using pool = await openPool();
    await signUp(pool, 'nora@example.com');
    await aPerson(pool, 'nina@example.com');
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: 'nina@example.com' }));
    const before = pool.inbox.list().length;
    const answers = await Promise.all(['nobody@example.com', 'nora@example.com', 'nina@example.com'].map((email) => forgot(pool, email)));
    for (const { CodeDeliveryDetails } of answers)
      expect(CodeDeliveryDetails).toEqual({ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' });
    expect(pool.inbox.list()).toHaveLength(before);
    for (const Username of ['nobody@example.com', 'nina@example.com'])
      await expect(reset(pool, '123456', { Username })).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  it('says what is the matter where the client does not hide it', async () => {
    await using pool = await openPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    await signUp(pool, 'nora@example.com');
    await expect(forgot(pool)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(forgot(pool, 'nora@example.com')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('no registered/verified email'),
    });
  });

  it('is replaced by none that breaks the policy, and the code stays good', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    await forgot(pool);
    await expect(reset(pool, pool.code(ANA), { Password: 'fraca' })).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await reset(pool, pool.code(ANA));
  });
});

describe('changing one’s password', () => {
  const change = ({ sdk }: PoolUnderTest, AccessToken: string, PreviousPassword: string, ProposedPassword = NEW) =>
    sdk.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));

  it('takes the one before, and counts wrong ones towards the lock', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const { AccessToken } = await tokensOf(pool);
    await expect(change(pool, AccessToken, PASSWORD, 'fraca')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    for (let n = 0; n < 5; n += 1)
      await expect(change(pool, AccessToken, NEW)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Incorrect username or password.',
      });
    await expect(change(pool, AccessToken, PASSWORD)).rejects.toMatchObject({ message: 'Password attempts exceeded' });
    pool.pass(1000);
    await change(pool, AccessToken, PASSWORD);
    await tokensOf(pool, ANA, NEW);
  });
});
