import { addDays, type CalendarDate } from '../../../shared/calendar.ts';
import { epochSeconds } from '../../../shared/clock.ts';
import { Refused } from '../../../shared/commit.ts';
import { importFailed, importPreviewReady } from '../../../shared/events/imports.ts';
import { type Billing, billingOf } from '../cards/billing.ts';
import { cardKnowledge } from '../cards/card-knowledge.ts';
import { previewOfCard } from '../cards/compare-card.ts';
import { ownPast } from '../categories/own-past.ts';
import { categorySuggester } from '../categories/suggest-category.ts';
import type { StepContext } from '../context.ts';
import { partKey, readingKey } from '../files.ts';
import { changeJob, findJob } from '../find-job.ts';
import { type FailureCode, type Job, previewSeconds, type Summary } from '../job.ts';
import { fingerprintsOf } from '../matching/fingerprint.ts';
import { matchRows } from '../matching/match-rows.ts';
import type { KnownRow, Verdict } from '../matching/verdict.ts';
import { directionOf, type PreviewRow, rowsAPart } from '../preview.ts';
import type { Statement, StatementRow } from '../statements/statement.ts';
import { chosenStatement, summaryOf } from '../summary.ts';
import { findTarget } from '../target.ts';
import { targetData } from '../target-data.ts';

interface Asked {
  readonly userId: string;
  readonly importId: string;
}

/** Days around the file's in which the ledger is searched: the farthest that a row and what a person typed of it may lie apart. */
const margin = 7;

/**
 * Compares what was read with what the ledger has, proposes categories, and makes the preview: nothing is written to the ledger. What the account's writings
 * count is read before its rows, so that a writing in between makes the preview outdated and never wrong.
 */
export async function compare({ userId, importId }: Asked, context: StepContext): Promise<void> {
  const job = await findJob(context, userId, importId);
  if (job?.status !== 'processing') return;
  const { files, store, clock } = context;
  const statements = await files.readJson<Statement[]>(readingKey(userId, importId, job.version));
  const chosen = chosenStatement(statements, job);
  const target = await findTarget(store, userId, job.targetId);

  const card = job.kind === 'card' ? await context.cards.card(userId, job.targetId) : undefined;
  if (job.kind === 'card' && !card) {
    await failed(context, { userId, job, failure: 'account_gone' });
    return;
  }
  const billing = card && billingOf(chosen.statement, card, job.choices.invoiceMonth);
  const rows = await previewOf(context, { userId, job, statement: chosen.statement, billing });
  const version = job.version + 1;
  const parts = Math.ceil(rows.length / rowsAPart);
  for (let part = 0; part < parts; part++)
    await files.writeJson(partKey(userId, importId, version, part), rows.slice(part * rowsAPart, (part + 1) * rowsAPart));

  const summary: Summary = summaryOf({ job, statements, chosen, rows, parts, billing });
  const { counts } = summary;
  const until = epochSeconds(clock.now()) + previewSeconds;
  const { failure: _, ...rest } = job;
  const after: Job = { ...rest, status: 'preview', version, summary, targetWritings: target.writings, waitsUntil: until };
  const data = {
    importId,
    ...targetData(job),
    version,
    rows: counts.total,
    newRows: counts.new,
    likelyDuplicates: counts.likelyDuplicates,
  };
  await changeJob(context, { userId, before: job, after, tells: [[importPreviewReady, data]] }).catch(passedBy);
}

/** There is nothing to compare with any more. */
async function failed(
  context: StepContext,
  { userId, job, failure }: { readonly userId: string; readonly job: Job; readonly failure: FailureCode },
): Promise<void> {
  const after: Job = { ...job, status: 'failed', failure };
  const told = { importId: job.id, code: failure, ...targetData(job) };
  await changeJob(context, { userId, before: job, after, tells: [[importFailed, told]] }).catch(passedBy);
}

/** Cancelled or erased meanwhile, or compared by another at the same time. */
const passedBy = (error: unknown): void => {
  if (!(error instanceof Refused)) throw error;
};

interface Compared {
  readonly userId: string;
  readonly job: Job;
  readonly statement: Statement;
  /** Of a card's file. */
  readonly billing: Billing | undefined;
}

async function previewOf(context: StepContext, { userId, job, statement, billing }: Compared): Promise<PreviewRow[]> {
  const { rows } = statement;
  if (billing) {
    const { near, suggest } = await cardKnowledge(context, {
      userId,
      job,
      dates: rows.filter(({ kind }) => kind === 'movement').map(({ date }) => date),
    });
    return previewOfCard({ statement, billing, near, suggest, shown: shownOf });
  }
  const movements = rows.flatMap((row, at) => (row.kind === 'movement' ? [{ row, at }] : []));
  const fingerprints = fingerprintsOf(movements.map(({ row }) => row));
  const { known, suggest } = await knowledge(context, { userId, job, dates: movements.map(({ row }) => row.date) });

  const fileRows = movements.flatMap(({ row }, place) => {
    const fingerprint = fingerprints[place];
    return fingerprint ? [{ ...row, fingerprint, isInstallment: row.installment !== undefined }] : [];
  });
  const verdicts = matchRows(fileRows, known);
  const placeOf = new Map(movements.map(({ at }, place) => [at, place]));

  return rows.map((row, at): PreviewRow => {
    const place = placeOf.get(at);
    const verdict = place === undefined ? undefined : inPreview(verdicts[place], movements);
    const suggestion = row.kind === 'movement' ? suggest(directionOf(row), row.description) : undefined;
    return {
      ...shownOf(row),
      row: at,
      fingerprint: (place === undefined ? undefined : fingerprints[place]) ?? { print: '' },
      verdict: verdict ?? { status: 'new' },
      ...(suggestion && { suggestion }),
    };
  });
}

/** The verdict with its twin in the file named by its place in the preview, where rows that are no movements have one too. */
function inPreview(verdict: Verdict | undefined, movements: readonly { readonly at: number }[]): Verdict | undefined {
  if (!verdict || verdict.status === 'new' || verdict.twinRow === undefined) return verdict;
  const twinRow = movements[verdict.twinRow]?.at;
  return { ...verdict, ...(twinRow !== undefined && { twinRow }) };
}

const shownOf = ({ line, raw, kind, date, cents, description, installment, cardKind, balanceCents }: StatementRow) => ({
  line,
  raw,
  kind,
  date,
  cents,
  description,
  ...(installment && { installment }),
  ...(cardKind && { cardKind }),
  ...(balanceCents !== undefined && { balanceCents }),
});

interface Wanted {
  readonly userId: string;
  readonly job: Job;
  readonly dates: readonly CalendarDate[];
}

/** What the ledger has around the file's days, and what its owner chose in the past. */
async function knowledge(context: StepContext, { userId, job, dates }: Wanted) {
  const { ledger } = context;
  const sorted = dates.toSorted();
  const [from, to] = [sorted[0], sorted.at(-1)];
  const [categories, past, around] = await Promise.all([
    ledger.categories(userId),
    ownPast(context, userId),
    from && to ? ledger.rows(userId, { accountId: job.targetId, from: addDays(from, -margin), to: addDays(to, margin) }) : [],
  ]);
  const known = around.map(
    ({ transactionId, date, type, amountCents, description, bank, isDeleted, paysInvoice }): KnownRow => ({
      transactionId,
      date,
      cents: type === 'income' ? amountCents : -amountCents,
      description,
      bank,
      isDeleted,
      paysInvoice,
    }),
  );
  return { known, suggest: categorySuggester({ past, categories }) };
}
