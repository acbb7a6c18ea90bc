import { randomBytes, randomUUID } from 'node:crypto';
import type {
  AdminConfirmSignUpCommandInput,
  AdminCreateUserCommandInput,
  AdminSetUserPasswordCommandInput,
  AdminUpdateUserAttributesCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { attributeList, attributesFrom, checkAttributes, checkRequired, isEmail } from './attribute-rules.ts';
import { updateAttributes } from './attribute-update.ts';
import { type Directory, now, poolOf, required } from './directory.ts';
import { callTrigger } from './lambda-triggers.ts';
import { forgetFailures } from './lockout.ts';
import { revokeLogins } from './login.ts';
import { sendCode } from './message.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-policy.ts';
import type { Pool } from './pool.ts';
import { postConfirmation } from './sign-up.ts';
import { deleteUser, findUser, insertUser, nameTaken, type User, updateUser, userOf, withoutEmpty } from './user.ts';

interface Named {
  readonly UserPoolId: string | undefined;
  readonly Username: string | undefined;
}

function named(directory: Directory, input: Named): { pool: Pool; user: User } {
  const pool = poolOf(directory, input.UserPoolId);
  return { pool, user: userOf(directory, pool, required(input.Username, 'username')) };
}

/** The person as ListUsers and AdminCreateUser answer them. */
export function userRecord(user: User) {
  return {
    Username: user.username,
    Attributes: attributeList(user.attributes),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.updatedAt),
    Enabled: user.isEnabled,
    UserStatus: user.status,
  };
}

export async function adminGetUser(directory: Directory, input: Named) {
  const { user } = named(directory, input);
  const { Attributes, ...record } = userRecord(user);
  return { ...record, UserAttributes: Attributes };
}

/** Creates a person with a temporary password and mails it to them, unless MessageAction is SUPPRESS; RESEND mails a new one. */
export async function adminCreateUser(directory: Directory, input: AdminCreateUserCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const name = required(input.Username, 'username');
  const password = input.TemporaryPassword ?? `${randomBytes(9).toString('base64url')}aA1!`;
  checkPassword(pool.policy, password);
  const existing = findUser(directory, pool, name);
  if (input.MessageAction === 'RESEND') return { User: userRecord(await invitedAgain(directory, pool, existing, password)) };
  if (existing) throw nameTaken(pool);
  const attributes = newAttributes(pool, name, attributesFrom(input.UserAttributes));
  const username = pool.signsInByEmail ? String(attributes.sub) : name;
  await preSignUp(directory, pool, username, attributes);

  insertUser(directory, pool, { username, status: 'FORCE_CHANGE_PASSWORD', passwordHash: await hashPassword(password), attributes });
  const user = userOf(directory, pool, username);
  const isInvited = input.MessageAction !== 'SUPPRESS' && (input.DesiredDeliveryMediums ?? ['EMAIL']).includes('EMAIL');
  if (isInvited) await invite(directory, pool, user, password);
  return { User: userRecord(user) };
}

function newAttributes(pool: Pool, name: string, given: Record<string, string>): Record<string, string> {
  if (pool.signsInByEmail && !isEmail(name)) throw new AwsError('InvalidParameterException', 'Username should be an email.');
  const attributes = withoutEmpty({ sub: randomUUID(), ...given, ...(pool.signsInByEmail && { email: name }) });
  const { sub: _, ...checked } = attributes;
  checkAttributes(pool.schema, checked);
  checkRequired(pool.schema, checked);
  return attributes;
}

async function preSignUp(directory: Directory, pool: Pool, username: string, attributes: Record<string, string>): Promise<void> {
  const arn = pool.triggers.PreSignUp;
  if (arn === undefined) return;
  const { sub: _, ...userAttributes } = attributes;
  const response = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };
  await callTrigger(directory, {
    pool,
    arn,
    source: 'PreSignUp_AdminCreateUser',
    username,
    request: { userAttributes, validationData: null },
    response,
  });
}

async function invitedAgain(directory: Directory, pool: Pool, user: User | undefined, password: string): Promise<User> {
  if (user === undefined) throw new AwsError('UserNotFoundException', 'User does not exist.');
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new AwsError('UnsupportedUserStateException', 'Resend not possible. Status not FORCE_CHANGE_PASSWORD');
  }
  const renewed = updateUser(directory, pool, user, { passwordHash: await hashPassword(password), passwordSetAt: now(directory) });
  await invite(directory, pool, renewed, password);
  return renewed;
}

async function invite(directory: Directory, pool: Pool, user: User, password: string): Promise<void> {
  const to = user.attributes.email;
  if (to === undefined)
    throw new AwsError('InvalidParameterException', 'User has no email to send the invitation to; give one or MessageAction SUPPRESS.');
  await sendCode(directory, { pool, user, to, code: password, occasion: 'AdminCreateUser' });
}

/** Sets a password that counts at once; a permanent one confirms the person, another has to be changed at the next sign-in. */
export async function adminSetUserPassword(directory: Directory, input: AdminSetUserPasswordCommandInput) {
  const { pool, user } = named(directory, input);
  checkPassword(pool.policy, input.Password);
  const passwordHash = await hashPassword(input.Password);
  atomically(directory.runtime.state, () => {
    updateUser(directory, pool, user, {
      passwordHash,
      passwordSetAt: now(directory),
      status: input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
    });
    forgetFailures(directory, pool, user.username);
  });
  return {};
}

/** Confirms without a code. The address does not count as verified by it. */
export async function adminConfirmSignUp(directory: Directory, input: AdminConfirmSignUpCommandInput) {
  const { pool, user } = named(directory, input);
  if (user.status !== 'UNCONFIRMED') {
    throw new AwsError('NotAuthorizedException', `User cannot be confirmed. Current status is ${user.status}`);
  }
  const confirmed = updateUser(directory, pool, user, { status: 'CONFIRMED' });
  await postConfirmation(directory, { pool, user: confirmed, occasion: 'ConfirmSignUp', clientMetadata: input.ClientMetadata });
  return {};
}

export async function adminUpdateUserAttributes(directory: Directory, input: AdminUpdateUserAttributesCommandInput) {
  const { pool, user } = named(directory, input);
  const given = attributesFrom(required(input.UserAttributes, 'userAttributes'));
  if ('sub' in given) throw new AwsError('InvalidParameterException', 'user.sub: Attribute cannot be updated.\n');
  await updateAttributes(directory, { pool, user, given, clientMetadata: input.ClientMetadata });
  return {};
}

export async function adminDeleteUser(directory: Directory, input: Named) {
  const { pool, user } = named(directory, input);
  deleteUser(directory, pool, user);
  return {};
}

/** The person can't sign in any more, and all their tokens are refused. */
export async function adminDisableUser(directory: Directory, input: Named) {
  const { pool, user } = named(directory, input);
  atomically(directory.runtime.state, () => {
    updateUser(directory, pool, user, { isEnabled: false });
    revokeLogins(directory, pool, user);
  });
  return {};
}

export async function adminEnableUser(directory: Directory, input: Named) {
  const { pool, user } = named(directory, input);
  updateUser(directory, pool, user, { isEnabled: true });
  return {};
}

/** Ends all of the person's logins, of every client. */
export async function adminUserGlobalSignOut(directory: Directory, input: Named) {
  const { pool, user } = named(directory, input);
  revokeLogins(directory, pool, user);
  return {};
}
