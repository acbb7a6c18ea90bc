import type { Resource } from '../part.ts';
import { physicalName } from '../template/physical-name.ts';
import { policyArn, roleArn } from './kinds.ts';
import { awsManagedPolicies } from './managed-policies.ts';
import { type Rule, rulesOf } from './statement.ts';

/** A role of the template with everything that its policies say. */
export interface Role {
  readonly arn: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  /** Who may assume it. */
  readonly trust: readonly Rule[];
  /** Where the role has a permissions boundary: what it may at most. */
  readonly boundary: readonly Rule[] | undefined;
}

const awsManaged = 'arn:aws:iam::aws:policy/';

/**
 * The roles of the template: inline policies, `AWS::IAM::Policy`, `AWS::IAM::RolePolicy`, managed policies of the template and those AWS keeps.
 * Throws naming a policy of AWS that is not in `managed-policies.ts`, a managed policy or a role that the template has not, and what gives rights to users or groups.
 */
export function rolesOf(resources: readonly Resource[], account: string): Role[] {
  const managed = new Map(
    ofType(resources, 'AWS::IAM::ManagedPolicy').map((policy) => [
      policyArn(account, policy, policy.properties.Path, policy.properties.ManagedPolicyName),
      policy,
    ]),
  );
  const attached = attachments(resources);
  const roles = ofType(resources, 'AWS::IAM::Role').map((role): Role => {
    const { properties } = role;
    const place = `${role.stack}.${role.logicalId}`;
    const arn = roleArn(account, role, properties.Path, properties.RoleName);
    const name = physicalName(role, properties.RoleName);
    return {
      arn,
      name,
      tags: tagsOf(properties.Tags),
      rules: [
        ...list(properties.Policies).flatMap((policy) => rulesOf(policy.PolicyDocument, `${place}/${policy.PolicyName}`, 'identity', arn)),
        ...(attached.get(name) ?? []).flatMap((policy) =>
          rulesOf(policy.properties.PolicyDocument, `${policy.stack}.${policy.logicalId}`, 'identity', arn),
        ),
        ...list(properties.ManagedPolicyArns).flatMap((policy) => managedRules(String(policy), managed, place, arn)),
      ],
      trust: rulesOf(properties.AssumeRolePolicyDocument, `${place}/trust`, 'trust', arn),
      boundary: properties.PermissionsBoundary && managedRules(String(properties.PermissionsBoundary), managed, place, arn),
    };
  });
  const nobody = [...attached.keys()].find((name) => !roles.some((role) => role.name === name));
  if (nobody !== undefined) throw new Error(`a policy is attached to the role '${nobody}', which the template does not have`);
  return roles;
}

/** The policies that name their roles, by the role's name. */
function attachments(resources: readonly Resource[]): Map<string, Resource[]> {
  const attached = new Map<string, Resource[]>();
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']) {
    for (const policy of ofType(resources, type)) {
      const { Roles, RoleName, Users, Groups } = policy.properties;
      if (list(Users).length > 0 || list(Groups).length > 0) {
        throw new Error(`${policy.stack}.${policy.logicalId} is attached to users or groups, who make no calls here: attach it to a role`);
      }
      for (const name of [...list(Roles), ...list(RoleName)].map(String)) attached.set(name, [...(attached.get(name) ?? []), policy]);
    }
  }
  return attached;
}

function managedRules(arn: string, managed: ReadonlyMap<string, Resource>, place: string, role: string): Rule[] {
  const own = managed.get(arn);
  if (own !== undefined) return rulesOf(own.properties.PolicyDocument, `${own.stack}.${own.logicalId}`, 'identity', role);
  const name = arn.startsWith(awsManaged) ? arn.slice(awsManaged.length) : undefined;
  const statements = name === undefined ? undefined : awsManagedPolicies[name];
  if (statements === undefined) {
    throw new Error(
      `${place} has the policy ${arn}, which is not known here: where AWS keeps it, add it to local/identity/managed-policies.ts`,
    );
  }
  return rulesOf({ Statement: statements }, `${place}/${name}`, 'aws-managed', role);
}

function ofType(resources: readonly Resource[], type: string): Resource[] {
  return resources.filter((resource) => resource.type === type);
}

/** A property that is a list, one element, or left out. */
function list(value: Resource['properties'][string]): Resource['properties'][string][] {
  return value === undefined ? [] : [value].flat();
}

function tagsOf(tags: Resource['properties'][string]): Record<string, string> {
  return Object.fromEntries(list(tags).map((tag) => [String(tag.Key), String(tag.Value)]));
}
