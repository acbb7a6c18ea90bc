import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { State } from './state.ts';

export type Channel = 'email' | 'sms' | 'push' | 'whatsapp';

/** What is on its way to one person. `to` is an address, a phone number or a device's token, as the channel has it. */
export interface Outgoing {
  readonly channel: Channel;
  readonly to: string;
  readonly from?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
}

/** What one person received. `sentAt` is an instant of the product's clock, ISO 8601 in UTC. */
export interface Received {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly sentAt: string;
}

/** What people received from the product while it runs on this machine. */
export interface Inbox {
  /** Keeps the message and returns its id; once it has returned, the message survives the end of the process. */
  deliver(message: Outgoing): string;
  /** Newest first; `to` without regard to case; at most `limit`, 100 by default. */
  list(filter?: { readonly to?: string; readonly limit?: number }): Received[];
}

/** Opens the inbox kept in `state`. Each delivery is told to the journal by channel and id, never with its contents. */
export function openInbox(state: State, clock: Clock, journal: Journal): Inbox {
  state.exec(`CREATE TABLE IF NOT EXISTS inbox_messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, recipient TEXT NOT NULL COLLATE NOCASE,
    sender TEXT, subject TEXT, text TEXT, html TEXT, sent_at TEXT NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS inbox_messages_by_recipient ON inbox_messages (recipient, seq)`);
  const insert = state.prepare(
    'INSERT INTO inbox_messages (id, channel, recipient, sender, subject, text, html, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const columns = 'SELECT id, channel, recipient AS "to", subject, text, html, sent_at AS "sentAt" FROM inbox_messages';
  const newest = state.prepare(`${columns} ORDER BY seq DESC LIMIT ?`);
  const newestTo = state.prepare(`${columns} WHERE recipient = ? ORDER BY seq DESC LIMIT ?`);

  return {
    deliver({ channel, to, from, subject, text, html }) {
      const id = randomUUID();
      insert.run(id, channel, to, from ?? null, subject ?? null, text ?? null, html ?? null, clock.now().toISOString());
      journal.record({ kind: 'message', channel, id });
      return id;
    },
    list({ to, limit = 100 } = {}) {
      const rows = to === undefined ? newest.all(limit) : newestTo.all(to, limit);
      return rows.map((row) => ({ ...row }) as unknown as Received);
    },
  };
}
