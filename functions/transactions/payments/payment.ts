import type { Item } from '../../../shared/partition.ts';
import { Problem } from '../../../shared/problem.ts';
import { texts } from '../texts.pt-br.ts';

/*
 * What was paid for an invoice of a card, as a row of the account it was paid from: docs/rules/card-payments.md. The purchases are the expense, so the row moves the
 * balance and no statistic.
 */

/** The payment that a row is, as the cards domain names it. */
export interface CardPayment {
  readonly id: string;
  readonly invoiceId: string;
}

interface MaybePayment {
  readonly payment?: CardPayment | undefined;
}

export const isPayment = ({ payment }: MaybePayment): boolean => payment !== undefined;

/** As attributes of the row, under short names. */
export const paymentAttributes = (payment: CardPayment | undefined): Readonly<Record<string, string>> =>
  payment ? { py: payment.id, iv: payment.invoiceId } : {};

export function paymentIn(item: Item): CardPayment | undefined {
  const { py, iv } = item as { py?: string; iv?: string };
  return py && iv ? { id: py, invoiceId: iv } : undefined;
}

/** @throws Problem `conflict` for a row that pays an invoice, with what to do instead: it changes and goes with its payment */
export function refusePayment(row: MaybePayment): void {
  if (row.payment) throw new Problem('conflict', texts.paysInvoice(row.payment));
}
