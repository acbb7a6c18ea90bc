import type { ListUsersCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../part.ts';
import { userRecord } from './admin-user.ts';
import { type Directory, poolOf } from './directory.ts';
import { page } from './page.ts';
import type { Pool } from './pool.ts';
import { allUsers, type User } from './user.ts';

// "Searching user attributes", Amazon Cognito developer guide: these and no others, custom attributes among the others.
const SEARCHABLE = new Set([
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
]);

/** The pool's people, oldest first, 60 a page at most; `Filter` is one attribute, `=` or `^=` (begins with), and a value in quotes. */
export async function listUsers(directory: Directory, input: ListUsersCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const matches = input.Filter ? filterFrom(pool, input.Filter) : () => true;
  const found = allUsers(directory, pool).filter(matches);
  const { items, next } = page(found, { limit: input.Limit, token: input.PaginationToken, most: 60 });
  const wanted = input.AttributesToGet && new Set(input.AttributesToGet);
  const Users = items
    .map(userRecord)
    .map((record) => ({ ...record, Attributes: record.Attributes.filter(({ Name }) => !wanted || wanted.has(Name)) }));
  return { Users, ...(next && { PaginationToken: next }) };
}

function filterFrom(pool: Pool, filter: string): (user: User) => boolean {
  const [, name = '', operator, quoted = ''] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/u.exec(filter) ?? [];
  if (operator === undefined) throw new AwsError('InvalidParameterException', 'Error while parsing filter.');
  if (!SEARCHABLE.has(name)) throw new AwsError('InvalidParameterException', `Invalid search attribute: ${name}`);
  const folded = (text: string) => (pool.isCaseSensitive ? text : text.toLowerCase());
  const value = folded(quoted.replace(/\\(.)/gu, '$1'));
  return (user) => {
    const own = folded(searched(user, name));
    return operator === '=' ? own === value : own.startsWith(value);
  };
}

function searched(user: User, name: string): string {
  if (name === 'username') return user.username;
  if (name === 'cognito:user_status') return user.status;
  if (name === 'status') return user.isEnabled ? 'Enabled' : 'Disabled';
  return user.attributes[name] ?? '';
}
