import type { State } from '../../state.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** An execution; times are product time in epoch milliseconds. */
export interface Execution {
  readonly arn: string;
  readonly machineArn: string;
  readonly name: string;
  readonly status: Status;
  readonly input: string;
  readonly startedAt: number;
  readonly stoppedAt?: number;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly traceId?: string;
}

/** How an execution ended. */
export type Outcome = Pick<Execution, 'output' | 'error' | 'cause'> & { readonly status: Exclude<Status, 'RUNNING'>; readonly at: Date };

/** One event of an execution's history, in the words of GetExecutionHistory. */
export interface HistoryEvent {
  /** Counts from 1 within its execution. */
  readonly id: number;
  /** The event that led to it; 0 for the first. */
  readonly previous: number;
  readonly type: string;
  readonly at: number;
  /** The member that the event's type has, e.g. `stateEnteredEventDetails`. */
  readonly details: Record<string, unknown>;
}

/** The executions and their histories. */
export interface ExecutionStore {
  find(arn: string): Execution | undefined;
  /** The newest first. */
  list(machineArn: string): Execution[];
  running(): Execution[];
  add(execution: Execution): void;
  /** Begins its history anew: it is run from the beginning. */
  begin(arn: string): void;
  end(arn: string, outcome: Outcome): void;
  /** Forgets executions that had ended by then, with their histories. */
  forgetEnded(by: Date): void;
  record(arn: string, event: HistoryEvent): void;
  history(arn: string): HistoryEvent[];
}

export function executionStore(state: State): ExecutionStore {
  state.exec(`
    CREATE TABLE IF NOT EXISTS states_executions (
      arn TEXT PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, started_at INTEGER NOT NULL,
      stopped_at INTEGER, output TEXT, error TEXT, cause TEXT, trace_id TEXT);
    CREATE INDEX IF NOT EXISTS states_executions_machine ON states_executions (machine, started_at);
    CREATE INDEX IF NOT EXISTS states_executions_running ON states_executions (status) WHERE status = 'RUNNING';
    CREATE TABLE IF NOT EXISTS states_history (
      execution TEXT NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, type TEXT NOT NULL, at INTEGER NOT NULL, details TEXT NOT NULL, PRIMARY KEY (execution, id));`);
  const one = state.prepare('SELECT * FROM states_executions WHERE arn = ?');
  const ofMachine = state.prepare('SELECT * FROM states_executions WHERE machine = ? ORDER BY started_at DESC, rowid DESC');
  const running = state.prepare("SELECT * FROM states_executions WHERE status = 'RUNNING' ORDER BY started_at, rowid");
  const insert = state.prepare(
    'INSERT INTO states_executions (arn, machine, name, status, input, started_at, trace_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const end = state.prepare(
    "UPDATE states_executions SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ? WHERE arn = ? AND status = 'RUNNING'",
  );
  const forget = state.prepare('DELETE FROM states_history WHERE execution = ?');
  const forgetHistories = state.prepare(
    'DELETE FROM states_history WHERE execution IN (SELECT arn FROM states_executions WHERE stopped_at <= ?)',
  );
  const forgetExecutions = state.prepare('DELETE FROM states_executions WHERE stopped_at <= ?');
  const record = state.prepare('INSERT INTO states_history VALUES (?, ?, ?, ?, ?, ?)');
  const history = state.prepare('SELECT * FROM states_history WHERE execution = ? ORDER BY id');

  return {
    find(arn) {
      const row = one.get(arn);
      return row && read(row);
    },
    list: (machineArn) => ofMachine.all(machineArn).map(read),
    running: () => running.all().map(read),
    add({ arn, machineArn, name, status, input, startedAt, traceId }) {
      insert.run(arn, machineArn, name, status, input, startedAt, traceId ?? null);
    },
    begin(arn) {
      forget.run(arn);
    },
    end(arn, { status, at, output, error, cause }) {
      end.run(status, at.getTime(), output ?? null, error ?? null, cause ?? null, arn);
    },
    forgetEnded(by) {
      // Histories first: a kill in between leaves executions without one, and the next call takes them.
      forgetHistories.run(by.getTime());
      forgetExecutions.run(by.getTime());
    },
    record(arn, { id, previous, type, at, details }) {
      record.run(arn, id, previous, type, at, JSON.stringify(details));
    },
    history: (arn) =>
      history.all(arn).map(({ id, previous, type, at, details }) => ({
        id: Number(id),
        previous: Number(previous),
        type: String(type),
        at: Number(at),
        details: JSON.parse(String(details)) as Record<string, unknown>,
      })),
  };
}

function read(row: Record<string, unknown>): Execution {
  const text = <K extends string>(name: K, value: unknown) =>
    (value === null ? {} : { [name]: String(value) }) as { readonly [P in K]?: string };
  return {
    arn: String(row.arn),
    machineArn: String(row.machine),
    name: String(row.name),
    status: row.status as Status,
    input: String(row.input),
    startedAt: Number(row.started_at),
    ...(row.stopped_at !== null && { stoppedAt: Number(row.stopped_at) }),
    ...text('output', row.output),
    ...text('error', row.error),
    ...text('cause', row.cause),
    ...text('traceId', row.trace_id),
  };
}
