import type { Payment } from '../../functions/cards/published.ts';
import { bookPayment } from '../../functions/transactions/payments/book-payment.ts';
import { anImportingPerson } from './importing-person.ts';

/** Somebody whose card payments reach the ledger as events: told again, late and in any order, as a test has it. */
export type PayingPerson = Awaited<ReturnType<typeof aPayingPerson>>;

export async function aPayingPerson() {
  const person = await anImportingPerson();
  const { memory, userId, accountId } = person;
  const { cards, context } = memory;
  const paymentOf = (of: Partial<Payment>): Payment => ({
    id: 'pay-1',
    invoiceId: 'i1-202611-0d1e2f3a4b5c6d7e8f90',
    month: '2026-11',
    cardName: 'Cartão roxo',
    cents: 300_00,
    date: '2026-11-10',
    accountId,
    isUndone: false,
    ...of,
  });
  /** Either event, as the queue gives it. */
  const hear = async (paymentId = 'pay-1'): Promise<void> => {
    const payment = cards.payments.get(paymentId);
    if (!payment) throw new Error('Nobody paid that.');
    const { invoiceId, month, accountId: of } = payment;
    const data = { paymentId, invoiceId, cardId: 'k1', month, accountId: of };
    await bookPayment({ id: 'event', occurredAt: '2026-11-10T12:00:00Z', traceId: '', version: 1, userId, data }, context);
  };

  return {
    ...person,
    hear,
    /** Pays R$ 300,00 on the 10th, unless said otherwise, and says so to nobody yet. */
    pay: (of: Partial<Payment> = {}) => cards.pay(paymentOf(of)),
    undoPayment: (paymentId = 'pay-1') => cards.undo(paymentId),
    /** Rows that pay an invoice and count. */
    debits: () => person.rows().filter(({ py, da }) => py !== undefined && da === undefined),
    /** Cents that the statistics of all months have. */
    counted: () =>
      person
        .items('MONTH#')
        .flatMap((item) => Object.entries(item))
        .filter(([name]) => /^s[ie]/.test(name))
        .reduce((whole, [, cents]) => whole + Number(cents), 0),
  };
}
