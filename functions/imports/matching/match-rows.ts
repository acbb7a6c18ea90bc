import { daysBetween } from '../../../shared/calendar.ts';
import { likenessOf, similarFrom, tellingWords } from './likeness.ts';
import { matchPayments } from './match-payments.ts';
import { matchTyped } from './match-typed.ts';
import { claim, free, grouped, type Sweep } from './sweep.ts';
import type { FileRow, KnownRow, Reason, Verdict } from './verdict.ts';

/** How far a bank moves the date of a row that keeps its id. */
const daysOfOneId = 5;
/** So many rows with the same content under other ids, and none under its own: this bank makes new ids for every export. */
const enoughToDistrust = 3;

/**
 * Says of each row of a file whether the ledger has it (domain-rules.md, 9 to 16). In whole sweeps, the strongest evidence first, and each known row is
 * claimed once, so that of two equal coffees the second is new where the ledger has one:
 *
 *   1 the bank's own id, with the same cents, and nearly the same day
 *   2 the same content: day, cents and words
 *   3 the same day and cents under other words: another format of the same bank, or a bank that rewords
 *   4 what was paid for an invoice of a card, in the app (match-payments.ts)
 *   5 rows that a person typed, by likeness (match-typed.ts)
 *
 * A row that its owner deleted claims what it was, and keeps it out.
 */
export function matchRows(rows: readonly FileRow[], known: readonly KnownRow[]): Verdict[] {
  const sweep: Sweep = { rows, verdicts: rows.map((row, at) => repeatedInFile(rows, row, at)), claimed: new Set() };
  const ofBank = known.filter(({ bank }) => bank !== undefined);
  // Live rows first: what is there is a better twin than what was deleted.
  const pool = [...ofBank.filter(({ isDeleted }) => !isDeleted), ...ofBank.filter(({ isDeleted }) => isDeleted)];

  const idHits = sweepIds(sweep, pool);
  sweepContents(sweep, pool, idHits);
  sweepDays(sweep, pool, idHits);
  const own = known.filter(({ bank, isDeleted }) => bank === undefined && !isDeleted);
  matchPayments(
    sweep,
    own.filter(({ paysInvoice }) => paysInvoice),
  );
  matchTyped(
    sweep,
    own.filter((row) => !sweep.claimed.has(row)),
  );
  return sweep.verdicts.map((verdict) => verdict ?? { status: 'new' });
}

/** The same id, content and running balance twice in one file is one row that it lists twice; without a balance two equal rows may both be true. */
function repeatedInFile(rows: readonly FileRow[], row: FileRow, at: number): Verdict | undefined {
  const before = rows[at - 1];
  if (before === undefined || row.balanceCents === undefined || row.cents === 0) return undefined;
  const isSame = before.fingerprint.print === row.fingerprint.print && before.balanceCents === row.balanceCents;
  return isSame ? { status: 'duplicate', reason: 'repeated_in_file', twinRow: at - 1 } : undefined;
}

/** How many rows were known by their bank's id. */
function sweepIds(sweep: Sweep, pool: readonly KnownRow[]): number {
  const byId = grouped(pool, ({ bank }) => bank?.id);
  let hits = 0;
  for (const [at, row] of free(sweep)) {
    const twin = byId.get(row.fingerprint.id ?? '')?.find((each) => !sweep.claimed.has(each) && isSameUnderId(row, each));
    if (!twin) continue;
    claim(sweep, at, { twin, status: 'duplicate', reason: 'same_bank_id' });
    hits += 1;
  }
  return hits;
}

function isSameUnderId(row: FileRow, known: KnownRow): boolean {
  if (row.cents !== known.cents || Math.abs(daysBetween(row.date, known.date)) > daysOfOneId) return false;
  return !row.isInstallment || row.fingerprint.print === known.bank?.print;
}

function sweepContents(sweep: Sweep, pool: readonly KnownRow[], idHits: number): void {
  const byPrint = grouped(pool, ({ bank }) => bank?.print);
  const found = free(sweep).flatMap(([at, row]) => {
    const twins = byPrint.get(row.fingerprint.print) ?? [];
    return twins.length > 0 ? [{ at, row, twins }] : [];
  });
  const underOtherIds = found.filter(({ row, twins }) => row.fingerprint.id && twins.some(({ bank }) => bank?.id)).length;
  const trust = { idHits, isDistrusted: idHits === 0 && underOtherIds >= enoughToDistrust, edges: edgesOf(sweep.rows) };

  for (const { at, row, twins } of found) {
    const left = twins.filter((each) => !sweep.claimed.has(each));
    const [twin, status] = left.map((each) => [each, sameContent(row, each, trust)] as const).find(([, verdict]) => verdict) ?? [];
    if (twin && status) claim(sweep, at, { twin, status, reason: 'same_row' });
  }
}

interface Trust {
  readonly idHits: number;
  readonly isDistrusted: boolean;
  readonly edges: readonly string[];
}

/**
 * Whether a row of the same day, cents and words is the same one. Where both have ids and these differ, it is, if the bank does not keep its ids, or if the
 * file covers the whole day, so that the known row would have to be in it under its own id. On the first and the last day of a file, which may be cut in the
 * middle, two ids are two rows of a bank that is known to keep them, and a question of one that is not.
 */
function sameContent({ fingerprint, date }: FileRow, { bank }: KnownRow, trust: Trust): 'duplicate' | 'likely_duplicate' | undefined {
  const areIdsApart = fingerprint.id !== undefined && bank?.id !== undefined && fingerprint.id !== bank.id;
  if (!areIdsApart || trust.isDistrusted || !trust.edges.includes(date)) return 'duplicate';
  return trust.idHits > 0 ? undefined : 'likely_duplicate';
}

const edgesOf = (rows: readonly FileRow[]): string[] => {
  const dates = rows.map(({ date }) => date).sort();
  return [dates[0] ?? '', dates.at(-1) ?? ''];
};

function sweepDays(sweep: Sweep, pool: readonly KnownRow[], idHits: number): void {
  const byDay = grouped(pool, ({ date, cents }) => `${date} ${cents}`);
  const mayBeSame = (row: FileRow, { bank }: KnownRow) => !(row.fingerprint.id && bank?.id) || idHits === 0;
  const inTwoSteps: readonly { readonly from: number; readonly status: 'duplicate' | 'likely_duplicate'; readonly reason: Reason }[] = [
    { from: similarFrom, status: 'duplicate', reason: 'same_day_amount_and_text' },
    { from: 0, status: 'likely_duplicate', reason: 'same_day_and_amount' },
  ];
  for (const { from, status, reason } of inTwoSteps) {
    for (const [at, row] of free(sweep)) {
      const twins = byDay.get(`${row.date} ${row.cents}`)?.filter((each) => !sweep.claimed.has(each) && mayBeSame(row, each)) ?? [];
      if (twins.length === 0) continue;
      const words = tellingWords(row.description);
      const likest = twins
        .map((twin) => ({ twin, likeness: likenessOf(words, tellingWords(twin.description ?? '')) }))
        .reduce((best, each) => (each.likeness > best.likeness ? each : best));
      if (likest.likeness >= from) claim(sweep, at, { twin: likest.twin, status, reason });
    }
  }
}
