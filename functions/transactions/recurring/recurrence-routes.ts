import * as z from 'zod/mini';
import { calendarDate } from '../../../shared/calendar.ts';
import { amount } from '../../../shared/money.ts';
import { pageQuery } from '../../../shared/route/cursor.ts';
import type { Routes } from '../../../shared/route/route.ts';
import { exampleAccount, exampleCategory, exampleTransaction } from '../examples.ts';
import { described, givenId, transaction } from '../transaction.ts';
import { recurrence } from './present-series.ts';
import { frequencies, weekendShifts } from './recurrence.ts';

const params = z.strictObject({ id: givenId });

const mostPlanned = 60;

const asked = z.strictObject({
  next: z
    ._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(mostPlanned)), 12)
    .check(z.meta({ description: 'How many of the planned occurrences to show.' })),
});

const change = z.strictObject({
  accountId: z.exactOptional(givenId),
  categoryId: z.exactOptional(z.nullable(givenId)),
  amount: z.exactOptional(amount),
  ...described,
  nextDate: z.exactOptional(
    calendarDate.check(z.meta({ description: 'Where the next one goes, and from there on all others; after the last one that was made.' })),
  ),
  frequency: z.exactOptional(z.enum(frequencies).check(z.meta({ description: 'Counted from the next one on.' }))),
  endDate: z.exactOptional(z.nullable(calendarDate).check(z.meta({ description: 'The last day that it may fall on. `null` for none.' }))),
  shift: z.exactOptional(z.enum(weekendShifts)),
});

const withPlanned = z.extend(recurrence, {
  next: z.array(
    z.strictObject({
      occurrenceDate: calendarDate.check(z.meta({ description: 'Which occurrence it is: its transaction will have the same.' })),
      date: calendarDate.check(z.meta({ description: 'When it will be made.' })),
    }),
  ),
});

const exampleRecurrence = {
  id: 's1-0f9e8d7c6b5a4f3e2d1c',
  accountId: exampleAccount.id,
  categoryId: exampleCategory.id,
  type: 'expense',
  amount: 1800,
  description: 'Aluguel',
  notes: null,
  startDate: '2026-01-31',
  frequency: 'monthly',
  endDate: null,
  shift: 'after',
  nextDate: '2026-11-30',
  createdAt: '2026-01-20T12:00:00.000Z',
  updatedAt: '2026-01-20T12:00:00.000Z',
} as const;
const examplePlanned = {
  ...exampleRecurrence,
  next: [
    { occurrenceDate: '2026-11-30', date: '2026-11-30' },
    { occurrenceDate: '2026-12-31', date: '2026-12-31' },
    { occurrenceDate: '2027-01-31', date: '2027-02-01' },
  ],
};

export const recurrenceRoutes = {
  listRecurrences: {
    method: 'GET',
    path: '/recurrences',
    access: 'user',
    summary: 'What recurs, oldest first',
    description: 'Begun with `POST /transactions`. One that is over has no `nextDate`.',
    query: pageQuery,
    status: 200,
    answer: z.strictObject({ items: z.array(recurrence), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleRecurrence], nextCursor: null } },
    problems: ['invalid_cursor'],
  },
  readRecurrence: {
    method: 'GET',
    path: '/recurrences/{id}',
    access: 'user',
    summary: 'One that recurs, with what it plans',
    description:
      'The occurrences that are not made yet, soonest first. Those that are made are transactions, each with this `recurrenceId`.',
    params,
    query: asked,
    status: 200,
    answer: withPlanned,
    versioned: true,
    example: { answer: examplePlanned },
    problems: ['not_found'],
  },
  updateRecurrence: {
    method: 'PUT',
    path: '/recurrences/{id}',
    access: 'user',
    summary: 'Change what recurs, from the next one on',
    description:
      'What is left out stays; `null` clears. Transactions that were made stay as they are: to change these too, edit one of them with `scope=following` or `scope=all`. One that is over goes on with a later `endDate`, or `null`: from today, without what would have been in between.',
    params,
    query: asked,
    body: change,
    status: 200,
    answer: withPlanned,
    versioned: true,
    needsIfMatch: true,
    example: { body: { amount: 1900 }, answer: { ...examplePlanned, amount: 1900 } },
    problems: ['not_found', 'rule_broken'],
  },
  endRecurrence: {
    method: 'DELETE',
    path: '/recurrences/{id}',
    access: 'user',
    summary: 'End what recurs',
    description:
      'Nothing more is made; what was made stays. It is still shown, without a `nextDate`, and goes on when its `endDate` is changed. To delete what was made as well, delete one of its transactions with `scope=all`.',
    params,
    status: 204,
    problems: ['not_found'],
  },
  fulfilTransaction: {
    method: 'POST',
    path: '/transactions/{id}/fulfil',
    access: 'user',
    summary: 'Say that a transaction is what was to recur',
    description:
      'Takes a transaction that was typed or imported for an occurrence of what recurs, so that it is there once: in the place of the one that was made, which is deleted (and, restored within 30 days, is a transaction of its own), or of the next that is planned, which is then not made. Amount, date and account stay those of the transaction. Its blanks are filled from the occurrence; where it comes from a bank’s file and nobody has edited it, description, notes and category are the occurrence’s. Asked again, it stays as it is.',
    params,
    body: z.strictObject({
      recurrenceId: givenId,
      occurrenceDate: calendarDate.check(z.meta({ description: 'Which occurrence: as of a transaction, or of what is planned.' })),
    }),
    status: 200,
    answer: transaction,
    versioned: true,
    example: {
      body: { recurrenceId: exampleRecurrence.id, occurrenceDate: '2026-11-24' },
      answer: {
        ...exampleTransaction,
        isRecurring: true,
        recurrenceId: exampleRecurrence.id,
        occurrenceDate: '2026-11-24',
        recurrenceFrequency: 'monthly',
      },
    },
    problems: ['not_found', 'rule_broken'],
  },
  unfulfilTransaction: {
    method: 'DELETE',
    path: '/transactions/{id}/fulfil',
    access: 'user',
    summary: 'Say that a transaction is not what was to recur',
    description:
      'Takes back what `POST` said. The transaction stays, as one that does not recur; the occurrence is what it was before: the one that was made comes back with its sums, one that was planned, or that can be restored no longer, is made as the series describes it now, and one that had been deleted stays so. Undoing the import of the transaction does the same.',
    params,
    status: 200,
    answer: transaction,
    versioned: true,
    example: { answer: exampleTransaction },
    problems: ['not_found', 'rule_broken'],
  },
} as const satisfies Routes;
