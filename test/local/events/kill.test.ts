import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, expect, test } from 'vitest';
import { events } from '../../../local/parts/events/part.ts';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { newFolder } from '../support/new-folder.ts';
import { startSmallRuntime } from '../support/small-runtime.ts';
import { resources } from './killed-runtime.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function startChild(folder: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/killed-runtime.ts`, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [endpoint] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, endpoint };
}

const newClient = (endpoint: string) =>
  new EventBridgeClient({ endpoint, region: 'sa-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 });

/** Sends one event after the other until the process it sends to is gone, telling each id that was answered. */
async function sendUntilGone(client: EventBridgeClient, answered: (id: string) => void): Promise<void> {
  for (;;) {
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'Sold', Detail: '{}' }] }));
    for (const { EventId = '' } of Entries) answered(EventId);
  }
}

test('kill -9 at any moment loses no event that was answered: each reaches the queue', async () => {
  const folder = newFolder();
  const answered = new Set<string>();
  for (const killAt of [3, 20, 60]) {
    const { child, endpoint } = await startChild(folder);
    const client = newClient(endpoint);
    const note = (id: string) => {
      answered.add(id);
      if (answered.size === killAt) child.kill('SIGKILL');
    };
    await Promise.allSettled([sendUntilGone(client, note), sendUntilGone(client, note), sendUntilGone(client, note)]);
    client.destroy();
  }

  const queue = sqs();
  const runtime = await startSmallRuntime({ folder, resources, parts: () => [queue, events()] });
  const received = new Set<string>();
  const missing = () => {
    for (const { body } of queue.queues.receive('arn:aws:sqs:sa-east-1:000000000000:inbox', 100))
      received.add((JSON.parse(body) as { id: string }).id);
    return [...answered].filter((id) => !received.has(id));
  };
  await expect.poll(missing, { timeout: 10_000 }).toEqual([]);
  expect(answered.size).toBeGreaterThanOrEqual(60);
  await runtime.stop();
});
