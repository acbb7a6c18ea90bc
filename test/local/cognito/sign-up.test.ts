import {
  AdminGetUserCommand,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { ANA, aPerson, PASSWORD, signUp } from './person.ts';
import { openPool, type PoolUnderTest } from './pool-under-test.ts';

const HOUR = 3_600_000;

function confirm({ sdk, clientId }: PoolUnderTest, ConfirmationCode: string, Username = ANA) {
  return sdk.send(new ConfirmSignUpCommand({ ClientId: clientId, Username, ConfirmationCode }));
}

function resend({ sdk, clientId }: PoolUnderTest, Username = ANA) {
  return sdk.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username }));
}

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

describe('signing up', () => {
  it('mails a code of six digits in the words of the pool', async () => {
    await using pool = await openPool({
      pool: { VerificationMessageTemplate: { EmailSubject: 'Confirme seu e-mail', EmailMessage: '<p>Seu código: <b>{####}</b></p>' } },
    });
    await signUp(pool);
    const [mail] = pool.inbox.list({ to: ANA });
    expect(mail).toMatchObject({ channel: 'email', subject: 'Confirme seu e-mail', text: `Seu código: ${pool.code(ANA)}` });
    expect(mail?.html).toContain(`<b>${pool.code(ANA)}</b>`);
  });

  it('uses Cognito’s own words where the template has none', async () => {
    await using pool = await openPool();
    await signUp(pool);
    expect(pool.inbox.list()[0]).toMatchObject({ subject: 'Your verification code', text: `Your verification code is ${pool.code(ANA)}` });
  });

  it('lets one of ten with the same address at once through', async () => {
    await using pool = await openPool();
    const tried = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => signUp(pool, n % 2 ? ANA : 'ANA@EXAMPLE.COM')));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const names = tried.flatMap((result) => (result.status === 'rejected' ? [result.reason.name] : []));
    expect(new Set(names)).toEqual(new Set(['UsernameExistsException']));
    expect(pool.inbox.list()).toHaveLength(1);
  });

  it.each([
    ['Curta-1', 'Password did not conform with policy: Password not long enough'],
    ['UMA-SENHA-1', 'Password did not conform with policy: Password must have lowercase characters'],
    ['uma-senha-1', 'Password did not conform with policy: Password must have uppercase characters'],
    ['Uma-senha-boa', 'Password did not conform with policy: Password must have numeric characters'],
    ['UmaSenhaBoa1', 'Password did not conform with policy: Password must have symbol characters'],
  ])('refuses the password %s by the policy', async (Password, message) => {
    await using pool = await openPool();
    const command = new SignUpCommand({ ClientId: pool.clientId, Username: ANA, Password });
    await expect(pool.sdk.send(command)).rejects.toMatchObject({ name: 'InvalidPasswordException', message });
  });

  it.each([
    ['a username that is no address', { Username: 'ana' }, 'InvalidParameterException', 'Username should be an email.'],
    [
      'an attribute that the pool does not have',
      { UserAttributes: [{ Name: 'custom:color', Value: 'x' }] },
      'InvalidParameterException',
      /Type for attribute \{custom:color\} could not be determined/,
    ],
    [
      'a verified address of one’s own saying',
      { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] },
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
    ],
    [
      'a phone number in another form',
      { UserAttributes: [{ Name: 'phone_number', Value: '11 99999' }] },
      'InvalidParameterException',
      'Invalid phone number format.',
    ],
    ['an attribute without its required others', {}, 'InvalidParameterException', /name: The attribute name is required/],
    [
      'a custom attribute out of bounds',
      {
        UserAttributes: [
          { Name: 'name', Value: 'Ana' },
          { Name: 'custom:plan', Value: 'x'.repeat(11) },
        ],
      },
      'InvalidParameterException',
      /custom:plan: String must be shorter than 10/,
    ],
  ])('refuses %s', async (_, change, name, message) => {
    const Schema = [
      { Name: 'name', Required: true, Mutable: true },
      { Name: 'plan', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '10' } },
    ];
    await using pool = await openPool({ pool: { Schema } });
    const command = new SignUpCommand({ ClientId: pool.clientId, Username: ANA, Password: PASSWORD, ...change });
    await expect(pool.sdk.send(command)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(pool.inbox.list()).toEqual([]);
  });

  it('refuses attributes that the client may not write', async () => {
    await using pool = await openPool({
      pool: { Schema: [{ Name: 'plan', AttributeDataType: 'String' }] },
      client: { WriteAttributes: ['name'] },
    });
    await expect(signUp(pool, ANA, { 'custom:plan': 'premium' })).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(signUp(pool, ANA, { name: 'Ana' })).resolves.not.toBe('');
  });
});

describe('confirming', () => {
  it('verifies the address, once', async () => {
    await using pool = await openPool();
    await aPerson(pool);
    const user = await pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: ANA }));
    expect(user).toMatchObject({ UserStatus: 'CONFIRMED', Enabled: true });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    await expect(confirm(pool, '123456')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
    await expect(resend(pool)).rejects.toMatchObject({ name: 'InvalidParameterException', message: 'User is already confirmed.' });
  });

  it('refuses a wrong code, and after five of them the right one too, until an hour has passed', async () => {
    await using pool = await openPool();
    await signUp(pool);
    const code = pool.code(ANA);
    for (let n = 0; n < 5; n += 1) await expect(confirm(pool, wrong(code))).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await expect(confirm(pool, code)).rejects.toMatchObject({ name: 'TooManyFailedAttemptsException' });
    pool.pass(HOUR);
    await confirm(pool, code);
  });

  it('lets a code work for 24 hours of the product’s clock, and another one be asked for', async () => {
    await using pool = await openPool();
    await signUp(pool);
    const first = pool.code(ANA);
    pool.pass(24 * HOUR);
    await expect(confirm(pool, first)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
    const { CodeDeliveryDetails } = await resend(pool);
    expect(CodeDeliveryDetails).toEqual({ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' });
    await confirm(pool, pool.code(ANA));
  });

  it('makes the code before worthless when another is asked for', async () => {
    await using pool = await openPool();
    await signUp(pool);
    const first = pool.code(ANA);
    await resend(pool);
    const second = pool.code(ANA);
    if (first !== second) await expect(confirm(pool, first)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await confirm(pool, second);
  });

  it('limits how often codes are asked for', async () => {
    await using pool = await openPool();
    await signUp(pool);
    for (let n = 0; n < 5; n += 1) await resend(pool);
    await expect(resend(pool)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    pool.pass(HOUR);
    await resend(pool);
  });

  it('answers for nobody as if a code were on its way, and mails nothing', async () => {
    await using pool = await openPool();
    const { CodeDeliveryDetails } = await resend(pool, 'nobody@example.com');
    expect(CodeDeliveryDetails).toEqual({ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' });
    expect(pool.inbox.list()).toEqual([]);
    await expect(confirm(pool, '123456', 'nobody@example.com')).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('says that nobody is there where the client does not hide it', async () => {
    await using pool = await openPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    await expect(resend(pool)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(confirm(pool, '123456')).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});
