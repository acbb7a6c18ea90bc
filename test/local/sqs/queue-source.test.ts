import { CancelMessageMoveTaskCommand, ListMessageMoveTasksCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { type SmallRuntime, startSmallRuntime } from '../support/small-runtime.ts';

const running: SmallRuntime[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const arn = (name: string) => `arn:aws:sqs:sa-east-1:000000000000:${name}`;
const from = { service: 'events.amazonaws.com', sourceArn: 'arn:aws:events:sa-east-1:000000000000:rule/sold' } as const;

async function queues(properties: Record<string, Record<string, unknown>>, folder = newFolder()) {
  const part = sqs();
  const resources = Object.entries(properties).map(([name, given]) => resource('AWS::SQS::Queue', name, { QueueName: name, ...given }));
  const runtime = await startSmallRuntime({ folder, resources, parts: () => [part] });
  running.push(runtime);
  const client = new SQSClient({
    endpoint: runtime.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    runtime,
    source: part.queues,
    client,
    deliver: async (name: string, payload: string, more = {}) => await runtime.deliver({ to: arn(name), payload, from, ...more }),
  };
}

test('a delivery is a message that carries its trace, and wakes whoever waits at once', async () => {
  const { source, deliver } = await queues({ work: {} });
  const arrived = Promise.withResolvers<void>();
  const stop = source.arrived(arn('work'), arrived.resolve);
  await deliver('work', '{"a":1}', { traceId: '1-2-3', attributes: { RULE_ARN: from.sourceArn } });
  await arrived.promise;
  stop();
  expect(source.receive(arn('work'), 10)).toEqual([
    {
      messageId: expect.stringMatching(/^[\da-f-]{36}$/),
      receiptHandle: expect.any(String),
      body: '{"a":1}',
      md5OfBody: 'bb6cb5c68df4652941caf652a366f2d8',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: 'events.amazonaws.com',
        AWSTraceHeader: 'Root=1-2-3',
      },
      messageAttributes: { RULE_ARN: { dataType: 'String', stringValue: from.sourceArn } },
    },
  ]);
});

test('what is removed is gone, what is made visible comes again and wakes whoever waits', async () => {
  const { source, deliver } = await queues({ work: {} });
  for (const body of ['one', 'two', 'three']) await deliver('work', body);
  const [one, two, three] = source.receive(arn('work'), 100);
  source.remove(arn('work'), [one?.receiptHandle ?? '', three?.receiptHandle ?? '', 'nonsense']);

  const arrived = Promise.withResolvers<void>();
  source.arrived(arn('work'), arrived.resolve);
  source.changeVisibility(arn('work'), two?.receiptHandle ?? '', 0);
  await arrived.promise;
  const again = source.receive(arn('work'), 100);
  expect(again.map(({ body, attributes }) => [body, attributes.ApproximateReceiveCount])).toEqual([['two', '2']]);
  expect(() => source.receive(arn('nowhere'), 1)).toThrow('there is no queue arn:aws:sqs:sa-east-1:000000000000:nowhere');
});

test('a delivery to a FIFO queue is in the group it names', async () => {
  const { source, deliver } = await queues({ 'work.fifo': { FifoQueue: 'true' } });
  await deliver('work.fifo', 'x', { attributes: { MessageGroupId: 'g', MessageDeduplicationId: 'd' } });
  await deliver('work.fifo', 'x', { attributes: { MessageGroupId: 'g', MessageDeduplicationId: 'd' } });
  expect(source.receive(arn('work.fifo'), 10).map(({ attributes }) => attributes)).toEqual([
    expect.objectContaining({ MessageGroupId: 'g', MessageDeduplicationId: 'd', SequenceNumber: expect.stringMatching(/^\d{20}$/) }),
  ]);
});

test('dead letters are moved back to the queue they came from, as new messages, and fail again no faster', async () => {
  const { source, deliver, client } = await queues({
    work: { VisibilityTimeout: 0, RedrivePolicy: { deadLetterTargetArn: arn('dead'), maxReceiveCount: 1 } },
    dead: {},
  });
  await deliver('work', 'poison');
  const [first] = source.receive(arn('work'), 1);
  expect(source.receive(arn('work'), 1)).toEqual([]);

  await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn('dead') }));
  const [again] = await eventually('the return', () => {
    const found = source.receive(arn('work'), 1);
    return found.length > 0 ? found : undefined;
  });
  expect(again).toMatchObject({ body: 'poison', attributes: { ApproximateReceiveCount: '1' } });
  expect(again?.messageId).not.toBe(first?.messageId);
  const { Results } = await eventually('the end of the task', async () => {
    const list = await client.send(new ListMessageMoveTasksCommand({ SourceArn: arn('dead') }));
    return list.Results?.[0]?.Status === 'COMPLETED' ? list : undefined;
  });
  expect(Results?.[0]).toMatchObject({ ApproximateNumberOfMessagesMoved: 1, ApproximateNumberOfMessagesToMove: 1 });
  await expect(client.send(new StartMessageMoveTaskCommand({ SourceArn: arn('work') }))).rejects.toThrow(
    'must be configured as a Dead Letter Queue',
  );
  await expect(client.send(new CancelMessageMoveTaskCommand({ TaskHandle: 'none' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('a message that is older than the retention of its queue is forgotten', async () => {
  const { source, deliver, runtime } = await queues({ work: { MessageRetentionPeriod: 60 } });
  await deliver('work', 'old');
  await deliver('work', 'new');
  // Sixty seconds go by for the first of them only.
  runtime.state.exec("UPDATE sqs_messages SET sent_at = sent_at - 61000 WHERE body = 'old'");
  expect(source.receive(arn('work'), 10).map(({ body }) => body)).toEqual(['new']);
});

test('a visibility timeout that ran out while the process was down is over at the next start, and a dead letter moves', async () => {
  const folder = newFolder();
  const properties = { work: { VisibilityTimeout: 1, RedrivePolicy: { deadLetterTargetArn: arn('dead'), maxReceiveCount: 1 } }, dead: {} };
  const before = await queues(properties, folder);
  await before.deliver('work', 'poison');
  before.source.receive(arn('work'), 1);
  await running.pop()?.stop();

  const { source } = await queues(properties, folder);
  const [dead] = await eventually('the move', () => {
    const found = source.receive(arn('dead'), 1);
    return found.length > 0 ? found : undefined;
  });
  expect(dead?.attributes.DeadLetterQueueSourceArn).toBe(arn('work'));
});
