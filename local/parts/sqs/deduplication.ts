import { createHash } from 'node:crypto';
import type { State } from '../../state.ts';
import type { Queue } from './queue.ts';

/** An identical message within five minutes is accepted and not delivered again ("Exactly-once processing in Amazon SQS"). */
const INTERVAL = 300_000;

interface Named {
  readonly body: string;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
}

interface Kept {
  readonly messageId: string;
  readonly seq: number;
}

/** What the FIFO queues accepted lately; standard queues have no part in it. Call it within the transaction of the send. */
export interface Deduplication {
  /** The message's deduplication id: its own or, where the queue says so, the digest of its body. */
  idOf(queue: Queue, message: Named): string | undefined;
  earlier(queue: Queue, message: Named, now: number): Kept | undefined;
  remember(queue: Queue, message: Named, kept: Kept, now: number): void;
}

export function deduplication(state: State): Deduplication {
  const forget = state.prepare('DELETE FROM sqs_deduplications WHERE expires_at <= ?');
  const find = state.prepare('SELECT message_id, seq FROM sqs_deduplications WHERE queue = ? AND scope = ? AND deduplication_id = ?');
  const insert = state.prepare('INSERT INTO sqs_deduplications VALUES (?, ?, ?, ?, ?, ?)');

  const idOf = (queue: Queue, { body, deduplicationId }: Named) =>
    deduplicationId ?? (queue.contentBasedDeduplication ? createHash('sha256').update(body).digest('hex') : undefined);
  const scopeOf = (queue: Queue, { groupId = '' }: Named) => (queue.deduplicationScope === 'messageGroup' ? groupId : '');

  return {
    idOf,
    earlier(queue, message, now) {
      const id = idOf(queue, message);
      if (!queue.isFifo || id === undefined) return undefined;
      forget.run(now);
      const row = find.get(queue.arn, scopeOf(queue, message), id);
      return row && { messageId: String(row.message_id), seq: Number(row.seq) };
    },
    remember(queue, message, { messageId, seq }, now) {
      const id = idOf(queue, message);
      if (queue.isFifo && id !== undefined) insert.run(queue.arn, scopeOf(queue, message), id, messageId, seq, now + INTERVAL);
    },
  };
}
