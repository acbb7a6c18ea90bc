import { daysBetween, type Month, monthAfter } from '../../../shared/calendar.ts';
import type { LedgerEntry } from '../../cards/published.ts';
import { likenessOf, similarFrom, tellingWords } from '../matching/likeness.ts';
import type { Verdict } from '../matching/verdict.ts';
import { isBroughtForward } from './card-row.ts';
import type { CardFileRow } from './match-card-rows.ts';

/** Days between what a person typed, or a series was bought, and what the bank says. */
const mostDays = 7;

interface Evidence {
  readonly at: number;
  readonly number: number;
  readonly entry: LedgerEntry;
  /** The lower the stronger. */
  readonly rank: number;
  readonly days: number;
  readonly cents: number;
  readonly likeness: number;
}

/**
 * Finds the series that instalments belong to: the same number of instalments, the same cents but for odd ones, the same words, and either the invoice that this instalment is
 * to be on or the day it was bought. Each series has each instalment once, the best evidence of all pairs first, so that two equal series stay two.
 */
export function matchSeries(
  rows: readonly (CardFileRow & { readonly at: number })[],
  entries: readonly LedgerEntry[],
): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  const series = entries.filter(({ kind, count }) => kind === 'purchase' && count > 1);
  const words = new Map(series.map((entry) => [entry, tellingWords(entry.description ?? '')]));
  const pairs = rows.flatMap((row) => series.flatMap((entry) => evidenceOf(row, entry, words.get(entry) ?? []))).sort(byStrength);
  const claimed = new Set<string>();
  const claimOf = ({ entry, number }: Evidence): string => `${entry.entryId} ${number}`;
  for (const pair of pairs) {
    if (verdicts.has(pair.at) || claimed.has(claimOf(pair))) continue;
    claimed.add(claimOf(pair));
    const equals = pairs.filter((other) => other.at === pair.at && isAsStrong(other, pair) && !claimed.has(claimOf(other)));
    verdicts.set(
      pair.at,
      verdictOf(
        pair,
        equals.filter(({ entry }) => !isInterchangeable(entry, pair.entry)),
      ),
    );
  }
  return verdicts;
}

function verdictOf({ entry }: Evidence, equals: readonly Evidence[]): Verdict {
  const twinId = entry.entryId;
  if (entry.isDeleted) return { status: 'ignored', reason: 'deleted_by_user', twinId };
  if (entry.bank.length > 0) return { status: 'duplicate', reason: 'joins_series', twinId, merges: true };
  if (equals.length === 0) return { status: 'likely_duplicate', reason: 'typed_by_hand', twinId, merges: true };
  const candidates = [twinId, ...equals.map((other) => other.entry.entryId)];
  return { status: 'likely_duplicate', reason: 'several_candidates', twinId, merges: true, candidates };
}

function evidenceOf(row: CardFileRow & { readonly at: number }, entry: LedgerEntry, words: readonly string[]): Evidence[] {
  const { installment } = row;
  if (!installment || installment.of !== entry.count || entry.bank.some(({ number }) => number === installment.number)) return [];
  const billed = entry.isDeleted
    ? entry.bank.map(({ cents }) => -cents)
    : entry.parts.filter(({ number }) => number === installment.number).map(({ cents }) => cents);
  const [least] = billed.map((cents) => Math.abs(cents - row.cents)).toSorted((one, other) => one - other);
  if (least === undefined || least >= entry.count) return [];

  const isSameSeries = row.series !== undefined && entry.bank.some(({ series }) => series === row.series);
  const likeness = isSameSeries ? 1 : likenessOf(tellingWords(row.words), words);
  if (likeness < similarFrom) return [];
  const days = Math.abs(daysBetween(row.boughtOn, entry.date));
  const isOnItsInvoice = monthOfNumber(entry, installment.number) === row.month;
  if (!isOnItsInvoice && !mayBeElsewhere(row, entry, days)) return [];
  const rank = (isOnItsInvoice ? 0 : 4) + (isSameSeries ? 0 : 1) + (entry.isDeleted || entry.bank.length === 0 ? 2 : 0);
  return [{ at: row.at, number: installment.number, entry, rank, days, cents: least, likeness }];
}

/**
 * On another invoice than its series has it on an instalment was brought forward, or it is of a series that a person typed or a bank delayed: then the days tell it, to the
 * day where both are the bank's, for the same shop bills other series too.
 */
const mayBeElsewhere = ({ description }: CardFileRow, { bank }: LedgerEntry, days: number): boolean =>
  isBroughtForward(description) || days <= (bank.length === 0 ? mostDays : 0);

/** The invoice that the instalment is to be on: as planned, or counted from a line of what was deleted. */
function monthOfNumber({ parts, bank, isDeleted }: LedgerEntry, number: number): Month | undefined {
  if (!isDeleted) return parts.find((part) => part.number === number)?.month;
  const [line] = bank;
  return line && monthAfter(line.month, number - line.number);
}

const byStrength = (one: Evidence, other: Evidence): number =>
  one.rank - other.rank ||
  one.days - other.days ||
  one.cents - other.cents ||
  other.likeness - one.likeness ||
  one.at - other.at ||
  one.entry.entryId.localeCompare(other.entry.entryId);

const isAsStrong = (one: Evidence, other: Evidence): boolean =>
  one.rank === other.rank && one.days === other.days && one.cents === other.cents && one.likeness === other.likeness;

/** Which of them is taken makes no difference. */
const isInterchangeable = (one: LedgerEntry, other: LedgerEntry): boolean =>
  one.date === other.date && one.description === other.description;
