import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Recorded } from '../journal.ts';
import type { Runtime } from '../part.ts';
import { readClock } from './clock.ts';

const HEARTBEAT_MS = 15_000;
/** A reader that is this far behind is cut off; it comes back with `Last-Event-ID` and is told what it missed. */
const BACKLOG_BYTES = 4 * 1024 * 1024;

/**
 * What happens, as server-sent events: `hello` first (where the journal and the clock stand), then `entry` for each journal entry and `clock`
 * for each move. A reader that comes back with `Last-Event-ID` (or `?since=`) is told what it missed, as far as the journal keeps it.
 */
export function openStream({ clock, journal }: Pick<Runtime, 'clock' | 'journal'>) {
  const readers = new Set<ServerResponse>();
  clock.onMove(async (_from, to) => {
    const moved = JSON.stringify({ now: to.toISOString(), offsetMs: clock.offset });
    for (const reader of readers) reader.write(`event: clock\ndata: ${moved}\n\n`);
  });

  return (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void => {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    readers.add(response);
    const seq = journal.since(0).at(-1)?.seq ?? 0;
    response.write(`retry: 1000\nevent: hello\ndata: ${JSON.stringify({ seq, ...readClock({ clock }) })}\n\n`);
    const from = request.headers['last-event-id'] ?? query.get('since');
    if (from && /^\d+$/.test(String(from))) for (const entry of journal.since(Number(from))) response.write(told(entry));

    const silence = journal.onEntry((entry) => {
      if (response.writableLength > BACKLOG_BYTES) response.destroy();
      else response.write(told(entry));
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref();
    response.on('close', () => {
      clearInterval(heartbeat);
      silence();
      readers.delete(response);
    });
  };
}

function told(entry: Recorded): string {
  return `id: ${entry.seq}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`;
}
