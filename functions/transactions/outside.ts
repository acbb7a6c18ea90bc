import { isPayment } from './payments/payment.ts';
import type { Row } from './transaction.ts';
import { isLeg } from './transfers/bond.ts';

/** It is neither income nor expense: a leg of a transfer, or what was paid for purchases that are expenses themselves. Its account has it, and no statistic. */
export const isOutside = (row: Pick<Row, 'id' | 'bond' | 'payment'>): boolean => isLeg(row) || isPayment(row);
