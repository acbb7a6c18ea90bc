import { type CalendarDate, daysBetween } from '../../../shared/calendar.ts';
import type { LedgerEntry } from '../../cards/published.ts';
import { plainText } from '../matching/fingerprint.ts';
import { likenessOf, similarFrom, tellingWords } from '../matching/likeness.ts';
import type { CardFileRow } from './match-card-rows.ts';

/** Longer ago nothing is given back. */
const mostDays = 400;
const refundWords = /\b(?:estorn\w*|reembolso|devoluc\w*|cancelamento|cancelad\w*|credito|chargeback|compra)\b/g;

/** What a refund may be of: a purchase that is there, or one of the same file. */
export interface Refundable {
  readonly entryId?: string;
  readonly at?: number;
  readonly date: CalendarDate;
  readonly words: readonly string[];
  /** Its price, and that of an instalment, in cents. */
  readonly prices: readonly number[];
  readonly leftCents: number;
}

export function refundableOf({ entryId, date, description, parts, refundableCents }: LedgerEntry): Refundable {
  const whole = parts.reduce((sum, { cents }) => sum - cents, 0);
  return {
    entryId,
    date,
    words: tellingWords(description ?? ''),
    prices: [whole, ...parts.map(({ cents }) => -cents)],
    leftCents: refundableCents,
  };
}

export interface RefundFound {
  /** The one purchase that it is of. */
  readonly of?: Refundable;
  /** Where it may be of several. */
  readonly among: readonly Refundable[];
}

/**
 * The purchase that each refund gives back: like words, bought before, and not given back yet. One whose price it is comes before one that it is a part of; where several
 * are left it is none of them, and its owner may say which.
 */
export function matchRefunds(rows: readonly CardFileRow[], refundables: readonly Refundable[]): RefundFound[] {
  const left = new Map(refundables.map((each) => [each, each.leftCents]));
  return rows.map(({ date, cents, words }) => {
    const own = tellingWords(plainText(words).replaceAll(refundWords, ' '));
    const fit = refundables.filter((each) => {
      const days = daysBetween(each.date, date);
      return days >= 0 && days <= mostDays && (left.get(each) ?? 0) >= cents && likenessOf(own, each.words) >= similarFrom;
    });
    const exact = fit.filter(({ prices }) => prices.includes(cents));
    const among = exact.length > 0 ? exact : fit;
    const [of] = among;
    if (!of || among.length > 1) return { among };
    left.set(of, (left.get(of) ?? 0) - cents);
    return { of, among };
  });
}
