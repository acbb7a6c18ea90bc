import type { Stack } from './assembly.ts';
import { functionIn, isObject } from './intrinsics.ts';
import { TemplateError } from './template-error.ts';

/**
 * Throws `TemplateError` where resources of the stack depend on one another in a circle, naming the way round. CloudFormation counts every mention
 * (`Ref`, `Fn::GetAtt`, `Fn::Sub`, `DependsOn`), also in a branch of `Fn::If` that is not taken, and refuses such a template before it makes anything.
 */
export function refuseCircles(stack: Stack): void {
  const resources = stack.template.Resources ?? {};
  const done = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const circle = path.indexOf(logicalId);
    if (circle >= 0)
      throw new TemplateError(
        `resources of ${stack.name} depend on one another in a circle: ${[...path.slice(circle), logicalId].join(' → ')}`,
      );
    const resource = resources[logicalId];
    if (resource === undefined || done.has(logicalId)) return;
    const mentioned = new Set<string>([resource.DependsOn ?? []].flat());
    mentions(resource.Properties, mentioned);
    for (const dependency of mentioned) visit(dependency, [...path, logicalId]);
    done.add(logicalId);
  };
  for (const logicalId of Object.keys(resources)) visit(logicalId, []);
}

function mentions(node: unknown, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const element of node) mentions(element, into);
    return;
  }
  if (!isObject(node)) return;
  const called = functionIn(node);
  if (called !== undefined) addNamed(called, into);
  for (const member of Object.values(node)) mentions(member, into);
}

function addNamed({ name, argument }: { readonly name: string; readonly argument: unknown }, into: Set<string>): void {
  const [first] = Array.isArray(argument) ? argument : [argument];
  if (typeof first !== 'string') return;
  if (name === 'Ref') into.add(first);
  if (name === 'Fn::GetAtt') into.add(first.split('.')[0] ?? first);
  if (name !== 'Fn::Sub') return;
  const given = Array.isArray(argument) && isObject(argument[1]) ? argument[1] : {};
  for (const [, inside = ''] of first.matchAll(/\$\{([^!}][^}]*)\}/g)) {
    if (!Object.hasOwn(given, inside)) into.add(inside.split('.')[0] ?? inside);
  }
}
