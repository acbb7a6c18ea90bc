import { daysBetween } from '../../../shared/calendar.ts';
import { invoiceDebit } from '../../transactions/published.ts';
import { free, grouped, type Sweep } from './sweep.ts';
import type { FileRow, KnownRow } from './verdict.ts';

interface Evidence {
  readonly at: number;
  readonly payment: KnownRow;
  readonly days: number;
  readonly speaks: boolean;
}

/**
 * Claims what was paid for an invoice, and written then, for the debit that the bank has of it: equal to the cent, within 5 days. First those whose words speak of an invoice, the nearest first; then
 * those that say nothing, where one is the only one for the other. It is proposed, and its owner may say otherwise; united, the debit stays one row.
 */
export function matchPayments(sweep: Sweep, payments: readonly KnownRow[]): void {
  if (payments.length === 0) return;
  const byCents = grouped(payments, ({ cents }) => String(cents));
  const pairs = free(sweep)
    .flatMap(([at, row]) => (byCents.get(String(row.cents)) ?? []).map((payment) => evidenceOf(at, row, payment)))
    .filter(({ days }) => days <= invoiceDebit.mostDaysOff)
    .toSorted((one, other) => Number(other.speaks) - Number(one.speaks) || one.days - other.days || one.at - other.at);
  const ofRow = grouped(pairs, ({ at }) => String(at));
  const ofPayment = grouped(pairs, ({ payment }) => payment.transactionId);

  for (const { at, payment, speaks } of pairs) {
    const isOnlyOne = ofRow.get(String(at))?.length === 1 && ofPayment.get(payment.transactionId)?.length === 1;
    if (sweep.verdicts[at] !== undefined || sweep.claimed.has(payment) || !(speaks || isOnlyOne)) continue;
    sweep.claimed.add(payment);
    sweep.verdicts[at] = { status: 'likely_duplicate', reason: 'card_payment', twinId: payment.transactionId, merges: true };
  }
}

const evidenceOf = (at: number, row: FileRow, payment: KnownRow): Evidence => ({
  at,
  payment,
  days: Math.abs(daysBetween(row.date, payment.date)),
  speaks: invoiceDebit.speaksOfInvoice(row.description),
});
