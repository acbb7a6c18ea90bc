import { afterEach, describe, expect, test } from 'vitest';
import type { Resource } from '../../../local/part.ts';
import type { StreamRecord, StreamSource } from '../../../local/parts/dynamodb/streams.ts';
import { asynchronousInvocations } from '../../../local/parts/lambda/asynchronous.ts';
import { codeAssets } from '../../../local/parts/lambda/code-asset.ts';
import { functionSpec } from '../../../local/parts/lambda/function-spec.ts';
import { type LambdaPart, lambda } from '../../../local/parts/lambda/part.ts';
import type { QueueSource, ReceivedMessage } from '../../../local/parts/sqs/queue-source.ts';
import { resource } from '../support/bare-runtime.ts';
import { eventually } from '../support/eventually.ts';
import { inlineFunction, type TestRuntime, testRuntime } from './support.ts';

const STREAM = 'arn:aws:dynamodb:sa-east-1:000000000000:table/orders/stream/2026-11-24T00:00:00.000';
const QUEUE = 'arn:aws:sqs:sa-east-1:000000000000:shipping';
const FAILURES = 'arn:aws:sqs:sa-east-1:000000000000:failures';

/** A stream whose record `n` has the sequence number `n`. */
function stream(...names: string[]) {
  const records: StreamRecord[] = [];
  const listeners = new Set<() => void>();
  const put = (name: string): void => {
    records.push({
      eventID: name,
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'sa-east-1',
      dynamodb: {
        ApproximateCreationDateTime: Date.now() / 1000,
        Keys: { id: { S: name } },
        NewImage: { id: { S: name } },
        SequenceNumber: String(records.length + 1).padStart(21, '0'),
        SizeBytes: 10,
        StreamViewType: 'NEW_IMAGE',
      },
      eventSourceARN: STREAM,
    });
    for (const listener of listeners) listener();
  };
  for (const name of names) put(name);
  const source: StreamSource = {
    read: async (_arn, after = '', limit) => {
      const found = records.filter(({ dynamodb }) => dynamodb.SequenceNumber > after).slice(0, limit);
      return { records: found, next: found.at(-1)?.dynamodb.SequenceNumber ?? after };
    },
    latest: async () => records.at(-1)?.dynamodb.SequenceNumber ?? '',
    changed: (_arn, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { source, put };
}

/** A queue in memory, with no visibility timeout: what was received comes again only by hand. */
function queue(...bodies: string[]) {
  const messages = new Map<string, ReceivedMessage>();
  const hidden = new Set<string>();
  const listeners = new Set<() => void>();
  const send = (body: string): void => {
    const messageId = `m${messages.size + 1}`;
    const attributes = { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: 'test', ApproximateFirstReceiveTimestamp: '0' };
    messages.set(messageId, {
      messageId,
      receiptHandle: `handle of ${messageId}`,
      body,
      md5OfBody: 'md5',
      attributes,
      messageAttributes: { kind: { dataType: 'String', stringValue: 'order' } },
    });
    for (const listener of listeners) listener();
  };
  for (const body of bodies) send(body);
  const source: QueueSource = {
    receive: (_arn, max) => {
      const found = [...messages.values()].filter(({ messageId }) => !hidden.has(messageId)).slice(0, max);
      for (const { messageId } of found) hidden.add(messageId);
      return found;
    },
    remove: (_arn, handles) => {
      for (const handle of handles) messages.delete(handle.replace('handle of ', ''));
    },
    changeVisibility: () => undefined,
    arrived: (_arn, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { source, send, left: () => [...messages.values()].map(({ body }) => body) };
}

function mapping(sourceArn: string, properties: Record<string, unknown> = {}): Resource {
  const starting = sourceArn === STREAM ? { StartingPosition: 'TRIM_HORIZON' } : {};
  return resource('AWS::Lambda::EventSourceMapping', 'Mapping', {
    EventSourceArn: sourceArn,
    FunctionName: 'worker',
    ...starting,
    ...properties,
  });
}

const open: { part: LambdaPart; runtime: TestRuntime }[] = [];

async function running(given: { streams?: StreamSource; queues?: QueueSource; resources: Resource[]; runtime?: TestRuntime }) {
  const runtime = given.runtime ?? testRuntime();
  const part = lambda(given.streams ?? stream().source, given.queues ?? queue().source);
  open.push({ part, runtime });
  await part.provision?.(given.resources, runtime);
  await part.start?.(runtime);
  /** What the function has logged, one line each: the batches it saw. */
  const batches = (): string[] =>
    runtime.entries().flatMap((entry) => (entry.kind === 'log' && entry.line.startsWith('saw ') ? [entry.line.slice(4)] : []));
  return {
    runtime,
    part,
    batches,
    sees: (expected: string[]) =>
      eventually(
        `the batches ${expected.join(' ')}, not ${batches().join(' ')}`,
        () => JSON.stringify(batches()) === JSON.stringify(expected),
      ),
  };
}

afterEach(async () => {
  for (const { part, runtime } of open.splice(0)) {
    await part.stop?.();
    runtime.close();
  }
});

/** Logs its batch and does what `failing` says with `names`. */
const streamWorker = (then: string): string =>
  `exports.handler = async ({ Records }) => { const names = Records.map(({ eventID }) => eventID); console.log('saw ' + names.join(',')); ${then} };`;
const queueWorker = (then: string): string =>
  `exports.handler = async ({ Records }) => { console.log('saw ' + Records.map(({ body }) => body).join(',')); ${then} };`;

describe('a mapping on a stream', () => {
  test('hands records over in order, in batches, and goes on where it stopped after a restart', async () => {
    const { source, put } = stream('a', 'b', 'c');
    const resources = [inlineFunction('worker', streamWorker('')), mapping(STREAM, { BatchSize: 2 })];
    const first = await running({ streams: source, resources });
    await first.sees(['a,b', 'c']);
    await first.part.stop?.();

    put('d');
    const second = lambda(source, queue().source);
    await second.provision?.(resources, first.runtime);
    await second.start?.(first.runtime);
    open.unshift({ part: second, runtime: testRuntime() });

    await first.sees(['a,b', 'c', 'd']);
  });

  test('LATEST begins behind what is there', async () => {
    const { source, put } = stream('old');
    const { sees, runtime } = await running({
      streams: source,
      resources: [inlineFunction('worker', streamWorker('')), mapping(STREAM, { StartingPosition: 'LATEST' })],
    });
    await eventually('a position', () => runtime.state.prepare('SELECT position FROM lambda_checkpoint').get());

    put('new');

    await sees(['new']);
  });

  test('a failing batch is tried again and holds up what is behind it', async () => {
    const then = `globalThis.tries = (globalThis.tries ?? 0) + 1; if (globalThis.tries < 3) throw new Error('not yet');`;
    const { sees } = await running({
      streams: stream('a', 'b').source,
      resources: [inlineFunction('worker', streamWorker(then)), mapping(STREAM, { BatchSize: 1 })],
    });

    await sees(['a', 'a', 'a', 'b']);
  });

  test('reported failures: from the lowest on comes again', async () => {
    const then = `return globalThis.again ? {} : ((globalThis.again = true), { batchItemFailures: [{ itemIdentifier: Records[2].dynamodb.SequenceNumber }, { itemIdentifier: Records[1].dynamodb.SequenceNumber }] });`;
    const { sees } = await running({
      streams: stream('a', 'b', 'c', 'd').source,
      resources: [inlineFunction('worker', streamWorker(then)), mapping(STREAM, { FunctionResponseTypes: ['ReportBatchItemFailures'] })],
    });

    await sees(['a,b,c,d', 'b,c,d']);
  });

  test('a batch is divided until the bad record stands alone, which is given up after its retries and told to the failure queue', async () => {
    const then = `if (names.includes('bad')) throw new Error('bad');`;
    const { sees, runtime } = await running({
      streams: stream('a', 'b', 'bad', 'd').source,
      resources: [
        inlineFunction('worker', streamWorker(then)),
        mapping(STREAM, {
          BisectBatchOnFunctionError: true,
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: FAILURES } },
        }),
      ],
    });

    await sees(['a,b,bad,d', 'a,b', 'bad,d', 'bad', 'bad', 'd']);
    const [told] = runtime.deliveries;
    expect(told).toMatchObject({ to: FAILURES, from: { functionName: 'worker' } });
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: {
        streamArn: STREAM,
        batchSize: 1,
        startSequenceNumber: '000000000000000000003',
        endSequenceNumber: '000000000000000000003',
      },
    });
  });

  test('only records that a filter matches reach the function', async () => {
    const { sees } = await running({
      streams: stream('a', 'b', 'a').source,
      resources: [
        inlineFunction('worker', streamWorker('')),
        mapping(STREAM, {
          BatchSize: 1,
          FilterCriteria: {
            Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { id: { S: ['b'] } } } }) }],
          },
        }),
      ],
    });

    await sees(['b']);
  });

  test('is refused at the start where the role may not read the stream', async () => {
    const runtime = testRuntime();
    runtime.denied.add('dynamodb:GetRecords');

    await expect(running({ runtime, resources: [inlineFunction('worker', streamWorker('')), mapping(STREAM)] })).rejects.toThrow(
      /worker can't be woken by .*table\/orders\/stream.*role\/worker is not allowed dynamodb:GetRecords/,
    );
  });
});

describe('a mapping on a queue', () => {
  test('deletes what is done; the event is Lambda’s', async () => {
    const { source, left } = queue('a', 'b');
    const then = `const [first] = Records; console.log(JSON.stringify({ keys: Object.keys(first).sort(), arn: first.eventSourceARN, kind: first.messageAttributes.kind.stringValue }));`;
    const { sees, runtime } = await running({ queues: source, resources: [inlineFunction('worker', queueWorker(then)), mapping(QUEUE)] });

    await sees(['a,b']);
    await eventually('an empty queue', () => left().length === 0);
    expect(runtime.entries()).toContainEqual(
      expect.objectContaining({
        line: JSON.stringify({
          keys: [
            'attributes',
            'awsRegion',
            'body',
            'eventSource',
            'eventSourceARN',
            'md5OfBody',
            'messageAttributes',
            'messageId',
            'receiptHandle',
          ],
          arn: QUEUE,
          kind: 'order',
        }),
      }),
    );
  });

  test('of a partly failed batch only the reported messages stay', async () => {
    const { source, left } = queue('good', 'bad', 'fine');
    const then = `return { batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })) };`;
    const { sees } = await running({
      queues: source,
      resources: [inlineFunction('worker', queueWorker(then)), mapping(QUEUE, { FunctionResponseTypes: ['ReportBatchItemFailures'] })],
    });

    await sees(['good,bad,fine']);
    expect(await eventually('the rest to be deleted', () => left().length < 3 && left())).toEqual(['bad']);
  });

  test.each([
    ['throws', 'throw new Error("down");'],
    ['names a message that is not in the batch', 'return { batchItemFailures: [{ itemIdentifier: "other" }] };'],
    ['answers with nonsense', 'return { batchItemFailures: "all" };'],
  ])('a function that %s keeps its whole batch in the queue', async (_what, then) => {
    const { source, left } = queue('a', 'b');
    const { sees, runtime } = await running({
      queues: source,
      resources: [inlineFunction('worker', queueWorker(then)), mapping(QUEUE, { FunctionResponseTypes: ['ReportBatchItemFailures'] })],
    });

    await sees(['a,b']);
    await eventually('the invocation has ended', () => runtime.entries().some(({ kind }) => kind === 'invocation'));
    expect(left()).toEqual(['a', 'b']);
  });

  test('goes past messages that no filter matches to those behind them without waiting', async () => {
    const { source, left } = queue(...Array.from({ length: 60 }, (_, at) => JSON.stringify({ kind: 'other', at })), '{"kind":"wanted"}');
    const filter = { FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ body: { kind: ['wanted'] } }) }] } };
    const { sees } = await running({ queues: source, resources: [inlineFunction('worker', queueWorker('')), mapping(QUEUE, filter)] });

    await sees(['{"kind":"wanted"}']);
    await eventually('an empty queue', () => left().length === 0);
  });

  test('goes on after the queue could not be read', async () => {
    const { source } = queue('a');
    let failures = 1;
    const queues: QueueSource = {
      ...source,
      receive(arn, max) {
        if (failures-- > 0) throw new Error('database is locked');
        return source.receive(arn, max);
      },
    };
    const { sees, runtime } = await running({ queues, resources: [inlineFunction('worker', queueWorker('')), mapping(QUEUE)] });

    await sees(['a']);
    expect(runtime.entries()).toContainEqual(
      expect.objectContaining({ level: 'WARN', line: expect.stringContaining('database is locked') }),
    );
  });

  test('waits for a full batch up to its window', async () => {
    const { source, send } = queue('a');
    const { sees } = await running({
      queues: source,
      resources: [inlineFunction('worker', queueWorker('')), mapping(QUEUE, { BatchSize: 3, MaximumBatchingWindowInSeconds: 20 })],
    });

    send('b');
    send('c');

    await sees(['a,b,c']);
  });

  test('runs no more batches at once than its bound', async () => {
    const { source } = queue('a', 'b', 'c', 'd');
    const then = 'await new Promise((r) => setTimeout(r, 100)); console.log("saw end");';
    const { sees } = await running({
      queues: source,
      resources: [inlineFunction('worker', queueWorker(then)), mapping(QUEUE, { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 1 } })],
    });

    await sees(['a', 'end', 'b', 'end', 'c', 'end', 'd', 'end']);
  });

  test('a message that no filter matches is deleted unseen', async () => {
    const { source, left } = queue('{"type":"order"}', '{"type":"other"}', 'not json');
    const { sees } = await running({
      queues: source,
      resources: [
        inlineFunction('worker', queueWorker('throw new Error("keep");')),
        mapping(QUEUE, { FilterCriteria: { Filters: [{ Pattern: '{"body":{"type":["order"]}}' }] } }),
      ],
    });

    await sees(['{"type":"order"}']);
    expect(left()).toEqual(['{"type":"order"}']);
  });

  test('a property that is not known is refused by name', async () => {
    await expect(running({ resources: [inlineFunction('worker', queueWorker('')), mapping(QUEUE, { Topics: ['a'] })] })).rejects.toThrow(
      /Stack\/Mapping .*Topics/,
    );
  });
});

describe('an asynchronous invocation', () => {
  const invoke = (part: LambdaPart, payload: unknown) =>
    part.targets?.lambda?.({
      to: 'arn:aws:lambda:sa-east-1:000000000000:function:worker',
      payload: JSON.stringify(payload),
      from: { operator: true },
    });
  const config = (properties: Record<string, unknown>): Resource =>
    resource('AWS::Lambda::EventInvokeConfig', 'Config', { FunctionName: 'worker', Qualifier: '$LATEST', ...properties });
  const failing = `exports.handler = async (event) => { console.log('saw ' + event.name); throw new Error('down'); };`;

  test('is tried three times, then told to its failure destination and its dead-letter queue', async () => {
    const { part, sees, runtime } = await running({
      resources: [
        inlineFunction('worker', failing, { DeadLetterConfig: { TargetArn: FAILURES } }),
        config({ DestinationConfig: { OnFailure: { Destination: QUEUE } } }),
      ],
    });

    await invoke(part, { name: 'a' });

    await sees(['a', 'a', 'a']);
    await eventually('both are told', () => runtime.deliveries.length === 2);
    expect(runtime.deliveries.map(({ to }) => to)).toEqual([QUEUE, FAILURES]);
    expect(JSON.parse(runtime.deliveries[0]?.payload ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: { name: 'a' },
      responsePayload: { errorMessage: 'down' },
    });
    expect(runtime.deliveries[1]).toMatchObject({ payload: '{"name":"a"}', attributes: { ErrorMessage: 'down' } });
  });

  test('that could not be run is kept for the next start, and ends nothing but itself', async () => {
    const runtime = testRuntime();
    const spec = functionSpec(inlineFunction('worker', failing), runtime, codeAssets(runtime.assembly));
    const asynchronous = asynchronousInvocations(runtime, new Map([['worker', spec]]), new Map(), () =>
      Promise.reject(new Error('no thread could be started')),
    );

    asynchronous.enqueue(spec, '{}', 'test', undefined);
    await eventually('it is told', () => runtime.entries().some((entry) => entry.kind === 'log' && entry.line.includes('no thread')));

    await asynchronous.stop();
    expect(runtime.state.prepare('SELECT count(*) AS n FROM lambda_async').get()?.n).toBe(1);
    runtime.close();
  });

  test('that was accepted is run by the next process where this one ended before', async () => {
    const resources = [inlineFunction('worker', `exports.handler = async (event) => { console.log('saw ' + event.name); };`)];
    const runtime = testRuntime();
    const killed = lambda(stream().source, queue().source);
    await killed.provision?.(resources, runtime);
    runtime.state.exec(`INSERT INTO lambda_async VALUES ('1', 'worker', '{"name":"kept"}', 'test', NULL, 0, 0)`);

    const { sees } = await running({ runtime, resources });

    await sees(['kept']);
    await eventually('nothing left', () => runtime.state.prepare('SELECT count(*) AS n FROM lambda_async').get()?.n === 0);
  });
});
