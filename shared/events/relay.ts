import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { environment } from '../environment.ts';
import { count } from '../observability/count.ts';
import { log } from '../observability/log.ts';
import { type Domain, sourceOf } from './event.ts';
import { eventsIn, type Untold } from './tell.ts';

interface Entry {
  readonly sequenceNumber: string;
  readonly event: Untold;
}

/**
 * The events that an item tells by what it is, where its `tell` is no text of events but a mark of the domain's: the same ones, under the same ids, whenever it is
 * asked, so that a later image of the item with the same mark tells nothing again.
 */
export type ExpandMark = (image: Record<string, AttributeValue>) => readonly Untold[];

interface Relaying {
  readonly expandMark?: ExpandMark;
  readonly client?: EventBridgeClient;
}

/** What EventBridge takes in one call. */
const largestBatch = 10;

/**
 * The one relay of a table: puts every event stored with a change on the bus, in the order of the changes, at least once.
 * Where the bus refuses an entry, the batch is taken up again from that change on; nothing is skipped.
 */
export function relay(
  domain: Domain,
  { expandMark = refuseMarks, client = new EventBridgeClient() }: Relaying = {},
): (batch: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (batch) => {
    const entries = batch.Records.flatMap((record) => untoldOf(record, expandMark));
    for (let from = 0; from < entries.length; from += largestBatch) {
      const failed = await publish(client, domain, entries.slice(from, from + largestBatch));
      if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequenceNumber }] };
    }
    return { batchItemFailures: [] };
  };
}

/** The events that this change brought: those on the new image that were not on the old one. */
function untoldOf({ dynamodb = {} }: DynamoDBRecord, expandMark: ExpandMark): Entry[] {
  const { NewImage, OldImage, SequenceNumber } = dynamodb;
  const before = new Set(eventsOn(OldImage, expandMark).map((event) => event.id));
  return eventsOn(NewImage, expandMark)
    .filter((event) => !before.has(event.id))
    .map((event) => ({ sequenceNumber: SequenceNumber ?? '', event }));
}

function eventsOn(image: Image, expandMark: ExpandMark): readonly Untold[] {
  const tell = image?.tell?.S;
  if (!image || !tell) return [];
  return tell.startsWith('[') ? eventsIn(tell) : expandMark(image as Record<string, AttributeValue>);
}

/** Better late than never: what this code does not know yet waits for the code that does. */
const refuseMarks: ExpandMark = ({ tell }) => {
  throw new Error(`Nobody here knows what the mark ${tell?.S} tells.`);
};

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** The first entry that the bus did not take, if any. */
async function publish(client: EventBridgeClient, domain: Domain, entries: readonly Entry[]): Promise<Entry | undefined> {
  const answer = await client.send(new PutEventsCommand({ Entries: entries.map(({ event }) => busEntry(domain, event)) }));
  const failed = answer.Entries?.findIndex((entry) => entry.ErrorCode) ?? -1;
  const taken = failed === -1 ? entries : entries.slice(0, failed);
  count({ events_published_total: taken.length }, { domain });
  for (const { event } of taken) log('info', 'event told', { eventId: event.id, eventType: event.name, userId: event.userId });
  return entries[failed];
}

function busEntry(domain: Domain, { name, ...detail }: Untold): PutEventsRequestEntry {
  return {
    EventBusName: environment('EVENT_BUS'),
    Source: sourceOf(domain),
    DetailType: name,
    Detail: JSON.stringify(detail),
    Time: new Date(detail.occurredAt),
    ...(detail.traceId && { TraceHeader: `Root=${detail.traceId}` }),
  };
}
