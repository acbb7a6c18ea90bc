import {
  DescribeReplayCommand,
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { afterEach, expect, test } from 'vitest';
import { AwsError, type Delivery } from '../../../local/part.ts';
import { events } from '../../../local/parts/events/part.ts';
import { sqs } from '../../../local/parts/sqs/part.ts';
import { resource } from '../support/bare-runtime.ts';
import { eventually } from '../support/eventually.ts';
import { newFolder } from '../support/new-folder.ts';
import { type SmallRuntime, startSmallRuntime } from '../support/small-runtime.ts';

const running: SmallRuntime[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

const queueArn = (name: string) => `arn:aws:sqs:sa-east-1:000000000000:${name}`;
const toQueue = (name: string, more = {}) => ({ Arn: queueArn(name), Id: name, ...more });
const entry = (more: Partial<PutEventsRequestEntry> = {}): PutEventsRequestEntry => ({
  Source: 'shop.orders',
  DetailType: 'OrderPaid',
  Detail: '{"total":12}',
  EventBusName: 'shop',
  ...more,
});

interface Given {
  readonly rules?: Record<string, Record<string, unknown>>;
  readonly archives?: Record<string, Record<string, unknown>>;
  readonly queues?: readonly string[];
  readonly folder?: string;
  readonly beforeDelivery?: (delivery: Delivery) => void;
}

async function shop({ rules = {}, archives = {}, queues = ['inbox'], folder = newFolder(), beforeDelivery }: Given) {
  const queue = sqs();
  const runtime = await startSmallRuntime({
    folder,
    ...(beforeDelivery && { beforeDelivery }),
    resources: [
      resource('AWS::Events::EventBus', 'Bus', { Name: 'shop' }),
      ...queues.map((name) => resource('AWS::SQS::Queue', name, { QueueName: name })),
      ...Object.entries(rules).map(([name, given]) =>
        resource('AWS::Events::Rule', name, { Name: name, EventBusName: 'shop', EventPattern: { source: ['shop.orders'] }, ...given }),
      ),
      ...Object.entries(archives).map(([name, given]) =>
        resource('AWS::Events::Archive', name, {
          ArchiveName: name,
          SourceArn: 'arn:aws:events:sa-east-1:000000000000:event-bus/shop',
          ...given,
        }),
      ),
    ],
    parts: () => [queue, events()],
  });
  running.push(runtime);
  const client = new EventBridgeClient({
    endpoint: runtime.endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    runtime,
    client,
    put: (...Entries: PutEventsRequestEntry[]) => client.send(new PutEventsCommand({ Entries })),
    received: (name = 'inbox') => queue.queues.receive(queueArn(name), 10),
    next: async (name = 'inbox') => {
      const [message] = await eventually('a message', () => {
        const found = queue.queues.receive(queueArn(name), 1);
        return found.length > 0 ? found : undefined;
      });
      if (!message) throw new Error('no message');
      return message;
    },
  };
}

test('an event reaches the queue of each rule it matches, whole and with its trace, and no other', async () => {
  const { put, next, received, runtime } = await shop({
    queues: ['inbox', 'other'],
    rules: { paid: { Targets: [toQueue('inbox')] }, lost: { EventPattern: { 'detail-type': ['OrderLost'] }, Targets: [toQueue('other')] } },
  });
  const answer = await put(entry({ TraceHeader: 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1', Resources: ['order/7'] }));

  const message = await next();
  expect(JSON.parse(message.body)).toEqual({
    version: '0',
    id: answer.Entries?.[0]?.EventId,
    source: 'shop.orders',
    'detail-type': 'OrderPaid',
    account: '000000000000',
    region: 'sa-east-1',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    resources: ['order/7'],
    detail: { total: 12 },
  });
  expect(message.attributes.AWSTraceHeader).toBe('Root=1-5759e988-bd862e3fe1be46a994272793');
  expect(received('other')).toEqual([]);
  expect(runtime.entries).toContainEqual(
    expect.objectContaining({
      kind: 'event',
      bus: 'shop',
      detailType: 'OrderPaid',
      matched: ['paid'],
      traceId: '1-5759e988-bd862e3fe1be46a994272793',
    }),
  );
  expect(runtime.asked).toContainEqual({
    action: 'events:PutEvents',
    resource: 'arn:aws:events:sa-east-1:000000000000:event-bus/shop',
    context: { 'events:source': 'shop.orders', 'events:detail-type': 'OrderPaid' },
  });
});

test('entries are accepted or refused each for itself', async () => {
  const { put, next } = await shop({ rules: { paid: { Targets: [toQueue('inbox')] } } });
  const answer = await put(entry({ Detail: '[1]' }), entry({ Source: 'aws.s3' }), entry({ DetailType: '' }), entry());
  expect(answer.FailedEntryCount).toBe(3);
  expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
    'MalformedDetail',
    'NotAuthorizedForSource',
    'InvalidArgument',
    undefined,
  ]);
  expect(JSON.parse((await next()).body).detail).toEqual({ total: 12 });
});

test('a request beyond the limits, or for a bus that is not there, is refused whole', async () => {
  const { put, received } = await shop({ rules: { paid: { Targets: [toQueue('inbox')] } } });
  await expect(put(...Array.from({ length: 11 }, () => entry()))).rejects.toThrow('between 1 and 10');
  await expect(put(entry({ Detail: JSON.stringify({ text: 'x'.repeat(1_048_576) }) }))).rejects.toThrow('over the limit');
  await expect(put(entry(), entry({ EventBusName: 'nowhere' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect(received()).toEqual([]);
});

test('a target gets a constant, a part, or a template filled in from the event', async () => {
  const { put, next } = await shop({
    queues: ['constant', 'part', 'template', 'text'],
    rules: {
      shaped: {
        Targets: [
          toQueue('constant', { Input: '{"fixed":true}' }),
          toQueue('part', { InputPath: '$.detail' }),
          toQueue('template', {
            InputTransformer: {
              InputPathsMap: { total: '$.detail.total', who: "$.detail['customer name']", gone: '$.detail.missing' },
              InputTemplate: '{"sum": <total>, "who": <who>, "line": "<who> paid <total>", "gone": <gone>, "rule": <aws.events.rule-name>}',
            },
          }),
          toQueue('text', { InputTransformer: { InputPathsMap: { type: '$.detail-type' }, InputTemplate: '"it is <type>"' } }),
        ],
      },
    },
  });
  await put(entry({ Detail: JSON.stringify({ total: 12, 'customer name': 'Ana "A"' }) }));
  expect(JSON.parse((await next('constant')).body)).toEqual({ fixed: true });
  expect(JSON.parse((await next('part')).body)).toEqual({ total: 12, 'customer name': 'Ana "A"' });
  expect(JSON.parse((await next('template')).body)).toEqual({ sum: 12, who: 'Ana "A"', line: 'Ana "A" paid 12', gone: '', rule: 'shaped' });
  expect((await next('text')).body).toBe('"it is OrderPaid"');
});

test('a target that fails is tried again until it accepts', async () => {
  let failures = 2;
  const { put, next } = await shop({
    rules: { paid: { Targets: [toQueue('inbox')] } },
    beforeDelivery: () => {
      if (failures-- > 0) throw new AwsError('ServiceUnavailable', 'not now', 503);
    },
  });
  await put(entry());
  expect(JSON.parse((await next()).body).detail).toEqual({ total: 12 });
});

test('what cannot be delivered goes to the dead-letter queue of its target, saying why', async () => {
  const { put, next } = await shop({
    queues: ['inbox', 'dead'],
    rules: {
      paid: { Targets: [toQueue('inbox', { DeadLetterConfig: { Arn: queueArn('dead') }, RetryPolicy: { MaximumRetryAttempts: 0 } })] },
    },
    beforeDelivery: ({ to }) => {
      if (to === queueArn('inbox')) throw new AwsError('ServiceUnavailable', 'never', 503);
    },
  });
  await put(entry());
  const dead = await next('dead');
  expect(JSON.parse(dead.body).detail).toEqual({ total: 12 });
  expect(Object.fromEntries(Object.entries(dead.messageAttributes).map(([name, { stringValue }]) => [name, stringValue]))).toEqual({
    RULE_ARN: 'arn:aws:events:sa-east-1:000000000000:rule/shop/paid',
    TARGET_ARN: queueArn('inbox'),
    ERROR_CODE: 'ServiceUnavailable',
    ERROR_MESSAGE: 'never',
    RETRY_ATTEMPTS: '0',
    EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
  });
});

test('an event accepted before the process ended is delivered after it starts again', async () => {
  const folder = newFolder();
  const rules = { paid: { Targets: [toQueue('inbox')] } };
  const before = await shop({
    folder,
    rules,
    beforeDelivery: () => {
      throw new Error('the target is away');
    },
  });
  await before.put(entry());
  await running.pop()?.stop();

  const { next } = await shop({ folder, rules });
  expect(JSON.parse((await next()).body).detail).toEqual({ total: 12 });
});

test('a disabled rule delivers nothing', async () => {
  const { put, next, received, runtime } = await shop({
    queues: ['inbox', 'other'],
    rules: { off: { State: 'DISABLED', Targets: [toQueue('inbox')] }, on: { Targets: [toQueue('other')] } },
  });
  await put(entry());
  await next('other');
  expect(received('inbox')).toEqual([]);
  expect(runtime.entries).toContainEqual(expect.objectContaining({ matched: ['on'] }));
});

test('an archive keeps what it is asked to keep and sends it again, marked as a replay', async () => {
  const { put, next, received, client } = await shop({
    rules: { paid: { Targets: [toQueue('inbox')] } },
    archives: { all: { RetentionDays: 30 }, none: { EventPattern: { source: ['nobody'] } } },
  });
  await put(entry());
  const original = JSON.parse((await next()).body);

  const span = { EventStartTime: new Date(Date.now() - 60_000), EventEndTime: new Date(Date.now() + 60_000) };
  const Destination = { Arn: 'arn:aws:events:sa-east-1:000000000000:event-bus/shop' };
  const from = (name: string) => `arn:aws:events:sa-east-1:000000000000:archive/${name}`;
  await client.send(new StartReplayCommand({ ReplayName: 'nothing', EventSourceArn: from('none'), Destination, ...span }));
  await client.send(new StartReplayCommand({ ReplayName: 'again', EventSourceArn: from('all'), Destination, ...span }));

  expect(JSON.parse((await next()).body)).toEqual({ ...original, 'replay-name': 'again' });
  await eventually('the end', async () => (await client.send(new DescribeReplayCommand({ ReplayName: 'again' }))).State === 'COMPLETED');
  expect(received()).toEqual([]);
});

test('an archive forgets what is older than its retention in product time', async () => {
  const { put, next, client, runtime, received } = await shop({
    rules: { paid: { Targets: [toQueue('inbox')] } },
    archives: { short: { RetentionDays: 2 } },
  });
  await put(entry());
  await next();
  await runtime.clock.moveTo(new Date(Date.now() + 3 * 86_400_000));
  await client.send(
    new StartReplayCommand({
      ReplayName: 'late',
      EventSourceArn: 'arn:aws:events:sa-east-1:000000000000:archive/short',
      Destination: { Arn: 'arn:aws:events:sa-east-1:000000000000:event-bus/shop' },
      EventStartTime: new Date(Date.now() - 60_000),
      EventEndTime: new Date(Date.now() + 60_000),
    }),
  );
  await eventually('the end', async () => (await client.send(new DescribeReplayCommand({ ReplayName: 'late' }))).State === 'COMPLETED');
  expect(received()).toEqual([]);
});

test('a target or a property that local rules do not know stops the start, by name', async () => {
  await expect(
    shop({ rules: { odd: { Targets: [{ Arn: 'arn:aws:kinesis:sa-east-1:000000000000:stream/x', Id: 'k' }] } } }),
  ).rejects.toThrow('stream/x" is no target');
  await expect(shop({ rules: { odd: { Colour: 'blue' } } })).rejects.toThrow(
    'Stack/odd (AWS::Events::Rule): the local runtime does not know Colour',
  );
  await expect(shop({ rules: { odd: { EventPattern: { source: [{ like: 'x' }] } } } })).rejects.toThrow(
    'Stack/odd (AWS::Events::Rule): Event pattern is not valid',
  );
});
