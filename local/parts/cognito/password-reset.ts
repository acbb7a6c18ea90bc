import type { ConfirmForgotPasswordCommandInput, ForgotPasswordCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { checkCode, codeMismatch, makeCode, useCode } from './code.ts';
import { clientOf, type Directory, now, required } from './directory.ts';
import { checkLimit, countTry, forgetFailures, forgetTries } from './lockout.ts';
import { deliveryTo, sendCode } from './message.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-policy.ts';
import { checkSecretHash } from './secret-hash.ts';
import { postConfirmation } from './sign-up.ts';
import { findUser, keyOf, type User, updateUser, userNotFound } from './user.ts';

/**
 * Sends a code to the person's verified address. Where the client hides who exists, whoever is unknown, disabled or without a verified
 * address is answered as if a code had been sent ("Managing user existence error responses", Amazon Cognito developer guide).
 */
export async function forgotPassword(directory: Directory, input: ForgotPasswordCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const { pool } = client;
  const name = required(input.Username, 'username');
  checkSecretHash(client, name, input.SecretHash);
  const user = findUser(directory, pool, name);
  if (user === undefined && !client.hidesWhoExists) throw userNotFound();
  const subject = user?.username ?? `nobody/${keyOf(pool, name)}`;
  checkLimit(directory, pool, subject, 'request/reset');
  countTry(directory, pool, subject, 'request/reset');
  const to = user && addressFor(user);
  if (user === undefined || to === undefined) {
    if (client.hidesWhoExists) return { CodeDeliveryDetails: deliveryTo(user?.attributes.email ?? name) };
    if (!user?.isEnabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
    if (user.status === 'FORCE_CHANGE_PASSWORD')
      throw new AwsError('NotAuthorizedException', 'User password cannot be reset in the current state.');
    throw new AwsError(
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }

  const code = makeCode(directory, pool, user, 'reset', to);
  await sendCode(directory, { pool, client, user, to, code, occasion: 'ForgotPassword', clientMetadata: input.ClientMetadata });
  return { CodeDeliveryDetails: deliveryTo(to) };
}

function addressFor(user: User): string | undefined {
  const canReset = user.isEnabled && user.status !== 'FORCE_CHANGE_PASSWORD' && user.attributes.email_verified === 'true';
  return canReset ? user.attributes.email : undefined;
}

/**
 * Sets the new password of the person whose code it is and lifts their lockout. Their logins go on, as on AWS: "Ending user sessions with
 * token revocation" names RevokeToken and the two global sign-outs as the ways to end them, and no other.
 */
export async function confirmForgotPassword(directory: Directory, input: ConfirmForgotPasswordCommandInput) {
  const client = clientOf(directory, input.ClientId);
  const { pool } = client;
  const name = required(input.Username, 'username');
  const given = required(input.ConfirmationCode, 'confirmationCode');
  checkSecretHash(client, name, input.SecretHash);
  checkPassword(pool.policy, input.Password);
  const found = findUser(directory, pool, name);
  if (found === undefined && !client.hidesWhoExists) throw userNotFound();
  const subject = found?.username ?? `nobody/${keyOf(pool, name)}`;
  checkLimit(directory, pool, subject, 'wrong-code/reset');
  countTry(directory, pool, subject, 'wrong-code/reset');
  if (found === undefined || !found.isEnabled) throw codeMismatch();
  checkCode(directory, pool, found, 'reset', given);

  const passwordHash = await hashPassword(input.Password);
  const user = atomically(directory.runtime.state, () => {
    // Once more, for another request may have used the code while the password was hashed.
    checkCode(directory, pool, found, 'reset', given);
    useCode(directory, pool, found, 'reset');
    forgetFailures(directory, pool, found.username);
    forgetTries(directory, pool, found.username, 'wrong-code/reset');
    return updateUser(directory, pool, found, { status: 'CONFIRMED', passwordHash, passwordSetAt: now(directory) });
  });
  await postConfirmation(directory, { pool, user, occasion: 'ConfirmForgotPassword', client, clientMetadata: input.ClientMetadata });
  return {};
}
