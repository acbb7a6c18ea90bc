import type { AdminInitiateAuthCommandInput, InitiateAuthCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically, clientOf, type Directory, poolOf, required } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import { checkLock, countFailure, forgetFailures } from './lockout.ts';
import { beginLogin } from './login.ts';
import { isPassword } from './password-hash.ts';
import type { Client } from './pool.ts';
import { refreshByAuthFlow } from './refresh.ts';
import { checkSecretHash } from './secret-hash.ts';
import { issueTokens, type TokenOccasion } from './token.ts';
import { findUser, keyOf, type User, userNotFound } from './user.ts';

type Input = Pick<InitiateAuthCommandInput, 'AuthFlow' | 'AuthParameters' | 'ClientId' | 'ClientMetadata'>;

/** The `ALLOW_…` name each flow needs in the client's ExplicitAuthFlows, by who calls. */
const PUBLIC_FLOWS: Record<string, string> = {
  USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
  REFRESH_TOKEN_AUTH: 'ALLOW_REFRESH_TOKEN_AUTH',
  REFRESH_TOKEN: 'ALLOW_REFRESH_TOKEN_AUTH',
};
const ADMIN_FLOWS: Record<string, string> = {
  ...PUBLIC_FLOWS,
  ADMIN_USER_PASSWORD_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
};
const UNSUPPORTED = new Set(['USER_SRP_AUTH', 'CUSTOM_AUTH', 'USER_AUTH']);

export function initiateAuth(directory: Directory, input: InitiateAuthCommandInput) {
  const client = clientOf(directory, input.ClientId);
  return authenticate(directory, client, input, PUBLIC_FLOWS);
}

export function adminInitiateAuth(directory: Directory, input: AdminInitiateAuthCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const client = clientOf(directory, input.ClientId);
  if (client.pool.id !== pool.id) throw new AwsError('ResourceNotFoundException', `User pool client ${client.id} does not exist.`);
  return authenticate(directory, client, input, ADMIN_FLOWS);
}

/** Signs a person in by password, or refreshes their tokens; only by a flow that the client has enabled. */
async function authenticate(directory: Directory, client: Client, input: Input, flows: Record<string, string>) {
  const flow = required(input.AuthFlow, 'authFlow');
  if (UNSUPPORTED.has(flow)) {
    throw new AwsError(
      'InvalidParameterException',
      `${flow} is not supported by the local user pool: use USER_PASSWORD_AUTH or ADMIN_USER_PASSWORD_AUTH here (docs/decisions/0002-local-user-pool.md)`,
    );
  }
  const needed = flows[flow];
  if (needed === undefined) throw new AwsError('InvalidParameterException', 'Initiate Auth method not supported.');
  if (!client.flows.has(needed)) {
    throw new AwsError(
      'InvalidParameterException',
      flows === ADMIN_FLOWS ? 'Auth flow not enabled for this client' : `${flow} flow not enabled for this client`,
    );
  }
  if (needed === 'ALLOW_REFRESH_TOKEN_AUTH') return refreshByAuthFlow(directory, client, input);
  const name = parameter(input, 'USERNAME');
  checkSecretHash(client, name, input.AuthParameters?.SECRET_HASH);
  const password = parameter(input, 'PASSWORD');
  const user = await signedIn(directory, client, name, password, input.ClientMetadata);
  return tokensOfNewLogin(directory, client, user, 'Authentication', input.ClientMetadata);
}

/** The parameter of the flow, or InvalidParameterException naming it. */
export function parameter(input: Input, name: string): string {
  const value = input.AuthParameters?.[name];
  if (!value) throw new AwsError('InvalidParameterException', `Missing required parameter ${name}`);
  return value;
}

function wrongPassword(): AwsError {
  return new AwsError('NotAuthorizedException', 'Incorrect username or password.');
}

async function signedIn(
  directory: Directory,
  client: Client,
  name: string,
  password: string,
  clientMetadata?: Record<string, string>,
): Promise<User> {
  const { pool } = client;
  const found = findUser(directory, pool, name);
  if (found === undefined && !client.hidesWhoExists) throw userNotFound();
  const subject = found?.username ?? `nobody/${keyOf(pool, name)}`;
  await preAuthentication(directory, client, found, name, clientMetadata);
  const user = await withRightPassword(directory, client, subject, password, () => findUser(directory, pool, found?.username ?? name));
  if (!user.isEnabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
  if (user.status === 'UNCONFIRMED') throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    throw new AwsError(
      'NotAuthorizedException',
      'NEW_PASSWORD_REQUIRED is not supported by the local user pool: give the person a permanent password by AdminSetUserPassword',
    );
  }
  return user;
}

/** The person, if the password is theirs; the lockout counts tries one after the other, also those that come at once. */
export function withRightPassword(
  directory: Directory,
  client: Client,
  subject: string,
  password: string,
  find: () => User | undefined,
): Promise<User> {
  const { pool } = client;
  return directory.turns(`${pool.id}/${subject}`, async () => {
    checkLock(directory, pool, subject);
    const user = find();
    const isRight = await isPassword(password, user?.passwordHash);
    if (user === undefined || !isRight) {
      countFailure(directory, pool, subject);
      throw wrongPassword();
    }
    forgetFailures(directory, pool, subject);
    return user;
  });
}

/** The answer of a sign-in that has succeeded. */
export async function tokensOfNewLogin(
  directory: Directory,
  client: Client,
  user: User,
  occasion: TokenOccasion,
  clientMetadata?: Record<string, string>,
) {
  const { login, refreshToken } = atomically(directory, () => beginLogin(directory, client, user));
  const tokens = await issueTokens(directory, { client, user, login, occasion, clientMetadata });
  await postAuthentication(directory, client, user, clientMetadata);
  return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken: refreshToken } };
}

async function preAuthentication(
  directory: Directory,
  client: Client,
  user: User | undefined,
  name: string,
  clientMetadata?: Record<string, string>,
): Promise<void> {
  const arn = client.pool.triggers.PreAuthentication;
  if (arn === undefined) return;
  const request = {
    userAttributes: user?.attributes ?? {},
    validationData: clientMetadata ?? null,
    ...(user === undefined && { userNotFound: true }),
  };
  await callTrigger(directory, {
    pool: client.pool,
    client,
    arn,
    source: 'PreAuthentication_Authentication',
    username: user?.username ?? name,
    request,
  });
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
