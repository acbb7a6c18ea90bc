import type { ToldOf } from '../../../shared/events/event.ts';
import type { recurrenceChanged } from '../../../shared/events/transactions.ts';
import type { Context } from '../context.ts';
import { numberOf } from '../numbered.ts';
import { followChanges } from './follow-changes.ts';
import { makeDue } from './make-due.ts';

/**
 * Makes what a series has due right after it was begun or changed, without waiting for the schedule, and lets the transactions that were made of it before follow
 * the change.
 */
export async function catchUp({ userId, data }: ToldOf<typeof recurrenceChanged>, context: Context): Promise<void> {
  const number = numberOf(userId, 'series', data.recurrenceId);
  if (number === undefined) return;
  await makeDue(context, userId, number);
  await followChanges(context, userId, number);
}
