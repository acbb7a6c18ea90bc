import { AwsError } from '../../part.ts';
import type { State } from '../../state.ts';
import { addressFrom } from './address.ts';

export type Reason = 'BOUNCE' | 'COMPLAINT';

/** Creates the account's suppression list. Addresses are compared without regard to case. */
export function createSuppressionTable(state: State): void {
  state.exec(`CREATE TABLE IF NOT EXISTS ses_suppressed (
    address TEXT PRIMARY KEY COLLATE NOCASE, reason TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT`);
}

/** Why the address is suppressed, or `undefined`. */
export function suppressionOf(state: State, address: string): Reason | undefined {
  const row = state.prepare('SELECT reason FROM ses_suppressed WHERE address = ?').get(address);
  return row && (String(row.reason) as Reason);
}

/** Puts the address on the list, or changes its reason. `at` in milliseconds of the product's clock. */
export function suppress(state: State, input: { EmailAddress?: unknown; Reason?: unknown }, at: number): Record<string, never> {
  const { mailbox } = addressFrom(String(input.EmailAddress ?? ''));
  if (input.Reason !== 'BOUNCE' && input.Reason !== 'COMPLAINT')
    throw new AwsError('BadRequestException', `Invalid Reason: ${String(input.Reason)}; it is BOUNCE or COMPLAINT`);
  state.prepare('INSERT OR REPLACE INTO ses_suppressed VALUES (?, ?, ?)').run(mailbox, input.Reason, at);
  return {};
}

export function suppressedDestination(state: State, address: string): unknown {
  const row = state.prepare('SELECT * FROM ses_suppressed WHERE address = ?').get(address);
  if (row === undefined) throw notListed(address);
  return { SuppressedDestination: { EmailAddress: row.address, Reason: row.reason, LastUpdateTime: Number(row.updated_at) / 1000 } };
}

export function unsuppress(state: State, address: string): Record<string, never> {
  if (state.prepare('DELETE FROM ses_suppressed WHERE address = ?').run(address).changes === 0) throw notListed(address);
  return {};
}

function notListed(address: string): AwsError {
  return new AwsError('NotFoundException', `Email address ${address} does not exist on your suppression list.`, 404);
}
