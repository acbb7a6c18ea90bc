import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { httpSurface } from '../../lib/http-surface.ts';
import type { Route, Routes } from '../../shared/route/route.ts';

const rooms: Readonly<Record<string, Routes>> = httpSurface;
const all = Object.entries(rooms).flatMap(([room, routes]) =>
  Object.entries(routes).map(([name, route]) => ({ room, name, route, title: `${room}.${name}` })),
);

test('no two operations have one name or one address, and a path belongs to one room', () => {
  const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  const places = new Set(all.map(({ room, route }) => `${shapeOf(route.path)} ${room}`));

  expect(repeated(all.map(({ name }) => name))).toEqual([]);
  expect(repeated(all.map(({ route }) => `${route.method} ${shapeOf(route.path)}`))).toEqual([]);
  expect(repeated([...places].map((place) => place.split(' ')[0] ?? ''))).toEqual([]);
});

/** API Gateway does not tell two paths apart by the names of their parameters. */
const shapeOf = (path: string): string => path.replaceAll(/\{\w+\}/g, '{}');

describe.each(all)('$title', ({ route }: { route: Route }) => {
  test('says in a few words what it does', () => {
    expect(route.summary).toMatch(/^\p{Lu}.{2,79}[^.]$/u);
  });

  test('shows a request and an answer that are right by its own schemas', () => {
    for (const part of ['body', 'answer'] as const) {
      const [schema, example] = [route[part], route.example?.[part]];
      if (schema) expect(schema.safeParse(example)).toMatchObject({ success: true });
      else expect(example).toBeUndefined();
    }
  });

  test('answers something or says that there is nothing to answer', () => {
    expect(route.status === 204).toBe(!route.answer && !route.file);
  });

  test('takes and gives no field that its schemas do not name', () => {
    for (const part of ['params', 'query', 'body'] as const) if (route[part]) expectClosed(jsonSchema(route[part], 'input'), part);
    if (route.answer) expectClosed(jsonSchema(route.answer, 'output'), 'answer');
  });

  test('protects a change of what has an ETag', () => {
    if (route.method === 'PUT' && route.versioned) expect(route.needsIfMatch).toBe(true);
    if (route.needsIfMatch) expect(route.method).not.toBe('GET');
  });
});

const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): unknown => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** Every object in the schema, however deep, says what it may hold: its fields, or as a record the form of its values. */
function expectClosed(schema: unknown, path: string): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  if (type === 'object') expect(additionalProperties, `${path} is open`).not.toBeOneOf([undefined, true]);
  for (const [name, inner] of Object.entries(schema)) expectClosed(inner, `${path}.${name}`);
}
