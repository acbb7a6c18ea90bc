import * as z from 'zod/mini';
import { defineEvent } from './event.ts';

/** A transaction without what is personal in it: no words and no amount. */
const outline = {
  type: z.enum(['income', 'expense']),
  /** `YYYY-MM`, of its date. */
  month: z.string(),
  accountId: z.nullable(z.string()),
  categoryId: z.nullable(z.string()),
  /** Where it is a leg of a transfer, which is neither income nor expense: not to be counted as either. */
  transferId: z.nullable(z.string()),
  /** Where it pays an invoice of a card, whose purchases are the expense: not to be counted. Left out of any other. */
  invoiceId: z.optional(z.string()),
  /** The series that it is an occurrence of; left out by those who told it before there were series. */
  recurrenceId: z.optional(z.nullable(z.string())),
  /** Of one that is in several categories, each of them; left out where `categoryId` says it. */
  categoryIds: z.optional(z.array(z.string())),
};

const identified = {
  transactionId: z.string(),
  /** The transaction's, from 1 on without gaps: what a consumer has seen of a higher one is newer, whatever came first. */
  version: z.int().check(z.gte(1)),
};

const exampleOutline = {
  type: 'expense',
  month: '2026-11',
  accountId: 'a1-6f3c9d0b2a1e4f5d8c7b',
  categoryId: 'c4-1b2d3f4a5c6e7f809a1b',
  transferId: null,
  recurrenceId: null,
} as const;
const exampleId = '202611240195f7a05c9e7c119d3e2f6f5b9d1a01';

export const transactionCreated = defineEvent({
  publisher: 'transactions',
  name: 'transaction.created',
  version: 1,
  description: 'A transaction was written; balances and statistics have it. Told in the same write.',
  data: z.object({ ...identified, ...outline }),
  example: { transactionId: exampleId, version: 1, ...exampleOutline },
});

export const transactionUpdated = defineEvent({
  publisher: 'transactions',
  name: 'transaction.updated',
  version: 1,
  description: 'A transaction was edited. Before and after, so that both months, accounts and categories can be looked at anew.',
  data: z.object({ ...identified, before: z.object(outline), after: z.object(outline) }),
  example: { transactionId: exampleId, version: 2, before: exampleOutline, after: { ...exampleOutline, month: '2026-12' } },
});

export const transactionDeleted = defineEvent({
  publisher: 'transactions',
  name: 'transaction.deleted',
  version: 1,
  description: 'A transaction was deleted and counts nowhere any more. It can be restored for 30 days, unless its import was taken back.',
  data: z.object({ ...identified, ...outline }),
  example: { transactionId: exampleId, version: 3, ...exampleOutline },
});

export const transactionRestored = defineEvent({
  publisher: 'transactions',
  name: 'transaction.restored',
  version: 1,
  description: 'A deleted transaction counts again.',
  data: z.object({ ...identified, ...outline }),
  example: { transactionId: exampleId, version: 4, ...exampleOutline },
});

export const balanceChanged = defineEvent({
  publisher: 'transactions',
  name: 'balance.changed',
  version: 1,
  description: 'What an account holds, or will hold, is another than before. The amount is asked for where it may be read.',
  data: z.object({ accountId: z.string() }),
  example: { accountId: exampleOutline.accountId },
});

export const recurrenceChanged = defineEvent({
  publisher: 'transactions',
  name: 'recurrence.changed',
  version: 1,
  description:
    'What recurs was begun, changed or ended, or there is more of it to catch up on. Transactions itself listens, and makes what has fallen due.',
  data: z.object({ recurrenceId: z.string() }),
  example: { recurrenceId: 's1-0f9e8d7c6b5a4f3e2d1c' },
});
