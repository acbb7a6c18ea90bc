import type { Kind, UnresolvedResource } from '../part.ts';
import { digest, physicalName } from '../template/physical-name.ts';

interface Named {
  readonly stack: string;
  readonly logicalId: string;
}

/** The ARN of a role: its name with its path (`/` unless given). */
export function roleArn(account: string, role: Named, path: unknown, name: unknown): string {
  return `arn:aws:iam::${account}:role${pathOf(path)}${physicalName(role, name)}`;
}

/** The ARN of a managed policy of the template. */
export function policyArn(account: string, policy: Named, path: unknown, name: unknown): string {
  return `arn:aws:iam::${account}:policy${pathOf(path)}${physicalName(policy, name)}`;
}

function pathOf(path: unknown): string {
  return typeof path === 'string' && path !== '' ? path : '/';
}

const managedPolicyArn = (policy: UnresolvedResource) =>
  policyArn(policy.account, policy, policy.prop('Path'), policy.prop('ManagedPolicyName'));

/** A policy that has no name of its own: CloudFormation gives it an id that nothing is built from. */
const byName: Kind = {
  ref: (policy) => policy.physicalName('PolicyName'),
  attributes: { Id: (policy) => policy.physicalName('PolicyName') },
};

/** The CloudFormation types that `local/identity` makes real: roles, their policies, and the policies of resources. */
export const identityKinds: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': {
    ref: (role) => role.physicalName('RoleName'),
    attributes: {
      Arn: (role) => roleArn(role.account, role, role.prop('Path'), role.prop('RoleName')),
      RoleId: (role) => `AROA${digest(`${role.stack}.${role.logicalId}`, 17).toUpperCase()}`,
    },
  },
  'AWS::IAM::Policy': byName,
  'AWS::IAM::RolePolicy': byName,
  'AWS::IAM::ManagedPolicy': { ref: managedPolicyArn, attributes: { PolicyArn: managedPolicyArn } },
  'AWS::SQS::QueuePolicy': byName,
  'AWS::SQS::QueueInlinePolicy': byName,
  'AWS::SNS::TopicPolicy': byName,
  'AWS::SNS::TopicInlinePolicy': byName,
  'AWS::S3::BucketPolicy': { ref: (policy) => String(policy.prop('Bucket')) },
  'AWS::Lambda::Permission': byName,
  'AWS::Events::EventBusPolicy': byName,
  'AWS::SecretsManager::ResourcePolicy': { ref: (policy) => String(policy.prop('SecretId')) },
};
