import { AwsError } from '../../part.ts';
import { atomically } from '../../state.ts';
import { checkAttributes, checkRequired } from './attribute-rules.ts';
import { makeCode } from './code.ts';
import type { Directory } from './directory.ts';
import { deliveryTo, sendCode } from './message.ts';
import type { Client, Pool } from './pool.ts';
import { type User, updateUser, withoutEmpty } from './user.ts';

interface Update {
  readonly pool: Pool;
  readonly user: User;
  readonly given: Record<string, string>;
  /** Whose client asks; `undefined` for an administrator, who may also say that an address is verified. */
  readonly client?: Client;
  readonly clientMetadata?: Record<string, string> | undefined;
}

/**
 * Writes the attributes; an empty value takes one away. A new address is not verified, and where the pool verifies addresses its code is
 * sent there; where the pool keeps the address until verified, the old one stays until then. Returns where a code was sent.
 */
export async function updateAttributes(directory: Directory, update: Update): Promise<ReturnType<typeof deliveryTo>[]> {
  const { pool, user, given, client, clientMetadata } = update;
  checkAttributes(pool.schema, given);
  for (const name of Object.keys(given)) {
    if (pool.schema.get(name)?.isMutable === false)
      throw new AwsError('InvalidParameterException', `user.${name}: Attribute cannot be updated.\n`);
  }
  const address = given.email && given.email !== user.attributes.email ? given.email : undefined;
  const needsCode = address !== undefined && pool.verifiesEmail && given.email_verified !== 'true';
  const changed = { ...user.attributes, ...(address !== undefined && { email_verified: 'false' }), ...given };
  if (needsCode && pool.keepsEmailUntilVerified) restore(changed, user.attributes);
  const attributes = withoutEmpty(changed);
  checkRequired(pool.schema, attributes);

  const written = atomically(directory.runtime.state, () => {
    const after = updateUser(directory, pool, user, { attributes });
    return { user: after, code: needsCode ? makeCode(directory, pool, after, 'email', address) : undefined };
  });
  if (address === undefined || written.code === undefined) return [];
  const letter = { pool, user: written.user, to: address, code: written.code, clientMetadata, ...(client && { client }) };
  await sendCode(directory, { ...letter, occasion: 'UpdateUserAttribute' });
  return [deliveryTo(address)];
}

function restore(changed: Record<string, string>, before: Record<string, string>): void {
  for (const name of ['email', 'email_verified']) {
    if (before[name] === undefined) delete changed[name];
    else changed[name] = before[name];
  }
}
