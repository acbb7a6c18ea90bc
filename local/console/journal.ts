import type { Entry, Journal } from '../journal.ts';
import { jsonOrText, whole } from './input.ts';
import { badRequest } from './problem.ts';

/** Every kind of entry; the type breaks the build when the journal gains one. */
const KINDS = { request: true, invocation: true, log: true, call: true, event: true, message: true, denied: true } satisfies Record<
  Entry['kind'],
  true
>;

/** Entries after `since`, oldest first; `kinds` is a comma-separated choice. @throws {Problem} 400 for a kind that is none */
export function readJournal(journal: Journal, query: URLSearchParams) {
  const traceId = query.get('traceId');
  const kinds = (query.get('kinds') ?? '').split(',').filter((kind) => kind !== '');
  return journal.since(whole(query, 'since', 0), {
    ...(kinds.length > 0 ? { kinds: kinds.map(kindOf) } : {}),
    ...(traceId ? { traceId } : {}),
  });
}

function kindOf(given: string): Entry['kind'] {
  if (isKind(given)) return given;
  throw badRequest(`${JSON.stringify(given)} is not a kind of entry: ${Object.keys(KINDS).join(', ')}.`);
}

function isKind(given: string): given is Entry['kind'] {
  return Object.hasOwn(KINDS, given);
}

/** Events after `since`, oldest first, their detail parsed. */
export function readEvents(journal: Journal, query: URLSearchParams) {
  const entries = journal.since(whole(query, 'since', 0), { kinds: ['event'] });
  return entries.flatMap((entry) => (entry.kind === 'event' ? [{ ...entry, detail: jsonOrText(entry.detail) }] : []));
}
