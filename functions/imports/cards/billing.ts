import { addMonths, type CalendarDate, daysBetween, type Month, monthAfter, monthOf, monthsBetween } from '../../../shared/calendar.ts';
import type { LedgerCard } from '../../cards/published.ts';
import { plainText } from '../matching/fingerprint.ts';
import type { Doubt, Statement, StatementRow } from '../statements/statement.ts';
import { texts } from '../texts.pt-br.ts';
import { wordsOfSeries } from './card-row.ts';

/** On which invoice of the card a file's rows are. */
export interface Billing {
  /** The one invoice that the file is, where it is one. */
  readonly invoiceMonth: Month | undefined;
  readonly doubts: readonly Doubt[];
  monthOf(row: StatementRow): Month;
  /** When it was bought: banks date an instalment by its purchase, or anew each month. */
  boughtOn(row: StatementRow): CalendarDate;
}

/** A fatura is of a month: what lies farther apart is a history of several. */
const mostDays = 40;

/**
 * All rows of a fatura that is due in a month are on that month's invoice, whatever the card's calendar in the app says. Where the file does not say when it is due, the
 * invoice that most of its days belong to is chosen, and said to be a guess; a file of several months has each row by its own day. docs/rules/card-invoice-import.md
 */
export function billingOf({ invoice, rows }: Statement, card: LedgerCard, chosen: Month | undefined): Billing {
  const movements = rows.filter(({ kind }) => kind === 'movement');
  const said = chosen ?? (invoice?.dueOn && monthOf(invoice.dueOn)) ?? (invoice?.closedOn && closingNear(card, invoice.closedOn));
  const guessed = said ?? monthOfMost(movements, card);
  const isGuess = said === undefined && guessed !== undefined;
  const dated = movements
    .filter(isPlain)
    .map(({ date }) => date)
    .toSorted();

  const monthOfRow = (row: StatementRow): Month => {
    if (guessed !== undefined) return row.kind === 'future' ? monthAfter(guessed, 1) : guessed;
    const byDay = card.invoiceMonthOf(row.date);
    const isOfPurchase = row.installment !== undefined && dated[0] !== undefined && daysBetween(row.date, dated[0]) > mostDays;
    return isOfPurchase ? monthAfter(byDay, (row.installment?.number ?? 1) - 1) : byDay;
  };
  return {
    invoiceMonth: guessed,
    doubts: isGuess
      ? [
          {
            about: 'invoiceMonth',
            chosen: guessed,
            others: [monthAfter(guessed, -1), monthAfter(guessed, 1)],
            reason: texts.readAs.invoiceMonth,
          },
        ]
      : [],
    monthOf: monthOfRow,
    boughtOn(row) {
      const later = (row.installment?.number ?? 1) - 1;
      if (later === 0 || row.postedOn !== undefined) return row.date;
      const apart = monthsBetween(card.invoiceMonthOf(row.date), monthOfRow(row));
      return 2 * apart >= later ? row.date : addMonths(row.date, -later);
    },
  };
}

/** Whose day says which invoice it is on. */
const isPlain = ({ installment, cardKind }: StatementRow): boolean =>
  (installment?.number ?? 1) === 1 && cardKind !== 'payment' && cardKind !== 'previous_balance';

function monthOfMost(movements: readonly StatementRow[], card: LedgerCard): Month | undefined {
  const plain = movements.filter(isPlain);
  const dates = (plain.length > 0 ? plain : movements).map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || daysBetween(first, last) > mostDays || hasSeriesOfMonths(movements)) return undefined;
  const counts = new Map<Month, number>();
  for (const date of dates) counts.set(card.invoiceMonthOf(date), (counts.get(card.invoiceMonthOf(date)) ?? 0) + 1);
  return [...counts].toSorted(([one, some], [other, more]) => more - some || other.localeCompare(one))[0]?.[0];
}

/** Days that a bank dates an instalment earlier or later than a month after the one before. */
const daysOfMonthly = 3;

/** Whether two instalments of one purchase are as far apart as they are billed: no single fatura has them. */
function hasSeriesOfMonths(movements: readonly StatementRow[]): boolean {
  const series = new Map<string, StatementRow[]>();
  for (const row of movements) {
    if (!row.installment) continue;
    const key = `${row.installment.of} ${plainText(wordsOfSeries(row.rawDescription, row.installment))}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  return [...series.values()].some((rows) => rows.some((one) => rows.some((other) => isBilledLater(one, other))));
}

function isBilledLater(one: StatementRow, other: StatementRow): boolean {
  const later = (other.installment?.number ?? 1) - (one.installment?.number ?? 1);
  return later > 0 && one.cents === other.cents && Math.abs(daysBetween(addMonths(one.date, later), other.date)) <= daysOfMonthly;
}

/** The invoice whose closing is nearest to this day. */
function closingNear(card: LedgerCard, closedOn: CalendarDate): Month {
  const around = [-1, 0, 1, 2].map((ahead) => monthAfter(monthOf(closedOn), ahead));
  const apart = (month: Month): number => Math.abs(daysBetween(card.cycleOf(month).closesOn, closedOn));
  return around.reduce((best, month) => (apart(month) < apart(best) ? month : best));
}
