import { type CalendarDate, earlier, firstDay, lastDay, type Month, monthAfter, monthOf, monthsBetween } from './calendar.ts';

/** From one day to another, both included. */
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
