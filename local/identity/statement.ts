import { condition, type Meets } from './condition.ts';
import type { Caller, Context } from './context.ts';
import { actionLike, resourceLike } from './pattern.ts';
import { type Meant, principals } from './principal.ts';

/** Where a statement stands: attached to a role, to a resource, in a role's trust policy, or in a policy that AWS keeps. */
export type Standing = 'identity' | 'resource' | 'trust' | 'aws-managed';

/** One statement of a policy, by an id that is the same at every start: `<stack>.<logical id>[/<policy name>]#<Sid or index>`. */
export interface Statement {
  readonly id: string;
  readonly standing: Standing;
  /** The role that has it (identity, AWS-managed), or the resource that it guards (resource, trust), by ARN. */
  readonly of: string;
  readonly effect: 'Allow' | 'Deny';
  /** As it is written in the template. */
  readonly written: Readonly<Record<string, unknown>>;
}

/** A statement ready to be asked. */
export interface Rule extends Statement {
  concerns(action: string): boolean;
  covers(resource: string, context: Context): boolean;
  readonly meets: Meets;
  /** Whom a resource's statement means. Of an identity's statement: its role. */
  means(caller: Caller): Meant;
}

const elements = ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

/**
 * Reads the statements of a policy document ("IAM JSON policy element reference"). `place` begins their ids, `of` is what they are attached to.
 * Throws naming the statement for an element, effect or operator that the policy language has not, and for an identity's statement without resources.
 */
export function rulesOf(document: unknown, place: string, standing: Standing, of: string): Rule[] {
  const statements = [(document as { Statement?: unknown } | undefined)?.Statement ?? []].flat();
  const sids = new Map<string, number>();
  return statements.map((written, index) => {
    const statement = written as Readonly<Record<string, unknown>>;
    const name = typeof statement.Sid === 'string' && statement.Sid !== '' ? statement.Sid : String(index);
    sids.set(name, (sids.get(name) ?? 0) + 1);
    const id = `${place}#${sids.get(name) === 1 ? name : `${name}.${index}`}`;
    try {
      return rule(statement, id, standing, of);
    } catch (cause) {
      throw new Error(`the policy statement ${id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  });
}

function rule(written: Readonly<Record<string, unknown>>, id: string, standing: Standing, of: string): Rule {
  const unknown = Object.keys(written).find((element) => !elements.includes(element));
  if (unknown !== undefined) throw new Error(`there is no element '${unknown}'`);
  const { Effect: effect } = written;
  if (effect !== 'Allow' && effect !== 'Deny') throw new Error(`its Effect is '${String(effect)}', which is neither Allow nor Deny`);
  const isIdentity = standing === 'identity' || standing === 'aws-managed';
  return {
    id,
    standing,
    of,
    effect,
    written,
    concerns: anyOf(written, 'Action', actionLike),
    covers:
      written.Resource === undefined && written.NotResource === undefined && !isIdentity
        ? () => true
        : anyOf(written, 'Resource', resourceLike),
    meets: condition((written.Condition ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>),
    means: isIdentity ? (caller) => (caller.kind === 'role' && caller.arn === of ? 'directly' : 'no') : principals(written),
  };
}

/** `Action` or `NotAction`, `Resource` or `NotResource`: any of a list, or none of it. */
function anyOf<Rest extends unknown[]>(
  written: Readonly<Record<string, unknown>>,
  element: string,
  compile: (pattern: string) => (value: string, ...rest: Rest) => boolean,
): (value: string, ...rest: Rest) => boolean {
  const meant = written[element] !== undefined;
  const patterns = meant ? written[element] : written[`Not${element}`];
  if (patterns === undefined) throw new Error(`it has neither ${element} nor Not${element}`);
  const matchers = [patterns].flat().map((pattern) => compile(String(pattern)));
  return (value, ...rest) => matchers.some((matches) => matches(value, ...rest)) === meant;
}
