import { addDays } from '../../../shared/calendar.ts';
import type { Ledger } from '../../transactions/published.ts';
import type { StepContext } from '../context.ts';

/** What a person chose so far back is what they choose today. */
const pastDays = 180;
/** Rows of the person's past that are learnt from, the newest ones. */
export const mostPast = 5_000;

/** What a person has written down of late, oldest first: their choices are learnt from. */
export async function ownPast({ ledger, clock }: Pick<StepContext, 'ledger' | 'clock'>, userId: string): ReturnType<Ledger['rows']> {
  const todayInUtc = clock.now().toISOString().slice(0, 10);
  const past = await ledger.rows(userId, { from: addDays(todayInUtc, -pastDays), to: addDays(todayInUtc, 1) });
  return past.filter(({ isDeleted, isTransferLeg, paysInvoice }) => !isDeleted && !isTransferLeg && !paysInvoice).slice(-mostPast);
}
