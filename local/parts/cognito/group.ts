import { AwsError } from '../../part.ts';
import { type Directory, now, required } from './directory.ts';
import type { Pool } from './pool.ts';
import type { User } from './user.ts';

/** Makes the pool's groups those of the template: what left it goes with its memberships, as CloudFormation deletes it. */
export function keepGroups(directory: Directory, pool: Pool): void {
  const { state } = directory.runtime;
  const declared = directory.groups.filter((group) => group.poolId === pool.id);
  const names = new Set(declared.map((group) => group.name));
  for (const row of state.prepare('SELECT name FROM cognito_groups WHERE pool_id = ?').all(pool.id)) {
    if (!names.has(String(row.name)))
      state.prepare('DELETE FROM cognito_groups WHERE pool_id = ? AND name = ?').run(pool.id, String(row.name));
  }
  const upsert = state.prepare(`INSERT INTO cognito_groups VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (pool_id, name)
    DO UPDATE SET description = excluded.description, role_arn = excluded.role_arn, precedence = excluded.precedence`);
  const at = now(directory);
  for (const { name, description, roleArn, precedence } of declared) {
    upsert.run(pool.id, name, description ?? null, roleArn ?? null, precedence ?? null, at, at);
  }
}

const OF_USER = `SELECT g.* FROM cognito_groups g JOIN cognito_members m ON m.pool_id = g.pool_id AND m.group_name = g.name
  WHERE m.pool_id = ? AND m.username = ? ORDER BY g.precedence IS NULL, g.precedence, g.name`;

/** Names of the person's groups, by precedence. */
export function groupsOf(directory: Directory, pool: Pool, user: User): string[] {
  return directory.runtime.state
    .prepare(OF_USER)
    .all(pool.id, user.username)
    .map((row) => String(row.name));
}

/** The person's groups as AdminListGroupsForUser answers them. */
export function groupRecordsOf(directory: Directory, pool: Pool, user: User): Record<string, unknown>[] {
  return directory.runtime.state
    .prepare(OF_USER)
    .all(pool.id, user.username)
    .map((row) => ({
      GroupName: row.name,
      UserPoolId: pool.id,
      ...(row.description !== null && { Description: row.description }),
      ...(row.role_arn !== null && { RoleArn: row.role_arn }),
      ...(row.precedence !== null && { Precedence: row.precedence }),
      LastModifiedDate: new Date(Number(row.updated_at)),
      CreationDate: new Date(Number(row.created_at)),
    }));
}

/** Adds the person; being in the group already is no error, as on AWS. ResourceNotFoundException for a group that is none. */
export function addToGroup(directory: Directory, pool: Pool, user: User, group: string | undefined): void {
  checkGroup(directory, pool, group);
  directory.runtime.state.prepare('INSERT OR IGNORE INTO cognito_members VALUES (?, ?, ?)').run(pool.id, group ?? '', user.username);
}

/** Takes the person out; not being in the group is no error, as on AWS. */
export function removeFromGroup(directory: Directory, pool: Pool, user: User, group: string | undefined): void {
  checkGroup(directory, pool, group);
  directory.runtime.state
    .prepare('DELETE FROM cognito_members WHERE pool_id = ? AND group_name = ? AND username = ?')
    .run(pool.id, group ?? '', user.username);
}

function checkGroup(directory: Directory, pool: Pool, group: string | undefined): void {
  const name = required(group, 'groupName');
  const row = directory.runtime.state.prepare('SELECT 1 FROM cognito_groups WHERE pool_id = ? AND name = ?').get(pool.id, name);
  if (row === undefined) throw new AwsError('ResourceNotFoundException', 'Group not found.');
}
