import type { State } from '../../state.ts';

/** How far one mapping has read its stream. */
export interface Checkpoint {
  /** `undefined` before the first batch was done. */
  read(): string | undefined;
  write(position: string): void;
}

/** The position of mapping `id` in `streamArn`, kept over restarts; another stream under the same mapping begins anew. */
export function checkpointOf(state: State, id: string, streamArn: string): Checkpoint {
  state.exec(
    'CREATE TABLE IF NOT EXISTS lambda_checkpoint (mapping TEXT NOT NULL, stream TEXT NOT NULL, position TEXT NOT NULL, PRIMARY KEY (mapping, stream))',
  );
  const select = state.prepare('SELECT position FROM lambda_checkpoint WHERE mapping = ? AND stream = ?');
  const upsert = state.prepare('INSERT INTO lambda_checkpoint VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET position = excluded.position');
  return {
    read() {
      const row = select.get(id, streamArn);
      return row === undefined ? undefined : String(row.position);
    },
    write(position) {
      upsert.run(id, streamArn, position);
    },
  };
}
