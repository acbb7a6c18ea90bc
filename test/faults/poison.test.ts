import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Running, startRuntime } from '../../local/runtime.ts';
import { aPerson, password } from '../support/person.ts';
import { eventually, worldAt } from '../support/world.ts';
import { copyAssembly } from './changed-assembly.ts';

/** Seconds a message stays hidden after a try; two minutes in production. Long enough for a try, also on a slow machine. */
const visibilityTimeout = 5;

const folder = mkdtempSync(join(tmpdir(), 'poison-'));
let running: Running;
let sqs: SQSClient;

beforeAll(async () => {
  const assembly = copyAssembly(inject('folder'), folder, (_, resources) => {
    for (const { Type, Properties } of Object.values(resources))
      if (Type === 'AWS::SQS::Queue' && Properties.RedrivePolicy) Properties.VisibilityTimeout = visibilityTimeout;
  });
  running = await startRuntime({ assembly, folder, port: 0 });
  sqs = new SQSClient({
    endpoint: running.endpoint,
    region: running.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterAll(async () => {
  sqs.destroy();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The queue of auth's events and its dead letters. */
async function queues() {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  for (const queue of QueueUrls.filter((url) => url.includes('auth'))) {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['RedrivePolicy'] }));
    if (!Attributes?.RedrivePolicy) continue;
    const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(Attributes.RedrivePolicy) as Record<string, unknown>;
    const QueueName = String(deadLetterTargetArn).split(':').at(-1);
    const { QueueUrl: deadLetters } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    return { queue, deadLetters, maxReceiveCount: Number(maxReceiveCount) };
  }
  throw new Error('The domain auth has no queue with dead letters.');
}

/** Lines of the functions' logs with this message. */
const logged = (message: string): Record<string, unknown>[] =>
  running.journal
    .since(0, { kinds: ['log'] })
    .flatMap((entry) => (entry.kind === 'log' && entry.line.includes(message) ? [JSON.parse(entry.line) as Record<string, unknown>] : []));

test('what can never be done is set aside after exactly five tries, and what came with it is done once', async () => {
  const world = worldAt(running.url);
  const ana = await aPerson({ world });
  const { receiptId } = (await ana.ask('DELETE', '/auth/account', { body: { password } })).body;
  await eventually(async () => (await world.ask('GET', `/auth/erasures/${receiptId}`)).body.completedAt ?? undefined);
  const erased = (domain: string) => ({
    'detail-type': 'user.erased',
    detail: {
      id: randomUUID(),
      occurredAt: '2026-11-24T12:00:00.000Z',
      traceId: '',
      version: 1,
      userId: ana.id,
      data: { receiptId, domain },
    },
  });
  const good = ['one', 'two', 'three', 'four', 'five', 'six'].map(erased);
  const poison = [
    '{ broken',
    JSON.stringify({ ...erased('x'), 'detail-type': 'user.unheard_of' }),
    JSON.stringify({ 'detail-type': 'user.erased', detail: { id: 7 } }),
    JSON.stringify({ ...erased('x'), detail: { ...erased('x').detail, data: { receiptId: randomUUID(), domain: 'of no receipt' } } }),
  ];
  const { queue, deadLetters, maxReceiveCount } = await queues();
  expect(maxReceiveCount).toBe(5);

  const bodies = [...poison, ...good.map((event) => JSON.stringify(event))].sort();
  const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }));
  const { Successful = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));

  const dead = new Map<string, string>();
  await eventually(async () => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: deadLetters, MaxNumberOfMessages: 10 }));
    for (const { MessageId, Body } of Messages) dead.set(MessageId ?? '', Body ?? '');
    return dead.size === poison.length ? true : undefined;
  }, 45_000);

  expect([...dead.values()].sort()).toEqual([...poison].sort());
  const idOf = new Map(Successful.map(({ Id, MessageId }) => [bodies[Number(Id)], MessageId]));
  const failures = logged('event failed').map(({ requestId }) => requestId);
  for (const body of poison) expect(failures.filter((id) => id === idOf.get(body))).toHaveLength(maxReceiveCount);
  expect(failures).toHaveLength(poison.length * maxReceiveCount);

  const consumed = logged('event consumed').map(({ eventId }) => eventId);
  for (const { detail } of good) expect(consumed.filter((id) => id === detail.id)).toHaveLength(1);
}, 90_000);
