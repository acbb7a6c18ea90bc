import type { Invocation } from '../../part.ts';
import { matches } from '../events/pattern.ts';
import type { QueueSource, ReceivedMessage } from '../sqs/queue-source.ts';
import { batchOutcome } from './batch-response.ts';
import type { MappingSpec } from './mapping-spec.ts';
import { signal } from './signal.ts';

/** A mapping at work. */
export interface Polling {
  /** Takes up nothing more and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Runs the mapping's function with a batch; `traceId` is that of the messages, where they have one. */
export type RunBatch = (payload: string, traceId: string | undefined) => Promise<Invocation>;

/** A synchronous invocation takes 6 MB; what the records' own JSON adds is left for. */
const MAX_BODIES_BYTES = 5 * 1024 * 1024;
/** Looks again by itself this often, should an arrival not have been told. */
const LOOK_AGAIN_MS = 5_000;
const AFTER_FAILURE_MS = 1_000;

/**
 * Polls a queue for a function. What the function has done is deleted; what failed stays hidden until the queue's visibility timeout is over and comes
 * again, until the queue's redrive policy moves it ("Using Lambda with Amazon SQS"). Messages that no filter matches are deleted unseen, as on AWS.
 */
export function pollQueue(spec: MappingSpec, queues: QueueSource, region: string, run: RunBatch, warn: (line: string) => void): Polling {
  const arrival = signal();
  const room = signal();
  const stopping = signal();
  const underWay = new Set<Promise<void>>();
  let isStopped = false;
  const forget = queues.arrived(spec.sourceArn, () => arrival.raise());

  async function pollOn(): Promise<void> {
    while (!isStopped) {
      try {
        await poll();
      } catch (error) {
        warn(`Reading ${spec.sourceArn} failed and is tried again: ${String(error)}`);
        await stopping.wait(AFTER_FAILURE_MS);
      }
    }
    await Promise.all(underWay);
  }

  async function poll(): Promise<void> {
    while (underWay.size >= spec.concurrency) await room.wait(LOOK_AGAIN_MS);
    const { batch, wasEmpty } = await collect();
    if (wasEmpty) await arrival.wait(LOOK_AGAIN_MS);
    for (const part of bySize(batch)) {
      const handling = handle(part)
        .catch((error: unknown) => warn(`A batch of ${spec.sourceArn} failed and comes again: ${String(error)}`))
        .finally(() => {
          underWay.delete(handling);
          room.raise();
        });
      underWay.add(handling);
    }
  }

  /** Waits for a full batch up to the mapping's window, counted from its first message. Messages that no filter matches make none, and no empty queue. */
  async function collect(): Promise<{ batch: ReceivedMessage[]; wasEmpty: boolean }> {
    const received = queues.receive(spec.sourceArn, spec.batchSize);
    const batch = wanted(received);
    const until = performance.now() + spec.windowMs;
    while (batch.length > 0 && batch.length < spec.batchSize && !isStopped) {
      const left = until - performance.now();
      if (left <= 0) break;
      await arrival.wait(left);
      batch.push(...wanted(queues.receive(spec.sourceArn, spec.batchSize - batch.length)));
    }
    return { batch, wasEmpty: received.length === 0 };
  }

  function wanted(messages: readonly ReceivedMessage[]): ReceivedMessage[] {
    if (spec.filters.length === 0) return [...messages];
    const kept = messages.filter((message) => spec.filters.some((filter) => isMatch(filter, message)));
    const dropped = messages.filter((message) => !kept.includes(message));
    if (dropped.length > 0)
      queues.remove(
        spec.sourceArn,
        dropped.map((message) => message.receiptHandle),
      );
    return kept;
  }

  async function handle(batch: readonly ReceivedMessage[]): Promise<void> {
    const payload = JSON.stringify({ Records: batch.map((message) => recordOf(message, spec.sourceArn, region)) });
    const answer = await run(payload, rootOf(batch[0]?.attributes.AWSTraceHeader));
    const outcome = batchOutcome(
      answer,
      spec.reportsItemFailures,
      batch.map((message) => message.messageId),
    );
    if (outcome.kind === 'failed') return;
    const done = outcome.kind === 'done' ? batch : batch.filter((message) => !outcome.failed.has(message.messageId));
    if (done.length > 0)
      queues.remove(
        spec.sourceArn,
        done.map((message) => message.receiptHandle),
      );
  }

  const polling = pollOn();
  return {
    async stop() {
      isStopped = true;
      forget();
      arrival.raise();
      room.raise();
      stopping.raise();
      await polling;
    },
  };
}

function isMatch(filter: Record<string, unknown>, message: ReceivedMessage): boolean {
  const wantsJson = typeof filter.body === 'object' && filter.body !== null && !Array.isArray(filter.body);
  if (!wantsJson) return matches(filter, { ...message });
  try {
    return matches(filter, { ...message, body: JSON.parse(message.body) });
  } catch {
    // A filter on JSON never matches a body that isn't JSON.
    return false;
  }
}

function bySize(messages: readonly ReceivedMessage[]): ReceivedMessage[][] {
  const parts: ReceivedMessage[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const message of messages) {
    const size = Buffer.byteLength(message.body);
    if (bytes + size > MAX_BODIES_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(message);
    bytes += size;
  }
  return parts;
}

function recordOf(message: ReceivedMessage, eventSourceARN: string, awsRegion: string): object {
  const messageAttributes = Object.fromEntries(
    Object.entries(message.messageAttributes).map(([name, attribute]) => [
      name,
      { ...attribute, stringListValues: [], binaryListValues: [] },
    ]),
  );
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: message.attributes,
    messageAttributes,
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}

/** The trace in an `AWSTraceHeader`: Lambda only links to it, here the function's calls are counted with what caused them. */
function rootOf(header: string | undefined): string | undefined {
  return /Root=([^;]+)/.exec(header ?? '')?.[1];
}
