import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
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

async function queues(properties: Record<string, Record<string, unknown>>, folder = newFolder()) {
  const resources = Object.entries(properties).map(([name, given]) => resource('AWS::SQS::Queue', name, { QueueName: name, ...given }));
  const runtime = await startSmallRuntime({ folder, resources, parts: (endpoint) => [sqs({ endpoint })] });
  running.push(runtime);
  const client = new SQSClient({
    endpoint: runtime.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const url = (name: string) => `${runtime.endpoint}/000000000000/${name}`;
  return {
    runtime,
    client,
    url,
    send: (name: string, MessageBody: string, more = {}) =>
      client.send(new SendMessageCommand({ QueueUrl: url(name), MessageBody, ...more })),
    receive: async (name: string, more = {}) =>
      (
        await client.send(
          new ReceiveMessageCommand({ QueueUrl: url(name), MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'], ...more }),
        )
      ).Messages ?? [],
    attributes: async (name: string) =>
      (await client.send(new GetQueueAttributesCommand({ QueueUrl: url(name), AttributeNames: ['All'] }))).Attributes ?? {},
    stop: async () => {
      running.splice(running.indexOf(runtime), 1);
      await runtime.stop();
    },
  };
}

const toDeadLetters = (maxReceiveCount: number, name = 'dead') => ({
  RedrivePolicy: { deadLetterTargetArn: `arn:aws:sqs:sa-east-1:000000000000:${name}`, maxReceiveCount },
});

test('a message is received with what it was sent with, hidden meanwhile, and gone once deleted', async () => {
  const { client, url, send, receive, attributes } = await queues({ work: {} });
  await send('work', 'olá', {
    MessageAttributes: {
      kind: { DataType: 'String', StringValue: 'greeting' },
      raw: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) },
    },
    MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: 'Root=1-5759e988-bd862e3fe1be46a994272793' } },
  });

  const [message] = await receive('work', { MessageAttributeNames: ['All'] });
  expect(message).toMatchObject({
    Body: 'olá',
    Attributes: { ApproximateReceiveCount: '1', AWSTraceHeader: 'Root=1-5759e988-bd862e3fe1be46a994272793' },
    MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' }, raw: { DataType: 'Binary' } },
  });
  expect([...(message?.MessageAttributes?.raw?.BinaryValue ?? [])]).toEqual([1, 2]);
  expect(await receive('work')).toEqual([]);
  expect(await attributes('work')).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '1' });

  await client.send(new DeleteMessageCommand({ QueueUrl: url('work'), ReceiptHandle: message?.ReceiptHandle }));
  expect(await attributes('work')).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
});

test('a long poll ends with the message that arrives while it waits', async () => {
  const { send, receive } = await queues({ work: {} });
  const polling = receive('work', { WaitTimeSeconds: 10 });
  await send('work', 'at last');
  expect((await polling).map(({ Body }) => Body)).toEqual(['at last']);
});

test('a delayed message and one whose visibility runs out arrive at a waiting poll', async () => {
  const { send, receive } = await queues({ work: { VisibilityTimeout: 1 } });
  await send('work', 'later', { DelaySeconds: 1 });
  expect(await receive('work')).toEqual([]);
  const [first] = await receive('work', { WaitTimeSeconds: 5 });
  const [second] = await receive('work', { WaitTimeSeconds: 5 });
  expect([first?.Body, second?.Body]).toEqual(['later', 'later']);
  expect(second?.Attributes?.ApproximateReceiveCount).toBe('2');
});

test('a message goes to the dead-letter queue after exactly maxReceiveCount receives, though nobody polls again', async () => {
  const { client, url, send, receive, attributes } = await queues({ work: toDeadLetters(2), dead: {} });
  await send('work', 'poison');
  for (const expected of ['1', '2']) {
    const [message] = await receive('work');
    expect(message?.Attributes?.ApproximateReceiveCount).toBe(expected);
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url('work'), ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }),
    );
  }
  await eventually('the move', async () => (await attributes('dead')).ApproximateNumberOfMessages === '1');
  expect(await receive('work')).toEqual([]);
  const [dead] = await receive('dead');
  expect(dead).toMatchObject({ Body: 'poison', Attributes: { DeadLetterQueueSourceArn: 'arn:aws:sqs:sa-east-1:000000000000:work' } });
});

test('a FIFO group is delivered in order, one batch at a time, while other groups go on', async () => {
  const { client, url, send, receive } = await queues({ 'work.fifo': { FifoQueue: true, ContentBasedDeduplication: true } });
  for (const [group, body] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['b', 'b1'],
  ])
    await send('work.fifo', body ?? '', { MessageGroupId: group });

  const [first] = await receive('work.fifo', { MaxNumberOfMessages: 1 });
  const others = await receive('work.fifo');
  expect([first?.Body, others.map(({ Body }) => Body)]).toEqual(['a1', ['b1']]);
  await client.send(new DeleteMessageCommand({ QueueUrl: url('work.fifo'), ReceiptHandle: first?.ReceiptHandle }));
  expect((await receive('work.fifo')).map(({ Body }) => Body)).toEqual(['a2']);
});

test('a FIFO queue delivers a repeated message once, also when the process ended in between', async () => {
  const folder = newFolder();
  const fifo = { 'work.fifo': { FifoQueue: true } };
  const same = { MessageGroupId: 'g', MessageDeduplicationId: 'd' };
  const before = await queues(fifo, folder);
  const { MessageId } = await before.send('work.fifo', 'once', same);
  await before.stop();

  const after = await queues(fifo, folder);
  expect((await after.send('work.fifo', 'once again', same)).MessageId).toBe(MessageId);
  expect((await after.receive('work.fifo')).map(({ Body }) => Body)).toEqual(['once']);
});

test('messages outlive the process, and a handle from before still deletes', async () => {
  const folder = newFolder();
  const before = await queues({ work: {} }, folder);
  await before.send('work', 'held');
  const [held] = await before.receive('work');
  await before.send('work', 'waiting');
  await before.stop();

  const { client, url, receive, attributes } = await queues({ work: {} }, folder);
  expect((await receive('work')).map(({ Body }) => Body)).toEqual(['waiting']);
  await client.send(new DeleteMessageCommand({ QueueUrl: url('work'), ReceiptHandle: held?.ReceiptHandle }));
  expect(await attributes('work')).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '1' });
});

test('a handle that a later receive replaced deletes nothing', async () => {
  const { client, url, send, receive, attributes } = await queues({ work: {} });
  await send('work', 'twice');
  const [stale] = await receive('work', { VisibilityTimeout: 0 });
  await receive('work');
  await client.send(new DeleteMessageCommand({ QueueUrl: url('work'), ReceiptHandle: stale?.ReceiptHandle }));
  expect(await attributes('work')).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '1' });
});

test('a batch answers each entry for itself', async () => {
  const { client, url, receive } = await queues({ work: {} });
  const sent = await client.send(
    new SendMessageBatchCommand({
      QueueUrl: url('work'),
      Entries: [
        { Id: 'good', MessageBody: 'x' },
        { Id: 'bad', MessageBody: 'x', DelaySeconds: 901 },
      ],
    }),
  );
  expect([sent.Successful?.map(({ Id }) => Id), sent.Failed?.map(({ Id, Code }) => [Id, Code])]).toEqual([
    ['good'],
    [['bad', 'InvalidParameterValue']],
  ]);
  const [message] = await receive('work');
  const removed = await client.send(
    new DeleteMessageBatchCommand({
      QueueUrl: url('work'),
      Entries: [
        { Id: '1', ReceiptHandle: message?.ReceiptHandle },
        { Id: '2', ReceiptHandle: 'nonsense' },
      ],
    }),
  );
  expect([removed.Successful?.length, removed.Failed?.[0]?.Code]).toEqual([1, 'ReceiptHandleIsInvalid']);
});

test('calls that SQS refuses fail with its error', async () => {
  const { client, url, send, runtime } = await queues({ work: { MaximumMessageSize: 1024 }, 'work.fifo': { FifoQueue: true } });
  await expect(send('nowhere', 'x')).rejects.toBeInstanceOf(QueueDoesNotExist);
  await expect(send('work', 'x'.repeat(1025))).rejects.toThrow('shorter than 1024 bytes');
  await expect(send('work', 'a\u0000b')).rejects.toMatchObject({ name: 'InvalidMessageContents' });
  await expect(send('work.fifo', 'x')).rejects.toMatchObject({ name: 'MissingParameter' });
  await expect(send('work.fifo', 'x', { MessageGroupId: 'g' })).rejects.toThrow('ContentBasedDeduplication');
  await expect(
    client.send(
      new SendMessageBatchCommand({
        QueueUrl: url('work'),
        Entries: [
          { Id: 'a', MessageBody: '1' },
          { Id: 'a', MessageBody: '2' },
        ],
      }),
    ),
  ).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
  expect(runtime.asked[0]).toEqual({ action: 'sqs:SendMessage', resource: 'arn:aws:sqs:sa-east-1:000000000000:nowhere' });
  expect(runtime.asked.at(-1)).toEqual({ action: 'sqs:SendMessage', resource: 'arn:aws:sqs:sa-east-1:000000000000:work' });
});

test('queues are found by name, listed and emptied', async () => {
  const { client, url, send, attributes } = await queues({ one: {}, two: {} });
  await send('one', 'x');
  expect((await client.send(new GetQueueUrlCommand({ QueueName: 'two' }))).QueueUrl).toBe(url('two'));
  expect((await client.send(new ListQueuesCommand({ QueueNamePrefix: 'o' }))).QueueUrls).toEqual([url('one')]);
  await client.send(new PurgeQueueCommand({ QueueUrl: url('one') }));
  expect(await attributes('one')).toMatchObject({ ApproximateNumberOfMessages: '0' });
});

test('a property that the local queue does not know stops the start, by name', async () => {
  await expect(queues({ work: { Colour: 'blue' } })).rejects.toThrow(
    'Stack/work (AWS::SQS::Queue): the local runtime does not know Colour',
  );
});
