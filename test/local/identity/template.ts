import { openIam } from '../../../local/identity/iam.ts';
import type { Resource } from '../../../local/part.ts';
import { resource } from '../support/bare-runtime.ts';

export const here = { account: '000000000000', region: 'sa-east-1', now: () => new Date('2026-11-24T12:00:00Z') };
export const role = 'arn:aws:iam::000000000000:role/Reader';
export const reader = { role, functionName: 'read' };

/** A statement as a policy document has it. */
export type Written = Readonly<Record<string, unknown>>;

/** A role named Reader with these statements in a policy attached to it, and these more properties. */
export function readerWith(statements: readonly Written[], properties: Resource['properties'] = {}): Resource[] {
  return [
    resource('AWS::IAM::Role', 'Reader', { RoleName: 'Reader', ...properties }),
    resource('AWS::IAM::Policy', 'Policy', { Roles: ['Reader'], PolicyDocument: { Version: '2012-10-17', Statement: statements } }),
  ];
}

/** IAM over a role with these statements, and these other resources. */
export function iamWith(statements: readonly Written[], others: readonly Resource[] = []) {
  return openIam([...readerWith(statements), ...others], here);
}
