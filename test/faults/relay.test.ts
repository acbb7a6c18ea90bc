import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endAllSessions } from '../../functions/auth/end-sessions.ts';
import { systemClock } from '../../shared/clock.ts';
import { userLoggedIn, userRegistered } from '../../shared/events/auth.ts';
import { relay } from '../../shared/events/relay.ts';
import { tell } from '../../shared/events/tell.ts';
import { systemIds } from '../../shared/ids.ts';
import { type AuthDomain, anAuthDomain } from '../support/auth-context.ts';

let auth: AuthDomain;
const bus = mockClient(EventBridgeClient);
const handler = relay('auth', { client: new EventBridgeClient({ region: 'sa-east-1' }) });
/** Ids in the order in which the bus took them. */
let taken: string[] = [];

beforeAll(async () => {
  process.env.EVENT_BUS = 'bus';
  auth = await anAuthDomain();
});
beforeEach(() => {
  bus.reset();
  taken = [];
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const idOf = ({ Detail }: PutEventsRequestEntry): string => (JSON.parse(Detail ?? '') as { id: string }).id;

/** A bus that refuses entries; `refuses` is asked with the id and how often it was sent. */
function aBusThat(refuses: (id: string, times: number) => boolean) {
  const sent = new Map<string, number>();
  bus.on(PutEventsCommand).callsFake(({ Entries = [] }: { Entries?: PutEventsRequestEntry[] }) => {
    const answers = Entries.map((entry) => {
      const id = idOf(entry);
      sent.set(id, (sent.get(id) ?? 0) + 1);
      if (refuses(id, sent.get(id) ?? 0)) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'busy' };
      taken.push(id);
      return { EventId: randomUUID() };
    });
    return { FailedEntryCount: answers.filter(({ ErrorCode }) => ErrorCode).length, Entries: answers };
  });
}

/** A stream's batch of so many changes, each telling one event; the ids of the events in order. */
function changes(count: number, eventsEach = 1) {
  const context = { clock: systemClock, ids: systemIds };
  const ids: string[] = [];
  const Records = Array.from({ length: count }, (_, place) => {
    const events = Array.from({ length: eventsEach }, () => [userLoggedIn, { sessionId: `s-${place}` }] as const);
    const text = tell(context, 'ana', ...events);
    ids.push(...(JSON.parse(text) as { id: string }[]).map(({ id }) => id));
    return { dynamodb: { SequenceNumber: String(place), NewImage: { tell: { S: text } } } };
  });
  return { batch: { Records } as DynamoDBStreamEvent, ids };
}

/** Hands over as Lambda does: the batch again from the first failure on, until nothing fails. How often it was handed over. */
async function handedOver(batch: DynamoDBStreamEvent): Promise<number> {
  for (let times = 1, rest = batch; ; times++) {
    const { batchItemFailures } = await handler(rest);
    const failed = batchItemFailures[0]?.itemIdentifier;
    if (failed === undefined) return times;
    if (times === 50) throw new Error('The batch does not come to an end.');
    rest = { Records: rest.Records.slice(rest.Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed)) };
  }
}

test('an entry that the bus refuses is told again, and so is everything behind it: nothing is lost, nothing before it repeated', async () => {
  const { batch, ids } = changes(25);
  aBusThat((id, times) => id === ids[12] && times < 3);

  expect(await handedOver(batch)).toBe(3);

  expect([...new Set(taken)].sort()).toEqual([...ids].sort());
  for (const id of ids.slice(0, 12)) expect(taken.filter((each) => each === id)).toHaveLength(1);
  expect(taken.filter((each) => each === ids[12])).toHaveLength(1);
});

test('however the bus refuses, every event is taken in the end', async () => {
  for (let seed = 0; seed < 50; seed++) {
    taken = [];
    const { batch, ids } = changes(23, 1 + (seed % 2));
    aBusThat((id, times) => (id.charCodeAt(id.length - 1) + seed * times) % 5 === 0 && times < 6);

    await handedOver(batch);

    expect(new Set(taken), `seed ${seed}`).toEqual(new Set(ids));
  }
});

test('a relay killed between publish and answer tells the same events again under the same ids', async () => {
  const ana = await auth.aPerson();
  await endAllSessions(auth.context, ana.userId, () => ({}));
  const batch = { Records: (await auth.engine.stream()).map((record) => ({ ...record })) } as DynamoDBStreamEvent;
  aBusThat(() => false);

  await handler(batch);
  const first = [...taken];
  await handler(batch);

  expect(taken).toEqual([...first, ...first]);
  expect(new Set(first).size).toBe(first.length);
  const names = bus.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries?.map(({ DetailType }) => DetailType) ?? []);
  expect(new Set(names)).toEqual(new Set(['user.registered', 'user.logged_in']));
});

test('a change beside an event that was told before tells nothing', async () => {
  const ana = await auth.aPerson();
  await auth.ask('refresh', { body: { refreshToken: ana.refreshToken } });
  await auth.ask('updateProfile', { as: ana, body: { name: 'Ana Nova' }, headers: { 'if-match': await auth.etag(ana) } });
  const records = (await auth.engine.stream()).filter(({ dynamodb }) => dynamodb.Keys.pk?.S === `USER#${ana.userId}`);
  aBusThat(() => false);

  await handler({ Records: records } as unknown as DynamoDBStreamEvent);

  expect(records.length).toBeGreaterThan(taken.length);
  expect(taken).toHaveLength(2);
});

test('an unreachable bus fails the batch, so that it comes again whole', async () => {
  const { batch, ids } = changes(3);
  bus.on(PutEventsCommand).rejectsOnce(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  await expect(handler(batch)).rejects.toThrow('ECONNRESET');
  aBusThat(() => false);

  await handler(batch);

  expect(taken).toEqual(ids);
});

test('an event that breaks its contract is never written', () => {
  const context = { clock: systemClock, ids: systemIds };
  expect(() => tell(context, 'ana', [userRegistered, { timeZone: 7 }])).toThrow();
});
