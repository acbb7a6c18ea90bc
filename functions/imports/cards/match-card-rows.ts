import { daysBetween, monthAfter } from '../../../shared/calendar.ts';
import type { LedgerEntry, LedgerNear, LedgerPayment } from '../../cards/published.ts';
import { tellingWords } from '../matching/likeness.ts';
import { matchRows } from '../matching/match-rows.ts';
import type { FileRow, KnownRow, Verdict } from '../matching/verdict.ts';
import type { CardRow } from './card-row.ts';
import { matchRefunds, type Refundable, refundableOf } from './match-refunds.ts';
import { matchSeries } from './match-series.ts';

/** A row of a card's file, as matching looks at it. */
export interface CardFileRow extends FileRow, CardRow {
  readonly installment?: { readonly number: number; readonly of: number } | undefined;
}

export interface CardVerdict {
  readonly verdict: Verdict;
  /** The row of the same file, by its place, that it is an instalment or a refund of. */
  readonly ofRow?: number;
  /** The purchase that it gives back. */
  readonly refunds?: string;
}

/** Days between a payment as the app has it and as the bank's fatura has it. */
const daysOfPayment = 7;

/**
 * Says of each row of a card's file whether the card has it, in whole sweeps as for accounts (matching/match-rows.ts): rows that came by a file before, what a person typed, and
 * then series that an instalment joins, those that begin in the same file too, and purchases that a refund is of. Payments and what was owed before are no purchases.
 */
export function matchCardRows(rows: readonly CardFileRow[], { entries, payments, takenOver }: LedgerNear): CardVerdict[] {
  const found = new Map<number, CardVerdict>();
  const at = rows.map((row, place) => ({ ...row, at: place }));
  const paidBy = new Set<LedgerPayment>();
  for (const row of at)
    if (row.becomes === 'payment' || row.becomes === 'previous_balance') found.set(row.at, noPurchase(row, payments, paidBy));

  const isSeries = ({ becomes, installment }: CardFileRow): boolean => becomes === 'purchase' && installment !== undefined;
  const left = (): (CardFileRow & { readonly at: number })[] => at.filter((row) => !found.has(row.at));
  keep(
    found,
    left().filter((row) => !isSeries(row)),
    knownPlain(entries),
  );
  for (const group of groupsOf(left().filter(isSeries))) keep(found, group, knownInstalments(entries, group[0]?.installment));
  for (const [place, verdict] of matchSeries(left().filter(isSeries), entries)) found.set(place, { verdict });
  for (const [place, first] of joinedInFile(left().filter(isSeries)))
    found.set(place, { verdict: { status: 'duplicate', reason: 'joins_series', twinRow: first, merges: true }, ofRow: first });
  for (const row of left())
    if (takenOver.includes(row.month)) found.set(row.at, { verdict: { status: 'ignored', reason: 'invoice_taken_over' } });
  credits(found, at, entries);

  return rows.map((_, place) => found.get(place) ?? { verdict: { status: 'new' } });
}

type Placed = CardFileRow & { readonly at: number };
type Found = Map<number, CardVerdict>;

function noPurchase(row: Placed, payments: readonly LedgerPayment[], paidBy: Set<LedgerPayment>): CardVerdict {
  if (row.becomes === 'previous_balance') return { verdict: { status: 'ignored', reason: 'previous_balance' } };
  const twin = payments.find(
    (each) => !paidBy.has(each) && each.cents === Math.abs(row.cents) && Math.abs(daysBetween(each.date, row.date)) <= daysOfPayment,
  );
  if (twin) paidBy.add(twin);
  return { verdict: { status: 'ignored', reason: 'payment', ...(twin && { twinId: twin.paymentId }) } };
}

/** What the sweeps for accounts find of these rows; the rest stays open. */
function keep(found: Found, rows: readonly Placed[], known: readonly KnownRow[]): void {
  for (const [place, verdict] of matchRows(rows, known).entries()) {
    const row = rows[place];
    if (row && verdict.status !== 'new') found.set(row.at, { verdict });
  }
}

function groupsOf(rows: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const row of rows) {
    const key = `${row.installment?.number}/${row.installment?.of}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** As its owner feels it: negative is owed. */
const signed = ({ kind }: LedgerEntry, cents: number): number => (kind === 'refund' ? cents : -cents);

const fromBank = (entry: LedgerEntry, line: LedgerEntry['bank'][number]): KnownRow => ({
  transactionId: entry.entryId,
  date: line.date,
  cents: signed(entry, line.cents),
  description: entry.description,
  bank: { ...(line.id && { id: line.id }), print: line.print },
  isDeleted: entry.isDeleted,
});

/** What is no instalment: as faturas have it, or as a person typed it. */
const knownPlain = (entries: readonly LedgerEntry[]): KnownRow[] =>
  entries
    .filter(({ count }) => count === 1)
    .flatMap((entry): KnownRow[] => {
      if (entry.bank.length > 0) return entry.bank.map((line) => fromBank(entry, line));
      const cents = entry.parts.reduce((whole, part) => whole + part.cents, 0);
      return [{ transactionId: entry.entryId, date: entry.date, cents, description: entry.description, bank: undefined, isDeleted: false }];
    });

/** Instalments of this number, as faturas have them. */
const knownInstalments = (entries: readonly LedgerEntry[], of: CardFileRow['installment']): KnownRow[] =>
  entries
    .filter(({ count }) => count === of?.of)
    .flatMap((entry) => entry.bank.filter(({ number }) => number === of?.number).map((line) => fromBank(entry, line)));

/** Instalments of one series in one file: by the place of the first of them that the file has. */
function joinedInFile(rows: readonly Placed[]): Map<number, number> {
  const joined = new Map<number, number>();
  const begun: LedgerEntry[] = [];
  for (const row of rows) {
    const [match] = matchSeries([row], begun).values();
    const first = match && 'twinId' in match ? Number(match.twinId) : undefined;
    const own = lineOfRow(row);
    if (first === undefined) begun.push(asEntry(row, own));
    else {
      joined.set(row.at, first);
      const place = begun.findIndex(({ entryId }) => entryId === String(first));
      const entry = begun[place];
      if (entry) begun[place] = { ...entry, bank: [...entry.bank, own] };
    }
  }
  return joined;
}

const lineOfRow = (row: Placed): LedgerEntry['bank'][number] => ({
  importId: '',
  key: String(row.at),
  print: row.fingerprint.print,
  series: row.series,
  date: row.date,
  boughtOn: row.boughtOn,
  number: row.installment?.number ?? 1,
  cents: -row.cents,
  month: row.month,
});

/** A series that this row would begin. */
const asEntry = (row: Placed, line: LedgerEntry['bank'][number]): LedgerEntry => ({
  entryId: String(row.at),
  kind: 'purchase',
  date: row.boughtOn,
  description: row.words,
  categoryId: null,
  isDeleted: false,
  count: row.installment?.of ?? 1,
  parts: Array.from({ length: row.installment?.of ?? 1 }, (_, at) => ({
    number: at + 1,
    cents: row.cents,
    month: monthAfter(row.month, at + 1 - line.number),
  })),
  refundableCents: 0,
  bank: [line],
});

/** Refunds of the purchases that they name, and credits that nobody can name. */
function credits(found: Found, rows: readonly Placed[], entries: readonly LedgerEntry[]): void {
  const open = rows.filter((row) => !found.has(row.at));
  const refunds = open.filter(({ becomes }) => becomes === 'refund');
  const known = entries.filter(({ kind, isDeleted }) => kind === 'purchase' && !isDeleted).map(refundableOf);
  const matched = matchRefunds(refunds, [...known, ...open.filter(({ becomes }) => becomes === 'purchase').map(boughtInFile)]);
  for (const [place, { of, among }] of matched.entries()) {
    const row = refunds[place];
    if (row) found.set(row.at, refundVerdict(of, among));
  }
  for (const row of open) if (row.becomes === 'credit') found.set(row.at, { verdict: { status: 'new', reason: 'credit_unclear' } });
}

function refundVerdict(of: Refundable | undefined, among: readonly Refundable[]): CardVerdict {
  if (of?.entryId !== undefined) return { verdict: { status: 'new' }, refunds: of.entryId };
  if (of?.at !== undefined) return { verdict: { status: 'new' }, ofRow: of.at };
  const candidates = among.flatMap(({ entryId }) => entryId ?? []);
  const reason = among.length > 1 ? ('refund_of_several' as const) : ('refund_of_unknown' as const);
  return { verdict: { status: 'new', reason, ...(candidates.length > 0 && { candidates }) } };
}

const boughtInFile = (row: Placed): Refundable => {
  const left = row.installment ? row.installment.of - row.installment.number + 1 : 1;
  return {
    at: row.at,
    date: row.boughtOn,
    words: tellingWords(row.words),
    prices: [-row.cents, -row.cents * (row.installment?.of ?? 1)],
    leftCents: -row.cents * left,
  };
};
