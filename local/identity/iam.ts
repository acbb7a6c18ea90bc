import { type Access, AccessDenied, type Principal, type Resource } from '../part.ts';
import { type Caller, contextOf, type Surroundings } from './context.ts';
import { sessionArn } from './principal.ts';
import { resourceRulesOf } from './resource-policies.ts';
import { type Role, rolesOf } from './role-policies.ts';
import type { Rule, Statement } from './statement.ts';

/** What IAM says to one access, and which statement decided it. */
export interface Decision {
  readonly isAllowed: boolean;
  /** The statement that allowed or denied; none where the operator asks, or where nothing allows. */
  readonly statement?: Statement;
  /** Why not, as AWS words it ("Troubleshooting access denied error messages"). Empty where it is allowed. */
  readonly why: string;
}

export interface Iam {
  decide(principal: Principal, access: Access): Decision;
  /** Throws `AccessDenied` with AWS's sentence where `decide` says no. */
  allow(principal: Principal, access: Access): void;
  /** Every statement that decides here, those left out not among them. */
  statements(): readonly Statement[];
  /** What each statement has allowed since the start, where several allowed the same, each. */
  uses(): readonly Use[];
}

/** An action that a statement has allowed. */
export interface Use {
  /** The statement's id. */
  readonly statement: string;
  readonly action: string;
  /** Whether some call of it was allowed by no other statement: without this one it would have been refused. */
  readonly isNeeded: boolean;
}

/** Someone who has shown no credentials: allowed what a resource's policy allows everyone. */
export const anonymous: Principal = { role: 'anonymous' };

/** Every statement of the template's roles and resources, each by its id; a managed policy's once for each role that has it. */
export function statementsOf(resources: readonly Resource[], surroundings: Pick<Surroundings, 'account' | 'region'>): Statement[] {
  const roles = rolesOf(resources, surroundings.account);
  return [...roles.flatMap((role) => [...role.rules, ...role.trust]), ...[...resourceRulesOf(resources, surroundings).values()].flat()];
}

/**
 * Decides as "Policy evaluation logic" words it, within one account: an explicit deny wins; else a role is allowed what one of its policies, or the
 * resource's policy by the role's name, allows, within its permissions boundary; an AWS service is allowed what the resource's policy allows it. To assume a
 * role (`sts:AssumeRole` on its ARN) the role's trust policy has to allow it. The operator is allowed everything.
 *
 * KMS is not modelled: neither key policies nor the `kms:` actions that a service calls on a caller's behalf are asked for. Neither are
 * service control policies and session policies, which the template has not.
 *
 * `without` leaves out statements by id, to see what still works; throws naming an id that there is not.
 */
export function openIam(resources: readonly Resource[], options: Surroundings & { readonly without?: readonly string[] }): Iam {
  const without = new Set(options.without);
  const statements = statementsOf(resources, options);
  const unknown = [...without].find((id) => !statements.some((statement) => statement.id === id));
  if (unknown !== undefined) throw new Error(`there is no policy statement '${unknown}' to leave out; GET /local/iam lists those of roles`);
  const kept = <R extends Statement>(rules: readonly R[]) => rules.filter((rule) => !without.has(rule.id));
  const roles = new Map(rolesOf(resources, options.account).map((role) => [role.arn, { ...role, rules: kept(role.rules) }]));
  const guards = new Map([...resourceRulesOf(resources, options)].map(([arn, rules]) => [arn, kept(rules)]));
  for (const role of roles.values()) guards.set(role.arn, kept(role.trust));
  const used = new Map<string, Use>();
  const concerning = new Map<string, Rule[]>();

  /** The role's rules for one action: which they are does not change, and the action is half of what a rule is asked. */
  function rulesFor(role: Role, action: string): readonly Rule[] {
    const key = `${role.arn} ${action}`;
    const known = concerning.get(key);
    if (known !== undefined) return known;
    const rules = role.rules.filter((rule) => rule.concerns(action));
    concerning.set(key, rules);
    return rules;
  }

  /** The rules that speak of this access: the role's own, those of what it asks for, those of its boundary. */
  function speaking(caller: Caller, access: Access) {
    const context = contextOf(access, caller, options);
    const covers = (rule: Rule) => rule.covers(access.resource, context) && rule.meets(context);
    const role = caller.kind === 'role' ? roles.get(caller.arn) : undefined;
    return {
      own: role === undefined ? [] : rulesFor(role, access.action).filter(covers),
      guarding: guardsOf(access.resource, guards).filter(
        (rule) => rule.concerns(access.action) && rule.means(caller) !== 'no' && covers(rule),
      ),
      boundary: role?.boundary?.filter((rule) => rule.concerns(access.action) && covers(rule)),
    };
  }

  function note(statement: string, action: string, isNeeded: boolean): void {
    const key = `${statement} ${action}`;
    const known = used.get(key);
    if (known === undefined || (isNeeded && !known.isNeeded)) used.set(key, { statement, action, isNeeded });
  }

  function decide(principal: Principal, access: Access): Decision {
    if ('operator' in principal) return { isAllowed: true, why: '' };
    const caller = callerOf(principal, roles);
    const { own, guarding, boundary } = speaking(caller, access);
    const denying = [...own, ...guarding, ...(boundary ?? [])].find((rule) => rule.effect === 'Deny');
    if (denying !== undefined) return refusal(caller, access, `with an explicit deny in ${kindOf(denying)} (${denying.id})`, denying);
    const allowing = allowingRules(own, guarding, caller, access.action.startsWith('sts:') && roles.has(access.resource));
    const [first] = allowing;
    if (first === undefined) return refusal(caller, access, implicitly(caller, access.action));
    if (boundary?.length === 0) return refusal(caller, access, `because no permissions boundary allows the ${access.action} action`);
    for (const { id } of allowing) note(id, access.action, allowing.length === 1);
    return { isAllowed: true, statement: first, why: '' };
  }

  return {
    decide,
    allow(principal, access) {
      const decision = decide(principal, access);
      if (!decision.isAllowed) throw new AccessDenied(decision.why);
    },
    statements: () => kept(statements),
    uses: () => [...used.values()],
  };
}

/** A trust policy has to allow by itself, or, where it means the account, together with the role's own policies. */
function allowingRules(own: readonly Rule[], guarding: readonly Rule[], caller: Caller, isRoleAssumed: boolean): readonly Rule[] {
  const allows = (rule: Rule) => rule.effect === 'Allow';
  const identity = own.filter(allows);
  const named = guarding.filter((rule) => allows(rule) && rule.means(caller) === 'directly');
  if (!isRoleAssumed) return [...identity, ...named];
  const byAccount = guarding.filter((rule) => allows(rule) && rule.means(caller) === 'by-account');
  return identity.length > 0 && byAccount.length > 0 ? [...named, ...identity, ...byAccount] : named;
}

/** The rules of the resource, or of what it is in: an object's bucket, a queue's own. */
function guardsOf(resource: string, guards: ReadonlyMap<string, readonly Rule[]>): readonly Rule[] {
  const whole = guards.get(resource);
  if (whole !== undefined || guards.size === 0) return whole ?? [];
  for (let at = resource.indexOf('/'); at > 0; at = resource.indexOf('/', at + 1)) {
    const outer = guards.get(resource.slice(0, at));
    if (outer !== undefined) return outer;
  }
  return [];
}

function callerOf(principal: Exclude<Principal, { operator: true }>, roles: ReadonlyMap<string, Role>): Caller {
  if ('service' in principal) {
    const name = principal.service.includes('.') ? principal.service : `${principal.service}.amazonaws.com`;
    return { kind: 'service', name, sourceArn: principal.sourceArn };
  }
  if (principal === anonymous || principal.role === 'anonymous') return { kind: 'anonymous' };
  const role = roles.get(principal.role);
  const name = role?.name ?? principal.role.slice(principal.role.lastIndexOf('/') + 1);
  return { kind: 'role', arn: principal.role, name, session: principal.functionName ?? 'local', tags: role?.tags ?? {} };
}

function refusal(caller: Caller, { action, resource }: Access, because: string, statement?: Statement): Decision {
  const why = `User: ${nameOf(caller)} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
  return { isAllowed: false, why, ...(statement === undefined ? {} : { statement }) };
}

function nameOf(caller: Caller): string {
  if (caller.kind === 'role') return sessionArn(caller);
  return caller.kind === 'service' ? caller.name : 'anonymous';
}

function implicitly(caller: Caller, action: string): string {
  return `because no ${caller.kind === 'role' ? 'identity-based' : 'resource-based'} policy allows the ${action} action`;
}

function kindOf(rule: Rule): string {
  return rule.standing === 'identity' || rule.standing === 'aws-managed' ? 'an identity-based policy' : 'a resource-based policy';
}
