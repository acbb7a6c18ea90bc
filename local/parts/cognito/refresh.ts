import type {
  GetTokensFromRefreshTokenCommandInput,
  InitiateAuthCommandInput,
  RevokeTokenCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { clientOf, type Directory, required } from './directory.ts';
import { type Login, loginOfRefreshToken, revokeLogin, rotate, usableLogin } from './login.ts';
import type { Client } from './pool.ts';
import { checkSecret, checkSecretHash } from './secret-hash.ts';
import { issueTokens } from './token.ts';
import { findUser, type User } from './user.ts';

/** REFRESH_TOKEN_AUTH of InitiateAuth: new access and identity tokens of the same login. */
export async function refreshByAuthFlow(
  directory: Directory,
  client: Client,
  input: Pick<InitiateAuthCommandInput, 'AuthParameters' | 'ClientMetadata'>,
) {
  const token = input.AuthParameters?.REFRESH_TOKEN;
  if (!token) throw new AwsError('InvalidParameterException', 'Missing required parameter REFRESH_TOKEN');
  if (client.rotation) {
    throw new AwsError(
      'InvalidParameterException',
      'REFRESH_TOKEN_AUTH is not available to a client with refresh token rotation; use GetTokensFromRefreshToken',
    );
  }
  const { login } = usableLogin(directory, client, token);
  checkSecretHash(client, login.username, input.AuthParameters?.SECRET_HASH);
  const user = userOfLogin(directory, client, login);
  const tokens = await issueTokens(directory, { client, user, login, occasion: 'RefreshTokens', clientMetadata: input.ClientMetadata });
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** New tokens of the same login; a new refresh token too where the client rotates them, the old one then works for the grace period only. */
export async function getTokensFromRefreshToken(directory: Directory, input: GetTokensFromRefreshTokenCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const token = required(input.RefreshToken, 'refreshToken');
  checkSecret(client, input.ClientSecret);
  const { login } = usableLogin(directory, client, token);
  const user = userOfLogin(directory, client, login);
  const tokens = await issueTokens(directory, { client, user, login, occasion: 'RefreshTokens', clientMetadata: input.ClientMetadata });
  if (!client.rotation) return { AuthenticationResult: tokens };
  // Asked again, for the trigger may have taken long: of two at once without a grace period, one is given the next token.
  const RefreshToken = atomically(directory.runtime.state, () => rotate(directory, token, usableLogin(directory, client, token)));
  return { AuthenticationResult: { ...tokens, RefreshToken } };
}

function userOfLogin(directory: Directory, client: Client, login: Login): User {
  const user = findUser(directory, client.pool, login.username);
  if (user === undefined) throw new AwsError('NotAuthorizedException', 'Invalid Refresh Token.');
  if (!user.isEnabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
  return user;
}

/** Ends the login of a refresh token: neither it nor the login's access tokens are accepted by the user pool any more. */
export async function revokeToken(directory: Directory, input: RevokeTokenCommandInput) {
  const token = required(input.Token, 'token');
  const client = clientOf(directory, input.ClientId);
  checkSecret(client, input.ClientSecret, 'UnauthorizedException');
  if (!client.canRevoke) throw new AwsError('UnsupportedOperationException', 'Token revocation is disabled for this client');
  if (/^ey[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)) throw new AwsError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  const found = loginOfRefreshToken(directory, client.pool, token);
  // A token that is none is answered as one that was revoked (RFC 7009, 2.2).
  if (found === undefined) return {};
  if (found.login.clientId !== client.id) throw new AwsError('UnauthorizedException', 'The token was not issued to this client', 401);
  revokeLogin(directory, found.login.originJti);
  return {};
}
