import { randomUUID } from 'node:crypto';
import type {
  ConfirmSignUpCommandInput,
  ResendConfirmationCodeCommandInput,
  SignUpCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { attributesFrom, checkAttributes, checkRequired, isEmail } from './attribute-rules.ts';
import { checkWritable } from './client-attributes.ts';
import { checkCode, codeExpired, makeCode, useCode } from './code.ts';
import { clientOf, type Directory, required } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import { checkLimit, countTry } from './lockout.ts';
import { deliveryTo, sendCode } from './message.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-policy.ts';
import type { Client, Pool } from './pool.ts';
import { checkSecretHash } from './secret-hash.ts';
import { findUser, insertUser, keyOf, nameTaken, type Status, type User, updateUser, userNotFound, userOf, withoutEmpty } from './user.ts';

/** Creates an unconfirmed person and sends them their code; of two with one address at once, one is created. */
export async function signUp(directory: Directory, input: SignUpCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const { pool } = client;
  const name = required(input.Username, 'username');
  checkSecretHash(client, name, input.SecretHash);
  if (pool.onlyAdminsCreate) throw new AwsError('NotAuthorizedException', 'SignUp is not permitted for this user pool');
  const attributes = newAttributes(client, name, attributesFrom(input.UserAttributes));
  checkPassword(pool.policy, input.Password);
  if (findUser(directory, pool, name)) throw nameTaken(pool);

  const username = pool.signsInByEmail ? String(attributes.sub) : name;
  const decided = await preSignUp(directory, client, username, attributes, input);
  if (decided.autoVerifyEmail) attributes.email_verified = 'true';
  const status: Status = decided.autoConfirmUser ? 'CONFIRMED' : 'UNCONFIRMED';
  const passwordHash = await hashPassword(input.Password);
  const to = attributes.email && pool.verifiesEmail && status === 'UNCONFIRMED' && !decided.autoVerifyEmail ? attributes.email : undefined;

  const { user, code } = atomically(directory.runtime.state, () => {
    insertUser(directory, pool, { username, status, passwordHash, attributes });
    const written = userOf(directory, pool, username);
    return { user: written, code: to === undefined ? undefined : makeCode(directory, pool, written, 'sign-up', to) };
  });
  if (status === 'CONFIRMED')
    await postConfirmation(directory, { pool, user, occasion: 'ConfirmSignUp', client, clientMetadata: input.ClientMetadata });
  if (to !== undefined && code !== undefined) {
    await sendCode(directory, { pool, client, user, to, code, occasion: 'SignUp', clientMetadata: input.ClientMetadata });
  }
  return {
    UserConfirmed: status === 'CONFIRMED',
    UserSub: String(attributes.sub),
    ...(to !== undefined && { CodeDeliveryDetails: deliveryTo(to) }),
  };
}

function newAttributes(client: Client, name: string, given: Record<string, string>): Record<string, string> {
  const { pool } = client;
  if (pool.signsInByEmail && !isEmail(name)) throw new AwsError('InvalidParameterException', 'Username should be an email.');
  checkWritable(client, given);
  if (pool.signsInByEmail && given.email !== undefined && keyOf(pool, given.email) !== keyOf(pool, name)) {
    throw new AwsError('InvalidParameterException', 'User pool does not have alias: the email attribute must be the username');
  }
  const attributes: Record<string, string> = { ...given, ...(pool.signsInByEmail && { email: name }) };
  checkAttributes(pool.schema, attributes);
  checkRequired(pool.schema, attributes);
  return withoutEmpty({ sub: randomUUID(), ...(attributes.email && { email_verified: 'false' }), ...attributes });
}

async function preSignUp(
  directory: Directory,
  client: Client,
  username: string,
  attributes: Record<string, string>,
  input: SignUpCommandInput,
) {
  const arn = client.pool.triggers.PreSignUp;
  if (arn === undefined) return { autoConfirmUser: false, autoVerifyEmail: false };
  const { sub: _, email_verified: __, ...userAttributes } = attributes;
  const request = {
    userAttributes,
    validationData: input.ValidationData ? Object.fromEntries(input.ValidationData.map(({ Name, Value }) => [Name, Value])) : null,
    ...(input.ClientMetadata && { clientMetadata: input.ClientMetadata }),
  };
  const response = await callTrigger(directory, {
    pool: client.pool,
    client,
    arn,
    source: 'PreSignUp_SignUp',
    username,
    request,
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  return { autoConfirmUser: response.autoConfirmUser === true, autoVerifyEmail: response.autoVerifyEmail === true };
}

interface Confirmation {
  readonly pool: Pool;
  readonly user: User;
  readonly occasion: 'ConfirmSignUp' | 'ConfirmForgotPassword';
  readonly client?: Client;
  readonly clientMetadata: Record<string, string> | undefined;
}

/** Tells the PostConfirmation trigger, where there is one. */
export async function postConfirmation(
  directory: Directory,
  { pool, user, occasion, client, clientMetadata }: Confirmation,
): Promise<void> {
  const arn = pool.triggers.PostConfirmation;
  if (arn === undefined) return;
  const request = { userAttributes: { ...user.attributes, 'cognito:user_status': user.status }, ...(clientMetadata && { clientMetadata }) };
  await callTrigger(directory, {
    pool,
    arn,
    source: `PostConfirmation_${occasion}`,
    username: user.username,
    request,
    ...(client && { client }),
  });
}

/** Confirms the person whose code it is; their address counts as verified. */
export async function confirmSignUp(directory: Directory, input: ConfirmSignUpCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const { pool } = client;
  const name = required(input.Username, 'username');
  const given = required(input.ConfirmationCode, 'confirmationCode');
  checkSecretHash(client, name, input.SecretHash);
  const found = findUser(directory, pool, name);
  const subject = found?.username ?? `nobody/${keyOf(pool, name)}`;
  if (found === undefined && !client.hidesWhoExists) throw userNotFound();
  if (found !== undefined && found.status !== 'UNCONFIRMED') {
    throw new AwsError('NotAuthorizedException', `User cannot be confirmed. Current status is ${found.status}`);
  }
  checkLimit(directory, pool, subject, 'wrong-code/sign-up', 'TooManyFailedAttemptsException');
  if (found === undefined) {
    countTry(directory, pool, subject, 'wrong-code/sign-up');
    throw codeExpired();
  }
  const user = confirmed(directory, pool, found, given);
  await postConfirmation(directory, { pool, user, occasion: 'ConfirmSignUp', client, clientMetadata: input.ClientMetadata });
  return {};
}

function confirmed(directory: Directory, pool: Pool, user: User, given: string): User {
  try {
    const sentTo = checkCode(directory, pool, user, 'sign-up', given);
    return atomically(directory.runtime.state, () => {
      useCode(directory, pool, user, 'sign-up');
      const isVerified = sentTo === user.attributes.email;
      return updateUser(directory, pool, user, {
        status: 'CONFIRMED',
        attributes: { ...user.attributes, ...(isVerified && { email_verified: 'true' }) },
      });
    });
  } catch (error) {
    countTry(directory, pool, user.username, 'wrong-code/sign-up');
    throw error;
  }
}

/** Sends another code; the one before no longer works. Whoever is not there, or disabled, is answered alike where the client hides them. */
export async function resendConfirmationCode(directory: Directory, input: ResendConfirmationCodeCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const { pool } = client;
  const name = required(input.Username, 'username');
  checkSecretHash(client, name, input.SecretHash);
  const user = findUser(directory, pool, name);
  if (user === undefined && !client.hidesWhoExists) throw userNotFound();
  if (user?.isEnabled && user.status !== 'UNCONFIRMED') throw new AwsError('InvalidParameterException', 'User is already confirmed.');
  const subject = user?.username ?? `nobody/${keyOf(pool, name)}`;
  checkLimit(directory, pool, subject, 'request/sign-up');
  countTry(directory, pool, subject, 'request/sign-up');
  if (user === undefined || (!user.isEnabled && client.hidesWhoExists)) return { CodeDeliveryDetails: deliveryTo(name) };
  const to = user.attributes.email;
  if (to === undefined || !pool.verifiesEmail)
    throw new AwsError('InvalidParameterException', 'Cannot resend codes. Auto verification not turned on.');

  const code = makeCode(directory, pool, user, 'sign-up', to);
  await sendCode(directory, { pool, client, user, to, code, occasion: 'ResendCode', clientMetadata: input.ClientMetadata });
  return { CodeDeliveryDetails: deliveryTo(to) };
}
