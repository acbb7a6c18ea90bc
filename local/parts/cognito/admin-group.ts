import type {
  AdminAddUserToGroupCommandInput,
  AdminListGroupsForUserCommandInput,
  AdminRemoveUserFromGroupCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Directory, poolOf, required } from './directory.ts';
import { addToGroup, groupRecordsOf, removeFromGroup } from './group.ts';
import { page } from './page.ts';
import { userOf } from './user.ts';

export async function adminAddUserToGroup(directory: Directory, input: AdminAddUserToGroupCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  addToGroup(directory, pool, userOf(directory, pool, required(input.Username, 'username')), input.GroupName);
  return {};
}

export async function adminRemoveUserFromGroup(directory: Directory, input: AdminRemoveUserFromGroupCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  removeFromGroup(directory, pool, userOf(directory, pool, required(input.Username, 'username')), input.GroupName);
  return {};
}

export async function adminListGroupsForUser(directory: Directory, input: AdminListGroupsForUserCommandInput) {
  const pool = poolOf(directory, input.UserPoolId);
  const groups = groupRecordsOf(directory, pool, userOf(directory, pool, required(input.Username, 'username')));
  const { items, next } = page(groups, { limit: input.Limit, token: input.NextToken, most: 60 });
  return { Groups: items, ...(next && { NextToken: next }) };
}
