import * as z from 'zod/mini';
import { calendarDate, daysBetween } from '../../../shared/calendar.ts';
import { texts } from '../texts.pt-br.ts';
import { givenId, transaction } from '../transaction.ts';
import { everyEvidence } from './evidence.ts';

/** Days that are looked at together, and rows of them, the newest first. */
export const windowDays = 90;
export const mostRowsForSuggestions = 2000;

/** Two transactions, as sides of a transfer. */
export const twoSides = z.strictObject({
  fromTransactionId: givenId.check(z.meta({ description: 'The expense: what left one account.' })),
  toTransactionId: givenId.check(z.meta({ description: 'The income: what arrived in another.' })),
});

export const suggestionsAsked = z
  .strictObject({
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
  })
  .check(
    z.refine(({ from, to }) => !from || !to || from <= to, { error: texts.fromAfterTo, path: ['to'] }),
    z.refine(({ from, to }) => !from || !to || daysBetween(from, to) <= windowDays, {
      error: texts.suggestionsPeriod(windowDays),
      path: ['to'],
    }),
  );

export const suggestion = z.strictObject({
  from: transaction.check(z.meta({ description: 'What left one account.' })),
  to: transaction.check(z.meta({ description: 'What arrived in another, as much.' })),
  daysApart: z.int().check(z.gte(0)),
  confidence: z.number().check(z.gte(0), z.lte(1), z.meta({ description: 'From 0 to 1. Never so sure that it would be linked unasked.' })),
  evidence: z.array(z.enum(everyEvidence)).check(
    z.meta({
      description:
        '`linked_before`: a transfer of the period has the same words in the same account. `transfer_words`: both speak of a transfer. `only_one`: neither could go with another transaction. `same_day`.',
    }),
  ),
});
