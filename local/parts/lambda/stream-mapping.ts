import { randomUUID } from 'node:crypto';
import type { StreamRecord, StreamSource } from '../dynamodb/streams.ts';
import { matches } from '../events/pattern.ts';
import { batchOutcome } from './batch-response.ts';
import type { Checkpoint } from './checkpoints.ts';
import type { MappingSpec } from './mapping-spec.ts';
import type { Polling, RunBatch } from './queue-mapping.ts';
import { signal } from './signal.ts';

/** Where records go that the mapping gives up. */
export type Discard = (record: object) => Promise<void>;

export interface StreamPollingOptions {
  readonly streams: StreamSource;
  readonly checkpoint: Checkpoint;
  readonly run: RunBatch;
  readonly discard: Discard;
  readonly warn: (line: string) => void;
  readonly functionArn: string;
}

const LOOK_AGAIN_MS = 5_000;
const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 10_000;

/**
 * Reads a table's stream for a function, in order, one batch at a time. The position is kept after each batch that the function has done, so that a
 * record is seen at least once however the process ends. A failure is tried again until it succeeds, or until the template's bound on retries or age is
 * reached; then the batch goes to the failure destination ("Using Lambda with DynamoDB", error handling). Dividing a batch isn't counted as a retry.
 */
export function pollStream(spec: MappingSpec, options: StreamPollingOptions): Polling {
  const { streams, checkpoint, run, warn } = options;
  const change = signal();
  const stopping = signal();
  let isStopped = false;
  const forget = streams.changed(spec.sourceArn, () => change.raise());

  async function poll(): Promise<void> {
    await standAtTheStart();
    while (!isStopped) {
      const { records, next } = await readBatch();
      if (records.length === 0) {
        await change.wait(LOOK_AGAIN_MS);
        continue;
      }
      const wanted = records.filter((record) => spec.filters.length === 0 || spec.filters.some((filter) => matches(filter, { ...record })));
      if (await handle(wanted)) checkpoint.write(next);
    }
  }

  /** LATEST begins behind what is there at the mapping's first start. */
  async function standAtTheStart(): Promise<void> {
    if (spec.startsAtLatest && checkpoint.read() === undefined) checkpoint.write(await streams.latest(spec.sourceArn));
  }

  /** Waits for a full batch up to the mapping's window. */
  async function readBatch(): Promise<{ records: readonly StreamRecord[]; next: string }> {
    const from = checkpoint.read();
    const until = performance.now() + spec.windowMs;
    for (;;) {
      const batch = await streams.read(spec.sourceArn, from, spec.batchSize);
      const left = until - performance.now();
      if (batch.records.length === 0 || batch.records.length >= spec.batchSize || left <= 0 || isStopped) return batch;
      await change.wait(left);
    }
  }

  /** Hands records over until they are done or given up; false where the polling was stopped before. `failures` is how often these have failed. */
  async function handle(records: readonly StreamRecord[], failures = 0): Promise<boolean> {
    if (records.length === 0) return true;
    if (isStopped) return false;
    if (isTooOld(records)) return giveUp(records, 'RecordAgeExceeded', failures);
    const { done, why } = await attempt(records);
    if (done === records.length) return true;
    keepDone(records[done - 1]);
    if (done === 0 && spec.bisects && records.length > 1) return divided(records);
    return again(records.slice(done), done === 0 ? failures + 1 : 1, why);
  }

  /** Runs the function once; gives how many records, from the first, need not come again, and why the others do. */
  async function attempt(records: readonly StreamRecord[]): Promise<{ done: number; why: string }> {
    const payload = JSON.stringify({ Records: records.map((record) => ({ ...record, eventSourceARN: spec.sourceArn })) });
    const outcome = batchOutcome(await run(payload, undefined), spec.reportsItemFailures, records.map(sequenceOf));
    if (outcome.kind === 'done') return { done: records.length, why: '' };
    if (outcome.kind === 'failed') return { done: 0, why: outcome.reason };
    return { done: records.findIndex((record) => outcome.failed.has(sequenceOf(record))), why: 'it reported item failures' };
  }

  async function divided(records: readonly StreamRecord[]): Promise<boolean> {
    const middle = Math.ceil(records.length / 2);
    if (!(await handle(records.slice(0, middle)))) return false;
    keepDone(records[middle - 1]);
    return handle(records.slice(middle));
  }

  async function again(records: readonly StreamRecord[], failures: number, why: string): Promise<boolean> {
    warn(`${spec.functionName} failed on ${records.length} record(s) of ${spec.sourceArn}, attempt ${failures}: ${why}`);
    if (failures > spec.maximumRetries) return giveUp(records, 'RetryAttemptsExhausted', failures);
    await stopping.wait(Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), LONGEST_BACKOFF_MS));
    return handle(records, failures);
  }

  /** The records up to this one needn't be seen again, should the process end before the rest of their batch is done. */
  function keepDone(record: StreamRecord | undefined): void {
    if (record !== undefined) checkpoint.write(sequenceOf(record));
  }

  async function giveUp(records: readonly StreamRecord[], condition: string, invocations: number): Promise<true> {
    warn(
      `${records.length} record(s) of ${spec.sourceArn} were given up: ${condition}${spec.onFailure === undefined ? ', and the template names no failure destination' : ''}`,
    );
    await options.discard(discardRecord(spec, options.functionArn, records, { condition, invocations }));
    return true;
  }

  function isTooOld(records: readonly StreamRecord[]): boolean {
    const newest = Math.max(...records.map((record) => arrivedAt(record)));
    return Date.now() - newest > spec.maximumAgeMs;
  }

  async function pollOn(): Promise<void> {
    while (!isStopped) {
      try {
        await poll();
      } catch (error) {
        warn(`Reading ${spec.sourceArn} failed and is tried again: ${String(error)}`);
        await stopping.wait(1_000);
      }
    }
  }

  const polling = pollOn();
  return {
    async stop() {
      isStopped = true;
      forget();
      change.raise();
      stopping.raise();
      await polling;
    },
  };
}

function sequenceOf(record: StreamRecord): string {
  return record.dynamodb.SequenceNumber;
}

/** Milliseconds since 1970; streams tell seconds. */
function arrivedAt(record: StreamRecord): number {
  return record.dynamodb.ApproximateCreationDateTime * 1000;
}

/** What a failure destination is told of discarded records ("Configuring destinations for failed DynamoDB invocations"): where they are, not what they are. */
function discardRecord(
  spec: MappingSpec,
  functionArn: string,
  records: readonly StreamRecord[],
  why: { condition: string; invocations: number },
): object {
  const [first, last] = [records[0], records.at(-1)];
  const instant = (record: StreamRecord | undefined) => (record === undefined ? undefined : new Date(arrivedAt(record)).toISOString());
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition: why.condition, approximateInvokeCount: why.invocations },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: instant(first),
      approximateArrivalOfLastRecord: instant(last),
      batchSize: records.length,
      streamArn: spec.sourceArn,
    },
  };
}
