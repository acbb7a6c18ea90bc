import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { catalogue } from '../../shared/events/catalogue.ts';
import { type Recorded, recorded, shrunk } from '../../shared/events/compatibility.ts';
import { defineEvent, detailOf } from '../../shared/events/event.ts';

const onDisk: Record<string, Recorded> = JSON.parse(readFileSync('docs/event-contracts.json', 'utf8'));

test('no event has shrunk since it was recorded, and every event is recorded', () => {
  expect(shrunk(onDisk, recorded(catalogue))).toEqual([]);
  expect(Object.keys(onDisk).sort()).toEqual(catalogue.map(({ name }) => name).sort());
});

test.each(catalogue.map((contract) => [contract.name, contract] as const))('the example of %s keeps its contract', (_, contract) => {
  const detail = {
    id: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01',
    occurredAt: '2026-11-24T12:00:00.000Z',
    traceId: '',
    version: contract.version,
    userId: 'u',
    data: contract.example,
  };

  expect(detailOf(contract).safeParse(detail).success).toBe(true);
});

const example = {
  publisher: 'auth' as const,
  name: 'user.example',
  version: 2,
  description: '',
  example: { id: 'a', kind: 'b' as const, tags: ['c'] },
};
const shape = z.object({ id: z.string(), kind: z.enum(['b', 'c']), tags: z.array(z.string()) });
const before = recorded([defineEvent({ ...example, data: shape })]);
const now = (data: z.ZodMiniType, more: object = {}) => recorded([defineEvent({ ...example, ...more, data })]);
const [id, kind, tags] = [z.string(), z.enum(['b', 'c']), z.array(z.string())];

test.each([
  ['a field that is gone', now(z.object({ id, kind })), 'user.example.tags is gone'],
  ['a field of another type', now(z.object({ id: z.number(), kind, tags })), 'user.example.id is a number, not a string'],
  ['a list of another type', now(z.object({ id, kind, tags: z.array(z.number()) })), 'user.example.tags[] is a number, not a string'],
  ['a field that may be missing', now(z.object({ id: z.optional(id), kind, tags })), 'user.example.id may be missing'],
  [
    'a value consumers do not know',
    now(z.object({ id, kind: z.enum(['b', 'd']), tags })),
    'user.example.kind may be d, which consumers do not know',
  ],
  ['another publisher', now(z.object({ id, kind, tags }), { publisher: 'cards' }), 'user.example is told by cards, not auth'],
  ['an older version', now(z.object({ id, kind, tags }), { version: 1 }), 'user.example went back to version 1'],
  ['an event that is gone', {}, 'user.example is gone'],
])('%s is refused', (_, current, sentence) => {
  expect(shrunk(before, current)).toEqual([sentence]);
});

test('a new field and a new event are growth', () => {
  expect(shrunk(before, { ...now(z.object({ id, kind, tags, more: z.string() })), ...recorded([...catalogue]) })).toEqual([]);
});
