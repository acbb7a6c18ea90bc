import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatements } from '../../functions/imports/statements/read-statements.ts';
import type { Statement } from '../../functions/imports/statements/statement.ts';
import { Unreadable } from '../../functions/imports/statements/unreadable.ts';
import { sum } from '../../shared/money.ts';

/** What became of a file of the corpus. */
export interface CorpusFile {
  readonly file: string;
  /** Rows that its list says it has. */
  readonly expected: number;
  readonly statements: readonly Statement[];
  readonly refusal: string | undefined;
}

/** Where files of real banks lie, beside the project; nothing where they do not. */
export const corpusFolder = (): string | undefined =>
  [process.env.FIXTURES, '../shared/fixtures'].find((folder) => folder && existsSync(join(folder, 'MANIFEST.tsv')));

/** Reads every file of the list, as the app does. */
export async function readCorpus(folder: string): Promise<CorpusFile[]> {
  const [, ...lines] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n');
  const read: CorpusFile[] = [];
  for (const line of lines) {
    const columns = line.split('\t');
    const [file = '', rows] = [columns[0], columns[8]];
    try {
      const statements = await readStatements(readFileSync(join(folder, file)), { today: '2026-11-28' });
      read.push({ file, expected: Number(rows), statements, refusal: undefined });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      read.push({ file, expected: Number(rows), statements: [], refusal: error.code });
    }
  }
  return read;
}

export const rowsOf = ({ statements }: CorpusFile): number => sum(statements.map(({ rows }) => rows.length));
export const movementsOf = ({ statements }: CorpusFile): number =>
  sum(statements.map(({ rows }) => rows.filter(({ kind }) => kind === 'movement').length));

/** Whether opening, movements and closing add up, for every statement that has both. */
export function checkOf({ statements }: CorpusFile): 'adds up' | 'differs' | '' {
  const checks = statements.flatMap(({ opening, closing, rows }) =>
    opening && closing
      ? [opening.cents + sum(rows.filter(({ kind }) => kind === 'movement').map(({ cents }) => cents)) === closing.cents]
      : [],
  );
  if (checks.length === 0) return '';
  return checks.every(Boolean) ? 'adds up' : 'differs';
}
