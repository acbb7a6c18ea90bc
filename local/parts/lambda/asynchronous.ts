import { randomUUID } from 'node:crypto';
import type { Invocation, Runtime } from '../../part.ts';
import type { FunctionSpec } from './function-spec.ts';

/** `AWS::Lambda::EventInvokeConfig` of a function, with Lambda's defaults. */
export interface EventInvokeConfig {
  readonly maximumRetryAttempts: number;
  readonly maximumEventAgeSeconds: number;
  readonly onSuccess?: string;
  readonly onFailure?: string;
}

export const DEFAULT_CONFIG: EventInvokeConfig = { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 };

/** How an asynchronous invocation is run; waits for an instance as long as it takes. */
export type RunAsync = (
  spec: FunctionSpec,
  payload: string,
  wokenBy: string,
  traceId: string | undefined,
  requestId: string,
) => Promise<Invocation>;

export interface AsynchronousInvocations {
  /** Kept when it returns: the function runs now, or after the next start. */
  enqueue(spec: FunctionSpec, payload: string, wokenBy: string, traceId: string | undefined): void;
  /** Runs what a former process left. */
  start(): void;
  stop(): Promise<void>;
}

interface Row {
  readonly id: string;
  readonly function: string;
  readonly payload: string;
  readonly woken_by: string;
  readonly trace_id: string | null;
  readonly attempts: number;
  readonly enqueued_at: number;
}

/** Lambda waits one minute, then two; on one machine nobody wants to. */
const RETRY_MS = [1_000, 2_000];

/** Lambda's queue of asynchronous invocations, durable, with its retries and destinations ("Asynchronous invocation"). */
export function asynchronousInvocations(
  runtime: Runtime,
  functions: ReadonlyMap<string, FunctionSpec>,
  configs: ReadonlyMap<string, EventInvokeConfig>,
  run: RunAsync,
): AsynchronousInvocations {
  const { state } = runtime;
  state.exec(
    'CREATE TABLE IF NOT EXISTS lambda_async (id TEXT PRIMARY KEY, function TEXT NOT NULL, payload TEXT NOT NULL, woken_by TEXT NOT NULL, trace_id TEXT, attempts INTEGER NOT NULL, enqueued_at INTEGER NOT NULL)',
  );
  const insert = state.prepare('INSERT INTO lambda_async VALUES (?, ?, ?, ?, ?, 0, ?)');
  const countAttempt = state.prepare('UPDATE lambda_async SET attempts = attempts + 1 WHERE id = ?');
  const remove = state.prepare('DELETE FROM lambda_async WHERE id = ?');
  const underWay = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  function take(row: Row): void {
    if (isStopped) return;
    const attempt = tryOnce(row)
      .catch((error: unknown) =>
        tellFault(row, `An asynchronous invocation could not be run and is tried again at the next start: ${String(error)}`),
      )
      .finally(() => underWay.delete(attempt));
    underWay.add(attempt);
  }

  function takeLater(row: Row, delayMs: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      take(row);
    }, delayMs);
    timers.add(timer);
  }

  function tellFault(row: Row, line: string): void {
    runtime.journal.record({ kind: 'log', functionName: row.function, level: 'ERROR', line }, row.trace_id ?? undefined);
  }

  async function tryOnce(row: Row): Promise<void> {
    const spec = functions.get(row.function);
    if (spec === undefined) {
      tellFault(row, 'An asynchronous invocation was dropped: the template has no such function any more.');
      remove.run(row.id);
      return;
    }
    const config = configs.get(row.function) ?? DEFAULT_CONFIG;
    const answer = await run(spec, row.payload, row.woken_by, row.trace_id ?? undefined, row.id);
    const attempts = row.attempts + 1;
    countAttempt.run(row.id);
    if (
      answer.error !== undefined &&
      attempts <= config.maximumRetryAttempts &&
      Date.now() - row.enqueued_at < config.maximumEventAgeSeconds * 1000
    ) {
      takeLater({ ...row, attempts }, RETRY_MS[attempts - 1] ?? 2_000);
      return;
    }
    try {
      await tell(spec, config, { ...row, attempts }, answer);
      remove.run(row.id);
    } catch (error) {
      tellFault(row, `The destination of an asynchronous invocation refused it: ${String(error)}`);
      remove.run(row.id);
    }
  }

  async function tell(spec: FunctionSpec, config: EventInvokeConfig, row: Row, answer: Invocation): Promise<void> {
    const to = answer.error === undefined ? config.onSuccess : config.onFailure;
    const from = { role: spec.role, functionName: spec.name };
    const traceId = row.trace_id === null ? {} : { traceId: row.trace_id };
    if (to !== undefined)
      await runtime.deliver({ to, payload: JSON.stringify(destinationRecord(spec, row, answer, config)), from, ...traceId });
    if (answer.error === undefined || spec.deadLetterArn === undefined) return;
    const attributes = { RequestID: row.id, ErrorCode: '200', ErrorMessage: answer.error.errorMessage.slice(0, 1024) };
    await runtime.deliver({ to: spec.deadLetterArn, payload: row.payload, from, attributes, ...traceId });
  }

  return {
    enqueue(spec, payload, wokenBy, traceId) {
      const row: Row = {
        id: randomUUID(),
        function: spec.name,
        payload,
        woken_by: wokenBy,
        trace_id: traceId ?? null,
        attempts: 0,
        enqueued_at: Date.now(),
      };
      insert.run(row.id, row.function, row.payload, row.woken_by, row.trace_id, row.enqueued_at);
      take(row);
    },
    start() {
      for (const row of state.prepare('SELECT * FROM lambda_async ORDER BY enqueued_at, rowid').all()) {
        take({
          id: String(row.id),
          function: String(row.function),
          payload: String(row.payload),
          woken_by: String(row.woken_by),
          trace_id: row.trace_id === null ? null : String(row.trace_id),
          attempts: Number(row.attempts),
          enqueued_at: Number(row.enqueued_at),
        });
      }
    },
    async stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(underWay);
    },
  };
}

/** The record that a destination receives ("Adding a destination": invocation record). */
function destinationRecord(spec: FunctionSpec, row: Row, answer: Invocation, config: EventInvokeConfig): object {
  const isTooOld = row.attempts <= config.maximumRetryAttempts;
  const failure = isTooOld ? 'EventAgeExceeded' : 'RetriesExhausted';
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: row.id,
      functionArn: `${spec.arn}:$LATEST`,
      condition: answer.error === undefined ? 'Success' : failure,
      approximateInvokeCount: row.attempts,
    },
    requestPayload: JSON.parse(row.payload),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(answer.error === undefined ? {} : { functionError: 'Unhandled' }) },
    responsePayload: answer.error ?? JSON.parse(answer.payload),
  };
}
