import {
  AdminAddUserToGroupCommand,
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  DeleteUserCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserCommand,
  ListUsersCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { ANA, aPerson, claims, login, PASSWORD, refresh, signUp, tokensOf } from './person.ts';
import { openPool } from './pool-under-test.ts';

const BIA = 'bia@example.com';
const NOT_FOUND = { name: 'UserNotFoundException', message: 'User does not exist.' };

describe('administration', () => {
  it('needs cognito-idp:<operation> on the pool’s ARN, and a signature', async () => {
    await using pool = await openPool();
    await expect(pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: ANA }))).rejects.toMatchObject(NOT_FOUND);
    expect(pool.asked).toEqual([
      { action: 'cognito-idp:AdminGetUser', resource: `arn:aws:cognito-idp:sa-east-1:000000000000:userpool/${pool.poolId}` },
    ]);
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser' };
    const unsigned = await fetch(pool.endpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify({ UserPoolId: pool.poolId, Username: ANA }),
    });
    expect(unsigned.status).toBe(403);
  });

  it('names an operation it does not have', async () => {
    await using pool = await openPool();
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.SetUICustomization' };
    const answer = await fetch(pool.endpoint, { method: 'POST', headers, body: '{}' });
    expect(await answer.json()).toMatchObject({
      __type: 'UnknownOperationException',
      message: expect.stringContaining('SetUICustomization'),
    });
  });

  it('creates a person who has to choose a password at the first sign-in', async () => {
    await using pool = await openPool();
    const { User } = await pool.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: pool.poolId,
        Username: ANA,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
        TemporaryPassword: 'Por-enquanto-1',
      }),
    );
    expect(User).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true, UserCreateDate: expect.any(Date) });
    expect(pool.inbox.list()[0]).toMatchObject({
      to: ANA,
      subject: 'Your temporary password',
      text: `Your username is ${ANA} and temporary password is Por-enquanto-1.`,
    });

    const challenge = await pool.sdk.send(login(ANA, 'Por-enquanto-1')(pool));
    expect(challenge).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: expect.any(String) });
    const answer = (NEW_PASSWORD: string, Session = challenge.Session) =>
      pool.sdk.send(
        new AdminRespondToAuthChallengeCommand({
          UserPoolId: pool.poolId,
          ClientId: pool.clientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME: ANA, NEW_PASSWORD },
        }),
      );
    await expect(answer('fraca')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await expect(answer(PASSWORD, `x${challenge.Session ?? ''}`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const { AuthenticationResult } = await answer(PASSWORD);
    expect(claims(AuthenticationResult?.IdToken)).toMatchObject({ email: ANA, email_verified: true });
    await expect(answer('Mais-uma-senha-3')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await tokensOf(pool);
  });

  it('sets a permanent password, with which the person signs in', async () => {
    await using pool = await openPool();
    await pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username: ANA, MessageAction: 'SUPPRESS' }));
    expect(pool.inbox.list()).toEqual([]);
    await pool.sdk.send(new AdminSetUserPasswordCommand({ UserPoolId: pool.poolId, Username: ANA, Password: PASSWORD, Permanent: true }));
    await tokensOf(pool);
    await expect(pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: pool.poolId, Username: ANA }))).rejects.toMatchObject({
      name: 'UsernameExistsException',
    });
  });

  it('confirms without a code, and without verifying the address', async () => {
    await using pool = await openPool();
    await signUp(pool);
    await pool.sdk.send(new AdminConfirmSignUpCommand({ UserPoolId: pool.poolId, Username: ANA }));
    expect(claims((await tokensOf(pool)).IdToken)).toMatchObject({ email_verified: false });
  });

  it('puts people into the template’s groups and takes them out, the next tokens say so', async () => {
    await using pool = await openPool({ groups: ['admin', 'user'] });
    await aPerson(pool);
    const member = { UserPoolId: pool.poolId, Username: ANA };
    await pool.sdk.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'user' }));
    await pool.sdk.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'user' }));
    await pool.sdk.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'admin' }));
    const { Groups } = await pool.sdk.send(new AdminListGroupsForUserCommand(member));
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['admin', 'user']);
    const { AccessToken, RefreshToken } = await tokensOf(pool);
    expect(claims(AccessToken)['cognito:groups']).toEqual(['admin', 'user']);
    await pool.sdk.send(new AdminRemoveUserFromGroupCommand({ ...member, GroupName: 'admin' }));
    const { AuthenticationResult } = await pool.sdk.send(refresh(pool, RefreshToken));
    expect(claims(AuthenticationResult?.IdToken)['cognito:groups']).toEqual(['user']);
    await expect(pool.sdk.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'none' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Group not found.',
    });
  });

  it('finds people by e-mail, by sub and by how a name begins, page by page', async () => {
    await using pool = await openPool();
    const sub = await aPerson(pool, ANA, { name: 'Ana Lima' });
    await aPerson(pool, BIA, { name: 'Bia Lima' });
    const list = async (input: { Filter?: string; Limit?: number; PaginationToken?: string }) =>
      pool.sdk.send(new ListUsersCommand({ UserPoolId: pool.poolId, ...input }));
    const emails = (users: Awaited<ReturnType<typeof list>>['Users']) =>
      users?.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
    expect(emails((await list({ Filter: `email = "${ANA.toUpperCase()}"` })).Users)).toEqual([ANA]);
    expect(emails((await list({ Filter: `sub = "${sub}"` })).Users)).toEqual([ANA]);
    expect(emails((await list({ Filter: 'name ^= "Bia"' })).Users)).toEqual([BIA]);
    await expect(list({ Filter: 'custom:plan = "x"' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const first = await list({ Limit: 1 });
    const second = await list({ Limit: 1, ...(first.PaginationToken && { PaginationToken: first.PaginationToken }) });
    expect([...(emails(first.Users) ?? []), ...(emails(second.Users) ?? [])]).toEqual([ANA, BIA]);
    expect(second.PaginationToken).toBeUndefined();
  });

  it.each(['AdminDeleteUser', 'DeleteUser'] as const)(
    'by %s erases a person, whose address is free again and whose tokens are worth nothing',
    async (operation) => {
      await using pool = await openPool();
      const sub = await aPerson(pool);
      const { AccessToken, RefreshToken } = await tokensOf(pool);
      if (operation === 'DeleteUser') await pool.sdk.send(new DeleteUserCommand({ AccessToken }));
      else await pool.sdk.send(new AdminDeleteUserCommand({ UserPoolId: pool.poolId, Username: ANA }));
      await expect(pool.sdk.send(new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: ANA }))).rejects.toMatchObject(NOT_FOUND);
      await expect(pool.sdk.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject(NOT_FOUND);
      await expect(pool.sdk.send(refresh(pool, RefreshToken))).rejects.toMatchObject({ message: 'Invalid Refresh Token.' });
      for (const table of ['users', 'logins', 'refresh_tokens', 'codes'])
        expect(pool.runtime.state.prepare(`SELECT * FROM cognito_${table}`).all(), table).toEqual([]);
      expect(await aPerson(pool)).not.toBe(sub);
    },
  );

  it('describes the pool and its client, with the secret', async () => {
    await using pool = await openPool({
      client: { GenerateSecret: true, AccessTokenValidity: 15, TokenValidityUnits: { AccessToken: 'minutes' } },
    });
    const { UserPool } = await pool.sdk.send(new DescribeUserPoolCommand({ UserPoolId: pool.poolId }));
    expect(UserPool).toMatchObject({
      Id: pool.poolId,
      UsernameAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
      MfaConfiguration: 'OFF',
    });
    const { UserPoolClient } = await pool.sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool.poolId, ClientId: pool.clientId }));
    expect(UserPoolClient).toMatchObject({
      ClientSecret: pool.clientSecret,
      AccessTokenValidity: 15,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

describe('attributes', () => {
  const set = (Name: string, Value: string) => ({ UserAttributes: [{ Name, Value }] });
  const Schema = [
    { Name: 'plan', AttributeDataType: 'String', Mutable: true },
    { Name: 'born', AttributeDataType: 'String', Mutable: false },
  ];

  it('are changed by their person within what the client may write, by an administrator beyond it', async () => {
    await using pool = await openPool({ pool: { Schema }, client: { WriteAttributes: ['name', 'email', 'custom:born'] } });
    await aPerson(pool, ANA, { 'custom:born': '1990' });
    const { AccessToken } = await tokensOf(pool);
    await pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('name', 'Ana') }));
    await expect(pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('custom:plan', 'premium') }))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('custom:born', '1991') }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await pool.sdk.send(new AdminUpdateUserAttributesCommand({ UserPoolId: pool.poolId, Username: ANA, ...set('custom:plan', 'premium') }));
    expect(claims((await tokensOf(pool)).IdToken)).toMatchObject({ name: 'Ana', 'custom:plan': 'premium' });
    await pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('name', '') }));
    expect(claims((await tokensOf(pool)).IdToken)).not.toHaveProperty('name');
  });

  it('of address: a new one is not verified until its code is given, and nobody else’s is taken', async () => {
    await using pool = await openPool();
    await aPerson(pool, BIA);
    await aPerson(pool);
    const { AccessToken } = await tokensOf(pool);
    await expect(pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('email', BIA) }))).rejects.toMatchObject({
      name: 'AliasExistsException',
    });
    const { CodeDeliveryDetailsList } = await pool.sdk.send(
      new UpdateUserAttributesCommand({ AccessToken, ...set('email', 'ana@lima.example') }),
    );
    expect(CodeDeliveryDetailsList).toEqual([{ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@l***' }]);
    expect(claims((await tokensOf(pool, 'ana@lima.example')).IdToken)).toMatchObject({ email_verified: false });
    await pool.sdk.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code: pool.code('ana@lima.example') }));
    expect(claims((await tokensOf(pool, 'ana@lima.example')).IdToken)).toMatchObject({ email: 'ana@lima.example', email_verified: true });
  });

  it('of address: the old one stays until the new one is verified, where the pool says so', async () => {
    await using pool = await openPool({ pool: { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } } });
    await aPerson(pool);
    const { AccessToken } = await tokensOf(pool);
    await pool.sdk.send(new UpdateUserAttributesCommand({ AccessToken, ...set('email', 'ana@lima.example') }));
    expect(claims((await tokensOf(pool)).IdToken)).toMatchObject({ email: ANA, email_verified: true });
    await pool.sdk.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code: pool.code('ana@lima.example') }));
    await tokensOf(pool, 'ana@lima.example');
    await expect(pool.sdk.send(login()(pool))).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
