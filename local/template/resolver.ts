import type { Kind, UnresolvedResource } from '../part.ts';
import type { ResourceNode, Stack, Template } from './assembly.ts';
import { holds } from './conditions.ts';
import { evaluate, noValue, type Scope, text } from './intrinsics.ts';
import { onlyOnAws, plainAttribute } from './only-on-aws.ts';
import { type Environment, parameterValue } from './parameters.ts';
import { physicalName, uuidOf } from './physical-name.ts';
import { TemplateError } from './template-error.ts';

/** Answers what the nodes of a template's stacks come to; each question is worked out once, when it is first asked. */
export interface Resolver {
  /** Whether the template's conditions want it. */
  isWanted(stack: Stack, node: { readonly Condition?: string }): boolean;
  property(stack: Stack, logicalId: string, name: string): unknown;
  value(stack: Stack, node: unknown): unknown;
}

/**
 * Resolves lazily: a property is evaluated when it is asked for, so that resources may refer to one another in any order.
 * Throws `TemplateError` saying where in the template it happened; what needs itself to be known is an error naming the way round.
 */
export function resolver(template: Template, kinds: Readonly<Record<string, Kind>>, environment: Environment): Resolver {
  const answers = new Map<string, unknown>();
  const path: string[] = [];
  const outputs = template.stacks.flatMap((stack) => Object.values(stack.template.Outputs ?? {}).map((output) => ({ stack, output })));
  const parameters = template.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources ?? {}).flatMap(([logicalId, { Type }]) =>
      Type === 'AWS::SSM::Parameter' ? [{ stack, logicalId }] : [],
    ),
  );

  function once(question: string, answer: () => unknown): unknown {
    if (answers.has(question)) return answers.get(question);
    const circle = path.indexOf(question);
    if (circle >= 0) throw new TemplateError(`it needs itself to be known: ${[...path.slice(circle), question].join(' → ')}`);
    path.push(question);
    try {
      const value = answer();
      answers.set(question, value);
      return value;
    } catch (error) {
      throw located(error, question);
    } finally {
      path.pop();
    }
  }

  function property(stack: Stack, logicalId: string, name: string): unknown {
    const node = stack.template.Resources?.[logicalId]?.Properties?.[name];
    if (node === undefined) return undefined;
    const value = once(`${stack.name}.${logicalId}.${name}`, () => scopeOf(stack).evaluate(node));
    return value === noValue ? undefined : value;
  }

  function unresolved(stack: Stack, logicalId: string, node: ResourceNode): UnresolvedResource {
    const { account, region } = environment;
    const prop = (name: string) => property(stack, logicalId, name);
    const named = { stack: stack.name, logicalId };
    return { ...named, type: node.Type, account, region, prop, physicalName: (name) => physicalName(named, prop(name)) };
  }

  function referredTo(stack: Stack, logicalId: string): { readonly kind: Kind; readonly resource: UnresolvedResource } {
    const node = stack.template.Resources?.[logicalId];
    if (node === undefined) throw new TemplateError(`${stack.name} has no resource, parameter or pseudo parameter '${logicalId}'`);
    if (!isWanted(stack, node))
      throw new TemplateError(`${stack.name}.${logicalId} is referred to, but its condition '${node.Condition}' is false`);
    const kind = kinds[node.Type] ?? onlyOnAws[node.Type];
    if (kind === undefined) throw new TemplateError(`no part makes ${node.Type} (${stack.name}.${logicalId}) real`);
    return { kind, resource: unresolved(stack, logicalId, node) };
  }

  function attribute(stack: Stack, logicalId: string, name: string): unknown {
    const { kind, resource } = referredTo(stack, logicalId);
    const known = kind.attributes?.[name];
    if (known !== undefined) return known(resource);
    if (kinds[resource.type] === undefined) return plainAttribute(resource, name);
    throw new TemplateError(
      `${resource.type} (${stack.name}.${logicalId}) has no attribute '${name}' here: add it to the part that makes it real`,
    );
  }

  function isWanted(stack: Stack, node: { readonly Condition?: string }): boolean {
    return node.Condition === undefined || scopeOf(stack).condition(node.Condition);
  }

  function imported(exportName: string): unknown {
    return once(`export '${exportName}'`, () => {
      const found = outputs.find(
        ({ stack, output }) =>
          output.Export !== undefined && isWanted(stack, output) && scopeOf(stack).evaluate(output.Export.Name) === exportName,
      );
      if (found === undefined) throw new TemplateError(`no stack exports '${exportName}'`);
      return scopeOf(found.stack).evaluate(found.output.Value);
    });
  }

  function stored(parameterName: string): unknown {
    const found = parameters.find(({ stack, logicalId }) => property(stack, logicalId, 'Name') === parameterName);
    return found === undefined ? undefined : property(found.stack, found.logicalId, 'Value');
  }

  function scopeOf(stack: Stack): Scope {
    const scope: Scope = {
      region: environment.region,
      evaluate: (node) => evaluate(node, scope),
      attribute: (logicalId, name) => attribute(stack, logicalId, name),
      imported,
      mapped: (mapping, key, subkey) => stack.template.Mappings?.[mapping]?.[key]?.[subkey],
      condition(name) {
        const node = stack.template.Conditions?.[name];
        if (node === undefined) throw new TemplateError(`${stack.name} has no condition '${name}'`);
        return once(`${stack.name} condition '${name}'`, () => holds(node, scope)) === true;
      },
      ref(name) {
        if (name.startsWith('AWS::')) return pseudo(stack, name, environment);
        if (stack.template.Parameters?.[name] !== undefined) return parameterValue(stack, name, environment, stored);
        const { kind, resource } = referredTo(stack, name);
        return text(kind.ref(resource), `Ref of ${resource.type} (${stack.name}.${name})`);
      },
    };
    return scope;
  }

  return { isWanted, property, value: (stack, node) => scopeOf(stack).evaluate(node) };
}

/** The pseudo parameters ("Pseudo parameters reference"). */
function pseudo(stack: Stack, name: string, { account, region }: Environment): unknown {
  const values: Readonly<Record<string, unknown>> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/${uuidOf(stack.name)}`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  };
  if (!Object.hasOwn(values, name)) throw new TemplateError(`there is no pseudo parameter '${name}'`);
  return values[name];
}

/** The innermost place is the one to name: an error that has one keeps it. */
function located(error: unknown, place: string): TemplateError {
  if (error instanceof TemplateError && error.place !== undefined) return error;
  return new TemplateError(error instanceof Error ? error.message : String(error), { cause: error, place });
}
