import { type Month, monthAfter } from '../../shared/calendar.ts';
import { splitEvenly } from '../../shared/money.ts';

/*
 * How a purchase falls on invoices. The instalments are computed, not kept one by one: a purchase in 48 is one row. domain-rules.md, 27 and 28
 */

/** Instalments a purchase may have. */
export const mostInstallments = 48;

export interface Plan {
  /** Of the whole series, also where it is joined midway. */
  readonly totalCents: number;
  /** How many instalments the series has. */
  readonly count: number;
  /** The number of the first one kept here: above 1 where a series is joined midway. */
  readonly first: number;
  /** The invoice of that one. The others follow, one a month. */
  readonly firstMonth: Month;
  /** Amounts that the bank rounded otherwise, in cents, by instalment. */
  readonly amounts?: Readonly<Record<number, number>>;
  /** Instalments that were brought forward, by the invoice they are on now. */
  readonly moved?: Readonly<Record<number, Month>>;
}

export interface Instalment {
  readonly number: number;
  readonly cents: number;
  /** Of the invoice that it is on. */
  readonly month: Month;
}

/** The instalments from the first one kept here on; they sum to the total to the cent where none came before, the odd cents on the first ones. */
export function instalmentsOf({ totalCents, count, first, firstMonth, amounts, moved }: Plan): Instalment[] {
  return splitEvenly(totalCents, count)
    .map((cents, index) => ({
      number: index + 1,
      cents: amounts?.[index + 1] ?? cents,
      month: moved?.[index + 1] ?? monthAfter(firstMonth, index + 1 - first),
    }))
    .slice(first - 1);
}

/** The first and the last invoice that it is on. */
export function spanOf(plan: Plan): { readonly from: Month; readonly to: Month } {
  const months = instalmentsOf(plan)
    .map(({ month }) => month)
    .sort();
  return { from: months[0] ?? plan.firstMonth, to: months.at(-1) ?? plan.firstMonth };
}
