import type { Resource } from '../../part.ts';
import type { State } from '../../state.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import type { Event } from './event.ts';
import { checkPattern, type Pattern } from './pattern.ts';
import { busName, readPattern } from './rule.ts';

/** An archive as the template declares it; `retentionDays` 0 keeps for ever. */
export interface Archive {
  readonly arn: string;
  readonly name: string;
  readonly bus: string;
  readonly pattern?: Pattern;
  readonly retentionDays: number;
}

const KNOWN = ['ArchiveName', 'Description', 'EventPattern', 'KmsKeyIdentifier', 'RetentionDays', 'SourceArn'];

/** Reads an `AWS::Events::Archive`. Throws naming the resource where something is unknown. */
export function readArchive(resource: Resource, name: string, origin: { readonly account: string; readonly region: string }): Archive {
  const { properties } = resource;
  const where = placeOf(resource);
  onlyKnown(properties, KNOWN, where);
  const pattern = properties.EventPattern === undefined ? undefined : readPattern(properties.EventPattern, where);
  return {
    arn: `arn:aws:events:${origin.region}:${origin.account}:archive/${name}`,
    name,
    bus: busName(properties.SourceArn),
    ...(pattern !== undefined && { pattern }),
    retentionDays: Number(properties.RetentionDays ?? 0),
  };
}

/** What the archives keep. */
export interface ArchiveStore {
  /** Keeps the event in the bus's archives; call it in the transaction that accepts the event. Replayed events are not kept again. */
  keep(archives: readonly Archive[], event: Event): void;
  /** Up to `max` events from `from` (inclusive) to `to` (exclusive), after the sequence number given, in the order in which they came. */
  read(
    archive: string,
    span: { readonly from: Date; readonly to: Date; readonly after: number },
    max: number,
  ): { readonly seq: number; readonly event: Event }[];
  count(archive: string): number;
  /** Forgets what is past its retention in product time. */
  expire(archives: readonly Archive[], now: Date): void;
}

export function archiveStore(state: State): ArchiveStore {
  state.exec(`
    CREATE TABLE IF NOT EXISTS events_archived (seq INTEGER PRIMARY KEY AUTOINCREMENT, archive TEXT NOT NULL, time TEXT NOT NULL, event TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS events_archived_time ON events_archived (archive, time);`);
  const insert = state.prepare('INSERT INTO events_archived (archive, time, event) VALUES (?, ?, ?)');
  const select = state.prepare(
    'SELECT seq, event FROM events_archived WHERE archive = ? AND time >= ? AND time < ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const count = state.prepare('SELECT count(*) AS n FROM events_archived WHERE archive = ?');
  const remove = state.prepare('DELETE FROM events_archived WHERE archive = ? AND time < ?');

  return {
    keep(archives, event) {
      if (event['replay-name'] !== undefined) return;
      for (const { name, pattern } of archives) {
        if (pattern === undefined || checkPattern(pattern)(event)) insert.run(name, event.time, JSON.stringify(event));
      }
    },
    read: (archive, { from, to, after }, max) =>
      select
        .all(archive, from.toISOString(), to.toISOString(), after, max)
        .map(({ seq, event }) => ({ seq: Number(seq), event: JSON.parse(String(event)) as Event })),
    count: (archive) => Number(count.get(archive)?.n),
    expire(archives, now) {
      for (const { name, retentionDays } of archives) {
        if (retentionDays > 0) remove.run(name, new Date(now.getTime() - retentionDays * 86_400_000).toISOString());
      }
    },
  };
}
