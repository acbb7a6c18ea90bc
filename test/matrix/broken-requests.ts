import type { Route } from '../../shared/route/route.ts';
import type { Call } from './ask.ts';
import { alternatives, requestSchema, type Schema } from './request-schema.ts';

/** A call that one kind of mistake has been made in, and every field that its refusal has to name, no more and no less. */
export interface Broken {
  readonly what: string;
  readonly call: Call;
  readonly named: readonly string[];
}

interface BrokenPart {
  readonly what: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly named: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const unknownField = 'campoDesconhecido';

/** The mistakes that can be made in each part of the request, from the schemas that the OpenAPI document shows. */
export function brokenRequests(route: Route, valid: Call): Broken[] {
  const [params, query, body] = (['params', 'query', 'body'] as const).map((part) => requestSchema(route, part));
  const inParams = params ? [outOfBounds(params, valid.params ?? {}, 'params')] : [];
  const inQuery = query ? textMistakes(query, valid.query ?? {}) : [];
  const inBody = body ? mistakes(body, valid.body ?? {}, 'body') : [];
  return [
    ...inParams.map(({ value, ...rest }) => ({ ...rest, call: { ...valid, params: value as Record<string, string> } })),
    ...inQuery.map(({ value, ...rest }) => ({ ...rest, call: { ...valid, query: value } })),
    ...inBody.map(({ value, ...rest }) => ({ ...rest, call: { ...valid, body: value } })),
  ].filter(({ named }) => named.length > 0);
}

/** The query's fields are text: one that must be text cannot be of another type. */
function textMistakes(schema: Schema, valid: Fields): BrokenPart[] {
  const typed = Object.entries(schema.properties ?? {}).filter(([, of]) => !alternatives(of).some(({ type }) => type === 'string'));
  return [
    outOfBounds(schema, valid, 'query'),
    withUnknown(valid, 'query'),
    broken('of another type', valid, 'query', Object.fromEntries(typed.map(([name]) => [name, 'texto']))),
  ];
}

function mistakes(schema: Schema, valid: Fields, path: string): BrokenPart[] {
  const properties = Object.entries(schema.properties ?? {});
  const required = schema.required ?? [];
  const inner = properties.flatMap(([name, of]) =>
    innerMistakes(of, valid[name], `${path}.${name}`, (value) => ({ ...valid, [name]: value })),
  );
  return [
    broken('of another type', valid, path, Object.fromEntries(properties.map(([name, of]) => [name, anotherType(of, `${path}.${name}`)]))),
    {
      what: 'missing',
      value: Object.fromEntries(Object.entries(valid).filter(([name]) => !required.includes(name))),
      named: required.map((name) => `${path}.${name}`),
    },
    outOfBounds(schema, valid, path),
    withUnknown(valid, path),
    ...inner,
  ];
}

/** The mistakes in an object, or in the first object of a list, that the valid request has at this place. */
function innerMistakes(schema: Schema, valid: unknown, path: string, around: (value: unknown) => Fields): BrokenPart[] {
  if (typeof valid !== 'object' || valid === null) return [];
  if (Array.isArray(valid)) {
    const items = alternatives(schema).find(({ type }) => type === 'array')?.items ?? {};
    return innerMistakes(items, valid[0], `${path}.0`, (value) => around([value, ...valid.slice(1)]));
  }
  const fields = valid as Fields;
  const form = alternatives(schema).find(({ properties }) => properties && Object.keys(fields).every((name) => name in properties));
  if (!form) return [];
  return mistakes(form, fields, path).map(({ value, ...rest }) => ({ ...rest, value: around(value) }));
}

const withUnknown = (valid: Fields, path: string): BrokenPart => broken('unknown', valid, path, { [unknownField]: 'x' });

/** Each bounded field just beyond its bound. */
function outOfBounds(schema: Schema, valid: Fields, path: string): BrokenPart {
  const beyond = Object.entries(schema.properties ?? {}).flatMap(([name, of]) => {
    const value = justBeyond(of);
    return value === undefined ? [] : [[name, value] as const];
  });
  return broken('out of bounds', valid, path, Object.fromEntries(beyond));
}

function justBeyond(schema: Schema): unknown {
  for (const { maxLength, maximum, maxItems } of alternatives(schema)) {
    if (maxLength !== undefined) return '1'.repeat(maxLength + 1);
    if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return maximum + 1;
    if (maxItems !== undefined) return Array.from({ length: maxItems + 1 }, () => null);
  }
  return undefined;
}

const broken = (what: string, valid: Fields, path: string, wrong: Fields): BrokenPart => ({
  what,
  value: { ...valid, ...wrong },
  named: Object.keys(wrong).map((name) => `${path}.${name}`),
});

const samples: readonly (readonly [string, unknown])[] = [
  ['number', 7],
  ['string', 'texto'],
  ['boolean', true],
  ['array', []],
  ['object', {}],
];

/** A value of a type that the schema does not allow. */
function anotherType(schema: Schema, path: string): unknown {
  const types = new Set(alternatives(schema).map(({ type }) => (type === 'integer' ? 'number' : type)));
  const sample = samples.find(([type]) => !types.has(type));
  if (types.size === 0 || !sample) throw new Error(`${path} takes values of any type: a request cannot be checked.`);
  return sample[1];
}
