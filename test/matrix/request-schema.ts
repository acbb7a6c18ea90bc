import * as z from 'zod/mini';
import type { Route } from '../../shared/route/route.ts';

/** A JSON schema of what a client may send, as the OpenAPI document shows it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
}

export const parts = ['params', 'query', 'body'] as const;
export type Part = (typeof parts)[number];

export function requestSchema(route: Route, part: Part): Schema | undefined {
  const schema = route[part];
  return schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);
}

/** What the value may be: the schema itself, or each of its alternatives. */
export const alternatives = (schema: Schema): readonly Schema[] =>
  [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(alternatives).concat(schema.type ? [schema] : []);

/** Where a request of this route can hold text of the client's choice: neither one of a few values nor a date. */
export function textFields(route: Route): string[] {
  const found = parts.flatMap((part) => {
    const schema = requestSchema(route, part);
    return schema ? textsIn(schema, part) : [];
  });
  return [...new Set(found)].sort();
}

function textsIn(schema: Schema, path: string): string[] {
  if (schema.enum || schema.const !== undefined) return [];
  const forms = alternatives(schema);
  // What has no type takes anything, text too.
  if (forms.length === 0) return [path];
  return forms.flatMap((form) => {
    if (form.type === 'object') {
      const named = Object.entries(form.properties ?? {}).flatMap(([name, of]) => textsIn(of, `${path}.${name}`));
      return typeof form.additionalProperties === 'object' ? [...named, ...textsIn(form.additionalProperties, `${path}.*`)] : named;
    }
    if (form.type === 'array') return textsIn(form.items ?? {}, `${path}[]`);
    const isFree = form.type === 'string' && !form.enum && form.const === undefined && !['date', 'date-time'].includes(form.format ?? '');
    return isFree ? [path] : [];
  });
}
