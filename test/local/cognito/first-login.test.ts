import {
  AdminInitiateAuthCommand,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { describe, expect, it } from 'vitest';
import { openPool } from './pool-under-test.ts';

const PASSWORD = 'Uma-senha-boa-1';

describe('a first login', () => {
  it('goes from sign-up over the mailed code to tokens that aws-jwt-verify accepts', async () => {
    await using pool = await openPool();
    const { sdk, clientId: ClientId, poolId: UserPoolId } = pool;

    const signedUp = await sdk.send(
      new SignUpCommand({ ClientId, Username: 'ana@example.com', Password: PASSWORD, UserAttributes: [{ Name: 'name', Value: 'Ana' }] }),
    );
    expect(signedUp).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
    });
    const login = new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'Ana@Example.com', PASSWORD },
    });
    await expect(sdk.send(login)).rejects.toMatchObject({ name: 'UserNotConfirmedException', message: 'User is not confirmed.' });

    await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: 'ana@example.com', ConfirmationCode: pool.code('ana@example.com') }));
    const { AuthenticationResult: tokens } = await sdk.send(login);
    expect(tokens).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' });
    expect(pool.asked).toContainEqual({
      action: 'cognito-idp:AdminInitiateAuth',
      resource: `arn:aws:cognito-idp:sa-east-1:000000000000:userpool/${UserPoolId}`,
    });

    const verifier = CognitoJwtVerifier.create({ userPoolId: UserPoolId, clientId: ClientId });
    const keys = await fetch(`${pool.endpoint}/${UserPoolId}/.well-known/jwks.json`);
    verifier.cacheJwks((await keys.json()) as Jwks);
    const access = await verifier.verify(tokens?.AccessToken ?? '', { tokenUse: 'access' });
    expect(access).toMatchObject({
      sub: signedUp.UserSub,
      username: signedUp.UserSub,
      client_id: ClientId,
      scope: 'aws.cognito.signin.user.admin',
    });
    const id = await verifier.verify(tokens?.IdToken ?? '', { tokenUse: 'id' });
    expect(id).toMatchObject({
      sub: signedUp.UserSub,
      email: 'ana@example.com',
      email_verified: true,
      name: 'Ana',
      'cognito:username': signedUp.UserSub,
      origin_jti: access.origin_jti,
    });
  });

  it('does not need a signature for what the public operations do', async () => {
    await using pool = await openPool();
    const wrong = new InitiateAuthCommand({
      ClientId: pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'nobody@example.com', PASSWORD },
    });
    await expect(pool.sdk.send(wrong)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    expect(pool.asked).toEqual([]);
  });
});
