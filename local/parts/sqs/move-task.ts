import { randomUUID } from 'node:crypto';
import { AwsError } from '../../part.ts';
import { atomically, type State } from '../../state.ts';
import type { MessageStore } from './message-store.ts';
import type { Queue } from './queue.ts';

/** Moves the messages of a dead-letter queue back ("StartMessageMoveTask"). A task that a restart interrupts is gone on with. */
export interface MoveTasks {
  /** Begins to move what is visible now. Throws where one is under way for that source. Returns the task's handle. */
  start(source: Queue, destination: Queue | undefined, perSecond: number | undefined): string;
  list(source: Queue, max: number): Record<string, unknown>[];
  /** Stops the task; what it has moved stays moved. Returns how many that is. */
  cancel(handle: string): number;
  /** Goes on with the tasks that were under way when the process ended. */
  resume(): void;
  stop(): void;
}

/** AWS lets it be 500 at most; without a limit it is chosen by the service. */
const UNLIMITED = 500;

export function moveTasks(state: State, store: MessageStore, queueOf: (arn: string) => Queue | undefined): MoveTasks {
  const insert = state.prepare(
    "INSERT INTO sqs_move_tasks (handle, source, destination, per_second, started_at, status, to_move) VALUES (?, ?, ?, ?, ?, 'RUNNING', ?)",
  );
  const running = state.prepare("SELECT * FROM sqs_move_tasks WHERE status = 'RUNNING'");
  const one = state.prepare('SELECT * FROM sqs_move_tasks WHERE handle = ?');
  const progress = state.prepare('UPDATE sqs_move_tasks SET moved = moved + ? WHERE handle = ?');
  const end = state.prepare('UPDATE sqs_move_tasks SET status = ?, failure = ? WHERE handle = ?');
  const ofSource = state.prepare('SELECT * FROM sqs_move_tasks WHERE source = ? ORDER BY started_at DESC LIMIT ?');
  // Only what was there when the task began: a message that fails again meanwhile is not moved round and round.
  const next = state.prepare(
    'SELECT seq, dead_from FROM sqs_messages WHERE queue = ? AND visible_at <= ? AND seq <= ? ORDER BY seq LIMIT ?',
  );
  const lastSeq = state.prepare('SELECT max(seq) AS seq FROM sqs_messages WHERE queue = ?');
  // A redriven message is a new one: new id, new enqueue time ("Learn how to configure a dead-letter queue redrive").
  const move = state.prepare(`
    UPDATE sqs_messages SET seq = (SELECT max(seq) + 1 FROM sqs_messages), queue = ?, id = ?, sent_at = ?, visible_at = ?, receive_count = 0, first_received_at = NULL, receipt = NULL, dead_from = NULL
    WHERE seq = ?`);
  const timers = new Map<string, NodeJS.Timeout>();

  const step = (handle: string, upTo: number) => {
    const task = one.get(handle);
    if (task?.status !== 'RUNNING') return;
    const source = queueOf(String(task.source));
    const batch = source ? next.all(source.arn, Date.now(), upTo, Number(task.per_second ?? UNLIMITED)) : [];
    if (!source || batch.length === 0) {
      end.run('COMPLETED', null, handle);
      return;
    }
    const reached = new Set<string>();
    atomically(state, () => {
      for (const { seq, dead_from } of batch) {
        const destination = queueOf(String(task.destination ?? dead_from));
        if (!destination) {
          end.run('FAILED', dead_from === null ? 'CouldNotDetermineMessageSource' : 'AWS.SimpleQueueService.NonExistentQueue', handle);
          return;
        }
        const now = Date.now();
        move.run(destination.arn, randomUUID(), now, now, Number(seq));
        progress.run(1, handle);
        reached.add(destination.arn);
      }
    });
    for (const arn of reached) store.arrivals.now(arn);
    timers.set(handle, setTimeout(step, 1000, handle, upTo));
  };

  const begin = (handle: string, source: Queue) => step(handle, Number(lastSeq.get(source.arn)?.seq ?? 0));

  return {
    start(source, destination, perSecond) {
      if (running.all().some((task) => task.source === source.arn)) {
        throw new AwsError(
          'UnsupportedOperation',
          'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
        );
      }
      const handle = Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: source.arn })).toString('base64');
      insert.run(handle, source.arn, destination?.arn ?? null, perSecond ?? null, Date.now(), store.counts(source).visible);
      begin(handle, source);
      return handle;
    },

    list(source, max) {
      return ofSource.all(source.arn, max).map((task) => ({
        ...(task.status === 'RUNNING' && { TaskHandle: task.handle }),
        Status: task.status,
        SourceArn: task.source,
        ...(task.destination !== null && { DestinationArn: task.destination }),
        ...(task.per_second !== null && { MaxNumberOfMessagesPerSecond: task.per_second }),
        ApproximateNumberOfMessagesMoved: task.moved,
        ApproximateNumberOfMessagesToMove: task.to_move,
        ...(task.failure !== null && { FailureReason: task.failure }),
        StartedTimestamp: task.started_at,
      }));
    },

    cancel(handle) {
      const task = one.get(handle);
      if (!task)
        throw new AwsError('ResourceNotFoundException', 'The resource that you specified for the SourceArn parameter does not exist.', 404);
      if (task.status !== 'RUNNING') throw new AwsError('UnsupportedOperation', 'Only active tasks can be cancelled.');
      end.run('CANCELLED', null, handle);
      return Number(task.moved);
    },

    resume() {
      for (const task of running.all()) {
        const source = queueOf(String(task.source));
        if (source) begin(String(task.handle), source);
      }
    },

    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
