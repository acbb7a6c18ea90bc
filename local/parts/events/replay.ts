import { AwsError } from '../../part.ts';
import { atomically, type State } from '../../state.ts';
import type { Buses } from './bus.ts';
import { readTime } from './event.ts';
import { busName } from './rule.ts';

type Body = Record<string, unknown>;

/** Sends archived events again ("Replaying archived events"); a replay that a restart interrupts is gone on with. */
export interface Replays {
  start(body: Body): Body;
  describe(name: unknown): Body;
  list(body: Body): Body;
  cancel(name: unknown): Body;
  resume(): void;
  stop(): void;
}

const CHUNK = 100;
const missing = (what: string) => new AwsError('ResourceNotFoundException', `${what} does not exist.`);

export function replays(state: State, buses: Buses, arnOf: (resource: string) => string): Replays {
  state.exec(`
    CREATE TABLE IF NOT EXISTS events_replays (
      name TEXT PRIMARY KEY, archive TEXT NOT NULL, bus TEXT NOT NULL, rules TEXT, description TEXT, from_time INTEGER NOT NULL, to_time INTEGER NOT NULL,
      state TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER, last_seq INTEGER NOT NULL DEFAULT 0, last_time TEXT)`);
  const insert = state.prepare(
    "INSERT INTO events_replays (name, archive, bus, rules, description, from_time, to_time, state, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)",
  );
  const one = state.prepare('SELECT * FROM events_replays WHERE name = ?');
  const all = state.prepare('SELECT * FROM events_replays ORDER BY name');
  const progress = state.prepare('UPDATE events_replays SET last_seq = ?, last_time = ? WHERE name = ?');
  const end = state.prepare('UPDATE events_replays SET state = ?, ended_at = ? WHERE name = ?');
  const timers = new Set<NodeJS.Immediate>();

  const step = (name: string) => {
    const replay = one.get(name);
    if (replay?.state !== 'RUNNING') return;
    const span = { from: new Date(Number(replay.from_time)), to: new Date(Number(replay.to_time)), after: Number(replay.last_seq) };
    const found = buses.store.read(String(replay.archive), span, CHUNK);
    const last = found.at(-1);
    atomically(state, () => {
      const only = replay.rules === null ? undefined : (JSON.parse(String(replay.rules)) as string[]);
      buses.accept(
        String(replay.bus),
        found.map(({ event }) => ({ ...event, 'replay-name': name })),
        undefined,
        only,
      );
      if (last) progress.run(last.seq, last.event.time, name);
      else end.run('COMPLETED', Date.now(), name);
    });
    if (last) later(name);
  };

  const later = (name: string) => {
    const timer = setImmediate(() => {
      timers.delete(timer);
      step(name);
    });
    timers.add(timer);
  };

  const found = (name: unknown) => {
    const replay = one.get(String(name));
    if (!replay) throw missing(`Replay ${name}`);
    return replay;
  };

  const present = (replay: Record<string, unknown>): Body => ({
    ReplayName: replay.name,
    ReplayArn: arnOf(`replay/${replay.name}`),
    State: replay.state,
    EventSourceArn: arnOf(`archive/${replay.archive}`),
    EventStartTime: Number(replay.from_time) / 1000,
    EventEndTime: Number(replay.to_time) / 1000,
    ReplayStartTime: Number(replay.started_at) / 1000,
    ...(replay.ended_at !== null && { ReplayEndTime: Number(replay.ended_at) / 1000 }),
    ...(replay.last_time !== null && { EventLastReplayedTime: new Date(String(replay.last_time)).getTime() / 1000 }),
  });

  return {
    start(body) {
      const { name, archive, bus, rules, description, from, to } = readReplay(body, buses);
      if (one.get(name)) throw new AwsError('ResourceAlreadyExistsException', `Replay ${name} already exists.`);
      insert.run(name, archive.name, bus, rules, description, from.getTime(), to.getTime(), Date.now());
      later(name);
      return { ReplayArn: arnOf(`replay/${name}`), State: 'STARTING', ReplayStartTime: Date.now() / 1000 };
    },

    describe(name) {
      const replay = found(name);
      const FilterArns = replay.rules === null ? {} : { FilterArns: JSON.parse(String(replay.rules)) as string[] };
      return {
        ...present(replay),
        ...(replay.description !== null && { Description: replay.description }),
        Destination: { Arn: arnOf(`event-bus/${replay.bus}`), ...FilterArns },
      };
    },

    list: ({ NamePrefix = '', State, EventSourceArn }) => ({
      Replays: all
        .all()
        .filter((replay) => String(replay.name).startsWith(String(NamePrefix)))
        .map(present)
        .filter(
          (replay) =>
            (State === undefined || replay.State === State) && (EventSourceArn === undefined || replay.EventSourceArn === EventSourceArn),
        ),
    }),

    cancel(name) {
      if (found(name).state !== 'RUNNING') throw new AwsError('IllegalStatusException', `Replay ${name} is not running.`);
      end.run('CANCELLED', Date.now(), String(name));
      return { ReplayArn: arnOf(`replay/${name}`), State: 'CANCELLED' };
    },

    resume() {
      for (const replay of all.all()) if (replay.state === 'RUNNING') step(String(replay.name));
    },

    stop() {
      for (const timer of timers) clearImmediate(timer);
    },
  };
}

/** Checks a StartReplay call. Throws ValidationException or ResourceNotFoundException. */
function readReplay(body: Body, buses: Buses) {
  const destination = (body.Destination ?? {}) as { readonly Arn?: string; readonly FilterArns?: readonly string[] };
  const name = String(body.ReplayName ?? '');
  if (!/^[.\w-]{1,64}$/.test(name)) throw new AwsError('ValidationException', `ReplayName ${JSON.stringify(name)} is not valid.`);
  const archive = buses.archives.find(({ arn }) => arn === body.EventSourceArn);
  if (!archive) throw missing(`Archive ${body.EventSourceArn}`);
  const bus = busName(destination.Arn);
  if (bus !== archive.bus) {
    throw new AwsError(
      'ValidationException',
      'Parameter Destination.Arn is not valid. Reason: Must contain the same event bus as the archive.',
    );
  }
  const [from, to] = [readTime(body.EventStartTime), readTime(body.EventEndTime)];
  if (!from || !to || from >= to) {
    throw new AwsError('ValidationException', 'Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime.');
  }
  const rules = destination.FilterArns === undefined ? null : JSON.stringify(destination.FilterArns);
  return { name, archive, bus, rules, description: body.Description === undefined ? null : String(body.Description), from, to };
}
