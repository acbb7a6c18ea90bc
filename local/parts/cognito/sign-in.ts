import type { AdminInitiateAuthCommandInput, InitiateAuthCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { newPasswordChallenge } from './challenge.ts';
import { clientOf, type Directory, poolOf, required } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import { tokensOfNewLogin } from './new-login.ts';
import type { Client } from './pool.ts';
import { refreshByAuthFlow } from './refresh.ts';
import { withRightPassword } from './right-password.ts';
import { checkSecretHash } from './secret-hash.ts';
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
  const user = await signedIn(directory, client, { name, password, clientMetadata: input.ClientMetadata });
  if (user.status === 'FORCE_CHANGE_PASSWORD') return newPasswordChallenge(directory, client, user);
  return tokensOfNewLogin(directory, client, user, 'Authentication', input.ClientMetadata);
}

/** The parameter of the flow, or InvalidParameterException naming it. */
function parameter(input: Input, name: string): string {
  const value = input.AuthParameters?.[name];
  if (!value) throw new AwsError('InvalidParameterException', `Missing required parameter ${name}`);
  return value;
}

async function signedIn(
  directory: Directory,
  client: Client,
  { name, password, clientMetadata }: { name: string; password: string; clientMetadata: Record<string, string> | undefined },
): Promise<User> {
  const { pool } = client;
  const found = findUser(directory, pool, name);
  if (found === undefined && !client.hidesWhoExists) throw userNotFound();
  await preAuthentication(directory, client, found, name, clientMetadata);
  // Whatever the password: Cognito says so before it looks at it, so that an app can lead to the confirmation page.
  if (found?.isEnabled && found.status === 'UNCONFIRMED') throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
  const subject = found?.username ?? `nobody/${keyOf(pool, name)}`;
  const user = await withRightPassword(directory, pool, {
    subject,
    password,
    find: () => findUser(directory, pool, found?.username ?? name),
  });
  if (!user.isEnabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
  return user;
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
