import { Problem } from '../../../shared/problem.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import type { Context } from '../context.ts';
import { findRows, rowIn } from '../find-row.ts';
import { refusePayment } from '../payments/payment.ts';
import { type Settings, standsFor } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import type { Row } from '../transaction.ts';

interface Named {
  readonly fromTransactionId: string;
  readonly toTransactionId: string;
}

/**
 * The two rows that a request names as the sides of a transfer, with the settings. One round trip, or two where the date of either was edited.
 * @throws Problem `not_found` where either is deleted or not this user's
 */
export async function findPair(context: Context, userId: string, { fromTransactionId, toTransactionId }: Named) {
  const { rows, settings } = await findRows(context, userId, [fromTransactionId, toTransactionId]);
  const live = (id: string): Row => {
    const row = rowIn(rows, id);
    if (row.deletedAt !== undefined) throw new Problem('not_found', texts.transactionNotFound);
    return row;
  };
  return { out: live(fromTransactionId), in: live(toTransactionId), settings };
}

/** They are the two legs of one transfer, in this order. */
export const isLinked = (out: Row, into: Row): boolean => out.bond?.role === 'out' && out.bond.partnerId === into.id;

/** @throws Problem `rule_broken` at the field of the first that keeps the two from being one transfer, `conflict` where it pays an invoice */
export function refuseUnlikePair(out: Row, into: Row, settings: Settings): void {
  if (out.type !== 'expense') throw ruleBroken('body.fromTransactionId', texts.linkFromExpense);
  if (into.type !== 'income') throw ruleBroken('body.toTransactionId', texts.linkToIncome);
  refusePayment(out);
  if (out.bond) throw ruleBroken('body.fromTransactionId', texts.alreadyLinked);
  if (into.bond) throw ruleBroken('body.toTransactionId', texts.alreadyLinked);
  if (out.splits) throw ruleBroken('body.fromTransactionId', texts.splitIsNoLeg);
  if (into.splits) throw ruleBroken('body.toTransactionId', texts.splitIsNoLeg);
  if (out.amountCents !== into.amountCents) throw ruleBroken('body.toTransactionId', texts.linkEqualAmounts);
  const [from, to] = [out, into].map(({ accountNumber }) => standsFor(settings, 'account', accountNumber));
  if (from === undefined) throw ruleBroken('body.fromTransactionId', texts.linkWithoutAccount);
  if (to === undefined) throw ruleBroken('body.toTransactionId', texts.linkWithoutAccount);
  if (from === to) throw ruleBroken('body.toTransactionId', texts.linkSameAccount);
}
