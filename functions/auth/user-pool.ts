import { createHmac } from 'node:crypto';
import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DescribeUserPoolClientCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Problem } from '../../shared/problem.ts';
import type { Tokens } from './session.ts';
import { texts } from './texts.pt-br.ts';

/** A person as the user pool knows them. */
export interface PoolUser {
  readonly userId: string;
  readonly isConfirmed: boolean;
  readonly name: string;
  readonly email: string;
  readonly whatsappNumber: string | undefined;
}

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly whatsappNumber?: string | undefined;
}

export type UserPool = ReturnType<typeof openUserPool>;

/**
 * The auth domain's door to Cognito, which holds the passwords. Its refusals come out as this domain's problems, worded so that they are
 * the same for an address that is registered and one that is not.
 * The app client has a secret, so nobody can talk to the pool around this door; it is asked for once and kept in memory.
 */
export function openUserPool(client: CognitoIdentityProviderClient, poolId: string, clientId: string) {
  let secret: Promise<string> | undefined;

  const clientSecret = async (): Promise<string> => {
    secret ??= client.send(new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId })).then(({ UserPoolClient }) => {
      if (!UserPoolClient?.ClientSecret) throw new Error('The app client has no secret: the pool could be used around the API.');
      return UserPoolClient.ClientSecret;
    });
    return await secret.catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
  };
  const secretHash = async (username: string): Promise<string> =>
    createHmac('sha256', await clientSecret())
      .update(`${username}${clientId}`)
      .digest('base64');

  const pool = {
    /** Whether the address was free: then the person is signed up, unconfirmed, and has been sent a code. */
    async signUp({ email, password, name, whatsappNumber }: SignUp): Promise<boolean> {
      const attributes = { email, name, ...(whatsappNumber && { phone_number: whatsappNumber }) };
      const command = new SignUpCommand({
        ClientId: clientId,
        SecretHash: await secretHash(email),
        Username: email,
        Password: password,
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      });
      return await client.send(command).then(
        () => true,
        (error: unknown) => (isNamed(error, 'UsernameExistsException') ? false : refuse(error)),
      );
    },

    async confirm(email: string, code: string): Promise<void> {
      const command = new ConfirmSignUpCommand({
        ClientId: clientId,
        SecretHash: await secretHash(email),
        Username: email,
        ConfirmationCode: code,
      });
      await client.send(command).catch((error: unknown) => {
        // Confirmed by the very try whose answer was lost; else an address that is confirmed already is refused like a wrong code.
        if (isNamed(error, 'NotAuthorizedException') && wasTriedAgain(error)) return;
        if (isNamed(error, 'NotAuthorizedException')) throw new Problem('invalid_code', texts.invalidCode, { cause: error });
        refuse(error);
      });
    },

    /** Sends a new code where somebody waits for one; for any other address nothing happens. */
    async resendCode(email: string): Promise<void> {
      const command = new ResendConfirmationCodeCommand({ ClientId: clientId, SecretHash: await secretHash(email), Username: email });
      await client.send(command).catch(ignoreUnlessThrottled);
    },

    /** @throws Problem `invalid_credentials`, the same for a wrong password, an unknown and an unconfirmed address. */
    async logIn(email: string, password: string): Promise<Tokens> {
      const command = new AdminInitiateAuthCommand({
        UserPoolId: poolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password, SECRET_HASH: await secretHash(email) },
      });
      const { AuthenticationResult } = await client.send(command).catch(refuse);
      return tokensOf(AuthenticationResult);
    },

    /** New access and id tokens of the same login. @throws Problem `invalid_credentials` for a token that is unknown, over or revoked. */
    async refresh(refreshToken: string): Promise<Tokens> {
      const command = new GetTokensFromRefreshTokenCommand({
        ClientId: clientId,
        ClientSecret: await clientSecret(),
        RefreshToken: refreshToken,
      });
      const { AuthenticationResult } = await client.send(command).catch(refuse);
      return tokensOf({ ...AuthenticationResult, RefreshToken: AuthenticationResult?.RefreshToken ?? refreshToken });
    },

    async revoke(refreshToken: string): Promise<void> {
      await client.send(new RevokeTokenCommand({ ClientId: clientId, ClientSecret: await clientSecret(), Token: refreshToken }));
    },

    /** Sends a code to set a new password; for an unknown address nothing happens. */
    async forgotPassword(email: string): Promise<void> {
      const command = new ForgotPasswordCommand({ ClientId: clientId, SecretHash: await secretHash(email), Username: email });
      await client.send(command).catch(ignoreUnlessThrottled);
    },

    /** @throws Problem where it was not set; any other error leaves open whether it was. */
    async resetPassword(email: string, code: string, newPassword: string): Promise<void> {
      const command = new ConfirmForgotPasswordCommand({
        ClientId: clientId,
        SecretHash: await secretHash(email),
        Username: email,
        ConfirmationCode: code,
        Password: newPassword,
      });
      await client.send(command).catch(async (error: unknown) => {
        // The try whose answer was lost has used up the code: then the new password is the one that is set.
        const isSet = wasTriedAgain(error) && (await pool.logIn(email, newPassword).then(Boolean, () => false));
        if (!isSet) refuse(error);
      });
    },

    /** By e-mail or user id. */
    async find(username: string): Promise<PoolUser | undefined> {
      const found = await client.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: username })).catch((error: unknown) => {
        if (isNamed(error, 'UserNotFoundException')) return undefined;
        throw error;
      });
      if (!found) return undefined;
      const attribute = (name: string): string | undefined => found.UserAttributes?.find(({ Name }) => Name === name)?.Value;
      return {
        userId: attribute('sub') ?? '',
        isConfirmed: found.UserStatus !== 'UNCONFIRMED',
        name: attribute('name') ?? '',
        email: attribute('email') ?? '',
        whatsappNumber: attribute('phone_number'),
      };
    },

    /** Nothing to do where the user is gone already. */
    async remove(username: string): Promise<void> {
      await client.send(new AdminDeleteUserCommand({ UserPoolId: poolId, Username: username })).catch((error: unknown) => {
        if (!isNamed(error, 'UserNotFoundException')) throw error;
      });
    },
  };
  return pool;
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Whether the SDK asked more than once: an earlier try may have been carried out without its answer being heard. */
const wasTriedAgain = (error: unknown): boolean => ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1;

/** Cognito's refusals in this domain's words. What is no refusal (throttling, outage) goes on as it is. */
function refuse(error: unknown): never {
  const cause = { cause: error };
  switch (error instanceof Error ? error.name : '') {
    case 'NotAuthorizedException':
      if (/attempts exceeded/i.test((error as Error).message))
        throw new Problem('too_many_attempts', texts.tooManyAttempts, { ...cause, retryAfter: 60 });
      throw new Problem('invalid_credentials', texts.invalidCredentials, cause);
    case 'UserNotConfirmedException':
    case 'UserNotFoundException':
    case 'PasswordResetRequiredException':
    case 'RefreshTokenReuseException':
      throw new Problem('invalid_credentials', texts.invalidCredentials, cause);
    case 'CodeMismatchException':
    case 'ExpiredCodeException':
      throw new Problem('invalid_code', texts.invalidCode, cause);
    case 'InvalidPasswordException':
      throw new Problem('weak_password', texts.weakPassword, cause);
    case 'LimitExceededException':
    case 'TooManyFailedAttemptsException':
      throw new Problem('too_many_attempts', texts.tooManyAttempts, { ...cause, retryAfter: 900 });
    default:
      throw error;
  }
}

/** For calls whose answer may not tell whether the address is registered: what the pool refuses changes nothing for the caller. */
function ignoreUnlessThrottled(error: unknown): void {
  const refusals = [
    'UserNotFoundException',
    'InvalidParameterException',
    'NotAuthorizedException',
    'LimitExceededException',
    'UserNotConfirmedException',
  ];
  if (!refusals.some((name) => isNamed(error, name))) throw error;
}

function tokensOf(result: AuthenticationResultType | undefined): Tokens {
  // A challenge instead of tokens (a password set by an administrator, say) is none this API can carry on with.
  if (!result?.AccessToken || !result.IdToken || !result.RefreshToken) throw new Problem('invalid_credentials', texts.invalidCredentials);
  return {
    accessToken: result.AccessToken,
    idToken: result.IdToken,
    refreshToken: result.RefreshToken,
    expiresIn: result.ExpiresIn ?? 0,
    tokenType: 'Bearer',
  };
}
