import { ForgotPasswordCommand, ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { AccessDenied } from '../../../local/part.ts';
import { ANA, aPerson, claims, login, refresh, signUp, tokensOf } from './person.ts';
import { openPool } from './pool-under-test.ts';

const ARN = 'arn:aws:lambda:sa-east-1:000000000000:function:trigger';

// biome-ignore lint/suspicious/noExplicitAny: an event's shape is what the tests are about.
type Event = any;

/** A pool whose `trigger` is `change`, and the events it was called with. */
function withTrigger(name: string, change: (event: Event) => void = () => undefined) {
  const events: Event[] = [];
  const run = (event: Event) => {
    events.push(structuredClone(event));
    change(event);
    return event;
  };
  return { events, options: { pool: { LambdaConfig: { [name]: ARN } }, functions: { [ARN]: run } } };
}

const fail = () => {
  throw new Error('só com convite');
};

describe('PreSignUp', () => {
  it('may confirm and verify at once: no code is sent', async () => {
    const { events, options } = withTrigger('PreSignUp', ({ response }) =>
      Object.assign(response, { autoConfirmUser: true, autoVerifyEmail: true }),
    );
    await using pool = await openPool(options);
    const sub = await signUp(pool, ANA, { name: 'Ana' });
    expect(pool.inbox.list()).toEqual([]);
    expect(claims((await tokensOf(pool)).IdToken)).toMatchObject({ email_verified: true });
    expect(events).toEqual([
      {
        version: '1',
        region: 'sa-east-1',
        userPoolId: pool.poolId,
        userName: sub,
        callerContext: { awsSdkVersion: expect.any(String), clientId: pool.clientId },
        triggerSource: 'PreSignUp_SignUp',
        request: { userAttributes: { email: ANA, name: 'Ana' }, validationData: null },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
  });

  it('may refuse: nobody is created, and its words are passed on', async () => {
    await using pool = await openPool(withTrigger('PreSignUp', fail).options);
    await expect(signUp(pool)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error só com convite.',
    });
    expect(pool.runtime.state.prepare('SELECT * FROM cognito_users').all()).toEqual([]);
  });
});

describe('CustomMessage', () => {
  it('words each mail by its occasion; where it says nothing the pool’s words stay', async () => {
    const { events, options } = withTrigger('CustomMessage', ({ triggerSource, request, response }) => {
      if (triggerSource === 'CustomMessage_ResendCode') return;
      Object.assign(response, {
        emailSubject: triggerSource,
        emailMessage: `Olá ${request.userAttributes.name}, ${request.codeParameter}`,
      });
    });
    await using pool = await openPool(options);
    const { sdk, clientId: ClientId } = pool;
    await signUp(pool, 'bia@example.com', { name: 'Bia' });
    expect(pool.inbox.list()[0]).toMatchObject({ subject: 'CustomMessage_SignUp', text: `Olá Bia, ${pool.code('bia@example.com')}` });
    await sdk.send(new ResendConfirmationCodeCommand({ ClientId, Username: 'bia@example.com' }));
    expect(pool.inbox.list()[0]).toMatchObject({ subject: 'Your verification code' });
    await aPerson(pool, ANA, { name: 'Ana' });
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: ANA }));
    expect(pool.inbox.list()[0]).toMatchObject({ subject: 'CustomMessage_ForgotPassword' });
    expect(events.map(({ request }) => request.codeParameter)).toEqual(Array.from(events, () => '{####}'));
  });

  it('that leaves out the code is an error', async () => {
    await using pool = await openPool(
      withTrigger('CustomMessage', ({ response }) => Object.assign(response, { emailMessage: 'Olá' })).options,
    );
    await expect(signUp(pool)).rejects.toMatchObject({ name: 'InvalidLambdaResponseException' });
  });
});

describe('PostConfirmation', () => {
  it('is told once of a confirmed person, who stays confirmed where it fails', async () => {
    const { events, options } = withTrigger('PostConfirmation', fail);
    await using pool = await openPool(options);
    await expect(aPerson(pool)).rejects.toMatchObject({ name: 'UserLambdaValidationException' });
    await tokensOf(pool);
    expect(events).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: { userAttributes: { email: ANA, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' } },
      },
    ]);
  });
});

describe('PreAuthentication and PostAuthentication', () => {
  it('see a sign-in before the password is looked at, and after', async () => {
    const before = withTrigger('PreAuthentication');
    await using pool = await openPool(before.options);
    await aPerson(pool);
    await expect(pool.sdk.send(login(ANA, 'Errada-123')(pool))).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(pool.sdk.send(login('nobody@example.com')(pool))).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(before.events).toMatchObject([{ request: { userAttributes: { email: ANA } } }, { request: { userNotFound: true } }]);

    const after = withTrigger('PostAuthentication', fail);
    await using other = await openPool(after.options);
    await aPerson(other);
    await expect(other.sdk.send(login(ANA, 'Errada-123')(other))).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(after.events).toEqual([]);
    await expect(tokensOf(other)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PostAuthentication failed with error só com convite.',
    });
  });
});

describe('PreTokenGeneration', () => {
  it('adds to, replaces and suppresses claims of the identity token, and overrides groups, at login and refresh', async () => {
    const { events, options } = withTrigger('PreTokenGeneration', (event) => {
      event.response = {
        claimsOverrideDetails: {
          claimsToAddOrOverride: { plan: 'premium', sub: 'x' },
          claimsToSuppress: ['email'],
          groupOverrideDetails: { groupsToOverride: ['vip'] },
        },
      };
    });
    await using pool = await openPool(options);
    const sub = await aPerson(pool);
    const { AccessToken, IdToken, RefreshToken } = await tokensOf(pool);
    expect(claims(IdToken)).toMatchObject({ plan: 'premium', sub, 'cognito:groups': ['vip'] });
    expect(claims(IdToken)).not.toHaveProperty('email');
    expect(claims(AccessToken)).not.toHaveProperty('plan');
    expect(claims(AccessToken)['cognito:groups']).toEqual(['vip']);
    await pool.sdk.send(refresh(pool, RefreshToken));
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual(['TokenGeneration_Authentication', 'TokenGeneration_RefreshTokens']);
  });

  it('in version 2 changes the access token too, and its scopes', async () => {
    const generation = {
      accessTokenGeneration: { claimsToAddOrOverride: { plan: 'premium' }, scopesToAdd: ['reports'] },
      idTokenGeneration: { claimsToAddOrOverride: { theme: 'dark' } },
    };
    const run = (event: Event) => ({ ...event, response: { claimsAndScopeOverrideDetails: generation } });
    await using pool = await openPool({
      pool: { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: ARN, LambdaVersion: 'V2_0' } } },
      functions: { [ARN]: run },
    });
    await aPerson(pool);
    const { AccessToken, IdToken } = await tokensOf(pool);
    expect(claims(AccessToken)).toMatchObject({ plan: 'premium', scope: 'aws.cognito.signin.user.admin reports' });
    expect(claims(IdToken)).toMatchObject({ theme: 'dark' });
  });
});

describe('a trigger', () => {
  it('that the pool may not invoke is an error that says so', async () => {
    await using pool = await openPool(withTrigger('PreSignUp').options);
    Object.assign(pool.runtime, { invoke: () => Promise.reject(new AccessDenied('cognito-idp.amazonaws.com is not authorized')) });
    await expect(signUp(pool)).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
      message: expect.stringContaining('is not authorized'),
    });
  });

  it('that answers no event is an error that says so', async () => {
    await using pool = await openPool({ pool: { LambdaConfig: { PreSignUp: ARN } }, functions: { [ARN]: () => 'yes' } });
    await expect(signUp(pool)).rejects.toMatchObject({ name: 'InvalidLambdaResponseException', message: 'Unrecognizable lambda output' });
  });
});
