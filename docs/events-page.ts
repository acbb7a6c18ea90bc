import * as z from 'zod/mini';
import { type EventContract, sourceOf } from '../shared/events/event.ts';

/** The catalogue of events as a page: who tells each, when, and what it carries. */
export const eventsPage = (contracts: readonly EventContract[]): string =>
  [
    '# Events',
    '',
    "Made by `npm run docs` from `shared/events/`. Every event is stored in the same write as the change it tells and put on the bus by the table's relay, at",
    'least once, in any order: consumers are idempotent by `id`. A contract only grows.',
    '',
    '`detail` is always `{ id, occurredAt, traceId, version, userId, data }`; below is the shape of `data`.',
    '',
    ...contracts.flatMap(entry),
  ].join('\n');

function entry(contract: EventContract): string[] {
  const source =
    contract.publisher === 'every' ? '`controle-financeiro.<domain>`, each domain for itself' : `\`${sourceOf(contract.publisher)}\``;
  const { $schema: _, ...schema } = z.toJSONSchema(contract.data) as Record<string, unknown>;
  return [
    `## ${contract.name}`,
    '',
    contract.description,
    '',
    `- source: ${source}`,
    `- version: ${contract.version}`,
    '',
    '```json',
    JSON.stringify(schema),
    '```',
    '',
    'Example:',
    '',
    '```json',
    JSON.stringify(contract.example, null, 2),
    '```',
    '',
  ];
}
