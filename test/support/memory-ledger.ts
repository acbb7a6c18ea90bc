import type { EventBridgeClient, PutEventsCommand, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Context } from '../../functions/transactions/context.ts';
import { find } from '../../functions/transactions/settings.ts';
import { expandMark } from '../../functions/transactions/told-by-mark.ts';
import { relay } from '../../shared/events/relay.ts';
import { systemIds } from '../../shared/ids.ts';
import { type Item, openStore } from '../../shared/partition.ts';
import { aCardBook, type MemoryCardBook } from './card-book.ts';
import { memoryClient, operationOf } from './memory-table/client.ts';
import { type MemoryTable, memoryTable } from './memory-table/table.ts';
import { noLinks } from './no-links.ts';

/** The transactions domain on a table in memory, at a time that the test decides. */
export interface MemoryLedger {
  readonly context: Context;
  readonly table: MemoryTable;
  readonly cards: MemoryCardBook;
  /** Lets this many calls to the table through, does the next or not, and cuts off the process that makes it. */
  cutOff(after: number, when: 'before' | 'after'): void;
  heal(): void;
  /** Lets something happen right before the next call of this operation, or so many calls later. */
  once(operation: string, happens: () => Promise<unknown>, after?: number): void;
  /** Calls to the table so far, by operation. */
  readonly calls: string[];
  /** Sets the user up, as their first request does. */
  setUp(userId: string): Promise<void>;
  itemsOf(userId: string): readonly Item[];
  /** Every event of the user's that the relay put on the bus, oldest first, each as often as it was put there. */
  told(userId: string, name?: string): Promise<TellingEvent[]>;
  pass(days: number): void;
}

export interface TellingEvent {
  readonly name: string;
  readonly id: string;
  readonly userId: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export class CutOff extends Error {
  override readonly name = 'CutOff';
}

export function aMemoryLedger(begin = '2026-11-24T12:00:00.000Z'): MemoryLedger {
  Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT', EVENT_BUS: 'bus' });
  let now = new Date(begin).getTime();
  const clock = { now: () => new Date(now) };
  const table = memoryTable('transactions', clock.now);
  const cards = aCardBook();
  const calls: string[] = [];
  let cut: { left: number; when: 'before' | 'after' } | undefined;
  let meanwhile: { operation: string; happens: () => Promise<unknown>; left: number } | undefined;
  const dynamodb = cuttable(memoryClient(table), async (operation) => {
    const before = meanwhile?.operation === operation && meanwhile.left-- === 0 ? meanwhile : undefined;
    if (before) meanwhile = undefined;
    await before?.happens();
    calls.push(operation);
    if (!cut || cut.left-- > 0) return undefined;
    return cut.when;
  });
  const context: Context = {
    clock,
    ids: systemIds,
    dynamodb,
    table: table.name,
    store: openStore(dynamodb, table.name),
    cursors: { seal: async () => '', open: async () => '' },
    links: noLinks,
    cards,
    checkAnswers: true,
  };

  return {
    context,
    table,
    cards,
    calls,
    cutOff(after, when) {
      cut = { left: after, when };
    },
    heal() {
      cut = undefined;
    },
    once(operation, happens, after = 0) {
      meanwhile = { operation, happens, left: after };
    },
    async setUp(userId) {
      await find(context, userId);
    },
    itemsOf: (userId) => table.itemsOf(`USER#${userId}`) as unknown as Item[],
    told: async (userId, name) =>
      (await toldBy(table)).filter((event) => event.userId === userId && (name === undefined || event.name === name)),
    pass(days) {
      now += days * 24 * 60 * 60 * 1000;
    },
  };
}

/** A client whose process ends at a call, and then makes no other. */
function cuttable(
  client: DynamoDBDocumentClient,
  at: (operation: string) => Promise<'before' | 'after' | undefined>,
): DynamoDBDocumentClient {
  const send = async (command: { readonly input: object }): Promise<object> => {
    const cut = await at(operationOf(command));
    if (cut === 'before') throw new CutOff();
    const answer: object = await client.send(command as never);
    if (cut === 'after') throw new CutOff();
    return answer;
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

/** What the domain's relay puts on the bus of the table's whole stream, as the filter of its mapping lets it through. */
async function toldBy({ changes }: MemoryTable): Promise<TellingEvent[]> {
  const told: TellingEvent[] = [];
  const client = {
    async send({ input: { Entries = [] } }: PutEventsCommand) {
      told.push(...Entries.map(eventIn));
      return { Entries: Entries.map(() => ({ EventId: 'taken' })) };
    },
  } as unknown as EventBridgeClient;
  const image = (item: object | undefined) => item && marshall(item, { removeUndefinedValues: true });
  const Records = changes
    .filter(({ after }) => typeof after?.tell === 'string')
    .map(({ before, after }, at) => ({ dynamodb: { SequenceNumber: String(at), OldImage: image(before), NewImage: image(after) } }));
  await relay('transactions', { expandMark, client })({ Records } as DynamoDBStreamEvent);
  return told;
}

const eventIn = ({ DetailType, Detail }: PutEventsRequestEntry): TellingEvent => ({ name: DetailType ?? '', ...JSON.parse(Detail ?? '') });
