import type {
  ChangePasswordCommandInput,
  DeleteUserCommandInput,
  GetUserAttributeVerificationCodeCommandInput,
  GetUserCommandInput,
  GlobalSignOutCommandInput,
  UpdateUserAttributesCommandInput,
  VerifyUserAttributeCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { bearerOf } from './access-token.ts';
import { attributeList, attributesFrom } from './attribute-rules.ts';
import { updateAttributes } from './attribute-update.ts';
import { checkWritable } from './client-attributes.ts';
import { checkCode, makeCode, useCode } from './code.ts';
import { type Directory, now, required } from './directory.ts';
import { checkLimit, countTry, forgetTries } from './lockout.ts';
import { revokeLogins } from './login.ts';
import { deliveryTo, sendCode } from './message.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-policy.ts';
import { readable } from './pool.ts';
import { withRightPassword } from './right-password.ts';
import { deleteUser as erase, findUser, updateUser } from './user.ts';

/** The person an access token speaks for, with the attributes that its client may read. */
export async function getUser(directory: Directory, input: GetUserCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  return { Username: user.username, UserAttributes: attributeList(readable(client, user.attributes)) };
}

export async function updateUserAttributes(directory: Directory, input: UpdateUserAttributesCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  const given = attributesFrom(required(input.UserAttributes, 'userAttributes'));
  checkWritable(client, given);
  const update = { pool: client.pool, client, user, given, clientMetadata: input.ClientMetadata };
  return { CodeDeliveryDetailsList: await updateAttributes(directory, update) };
}

/** Sends the code that verifies the person's address. */
export async function getUserAttributeVerificationCode(directory: Directory, input: GetUserAttributeVerificationCodeCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  const to = verifiable(input.AttributeName, user.attributes.email);
  checkLimit(directory, client.pool, user.username, 'request/email');
  countTry(directory, client.pool, user.username, 'request/email');
  const code = makeCode(directory, client.pool, user, 'email', to);
  const letter = { pool: client.pool, client, user, to, code, clientMetadata: input.ClientMetadata };
  await sendCode(directory, { ...letter, occasion: 'VerifyUserAttribute' });
  return { CodeDeliveryDetails: deliveryTo(to) };
}

/** The address the code was sent to is the person's, and verified. */
export async function verifyUserAttribute(directory: Directory, input: VerifyUserAttributeCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  const { pool } = client;
  verifiable(input.AttributeName, user.attributes.email);
  checkLimit(directory, pool, user.username, 'wrong-code/email');
  countTry(directory, pool, user.username, 'wrong-code/email');
  const email = checkCode(directory, pool, user, 'email', required(input.Code, 'code'));
  atomically(directory.runtime.state, () => {
    useCode(directory, pool, user, 'email');
    forgetTries(directory, pool, user.username, 'wrong-code/email');
    updateUser(directory, pool, user, { attributes: { ...user.attributes, email, email_verified: 'true' } });
  });
  return {};
}

function verifiable(attribute: string | undefined, email: string | undefined): string {
  if (required(attribute, 'attributeName') !== 'email')
    throw new AwsError('InvalidParameterException', `${attribute} can not be verified by the local user pool; email can`);
  if (email === undefined) throw new AwsError('InvalidParameterException', 'User has no email to verify.');
  return email;
}

/** Wrong previous passwords count towards the sign-in lockout. The person's logins go on. */
export async function changePassword(directory: Directory, input: ChangePasswordCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  const { pool } = client;
  const previous = required(input.PreviousPassword, 'previousPassword');
  checkPassword(pool.policy, input.ProposedPassword);
  await withRightPassword(directory, pool, {
    subject: user.username,
    password: previous,
    find: () => findUser(directory, pool, user.username),
  });
  const passwordHash = await hashPassword(input.ProposedPassword);
  updateUser(directory, pool, user, { passwordHash, passwordSetAt: now(directory) });
  return {};
}

/** Ends all of the person's logins, of every client. */
export async function globalSignOut(directory: Directory, input: GlobalSignOutCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  revokeLogins(directory, client.pool, user);
  return {};
}

/** Erases the person and everything kept of them. */
export async function deleteUser(directory: Directory, input: DeleteUserCommandInput) {
  const { client, user } = await bearerOf(directory, input.AccessToken);
  erase(directory, client.pool, user);
  return {};
}

export async function associateSoftwareToken(): Promise<never> {
  throw new AwsError(
    'SoftwareTokenMFANotFoundException',
    'Software tokens are not supported by the local user pool (docs/decisions/0002-local-user-pool.md)',
  );
}
