import type { CardBook, Payment } from '../../functions/cards/published.ts';

/** Somebody's cards as their domain shows them to the ledger, in memory: payments that a test makes and undoes. */
export interface MemoryCardBook extends CardBook {
  readonly payments: Map<string, Payment>;
  pay(payment: Payment): void;
  undo(paymentId: string): void;
}

export function aCardBook(): MemoryCardBook {
  const payments = new Map<string, Payment>();
  return {
    payments,
    pay(payment) {
      payments.set(payment.id, payment);
    },
    undo(paymentId) {
      const payment = payments.get(paymentId);
      if (payment) payments.set(paymentId, { ...payment, isUndone: true });
    },
    spent: async () => [],
    payment: async (_userId, { paymentId }) => payments.get(paymentId),
  };
}

/** The cards of who has none. */
export const noCards: CardBook = aCardBook();
