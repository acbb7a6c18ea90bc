import type { ToldOf } from '../../../shared/events/event.ts';
import type { recurrenceChanged } from '../../../shared/events/transactions.ts';
import type { Context } from '../context.ts';
import { numberOf } from '../numbered.ts';
import { makeDue } from './make-due.ts';

/** Makes what a series has due right after it was begun or changed, without waiting for the schedule. */
export async function catchUp({ userId, data }: ToldOf<typeof recurrenceChanged>, context: Context): Promise<void> {
  const number = numberOf(userId, 'series', data.recurrenceId);
  if (number !== undefined) await makeDue(context, userId, number);
}
