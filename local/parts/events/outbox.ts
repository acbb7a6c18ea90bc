import { AccessDenied, AwsError, type Delivery, type Principal } from '../../part.ts';
import type { State } from '../../state.ts';

/** Something to hand over to a target, with what happens if that does not succeed ("Retry policy and dead-letter queues"). */
export interface Outgoing extends Delivery {
  /** ARN of the rule or the schedule that hands over. */
  readonly by: string;
  /** Further attempts after the first. */
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  /** ARN of the queue that gets what could not be delivered, and who sends it there. */
  readonly deadLetters?: { readonly queue: string; readonly from: Principal };
}

/** Keeps what is to be delivered until its target has accepted it: at least once, also when the process is killed in between. */
export interface Outbox {
  /** Writes the delivery down; call it in the transaction of its cause, then `pump`. */
  add(outgoing: Outgoing): void;
  /** Delivers what is due, in the background. */
  pump(): void;
  /** Resolves when everything that is due now was attempted. */
  attempted(): Promise<void>;
  stop(): Promise<void>;
}

export interface OutboxSettings {
  readonly state: State;
  /** Table name. */
  readonly table: string;
  /** How many deliveries are under way at once; with 1, they are in the order in which they were added. */
  readonly atOnce: number;
  readonly deliver: (delivery: Delivery) => Promise<void>;
  /** Fills in what differs from attempt to attempt (the first is 1). */
  readonly payloadOf?: (outgoing: Outgoing, attempt: number) => string;
  /** Told of a delivery that was given up without a dead-letter queue. */
  readonly lost: (line: string) => void;
}

/** Exponential backoff with jitter: from about a second to ten minutes (AWS documents the shape, not the numbers). */
const backoff = (attempts: number) => Math.min(1000 * 2 ** (attempts - 1), 600_000) * (0.5 + Math.random() / 2);

/** What will not become better by itself: the target is not there, refuses the payload, or IAM says no. Throttling will. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof AccessDenied ||
    (error instanceof AwsError &&
      error.status >= 400 &&
      error.status < 500 &&
      error.status !== 429 &&
      !/Throttl|TooMany|Limit/.test(error.code))
  );
}

interface Failure {
  readonly error: unknown;
  readonly attempts: number;
  readonly exhausted: string | undefined;
}

const wordsOf = (error: unknown): { readonly code: string; readonly message: string } =>
  error instanceof AwsError ? error : { code: 'INTERNAL_ERROR', message: error instanceof Error ? error.message : String(error) };

function exhaustedCondition({ retries, maximumAgeSeconds }: Outgoing, addedAt: number, attempts: number): string | undefined {
  if (attempts > retries) return 'MaximumRetryAttempts';
  return Date.now() - addedAt >= maximumAgeSeconds * 1000 ? 'MaximumEventAgeInSeconds' : undefined;
}

/** The message in the dead-letter queue, with the attributes of "Considerations for using a dead-letter queue". */
function deadLetter(outgoing: Outgoing, { queue, from }: NonNullable<Outgoing['deadLetters']>, failure: Failure): Delivery {
  const { code, message } = wordsOf(failure.error);
  return {
    to: queue,
    from,
    payload: outgoing.payload,
    ...(outgoing.traceId !== undefined && { traceId: outgoing.traceId }),
    attributes: {
      RULE_ARN: outgoing.by,
      TARGET_ARN: outgoing.to,
      ERROR_CODE: code,
      ERROR_MESSAGE: message,
      RETRY_ATTEMPTS: String(failure.attempts - 1),
      ...(failure.exhausted !== undefined && { EXHAUSTED_RETRY_CONDITION: failure.exhausted }),
    },
  };
}

export function outbox(settings: OutboxSettings): Outbox {
  const { state, table, deliver } = settings;
  state.exec(`
    CREATE TABLE IF NOT EXISTS ${table} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, outgoing TEXT NOT NULL, added_at INTEGER NOT NULL, due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX IF NOT EXISTS ${table}_due ON ${table} (due_at);`);
  const insert = state.prepare(`INSERT INTO ${table} (outgoing, added_at, due_at) VALUES (?, ?, ?)`);
  const due = state.prepare(`SELECT * FROM ${table} WHERE due_at <= ? ORDER BY id LIMIT ?`);
  const nextDue = state.prepare(`SELECT min(due_at) AS due FROM ${table} WHERE due_at > ?`);
  const done = state.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const again = state.prepare(`UPDATE ${table} SET attempts = ?, due_at = ? WHERE id = ?`);
  const underWay = new Map<number, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  let isStopped = false;

  const attempt = async (id: number, outgoing: Outgoing, addedAt: number, attempts: number) => {
    const tried = { ...outgoing, payload: settings.payloadOf?.(outgoing, attempts) ?? outgoing.payload };
    try {
      await deliver(tried);
      done.run(id);
    } catch (error) {
      const exhausted = exhaustedCondition(outgoing, addedAt, attempts);
      if (exhausted === undefined && !isFinal(error)) {
        again.run(attempts, Date.now() + backoff(attempts), id);
        return;
      }
      await giveUp(tried, { error, attempts, exhausted });
      done.run(id);
    }
  };

  const giveUp = async (outgoing: Outgoing, failure: Failure) => {
    try {
      if (outgoing.deadLetters === undefined) throw new Error('it has no dead-letter queue');
      await deliver(deadLetter(outgoing, outgoing.deadLetters, failure));
    } catch (error) {
      const { code, message } = wordsOf(failure.error);
      settings.lost(`${outgoing.by} could not deliver to ${outgoing.to} (${code}: ${message}) and gave it up: ${wordsOf(error).message}`);
    }
  };

  const run = () => {
    clearImmediate(soon);
    soon = undefined;
    if (isStopped) return;
    // Those under way are still due: look past them.
    // One instant for both questions: what becomes due between two of them would be waited for by nobody.
    const now = Date.now();
    for (const row of due.all(now, settings.atOnce)) {
      const id = Number(row.id);
      if (underWay.has(id) || underWay.size >= settings.atOnce) continue;
      const attempting = attempt(id, JSON.parse(String(row.outgoing)) as Outgoing, Number(row.added_at), Number(row.attempts) + 1)
        .catch((error: unknown) =>
          settings.lost(`a delivery of ${table} failed and is tried again at the next start: ${wordsOf(error).message}`),
        )
        .finally(() => {
          underWay.delete(id);
          run();
        });
      underWay.set(id, attempting);
    }
    clearTimeout(timer);
    const next = nextDue.get(now)?.due;
    if (typeof next === 'number') timer = setTimeout(run, Math.max(next - Date.now(), 10));
  };

  // Never within the caller's own call, which may be in the middle of a transaction that a target must not join.
  const pump = () => {
    soon ??= setImmediate(run);
  };

  return {
    add(outgoing) {
      insert.run(JSON.stringify(outgoing), Date.now(), Date.now());
    },
    pump,
    async attempted() {
      run();
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    async stop() {
      isStopped = true;
      clearImmediate(soon);
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };
}
