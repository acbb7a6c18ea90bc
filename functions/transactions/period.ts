import * as z from 'zod/mini';
import {
  addMonths,
  type CalendarDate,
  calendarDate,
  earlier,
  firstDay,
  lastDay,
  type Month,
  month,
  monthAfter,
  monthOf,
  monthsBetween,
} from '../../shared/calendar.ts';
import { texts } from './texts.pt-br.ts';

/** Years that a statistic may span at most: what one request may have to read is bounded. */
const longestYears = 5;

const inOrder = ({ from, to }: { from?: string; to?: string }): boolean => !from || !to || from <= to;

const isBounded = ({ from, to }: { from?: CalendarDate; to?: CalendarDate }): boolean =>
  !from || !to || monthsBetween(monthOf(from), monthOf(to)) < 12 * longestYears || to < addMonths(from, 12 * longestYears);

const both = <T extends { from?: string; to?: string }>({ from, to }: T): boolean => (from === undefined) === (to === undefined);

/** Both or neither: the month that the user lives in. */
export const period = z
  .strictObject({ from: z.exactOptional(calendarDate), to: z.exactOptional(calendarDate) })
  .check(...bounds(isBounded));

/** The same, and the type that is asked for. */
export const typedPeriod = z
  .strictObject({
    from: z.exactOptional(calendarDate),
    to: z.exactOptional(calendarDate),
    type: z._default(z.enum(['income', 'expense']), 'expense'),
  })
  .check(...bounds(isBounded));

/** Both or neither: the twelve months up to the one that the user lives in. */
export const monthPeriod = z
  .strictObject({ from: z.exactOptional(month), to: z.exactOptional(month) })
  .check(...bounds(({ from, to }: { from?: Month; to?: Month }) => !from || !to || monthsBetween(from, to) < 12 * longestYears));

function bounds<T extends { from?: string; to?: string }>(isShort: (asked: T) => boolean) {
  return [
    z.refine<T>(both, { error: texts.bothEnds, path: ['to'] }),
    z.refine<T>(inOrder, { error: texts.fromAfterTo, path: ['to'] }),
    z.refine<T>(isShort, { error: texts.longestPeriod(longestYears), path: ['to'] }),
  ] as const;
}

export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A period as the sums know it: whole months, and what is left of other months at its ends. */
export interface Parts {
  readonly months: { readonly from: Month; readonly to: Month } | undefined;
  readonly edges: readonly Period[];
}

export function partsOf({ from, to }: Period): Parts {
  const [first, last] = [monthOf(from), monthOf(to)];
  const startsWhole = from === firstDay(first);
  const endsWhole = to === lastDay(last);
  if (first === last && !(startsWhole && endsWhole)) return { months: undefined, edges: [{ from, to }] };
  const months = { from: startsWhole ? first : monthAfter(first, 1), to: endsWhole ? last : monthAfter(last, -1) };
  return {
    months: months.from <= months.to ? months : undefined,
    edges: [...(startsWhole ? [] : [{ from, to: earlier(lastDay(first), to) }]), ...(endsWhole ? [] : [{ from: firstDay(last), to }])],
  };
}

/** How many whole months the period is made of; nothing where it is not. */
export function wholeMonths(of: Period): number | undefined {
  const { months, edges } = partsOf(of);
  return months && edges.length === 0 ? monthsBetween(months.from, months.to) + 1 : undefined;
}

export const monthsOf = (from: Month, to: Month): Month[] =>
  Array.from({ length: monthsBetween(from, to) + 1 }, (_, index) => monthAfter(from, index));
