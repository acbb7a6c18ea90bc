import { createHash, randomUUID } from 'node:crypto';
import { atomically, type State } from '../../state.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { deduplication } from './deduplication.ts';
import { type MessageAttribute, md5OfAttributes } from './message-attributes.ts';
import type { Queue } from './queue.ts';
import type { ReceivedMessage } from './queue-source.ts';
import { createTables, type MessageRow } from './schema.ts';

/** A message as its sender gives it. `delay` in seconds, the queue's own where absent. */
export interface NewMessage {
  readonly body: string;
  readonly attributes: Record<string, MessageAttribute>;
  readonly sender: string;
  readonly traceHeader?: string | undefined;
  readonly delay?: number | undefined;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
}

export interface Sent {
  readonly messageId: string;
  readonly md5OfBody: string;
  readonly md5OfAttributes: string | undefined;
  readonly sequenceNumber: string | undefined;
}

/** How many messages are visible, in flight and delayed. */
export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The messages of all queues. Every method's effect is in the state when it returns; real time decides what is visible. */
export interface MessageStore {
  send(queue: Queue, message: NewMessage): Sent;
  receive(queue: Queue, max: number, visibilityTimeout?: number): ReceivedMessage[];
  /** False where the handle is not the latest of an existing message of that queue. */
  remove(queue: Queue, receiptHandle: string): boolean;
  /** Removes all of them or, where the process dies, none; handles that are not the latest are passed over. */
  removeAll(queue: Queue, receiptHandles: readonly string[]): void;
  changeVisibility(queue: Queue, receiptHandle: string, seconds: number): 'changed' | 'not in flight' | 'unknown';
  counts(queue: Queue): Counts;
  purge(queue: Queue): void;
  /** Moves what was received `maxReceiveCount` times and became visible again to its dead-letter queue, and forgets what is past its retention. */
  settle(queue: Queue): void;
  /** Settles the queue whenever something in it falls due, also when nobody receives from it. */
  attend(queue: Queue): void;
  readonly arrivals: Arrivals;
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const sequence = (seq: number | bigint) => String(seq).padStart(20, '0');

/** Takes a handle apart. `undefined` where it is not one of ours. */
function readHandle(handle: string): { id: string; receipt: string } | undefined {
  const [id, receipt, rest] = Buffer.from(handle, 'base64url').toString().split(':');
  return id && receipt && rest === undefined ? { id, receipt } : undefined;
}

function present(row: MessageRow, receipt: string, now: number, isFifo: boolean): ReceivedMessage {
  return {
    messageId: row.id,
    receiptHandle: Buffer.from(`${row.id}:${receipt}`).toString('base64url'),
    body: row.body,
    md5OfBody: md5(row.body),
    attributes: {
      ApproximateReceiveCount: String(row.receive_count + 1),
      SentTimestamp: String(row.sent_at),
      SenderId: row.sender,
      ApproximateFirstReceiveTimestamp: String(row.first_received_at ?? now),
      ...(row.trace_header !== null && { AWSTraceHeader: row.trace_header }),
      ...(row.group_id !== null && { MessageGroupId: row.group_id }),
      ...(row.deduplication_id !== null && { MessageDeduplicationId: row.deduplication_id }),
      ...(isFifo && { SequenceNumber: sequence(row.seq) }),
      ...(row.dead_from !== null && { DeadLetterQueueSourceArn: row.dead_from }),
    },
    messageAttributes: JSON.parse(row.attributes),
  };
}

export function messageStore(state: State): MessageStore {
  createTables(state);
  const waiting = arrivals();
  const repeats = deduplication(state);
  const insert = state.prepare(`
    INSERT INTO sqs_messages (queue, id, body, attributes, trace_header, group_id, deduplication_id, sender, sent_at, visible_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const visible = state.prepare('SELECT * FROM sqs_messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, seq LIMIT ?');
  // A group waits while any of its messages is in flight, and behind an earlier one that is still delayed.
  const visibleInOrder = state.prepare(`
    SELECT * FROM sqs_messages AS m WHERE queue = ?1 AND visible_at <= ?2 AND NOT EXISTS (
      SELECT 1 FROM sqs_messages AS held WHERE held.queue = m.queue AND held.group_id = m.group_id AND held.visible_at > ?2
        AND (held.receipt IS NOT NULL OR held.seq < m.seq)
    ) ORDER BY seq LIMIT ?3`);
  const take = state.prepare(`
    UPDATE sqs_messages SET receipt = ?, visible_at = ?, receive_count = receive_count + 1, first_received_at = coalesce(first_received_at, ?) WHERE seq = ?`);
  const removeOne = state.prepare('DELETE FROM sqs_messages WHERE id = ? AND receipt = ? AND queue = ?');
  const find = state.prepare('SELECT * FROM sqs_messages WHERE id = ? AND receipt = ? AND queue = ?');
  const hide = state.prepare('UPDATE sqs_messages SET visible_at = ? WHERE seq = ?');
  const count = state.prepare(`
    SELECT sum(visible_at <= ?2) AS visible, sum(visible_at > ?2 AND receipt IS NOT NULL) AS inFlight, sum(visible_at > ?2 AND receipt IS NULL) AS delayed
    FROM sqs_messages WHERE queue = ?1`);
  const removeAll = state.prepare('DELETE FROM sqs_messages WHERE queue = ?');
  const expire = state.prepare('DELETE FROM sqs_messages WHERE queue = ? AND sent_at <= ?');
  const moveDead = state.prepare(`
    UPDATE sqs_messages SET queue = ?1, dead_from = queue, receive_count = 0, first_received_at = NULL, receipt = NULL, visible_at = ?2,
      sent_at = CASE ?3 WHEN 1 THEN ?2 ELSE sent_at END
    WHERE queue = ?4 AND visible_at <= ?2 AND receive_count >= ?5`);
  const nextDue = state.prepare('SELECT min(visible_at) AS due FROM sqs_messages WHERE queue = ? AND visible_at > ?');

  const settle = (queue: Queue, now = Date.now()) => {
    expire.run(queue.arn, now - queue.retention * 1000);
    if (!queue.redrive) return;
    const moved = moveDead.run(queue.redrive.to, now, queue.isFifo ? 1 : 0, queue.arn, queue.redrive.after);
    if (Number(moved.changes) > 0) waiting.now(queue.redrive.to);
  };

  // `now` is the instant of the look that came before: what becomes visible between two instants would be waited for by nobody.
  const watch = (queue: Queue, now: number) => {
    const due = nextDue.get(queue.arn, now)?.due;
    if (typeof due === 'number') waiting.at(queue.arn, due);
  };

  const remove = (queue: Queue, receiptHandle: string) => {
    const handle = readHandle(receiptHandle);
    if (!handle) return false;
    const { changes } = removeOne.run(handle.id, handle.receipt, queue.arn);
    // The next message of a FIFO group may now be taken.
    if (queue.isFifo) waiting.now(queue.arn);
    return Number(changes) > 0;
  };

  return {
    arrivals: waiting,
    settle: (queue) => settle(queue),

    attend(queue) {
      const look = () => {
        const now = Date.now();
        settle(queue, now);
        watch(queue, now);
      };
      waiting.listen(queue.arn, look);
      look();
    },

    send(queue, message) {
      const now = Date.now();
      const deduplicationId = repeats.idOf(queue, message);
      const answer = (messageId: string, seq: number): Sent => ({
        messageId,
        md5OfBody: md5(message.body),
        md5OfAttributes: md5OfAttributes(message.attributes),
        sequenceNumber: queue.isFifo ? sequence(seq) : undefined,
      });

      return atomically(state, () => {
        const earlier = repeats.earlier(queue, message, now);
        if (earlier) return answer(earlier.messageId, earlier.seq);
        const id = randomUUID();
        const visibleAt = now + (message.delay ?? queue.delay) * 1000;
        const { lastInsertRowid } = insert.run(
          queue.arn,
          id,
          message.body,
          JSON.stringify(message.attributes),
          message.traceHeader ?? null,
          message.groupId ?? null,
          deduplicationId ?? null,
          message.sender,
          now,
          visibleAt,
        );
        const sent = { messageId: id, seq: Number(lastInsertRowid) };
        repeats.remember(queue, message, sent, now);
        if (visibleAt > now) waiting.at(queue.arn, visibleAt);
        else waiting.now(queue.arn);
        return answer(id, sent.seq);
      });
    },

    receive(queue, max, visibilityTimeout = queue.visibilityTimeout) {
      const now = Date.now();
      const received = atomically(state, () => {
        settle(queue, now);
        const rows = (queue.isFifo ? visibleInOrder : visible).all(queue.arn, now, max) as unknown as MessageRow[];
        return rows.map((row) => {
          const receipt = randomUUID();
          take.run(receipt, now + visibilityTimeout * 1000, now, row.seq);
          return present(row, receipt, now, queue.isFifo);
        });
      });
      watch(queue, now);
      return received;
    },

    remove,
    removeAll: (queue, receiptHandles) =>
      atomically(state, () => {
        for (const handle of receiptHandles) remove(queue, handle);
      }),

    changeVisibility(queue, receiptHandle, seconds) {
      const handle = readHandle(receiptHandle);
      const row = handle && (find.get(handle.id, handle.receipt, queue.arn) as unknown as MessageRow | undefined);
      const now = Date.now();
      if (!row) return 'unknown';
      if (row.visible_at <= now) return 'not in flight';
      hide.run(now + seconds * 1000, row.seq);
      if (seconds === 0) waiting.now(queue.arn);
      else waiting.at(queue.arn, now + seconds * 1000);
      return 'changed';
    },

    counts(queue) {
      settle(queue);
      const row = count.get(queue.arn, Date.now());
      return { visible: Number(row?.visible ?? 0), inFlight: Number(row?.inFlight ?? 0), delayed: Number(row?.delayed ?? 0) };
    },

    purge(queue) {
      removeAll.run(queue.arn);
    },
  };
}
