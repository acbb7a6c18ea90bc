import * as z from 'zod/mini';
import { calendarDate } from '../../../shared/calendar.ts';
import type { Routes } from '../../../shared/route/route.ts';
import { exampleTransaction } from '../examples.ts';
import { givenId, transaction } from '../transaction.ts';
import { mostRowsForSuggestions, suggestion, suggestionsAsked, twoSides, windowDays } from './suggestion.ts';
import { transfer } from './transfer.ts';
import { exampleTransfer } from './transfer-routes.ts';

const { from, to } = exampleTransfer;
const exampleSides = { fromTransactionId: from.id, toTransactionId: to.id };
const unlinked = { from: { ...from, transferId: null, categoryId: exampleTransaction.categoryId }, to: { ...to, transferId: null } };

export const linkRoutes = {
  linkTransfer: {
    method: 'POST',
    path: '/transfers/link',
    access: 'user',
    summary: 'Say that two transactions are one transfer',
    description:
      'An expense and an income of the same amount in two accounts, as two imported statements have them. They become the legs of a transfer, and no statistic counts them any more; balances stay as they are, and each keeps its date and its words. Two that are one transfer already stay so. What pays an invoice of a card can be no leg (409).',
    body: twoSides,
    status: 200,
    answer: transfer,
    versioned: true,
    example: { body: exampleSides, answer: exampleTransfer },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
  unlinkTransfer: {
    method: 'POST',
    path: '/transfers/{id}/unlink',
    access: 'user',
    summary: 'Say that a transfer is none',
    description:
      'Its legs, and its fee, become transactions as any others and count in the statistics again, each in the category it has. The two are not suggested as a transfer again, and can be linked again.',
    params: z.strictObject({ id: givenId }),
    status: 200,
    answer: z.strictObject({ from: transaction, to: transaction, fee: z.exactOptional(transaction) }),
    example: { answer: unlinked },
    problems: ['not_found'],
  },
  suggestTransfers: {
    method: 'GET',
    path: '/transfers/suggestions',
    access: 'user',
    summary: 'Transactions that may be transfers',
    description: `Pairs of an expense and an income of the same amount, in two accounts, at most 4 days apart, with at least one side dated \`from\` to \`to\` (the last ${windowDays} days where neither is given; ${windowDays} at most). Closest first, each transaction in one pair only. Nothing is linked by itself: link what is a transfer, refuse what is none, and ask again. At most the newest ${mostRowsForSuggestions} transactions of the period are looked at; \`from\` in the answer says back to which date.`,
    query: suggestionsAsked,
    status: 200,
    answer: z.strictObject({ from: calendarDate, to: calendarDate, items: z.array(suggestion) }),
    example: {
      answer: {
        from: '2026-08-26',
        to: '2026-11-24',
        items: [{ ...unlinked, daysApart: 0, confidence: 0.55, evidence: ['transfer_words', 'only_one', 'same_day'] }],
      },
    },
  },
  refuseSuggestion: {
    method: 'POST',
    path: '/transfers/suggestions/refuse',
    access: 'user',
    summary: 'Say that two transactions are no transfer',
    description: 'The two are never suggested again, whatever is edited. They stay as they are, and each may be suggested with another.',
    body: twoSides,
    status: 204,
    example: { body: exampleSides },
    problems: ['not_found', 'rule_broken', 'conflict'],
  },
} as const satisfies Routes;
