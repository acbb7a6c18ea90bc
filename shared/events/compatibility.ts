import * as z from 'zod/mini';
import type { EventContract } from './event.ts';

/** A contract as it is kept on disk, to be compared with what the code says later. */
export interface Recorded {
  readonly publisher: string;
  readonly version: number;
  readonly data: Schema;
}

interface Schema {
  /** Several where it may be null. */
  readonly type?: string | readonly string[];
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

export function recorded(contracts: readonly EventContract[]): Record<string, Recorded> {
  return Object.fromEntries(
    contracts.map(({ name, publisher, version, data }) => {
      const { $schema: _, ...schema } = z.toJSONSchema(data) as Schema & { $schema?: string };
      return [name, { publisher, version, data: schema }];
    }),
  );
}

/** How the contracts of now would fail a consumer that was built on the recorded ones; none where they have only grown. */
export function shrunk(before: Record<string, Recorded>, now: Record<string, Recorded>): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const current = now[name];
    if (!current) return [`${name} is gone`];
    return [
      ...(current.publisher === old.publisher ? [] : [`${name} is told by ${current.publisher}, not ${old.publisher}`]),
      ...(current.version >= old.version ? [] : [`${name} went back to version ${current.version}`]),
      ...lost(name, old.data, current.data),
    ];
  });
}

function lost(path: string, old: Schema, current: Schema): string[] {
  if (String(old.type) !== String(current.type)) return [`${path} is a ${String(current.type)}, not a ${String(old.type)}`];
  const fields = Object.entries(old.properties ?? {}).flatMap(([field, schema]) => {
    const there = current.properties?.[field];
    return there ? lost(`${path}.${field}`, schema, there) : [`${path}.${field} is gone`];
  });
  const loosened = (old.required ?? [])
    .filter((field) => current.properties?.[field] && !current.required?.includes(field))
    .map((field) => `${path}.${field} may be missing`);
  const items = old.items ? lost(`${path}[]`, old.items, current.items ?? {}) : [];
  const foreign = old.enum && current.enum?.filter((value) => !old.enum?.includes(value));
  return [
    ...fields,
    ...loosened,
    ...items,
    ...(foreign?.length ? [`${path} may be ${foreign.join(', ')}, which consumers do not know`] : []),
  ];
}
