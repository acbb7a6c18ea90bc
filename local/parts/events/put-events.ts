import { type Access, AwsError } from '../../part.ts';
import type { Buses } from './bus.ts';
import { type Event, entrySize, type Origin, readEntry } from './event.ts';
import { busName } from './rule.ts';

type Entry = Record<string, unknown>;

/** The whole request: "Amazon EventBridge quotas", PutEvents. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 1_048_576;

const entriesOf = (body: Entry): Entry[] => (Array.isArray(body.Entries) ? body.Entries : []);

/** The bus of every entry, with the condition keys that a policy may ask for ("Using IAM policy conditions in EventBridge"). */
export function putEventsAccess(body: Entry, arnOfBus: (name: string) => string): Access[] {
  const accesses = entriesOf(body).map((entry) => ({
    action: 'events:PutEvents',
    resource: arnOfBus(busName(entry.EventBusName)),
    context: { 'events:source': String(entry.Source ?? ''), 'events:detail-type': String(entry.DetailType ?? '') },
  }));
  const distinct = new Map(accesses.map((access) => [JSON.stringify(access), access]));
  return distinct.size > 0 ? [...distinct.values()] : [{ action: 'events:PutEvents', resource: arnOfBus('default') }];
}

/** The root of a trace header, `Root=1-…;Parent=…`. */
const rootOf = (header: unknown) => (typeof header === 'string' ? (/(?:^|;)\s*Root=([^;]+)/.exec(header)?.[1] ?? undefined) : undefined);

/**
 * Accepts the entries that are valid, each for itself, and answers the error of those that are not, in their order ("PutEvents").
 * Throws ValidationException for a request that is too big or empty, ResourceNotFoundException for a bus that does not exist (nothing is accepted then).
 */
export function putEvents(buses: Buses, body: Entry, origin: Origin, callTraceId?: string): Entry {
  const entries = entriesOf(body);
  if (entries.length < 1 || entries.length > MAX_ENTRIES) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${JSON.stringify(entries.length)} entries' at 'entries' failed to satisfy constraint: Member must have length between 1 and ${MAX_ENTRIES}`,
    );
  }
  if (entries.reduce((sum, entry) => sum + entrySize(entry), 0) > MAX_BYTES) {
    throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
  }
  if (body.EndpointId !== undefined)
    throw new AwsError('ValidationException', 'The local event bus has no global endpoints: leave out EndpointId.');
  for (const entry of entries) {
    const bus = busName(entry.EventBusName);
    if (!buses.buses.has(bus)) throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
  }

  const answers = entries.map((entry) => putEntry(buses, entry, origin, callTraceId));
  return { FailedEntryCount: answers.filter((answer) => 'ErrorCode' in answer).length, Entries: answers };
}

function putEntry(buses: Buses, entry: Entry, origin: Origin, callTraceId: string | undefined): Entry {
  let event: Event;
  try {
    event = readEntry(entry, origin);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { ErrorCode: error.code, ErrorMessage: error.message };
  }
  buses.accept(busName(entry.EventBusName), [event], rootOf(entry.TraceHeader) ?? callTraceId);
  return { EventId: event.id };
}
