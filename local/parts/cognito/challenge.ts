import type {
  AdminRespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { checkAttributes, checkRequired } from './attribute-rules.ts';
import { checkWritable } from './client-attributes.ts';
import { clientOf, type Directory, now, poolOf, required } from './directory.ts';
import { tokensOfNewLogin } from './new-login.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-policy.ts';
import { type Client, readable } from './pool.ts';
import { checkSecretHash } from './secret-hash.ts';
import { openSession, sealSession } from './session.ts';
import { type User, updateUser } from './user.ts';

/** What a person with a temporary password is answered; UserPasswordExpired once its days are over. */
export function newPasswordChallenge(directory: Directory, client: Client, user: User) {
  const lasts = client.pool.temporaryPasswordDays * 86_400_000;
  if (user.passwordSetAt !== null && now(directory) - user.passwordSetAt > lasts) {
    throw new AwsError('NotAuthorizedException', 'Temporary password has expired and must be reset by an administrator.');
  }
  const { sub: _, ...attributes } = readable(client, user.attributes);
  const missing = [...client.pool.schema.values()].filter(({ name, isRequired }) => isRequired && !user.attributes[name]);
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: sealSession(directory, client, user),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map(({ name }) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(attributes),
    },
  };
}

type Input = Pick<RespondToAuthChallengeCommandInput, 'ChallengeName' | 'ChallengeResponses' | 'ClientMetadata' | 'Session'>;

export function respondToAuthChallenge(directory: Directory, input: RespondToAuthChallengeCommandInput) {
  return respond(directory, clientOf(directory, input.ClientId), input);
}

export function adminRespondToAuthChallenge(directory: Directory, input: AdminRespondToAuthChallengeCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const client = clientOf(directory, input.ClientId);
  if (client.pool.id !== pool.id) throw new AwsError('ResourceNotFoundException', `User pool client ${client.id} does not exist.`);
  return respond(directory, client, input);
}

/** Answers NEW_PASSWORD_REQUIRED: the person chooses a password and is signed in. Other challenges are never asked here. */
async function respond(directory: Directory, client: Client, input: Input) {
  const challenge = required(input.ChallengeName, 'challengeName');
  if (challenge !== 'NEW_PASSWORD_REQUIRED') {
    throw new AwsError(
      'InvalidParameterException',
      `${challenge} is not supported by the local user pool, which asks NEW_PASSWORD_REQUIRED only`,
    );
  }
  const { pool } = client;
  const responses = input.ChallengeResponses ?? {};
  const user = openSession(directory, client, required(input.Session, 'session'));
  if (!responses.USERNAME) throw new AwsError('InvalidParameterException', 'Missing required parameter USERNAME');
  checkSecretHash(client, responses.USERNAME, responses.SECRET_HASH);
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(responses))
    if (name.startsWith('userAttributes.')) given[name.slice('userAttributes.'.length)] = value;
  checkWritable(client, given);
  const attributes = { ...user.attributes, ...given };
  checkAttributes(pool.schema, given);
  checkRequired(pool.schema, attributes);
  checkPassword(pool.policy, responses.NEW_PASSWORD);

  const passwordHash = await hashPassword(responses.NEW_PASSWORD);
  // Once more: of two answers at once, one is taken.
  const current = openSession(directory, client, required(input.Session, 'session'));
  const changed = updateUser(directory, pool, current, { status: 'CONFIRMED', attributes, passwordHash, passwordSetAt: now(directory) });
  return tokensOfNewLogin(directory, client, changed, 'NewPasswordChallenge', input.ClientMetadata);
}
