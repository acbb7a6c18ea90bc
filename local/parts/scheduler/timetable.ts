import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import { atomically, type State } from '../../state.ts';
import type { Expression } from './expression.ts';

/** Something that is due again and again. */
export interface Scheduled {
  /** Names it for ever: what it was last due is kept under it. */
  readonly key: string;
  /** What it is due by, as text: when this changes, it begins anew from now on. */
  readonly definition: string;
  /** Its expression; a rate is counted from `from`, when it was first set. */
  expression(from: Date): Expression;
  /** Only times from the first to the second (both inclusive) count. */
  readonly span?: { readonly from?: Date | undefined; readonly to?: Date | undefined };
  /** Writes down what is to be done. In one transaction with the note that it was due: once for each time. */
  fire(due: Date): void;
}

/** Fires in product time, in the order of what is due, each time once, also across restarts. */
export interface Timetable {
  /** Adds or replaces; what was missed since it was last due is caught up with at the next `start`. */
  set(scheduled: Scheduled): void;
  remove(key: string): void;
  /** Fires what fell due while the process was down, then as time passes. */
  start(): Promise<void>;
  /** Fires what is due up to and including `to`. */
  runUntil(to: Date): Promise<void>;
  stop(): void;
}

/**
 * AWS is never down, so it says nothing of catching up. Here each schedule is due once for each time it missed, but for the latest hundred at most,
 * and not more than 31 days back; a one-time schedule always.
 */
const MOST_MISSED = 100;
const FURTHEST_BACK = 31 * 86_400_000;
/** Node's timers are short; looking again costs nothing. */
const LONGEST_WAIT = 60_000;

interface Entry extends Scheduled {
  readonly due: Expression;
  next: Date | undefined;
}

export function timetable(settings: {
  readonly state: State;
  readonly clock: Clock;
  readonly table: string;
  readonly fired: () => void;
}): Timetable {
  const { state, clock, table } = settings;
  state.exec(
    `CREATE TABLE IF NOT EXISTS ${table} (key TEXT PRIMARY KEY, definition TEXT NOT NULL, from_at INTEGER NOT NULL, last_at INTEGER NOT NULL)`,
  );
  const find = state.prepare(`SELECT * FROM ${table} WHERE key = ?`);
  const insert = state.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?)`);
  const note = state.prepare(`UPDATE ${table} SET last_at = ? WHERE key = ?`);
  const forget = state.prepare(`DELETE FROM ${table} WHERE key = ?`);
  const entries = new Map<string, Entry>();
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let running: Promise<void> = Promise.resolve();

  const nextAfter = ({ due, span }: Pick<Entry, 'due' | 'span'>, after: Date): Date | undefined => {
    // One millisecond before its start, so that the start itself counts.
    const next = due.next(span?.from && span.from > after ? new Date(span.from.getTime() - 1) : after);
    return next && span?.to && next > span.to ? undefined : next;
  };

  const earliest = (to: Date): Entry | undefined => {
    let first: Entry | undefined;
    for (const entry of entries.values()) {
      if (entry.next && entry.next <= to && (!first?.next || entry.next < first.next)) first = entry;
    }
    return first;
  };

  const fireAll = async (to: Date) => {
    let count = 0;
    for (let entry = earliest(to); entry?.next; entry = earliest(to)) {
      const { key, next } = entry;
      const fired = entry;
      atomically(state, () => {
        note.run(next.getTime(), key);
        fired.fire(next);
      });
      fired.next = nextAfter(fired, next);
      count += 1;
      if (count % 100 === 0) await turn();
    }
    if (count > 0) settings.fired();
  };

  const runUntil = async (to: Date) => {
    const mine = running.then(() => fireAll(to));
    running = mine.catch(() => undefined);
    await mine;
    wait();
  };

  const wait = () => {
    clearTimeout(timer);
    if (!isStarted) return;
    const now = clock.now().getTime();
    const next = Math.min(...[...entries.values()].map((entry) => entry.next?.getTime() ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(next)) timer = setTimeout(tick, Math.min(Math.max(next - now, 0), LONGEST_WAIT));
  };

  const tick = () => {
    runUntil(clock.now()).catch((error: unknown) => process.stderr.write(`${table}: a schedule failed: ${String(error)}\n`));
  };

  /** Where to begin after a time in which the process was down. */
  const catchUpFrom = (entry: Pick<Entry, 'due' | 'span'>, last: Date, now: Date): Date => {
    if (entry.due.kind === 'at') return last;
    const horizon = new Date(Math.max(last.getTime(), now.getTime() - FURTHEST_BACK));
    const missed = [horizon];
    for (let next = nextAfter(entry, horizon); next && next <= now; next = nextAfter(entry, next)) {
      missed.push(next);
      if (missed.length > MOST_MISSED + 1) missed.shift();
    }
    return missed.length > MOST_MISSED ? (missed[0] ?? horizon) : horizon;
  };

  return {
    set(scheduled) {
      const now = clock.now();
      const kept = find.get(scheduled.key);
      const isSame = kept?.definition === scheduled.definition;
      if (!isSame) insert.run(scheduled.key, scheduled.definition, now.getTime(), now.getTime());
      const from = isSame ? new Date(Number(kept.from_at)) : now;
      const last = isSame ? new Date(Number(kept.last_at)) : now;
      const due = scheduled.expression(from);
      entries.set(scheduled.key, {
        ...scheduled,
        due,
        next: nextAfter(
          { due, ...(scheduled.span && { span: scheduled.span }) },
          catchUpFrom({ due, ...(scheduled.span && { span: scheduled.span }) }, last, now),
        ),
      });
      wait();
    },
    remove(key) {
      entries.delete(key);
      forget.run(key);
      wait();
    },
    async start() {
      isStarted = true;
      await runUntil(clock.now());
    },
    runUntil,
    stop() {
      isStarted = false;
      clearTimeout(timer);
    },
  };
}
