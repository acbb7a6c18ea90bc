import { readStatements } from '../../../../functions/imports/statements/read-statements.ts';
import type { Reading, Statement } from '../../../../functions/imports/statements/statement.ts';
import { Unreadable, type UnreadableCode } from '../../../../functions/imports/statements/unreadable.ts';

export type Outcome = readonly Statement[] | UnreadableCode;

/** What becomes of a file: statements, or a refusal with its reason; anything else that is thrown is a fault. */
export async function outcomeOf(file: Uint8Array, reading: Partial<Reading> = {}): Promise<Outcome> {
  try {
    return await readStatements(file, { today: '2026-11-28', ...reading });
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}

/** The movements of a file, one text each, in their order … */
export const movementsOf = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'movement').map(({ date, cents }) => `${date} ${cents}`));

/** … and their amounts alone. */
export const amountsOf = (statements: readonly Statement[]): string[] => movementsOf(statements).map((text) => text.slice(11));

/** Whether a person is told that something of it is not certain. */
export const isToldOf = (statements: readonly Statement[]): boolean =>
  statements.some(({ warnings, doubts }) => warnings.length > 0 || doubts.length > 0);

/** Whole rows, whatever was done to the file: real days, safe cents, words on one line that any database takes. */
export function isSound(outcome: Outcome): boolean {
  if (typeof outcome === 'string') return true;
  return outcome
    .flatMap(({ rows }) => rows)
    .every(
      ({ cents, date, description, raw, line }) =>
        Number.isSafeInteger(cents) && isDay(date) && isPlainText(description) && isPlainText(raw) && line >= 1,
    );
}

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
const isPlainText = (text: string): boolean => text.length <= 500 && text.isWellFormed() && !/[\r\n\0]/.test(text);
