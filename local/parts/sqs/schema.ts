import type { State } from '../../state.ts';

/** The tables of the queues. Times are epoch milliseconds; `seq` is the order of arrival and a FIFO message's sequence number. */
export function createTables(state: State): void {
  state.exec(`
    CREATE TABLE IF NOT EXISTS sqs_queues (arn TEXT PRIMARY KEY, created_at INTEGER NOT NULL, purged_at INTEGER);
    CREATE TABLE IF NOT EXISTS sqs_messages (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      queue TEXT NOT NULL,
      id TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL,
      attributes TEXT NOT NULL,
      trace_header TEXT,
      group_id TEXT,
      deduplication_id TEXT,
      sender TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      visible_at INTEGER NOT NULL,
      receive_count INTEGER NOT NULL DEFAULT 0,
      first_received_at INTEGER,
      receipt TEXT,
      dead_from TEXT
    );
    CREATE INDEX IF NOT EXISTS sqs_messages_visible ON sqs_messages (queue, visible_at);
    CREATE INDEX IF NOT EXISTS sqs_messages_group ON sqs_messages (queue, group_id, seq);
    CREATE INDEX IF NOT EXISTS sqs_messages_age ON sqs_messages (queue, sent_at);
    CREATE TABLE IF NOT EXISTS sqs_deduplications (
      queue TEXT NOT NULL,
      scope TEXT NOT NULL,
      deduplication_id TEXT NOT NULL,
      message_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      PRIMARY KEY (queue, scope, deduplication_id)
    );
    CREATE INDEX IF NOT EXISTS sqs_deduplications_expiry ON sqs_deduplications (expires_at);
    CREATE TABLE IF NOT EXISTS sqs_move_tasks (
      handle TEXT PRIMARY KEY,
      source TEXT NOT NULL,
      destination TEXT,
      per_second INTEGER,
      started_at INTEGER NOT NULL,
      status TEXT NOT NULL,
      moved INTEGER NOT NULL DEFAULT 0,
      to_move INTEGER NOT NULL,
      failure TEXT
    );
  `);
}

/** A row of `sqs_messages`. */
export interface MessageRow {
  readonly seq: number;
  readonly queue: string;
  readonly id: string;
  readonly body: string;
  readonly attributes: string;
  readonly trace_header: string | null;
  readonly group_id: string | null;
  readonly deduplication_id: string | null;
  readonly sender: string;
  readonly sent_at: number;
  readonly visible_at: number;
  readonly receive_count: number;
  readonly first_received_at: number | null;
  readonly receipt: string | null;
  readonly dead_from: string | null;
}
