import * as z from 'zod/mini';
import { addMonths, type CalendarDate, calendarDate, type Month, month, monthOf, monthsBetween } from '../../shared/calendar.ts';
import { texts } from './texts.pt-br.ts';

/** Years that a statistic may span at most: what one request may have to read is bounded. */
const longestYears = 5;

const inOrder = ({ from, to }: { from?: string; to?: string }): boolean => !from || !to || from <= to;

const isBounded = ({ from, to }: { from?: CalendarDate; to?: CalendarDate }): boolean =>
  !from || !to || monthsBetween(monthOf(from), monthOf(to)) < 12 * longestYears || to < addMonths(from, 12 * longestYears);

const both = <T extends { from?: string; to?: string }>({ from, to }: T): boolean => (from === undefined) === (to === undefined);

/** When what is bought on a card counts as spent: `accrual` on the day it was bought, `cash` on the day that the invoice it is on falls due (domain-rules.md, 22). */
const basis = z._default(
  z.enum(['accrual', 'cash']).check(
    z.meta({
      description:
        'When what is bought on a card counts: by the day it was bought (`accrual`), or by the day its invoice falls due (`cash`), each instalment by its own.',
    }),
  ),
  'accrual',
);

/** Both or neither: the month that the user lives in. */
export const period = z
  .strictObject({ from: z.exactOptional(calendarDate), to: z.exactOptional(calendarDate), basis })
  .check(...bounds(isBounded));

/** The same, and the type that is asked for. */
export const typedPeriod = z
  .strictObject({
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
    type: z._default(z.enum(['income', 'expense']), 'expense'),
    basis,
  })
  .check(...bounds(isBounded));

/** Both or neither: the twelve months up to the one that the user lives in. */
export const monthPeriod = z
  .strictObject({ from: z.exactOptional(month), to: z.exactOptional(month), basis })
  .check(...bounds(({ from, to }: { from?: Month; to?: Month }) => !from || !to || monthsBetween(from, to) < 12 * longestYears));

function bounds<T extends { from?: string; to?: string }>(isShort: (asked: T) => boolean) {
  return [
    z.refine<T>(both, { error: texts.bothEnds, path: ['to'] }),
    z.refine<T>(inOrder, { error: texts.fromAfterTo, path: ['to'] }),
    z.refine<T>(isShort, { error: texts.longestPeriod(longestYears), path: ['to'] }),
  ] as const;
}
