import * as z from 'zod/mini';
import type { Routes } from '../../../shared/route/route.ts';
import { exampleAccount, exampleTransaction } from '../examples.ts';
import { givenId } from '../transaction.ts';
import { newTransfer, transfer, transferChange } from './transfer.ts';

const params = z.strictObject({ id: givenId });

const savingsId = 'a2-0c1b7d3e5f6a48b29c1d';
const leg = { ...exampleTransaction, amount: 500, categoryId: null, description: 'Reserva do mês', transferId: exampleTransaction.id };
export const exampleTransfer = {
  id: exampleTransaction.id,
  from: leg,
  to: { ...leg, id: '202611240195f7a05c9e7c119d3e2f6f5b9d1a02', accountId: savingsId, type: 'income' },
};
const exampleBody = {
  fromAccountId: exampleAccount.id,
  toAccountId: savingsId,
  amount: 500,
  date: '2026-11-24',
  description: 'Reserva do mês',
};

export const transferRoutes = {
  createTransfer: {
    method: 'POST',
    path: '/transfers',
    access: 'user',
    summary: 'Move money from one account to another',
    description:
      'Two transactions, written together or not at all: they move both balances, and are no income and no expense, so no statistic counts them. A `fee` is a third one, an ordinary expense of the first account. The id of a transfer is that of the transaction in `from`. With an `Idempotency-Key` it is written once, whatever is sent again.',
    body: newTransfer,
    status: 201,
    answer: transfer,
    versioned: true,
    example: { body: exampleBody, answer: exampleTransfer },
    problems: ['not_found', 'rule_broken'],
  },
  readTransfer: {
    method: 'GET',
    path: '/transfers/{id}',
    access: 'user',
    summary: 'One transfer',
    description: 'A deleted one is shown with the `deletedAt` of its transactions as long as it can be restored.',
    params,
    status: 200,
    answer: transfer,
    versioned: true,
    example: { answer: exampleTransfer },
    problems: ['not_found'],
  },
  updateTransfer: {
    method: 'PUT',
    path: '/transfers/{id}',
    access: 'user',
    summary: 'Edit a transfer',
    description:
      'What is left out stays; `null` clears. Amount, date, description and notes become those of both legs, and both balances move with them. The fee is edited as the transaction that it is.',
    params,
    body: transferChange,
    status: 200,
    answer: transfer,
    versioned: true,
    needsIfMatch: true,
    example: { body: { amount: 500 }, answer: exampleTransfer },
    problems: ['not_found', 'rule_broken'],
  },
  deleteTransfer: {
    method: 'DELETE',
    path: '/transfers/{id}',
    access: 'user',
    summary: 'Delete a transfer',
    description: 'Both legs and the fee are gone from lists, balances and statistics at once, and can be restored for 30 days.',
    params,
    status: 204,
    problems: ['not_found'],
  },
  restoreTransfer: {
    method: 'POST',
    path: '/transfers/{id}/restore',
    access: 'user',
    summary: 'Take back the deletion of a transfer',
    description: 'Within 30 days. A fee that was deleted by itself before stays deleted; a transfer that is not deleted stays as it is.',
    params,
    status: 200,
    answer: transfer,
    versioned: true,
    example: { answer: exampleTransfer },
    problems: ['not_found'],
  },
} as const satisfies Routes;
