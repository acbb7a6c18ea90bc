import * as z from 'zod/mini';
import type { Routes } from '../../shared/route/route.ts';
import { exampleTransaction } from './examples.ts';
import { transactionFilter } from './filter.ts';
import { scopeAsked } from './recurring/on-transaction.ts';
import { givenId, newTransaction, transaction, transactionChange } from './transaction.ts';

const params = z.strictObject({ id: givenId });
const { accountId, categoryId, type, amount, description, date } = exampleTransaction;
const exampleBody = { accountId, categoryId, type, amount, description, date };

export const transactionRoutes = {
  createTransaction: {
    method: 'POST',
    path: '/transactions',
    access: 'user',
    summary: 'Write down an expense or an income',
    description:
      'The balance of its account and the statistics of its month move with it. A date that lies ahead counts in `projected` and enters the balance on its day. With an `Idempotency-Key` it is written once, whatever is sent again.\n\nWith `isRecurring` it is the first of a series: `recurrenceFrequency` says how often, counted from `date`, so that the 31st falls on the last day of shorter months and comes back to the 31st. The others are made on their day, in the time zone of the profile; a series may begin up to 5 years back, and what has fallen due since is made within moments. What is shifted (`recurrenceShift`) off a weekend or bank holiday has another `date`, and keeps its `occurrenceDate`. Without `isRecurring` the other fields of a series are refused.',
    body: newTransaction,
    status: 201,
    answer: transaction,
    versioned: true,
    example: { body: exampleBody, answer: exampleTransaction },
    problems: ['not_found', 'rule_broken'],
  },
  listTransactions: {
    method: 'GET',
    path: '/transactions',
    access: 'user',
    summary: 'Transactions, newest first',
    description:
      'Every filter combines. At most 2,000 transactions are looked at for a page: under a filter that few of a long history pass, a page may have fewer than `limit`, or none, and still a `nextCursor`, which goes on where it stopped. A cursor belongs to the filters it was given under.',
    query: transactionFilter,
    status: 200,
    answer: z.strictObject({ items: z.array(transaction), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleTransaction], nextCursor: null } },
    problems: ['invalid_cursor', 'not_found'],
  },
  readTransaction: {
    method: 'GET',
    path: '/transactions/{id}',
    access: 'user',
    summary: 'One transaction',
    description: 'A deleted one is shown with its `deletedAt` as long as it can be restored.',
    params,
    status: 200,
    answer: transaction,
    versioned: true,
    example: { answer: exampleTransaction },
    problems: ['not_found'],
  },
  updateTransaction: {
    method: 'PUT',
    path: '/transactions/{id}',
    access: 'user',
    summary: 'Edit a transaction',
    description:
      'What is left out stays; `null` clears. Balances and statistics of both accounts, categories and months move with it. Where the type changes, name a category of the new type, or `null`. Editing a leg of a transfer edits the other with it: the amount, and a date or text that both share; its type and category can not be changed (422). Of what pays an invoice of a card only the words can be (409): it goes with its payment.\n\nOf what recurs, `scope` says which occurrences take the edit. With `following` or `all` send only what is to change: it is set in this one, in those that were made (16 at once, the others within moments) and in what is planned. What was edited in one of them alone stays as it is there, and so do amount and account of what a bank’s file brought, and transfers. A new `date` or `recurrenceFrequency` counts from this one on, with either scope; `recurrenceEndDate` and `recurrenceShift` are of what is not made yet: what was made before or after stays on its date. The type of what recurs stays.',
    params,
    query: z.strictObject(scopeAsked),
    body: transactionChange,
    status: 200,
    answer: transaction,
    versioned: true,
    needsIfMatch: true,
    example: { body: { amount: 98.9 }, answer: { ...exampleTransaction, amount: 98.9 } },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  deleteTransaction: {
    method: 'DELETE',
    path: '/transactions/{id}',
    access: 'user',
    summary: 'Delete a transaction',
    description:
      'It is gone from lists, balances and statistics at once, and can be restored for 30 days. With a leg of a transfer go the other leg and the fee. What pays an invoice of a card is deleted with its payment alone (409).\n\nOf what recurs, `this` one does not come back by itself. With `following` the series ends before this one, and those after it that were made are deleted too; with `all` the whole series is, with every transaction that was made of it. What a bank’s file brought stays, and so do transfers, but for the one that is named.',
    params,
    query: z.strictObject(scopeAsked),
    status: 204,
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  restoreTransaction: {
    method: 'POST',
    path: '/transactions/{id}/restore',
    access: 'user',
    summary: 'Take back the deletion of a transaction',
    description:
      'Within 30 days. One that is not deleted stays as it is. With a leg of a transfer come back the other leg, and the fee where it was deleted with them.',
    params,
    status: 200,
    answer: transaction,
    versioned: true,
    example: { answer: exampleTransaction },
    problems: ['not_found'],
  },
} as const satisfies Routes;
