import { atomically } from '../../state.ts';
import type { Directory } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import { beginLogin } from './login.ts';
import type { Client } from './pool.ts';
import { issueTokens, type TokenOccasion } from './token.ts';
import type { User } from './user.ts';

/** The answer of a sign-in that has succeeded. */
export async function tokensOfNewLogin(
  directory: Directory,
  client: Client,
  user: User,
  occasion: TokenOccasion,
  clientMetadata?: Record<string, string>,
) {
  const { login, refreshToken } = atomically(directory.runtime.state, () => beginLogin(directory, client, user));
  const tokens = await issueTokens(directory, { client, user, login, occasion, clientMetadata });
  await postAuthentication(directory, client, user, clientMetadata);
  return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken: refreshToken } };
}

async function postAuthentication(
  directory: Directory,
  client: Client,
  user: User,
  clientMetadata?: Record<string, string>,
): Promise<void> {
  const arn = client.pool.triggers.PostAuthentication;
  if (arn === undefined) return;
  const request = {
    userAttributes: { ...user.attributes, 'cognito:user_status': user.status },
    newDeviceUsed: false,
    ...(clientMetadata && { clientMetadata }),
  };
  await callTrigger(directory, {
    pool: client.pool,
    client,
    arn,
    source: 'PostAuthentication_Authentication',
    username: user.username,
    request,
  });
}
