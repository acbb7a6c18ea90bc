import { Buffer } from 'node:buffer';
import { AwsError } from '../../part.ts';
import { atomically, type State } from '../../state.ts';

/** One version of a secret's value. */
export interface Version {
  readonly id: string;
  readonly text: string | undefined;
  readonly binary: Buffer | undefined;
  readonly createdAt: Date;
  readonly stages: readonly string[];
}

export interface SecretStore {
  /** The versions of a secret that have a stage, newest first. */
  versions(arn: string): Version[];
  /**
   * Keeps a value as a version and moves the stages to it: what was AWSCURRENT becomes AWSPREVIOUS. The same version with the same value again changes
   * nothing; with another value it is `ResourceExistsException`.
   */
  put(arn: string, value: Omit<Version, 'stages'>, stages: readonly string[]): Version;
}

/** The values of the secrets, in `state`, as plain text: KMS is not modelled, and whoever reads the data folder reads them. */
export function secretStore(state: State): SecretStore {
  state.exec(`
    CREATE TABLE IF NOT EXISTS secrets_versions (
      arn TEXT NOT NULL, id TEXT NOT NULL, text TEXT, binary BLOB, created_at INTEGER NOT NULL, seq INTEGER PRIMARY KEY AUTOINCREMENT, UNIQUE (arn, id));
    CREATE TABLE IF NOT EXISTS secrets_stages (arn TEXT NOT NULL, stage TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (arn, stage));
  `);
  const all = state.prepare(`
    SELECT v.id, v.text, v.binary, v.created_at, group_concat(s.stage) AS stages FROM secrets_versions v
    JOIN secrets_stages s ON s.arn = v.arn AND s.id = v.id WHERE v.arn = ? GROUP BY v.seq ORDER BY v.seq DESC`);
  const one = state.prepare('SELECT text, binary FROM secrets_versions WHERE arn = ? AND id = ?');
  const add = state.prepare('INSERT INTO secrets_versions (arn, id, text, binary, created_at) VALUES (?, ?, ?, ?, ?)');
  const current = state.prepare("SELECT id FROM secrets_stages WHERE arn = ? AND stage = 'AWSCURRENT'");
  const move = state.prepare('INSERT INTO secrets_stages VALUES (?, ?, ?) ON CONFLICT (arn, stage) DO UPDATE SET id = excluded.id');

  function versions(arn: string): Version[] {
    return all.all(arn).map((row) => ({
      id: String(row.id),
      text: typeof row.text === 'string' ? row.text : undefined,
      binary: row.binary instanceof Uint8Array ? Buffer.from(row.binary) : undefined,
      createdAt: new Date(Number(row.created_at)),
      stages: String(row.stages).split(','),
    }));
  }

  function keep(arn: string, value: Omit<Version, 'stages'>, stages: readonly string[]): void {
    const before = current.get(arn)?.id;
    add.run(arn, value.id, value.text ?? null, value.binary ?? null, value.createdAt.getTime());
    if (stages.includes('AWSCURRENT') && before !== undefined) move.run(arn, 'AWSPREVIOUS', before);
    // A secret always has a current version: its first one is it, whatever stages it is put with.
    for (const stage of before === undefined ? new Set([...stages, 'AWSCURRENT']) : stages) move.run(arn, stage, value.id);
  }

  return {
    versions,
    put(arn, value, stages) {
      const same = one.get(arn, value.id);
      if (same === undefined) atomically(state, () => keep(arn, value, stages));
      else if ((same.text ?? undefined) !== value.text || !isSame(same.binary, value.binary)) {
        throw new AwsError(
          'ResourceExistsException',
          `The version ${value.id} of the secret already has another value: a version's value does not change.`,
        );
      }
      return { ...value, stages: versions(arn).find((version) => version.id === value.id)?.stages ?? [] };
    },
  };
}

function isSame(kept: unknown, given: Buffer | undefined): boolean {
  if (given === undefined) return !(kept instanceof Uint8Array);
  return kept instanceof Uint8Array && given.equals(kept);
}
