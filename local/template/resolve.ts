import type { Kind, Resource } from '../part.ts';
import type { Stack, Template } from './assembly.ts';
import { refuseCircles } from './circles.ts';
import { isObject } from './intrinsics.ts';
import { onlyOnAws } from './only-on-aws.ts';
import type { Environment } from './parameters.ts';
import { type Resolver, resolver } from './resolver.ts';
import { TemplateError } from './template-error.ts';

/** An output of a stack: what CDK prints after a deployment, or hands to another stack. */
export interface Output {
  readonly stack: string;
  readonly name: string;
  readonly value: unknown;
  readonly description?: string;
  readonly exportName?: string;
}

/**
 * Every resource of the template, stacks in dependency order, every intrinsic function in its properties resolved by the `kinds` of the parts; those
 * whose condition is false are left out. `{{resolve:…}}` stays as it is written (see `dynamicReferencesOf`).
 *
 * Throws `TemplateError`, naming stack, resource and property, for a type that no part makes real (and that does not only matter on AWS), an unknown
 * function, attribute or name, and resources that depend on one another in a circle.
 */
export function resolveResources(template: Template, kinds: Readonly<Record<string, Kind>>, environment: Environment): Resource[] {
  const resolve = resolver(template, kinds, environment);
  refuseUnknownTypes(template, kinds, resolve);
  return template.stacks.flatMap((stack) => {
    refuseCircles(stack);
    return wantedResources(stack, resolve).map(([logicalId, node]) => ({
      stack: stack.name,
      logicalId,
      type: node.Type,
      properties: propertiesOf(stack, logicalId, resolve),
      metadata: node.Metadata ?? {},
    }));
  });
}

/** The outputs of every stack, resolved as `resolveResources` resolves; those whose condition is false are left out. */
export function outputsOf(template: Template, kinds: Readonly<Record<string, Kind>>, environment: Environment): Output[] {
  const resolve = resolver(template, kinds, environment);
  return template.stacks.flatMap((stack) =>
    Object.entries(stack.template.Outputs ?? {})
      .filter(([, node]) => resolve.isWanted(stack, node))
      .map(([name, node]) => ({
        stack: stack.name,
        name,
        value: resolve.value(stack, node.Value),
        ...(node.Description === undefined ? {} : { description: node.Description }),
        ...(node.Export === undefined ? {} : { exportName: String(resolve.value(stack, node.Export.Name)) }),
      })),
  );
}

/** A property that CloudFormation would fill in from Systems Manager or Secrets Manager while it deploys. */
export interface DynamicReference {
  readonly resource: Resource;
  /** Where in the properties, e.g. `Environment.Variables.KEY`. */
  readonly property: string;
  readonly reference: string;
}

/** Every `{{resolve:…}}` that stands in the properties, for the part that fills it in, or refuses it ("Dynamic references"). */
export function dynamicReferencesOf(resources: readonly Resource[]): DynamicReference[] {
  return resources.flatMap((resource) =>
    texts(resource.properties).flatMap(([property, value]) =>
      [...value.matchAll(/\{\{resolve:[^}]+\}\}/g)].map(([reference]) => ({ resource, property, reference })),
    ),
  );
}

function refuseUnknownTypes(template: Template, kinds: Readonly<Record<string, Kind>>, resolve: Resolver): void {
  const unknown = template.stacks.flatMap((stack) =>
    wantedResources(stack, resolve)
      .filter(([, node]) => kinds[node.Type] === undefined && onlyOnAws[node.Type] === undefined)
      .map(([logicalId, node]) => `${node.Type} (${stack.name}.${logicalId})`),
  );
  if (unknown.length === 0) return;
  throw new TemplateError(
    `no part makes these resources real: ${unknown.join(', ')}. Give a part in local/parts/ their kinds, or, where they matter only on AWS, add them to local/template/only-on-aws.ts`,
  );
}

function wantedResources(stack: Stack, resolve: Resolver) {
  return Object.entries(stack.template.Resources ?? {}).filter(([, node]) => resolve.isWanted(stack, node));
}

function propertiesOf(stack: Stack, logicalId: string, resolve: Resolver): Record<string, unknown> {
  const names = Object.keys(stack.template.Resources?.[logicalId]?.Properties ?? {});
  const properties = names.map((name) => [name, resolve.property(stack, logicalId, name)] as const);
  return Object.fromEntries(properties.filter(([, value]) => value !== undefined));
}

function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return node.flatMap((element, at) => texts(element, `${path}[${at}]`));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([name, member]) => texts(member, path === '' ? name : `${path}.${name}`));
}
