import { Buffer } from 'node:buffer';
import { TemplateError } from './template-error.ts';

/** What an intrinsic function may ask of the stack it stands in. */
export interface Scope {
  readonly region: string;
  evaluate(node: unknown): unknown;
  condition(name: string): boolean;
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  imported(exportName: string): unknown;
  /** `undefined` where the mapping has no such entry. */
  mapped(mapping: string, key: string, subkey: string): unknown;
}

/** `AWS::NoValue`: the property, or the element of a list, is left out. */
export const noValue: unique symbol = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** The intrinsic functions of a template, as "Intrinsic function reference" of the CloudFormation template reference words them. */
const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::ImportValue': (argument, scope) => scope.imported(text(scope.evaluate(argument), 'Fn::ImportValue')),
  'Fn::FindInMap': findInMap,
  'Fn::If': choose,
  'Fn::Base64': (argument, scope) => Buffer.from(text(scope.evaluate(argument), 'Fn::Base64')).toString('base64'),
  'Fn::GetAZs': availabilityZones,
  'Fn::Length': (argument, scope) => list(scope.evaluate(argument), 'Fn::Length').length,
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(scope.evaluate(argument)),
};

/** The value of `node` with every intrinsic function in it resolved; what is `AWS::NoValue` is left out of lists and objects. */
export function evaluate(node: unknown, scope: Scope): unknown {
  if (Array.isArray(node)) return node.map((element) => scope.evaluate(element)).filter((element) => element !== noValue);
  if (!isObject(node)) return node;
  const called = functionIn(node);
  if (called === undefined) return everyMember(node, scope);
  const intrinsic = intrinsics[called.name];
  if (intrinsic === undefined)
    throw new TemplateError(`the function ${called.name} is not known here: add it to local/template/intrinsics.ts`);
  return intrinsic(called.argument, scope);
}

/** The intrinsic function that `node` is, if it is one: an object whose only member is named `Ref` or `Fn::…`. */
export function functionIn(node: Readonly<Record<string, unknown>>): { readonly name: string; readonly argument: unknown } | undefined {
  const [name, ...others] = Object.keys(node);
  if (name === undefined || others.length > 0 || (name !== 'Ref' && !name.startsWith('Fn::'))) return undefined;
  return { name, argument: node[name] };
}

export function isObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** `value` as a string; numbers and booleans are written as CloudFormation writes them. Throws naming `what` for anything else. */
export function text(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(
    `${what} needs a string and was given ${value === noValue ? 'AWS::NoValue' : (JSON.stringify(value) ?? 'nothing')}`,
  );
}

function everyMember(node: Readonly<Record<string, unknown>>, scope: Scope): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(node)) {
    const value = scope.evaluate(member);
    if (value !== noValue) members[name] = value;
  }
  return members;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TemplateError(`${what} needs a list and was given ${JSON.stringify(value) ?? 'nothing'}`);
}

function getAttribute(argument: unknown, scope: Scope): unknown {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    if (dot < 1) throw new TemplateError(`Fn::GetAtt '${argument}' needs the form 'LogicalId.Attribute'`);
    return scope.attribute(argument.slice(0, dot), argument.slice(dot + 1));
  }
  const [logicalId, ...attribute] = list(argument, 'Fn::GetAtt');
  return scope.attribute(text(logicalId, 'Fn::GetAtt'), attribute.map((part) => text(scope.evaluate(part), 'Fn::GetAtt')).join('.'));
}

function substitute(argument: unknown, scope: Scope): string {
  const [pattern, values] = Array.isArray(argument) ? argument : [argument, {}];
  if (!isObject(values)) throw new TemplateError('Fn::Sub needs an object of values as its second element');
  return text(pattern, 'Fn::Sub').replace(/\$\{([^}]*)\}/g, (_whole, inside: string) => {
    if (inside.startsWith('!')) return `\${${inside.slice(1)}}`;
    const name = inside.trim();
    if (Object.hasOwn(values, name)) return text(scope.evaluate(values[name]), `Fn::Sub \${${name}}`);
    const value = name.includes('.') ? getAttribute(name, scope) : scope.ref(name);
    return text(value, `Fn::Sub \${${name}}`);
  });
}

function join(argument: unknown, scope: Scope): string {
  const [delimiter, elements] = list(argument, 'Fn::Join');
  const values = list(scope.evaluate(elements), 'Fn::Join');
  return values.map((value) => text(value, 'Fn::Join')).join(text(delimiter, 'Fn::Join'));
}

function select(argument: unknown, scope: Scope): unknown {
  const [position, elements] = list(argument, 'Fn::Select');
  const at = Number(text(scope.evaluate(position), 'Fn::Select'));
  const values = list(scope.evaluate(elements), 'Fn::Select');
  if (!Number.isInteger(at) || at < 0 || at >= values.length) {
    throw new TemplateError(`Fn::Select asks for element ${at} of a list of ${values.length}`);
  }
  return values[at];
}

function split(argument: unknown, scope: Scope): string[] {
  const [delimiter, source] = list(argument, 'Fn::Split');
  return text(scope.evaluate(source), 'Fn::Split').split(text(delimiter, 'Fn::Split'));
}

function findInMap(argument: unknown, scope: Scope): unknown {
  const [mapping, key, subkey, otherwise] = list(argument, 'Fn::FindInMap');
  const [map = '', top = '', second = ''] = [mapping, key, subkey].map((part) => text(scope.evaluate(part), 'Fn::FindInMap'));
  const found = scope.mapped(map, top, second);
  if (found !== undefined) return found;
  if (isObject(otherwise) && 'DefaultValue' in otherwise) return scope.evaluate(otherwise.DefaultValue);
  throw new TemplateError(`Fn::FindInMap finds nothing at ${map}.${top}.${second}`);
}

function choose(argument: unknown, scope: Scope): unknown {
  const [condition, then, otherwise] = list(argument, 'Fn::If');
  return scope.evaluate(scope.condition(text(condition, 'Fn::If')) ? then : otherwise);
}

function availabilityZones(argument: unknown, scope: Scope): string[] {
  const region = text(scope.evaluate(argument), 'Fn::GetAZs') || scope.region;
  return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
}
