import * as z from 'zod/mini';
import { calendarDate, type Month, month } from '../../shared/calendar.ts';
import { reaisOf, signedAmount, total } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { uploadForm } from '../../shared/upload.ts';
import type { BalanceSaid, Choices, Doubt, Statement, Warning } from './statements/statement.ts';
import { largestFile } from './statements/statement.ts';
import { failures, texts } from './texts.pt-br.ts';

const statuses = [
  'awaiting_upload',
  'processing',
  'awaiting_password',
  'preview',
  'importing',
  'completed',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type Status = (typeof statuses)[number];
export type FailureCode = keyof typeof failures;

/** One file on its way into an account or a card. */
export interface Job {
  readonly id: string;
  readonly kind: 'account' | 'card';
  /** The account's id or the card's. */
  readonly targetId: string;
  readonly fileName: string;
  readonly status: Status;
  /** Counts changes, for `ETag`, and for a step to notice that another came between. */
  readonly changes: number;
  /** The number of the newest preview; 0 while there is none. What is confirmed names it. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Until when it stays as it is: an upload that does not come, a preview that is not confirmed. Seconds since 1970. */
  readonly waitsUntil: number;
  /** TTL, seconds since 1970. */
  readonly expiresAt: number;
  /** A file that was sent before is read all the same. */
  readonly again: boolean;
  readonly choices: Choices & { readonly statement?: number; readonly invoiceMonth?: Month };
  /** Sealed; there from the moment it is given until the file has been read. */
  readonly password?: string;
  /** The version of the object that was read: what is sent later under the same form is not looked at. */
  readonly objectVersion?: string;
  readonly sha256?: string;
  readonly failure?: FailureCode;
  /** The job that the same file came with before. */
  readonly sameAs?: string;
  readonly summary?: Summary;
  /** Writings of the target that were known when the preview was made; another since makes it outdated. */
  readonly targetWritings?: number;
  /** Names the decisions that were confirmed: of two confirmations at once, those of the one that came through. */
  readonly decisions?: string;
  /** By part of the preview: what was written of it. */
  readonly done?: Readonly<Record<string, Done>>;
  readonly completedAt?: string;
}

export interface Done {
  readonly rows: number;
  readonly imported: number;
  readonly merged: number;
  readonly refused: number;
}

/** What the file holds, without its rows. */
export interface Summary {
  readonly format: Statement['format'];
  readonly bank: Statement['bank'] | null;
  /** What the person sees to choose among several. */
  readonly statements: readonly { readonly kind: 'account' | 'card'; readonly ending: string | null; readonly rows: number }[];
  readonly statement: number;
  readonly period: Statement['period'] | null;
  readonly opening: BalanceSaid | null;
  readonly closing: BalanceSaid | null;
  /** Opening and rows less closing; nothing where the file does not have both. */
  readonly differenceCents: number | null;
  readonly invoice: Statement['invoice'] | null;
  /** Of a card's file: the one invoice that it is. */
  readonly invoiceMonth?: Month;
  /** Of a card's file: the first and the last invoice that anything of it may be on. */
  readonly months?: { readonly from: Month; readonly to: Month };
  /** Of a card's file: what its lines come to, without payments and what was owed before; positive is owed. */
  readonly itemsCents?: number;
  readonly counts: Counts;
  readonly parts: number;
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

export interface Counts {
  readonly total: number;
  readonly new: number;
  readonly duplicates: number;
  readonly likelyDuplicates: number;
  readonly ignored: number;
}

/** How long a form for the file holds, in seconds. */
export const uploadSeconds = 15 * 60;
/** How long a preview waits to be confirmed, and a password to be given. */
export const previewSeconds = 7 * 24 * 60 * 60;
const undoSeconds = 30 * 24 * 60 * 60;
/** How long a job is remembered, and with it that its file was sent. */
export const jobSeconds = 400 * 24 * 60 * 60;

export const jobKey = (id: string): string => `JOB#${id}`;

export function jobItem({ summary, ...job }: Job): Item {
  return { sk: jobKey(job.id), ...job, ...(summary && { summary: summaryText(summary) }) };
}

/** As one text: nobody asks the table for a part of it. */
const summaryText = (summary: Summary): string => JSON.stringify(summary);

interface Kept {
  readonly pk: string;
  readonly sk: string;
  readonly tell?: string;
  readonly summary?: string;
}

/** The job as it stands now: what waited in vain has failed. */
export function jobOf(item: Item, nowSeconds: number): Job {
  const { pk: _, sk: __, tell: ___, summary, ...rest } = item as unknown as Omit<Job, 'summary'> & Kept;
  const job: Job = { ...rest, ...(summary && { summary: JSON.parse(summary) as Summary }) };
  if (job.waitsUntil > nowSeconds) return job;
  if (job.status === 'awaiting_upload') return { ...job, status: 'failed', failure: 'upload_expired' };
  // Their machine is gone for good: it takes minutes, with all its tries.
  if (job.status === 'processing') return { ...job, status: 'failed', failure: 'not_read' };
  if (job.status === 'importing' || job.status === 'undoing') return { ...job, status: 'failed', failure: 'interrupted' };
  if (job.status === 'preview' || job.status === 'awaiting_password') return { ...job, status: 'cancelled', failure: 'preview_expired' };
  return job;
}

const fileName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, texts.emptyFileName),
    z.maxLength(255),
    z.meta({ description: 'As the file is called; what it holds is found out from its bytes.', examples: ['extrato-novembro.ofx'] }),
  );
const password = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(128),
    z.meta({ description: 'Of a protected file. Kept sealed until the file has been read.', examples: ['12345'] }),
  );
const id = z.string().check(z.maxLength(100));
const asked = {
  fileName,
  password: z.exactOptional(password),
  again: z.exactOptional(
    z
      .boolean()
      .check(
        z.meta({ description: 'Read the file also where the same one was sent before; rows that are there are still not imported twice.' }),
      ),
  ),
};

export const newStatementImport = z.strictObject({ ...asked, accountId: id });
export const newInvoiceImport = z.strictObject({ ...asked, cardId: id });
export const givenPassword = z.strictObject({ password });

/** How a person wants the file to be read. */
export const readingChoices = z.strictObject({
  dateOrder: z.exactOptional(z.enum(['dmy', 'mdy', 'ymd'])),
  decimalMark: z.exactOptional(z.enum([',', '.'])),
  flipSigns: z.exactOptional(z.boolean()),
  year: z.exactOptional(z.int().check(z.gte(1900), z.lte(2200))),
  statement: z.exactOptional(
    z.int().check(z.gte(0), z.lte(99), z.meta({ description: 'Which of the `statements` of the file, from 0 on.', examples: [0] })),
  ),
  invoiceMonth: z.exactOptional(
    month.check(z.meta({ description: 'Of a card: the invoice that the file is, by the month it falls due in.', examples: ['2026-12'] })),
  ),
});

const balance = z.strictObject({ amount: total, date: z.nullable(calendarDate) });
const count = z.int().check(z.gte(0));

export const importJob = z.strictObject({
  id: z.string(),
  kind: z.enum(['account', 'card']),
  accountId: z.nullable(z.string()),
  cardId: z.nullable(z.string()),
  fileName: z.string(),
  status: z.enum(statuses),
  version: z.int().check(z.gte(0), z.meta({ description: 'Of the preview. A confirmation names it.' })),
  format: z.nullable(z.string()),
  bank: z.nullable(z.string()),
  period: z.nullable(z.strictObject({ from: calendarDate, to: calendarDate })),
  counts: z.strictObject({
    total: count,
    new: count,
    duplicates: count,
    likelyDuplicates: count,
    ignored: count,
    imported: count.check(z.meta({ description: 'Rows that became transactions.' })),
    merged: count.check(z.meta({ description: 'Rows that were united with a transaction that was there.' })),
    done: count.check(z.meta({ description: 'Rows that the writing has looked at, of `total`: for a progress bar.' })),
  }),
  balances: z.strictObject({
    opening: z.nullable(balance),
    closing: z.nullable(balance),
    difference: z
      .nullable(signedAmount)
      .check(z.meta({ description: 'Opening and rows less closing: 0 where they add up, `null` where the file does not have both.' })),
  }),
  invoice: z.nullable(
    z.strictObject({
      dueDate: z.nullable(calendarDate),
      closingDate: z.nullable(calendarDate),
      totalAmount: z.nullable(total),
      previousBalance: z.nullable(total),
      month: z
        .nullable(month)
        .check(z.meta({ description: 'The invoice of the card that the file is; `null` for a file of several months.' })),
      itemsAmount: z.nullable(total).check(z.meta({ description: 'What its lines come to, without payments and what was owed before.' })),
      difference: z
        .nullable(signedAmount)
        .check(z.meta({ description: 'Its total less its lines: 0 where it adds up, `null` where it says no total.' })),
    }),
  ),
  statements: z
    .array(z.strictObject({ kind: z.enum(['account', 'card']), ending: z.nullable(z.string()), rows: count }))
    .check(z.meta({ description: 'Accounts and cards in the file; `statement` says which was read.' })),
  statement: z.nullable(z.int()),
  doubts: z
    .array(z.strictObject({ about: z.string(), chosen: z.string(), others: z.array(z.string()), reason: z.string() }))
    .check(z.meta({ description: 'What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise.' })),
  warnings: z.array(z.strictObject({ code: z.string(), line: z.nullable(z.int()), message: z.string() })),
  error: z.nullable(z.strictObject({ code: z.string(), detail: z.string() })),
  sameAs: z.nullable(z.string()).check(z.meta({ description: 'The earlier job of the same file.' })),
  canBeUndoneUntil: z.nullable(z.iso.datetime()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const createdImport = z.strictObject({ id: z.string(), status: z.literal('awaiting_upload'), upload: uploadForm });
export const uploadLimit = largestFile;

export function presentJob(job: Job): z.input<typeof importJob> {
  const { summary, failure } = job;
  const done = Object.values(job.done ?? {});
  const sumOf = (field: keyof Done): number => done.reduce((whole, part) => whole + part[field], 0);
  const { total: rows = 0, new: fresh = 0, duplicates = 0, likelyDuplicates = 0, ignored = 0 } = summary?.counts ?? {};
  return {
    id: job.id,
    kind: job.kind,
    accountId: job.kind === 'account' ? job.targetId : null,
    cardId: job.kind === 'card' ? job.targetId : null,
    fileName: job.fileName,
    status: job.status,
    version: job.version,
    format: summary?.format ?? null,
    bank: summary?.bank ?? null,
    period: summary?.period ?? null,
    counts: {
      total: rows,
      new: fresh,
      duplicates,
      likelyDuplicates,
      ignored,
      imported: sumOf('imported'),
      merged: sumOf('merged'),
      done: sumOf('rows'),
    },
    balances: {
      opening: presentBalance(summary?.opening),
      closing: presentBalance(summary?.closing),
      difference: typeof summary?.differenceCents === 'number' ? reaisOf(summary.differenceCents) : null,
    },
    invoice: presentInvoice(summary),
    statements: summary ? summary.statements.map((each) => ({ ...each })) : [],
    statement: summary?.statement ?? null,
    doubts: (summary?.doubts ?? []).map(({ about, chosen, others, reason }) => ({ about, chosen, others: [...others], reason })),
    warnings: (summary?.warnings ?? []).map(({ code, line, message }) => ({ code, line: line ?? null, message })),
    error: failure ? { code: failure, detail: failures[failure] } : null,
    sameAs: job.sameAs ?? null,
    canBeUndoneUntil: undoableUntil(job)?.toISOString() ?? null,
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
  };
}

const presentBalance = (said: BalanceSaid | null | undefined) => (said ? { amount: reaisOf(said.cents), date: said.date ?? null } : null);

function presentInvoice(summary: Summary | undefined) {
  const said = summary?.invoice;
  if (!summary || (!said && !summary.invoiceMonth)) return null;
  const { itemsCents, invoiceMonth } = summary;
  const reais = (cents: number | undefined) => (cents === undefined ? null : reaisOf(cents));
  return {
    dueDate: said?.dueOn ?? null,
    closingDate: said?.closedOn ?? null,
    totalAmount: reais(said?.totalCents),
    previousBalance: reais(said?.previousCents),
    month: invoiceMonth ?? null,
    itemsAmount: reais(itemsCents),
    difference: said?.totalCents === undefined || itemsCents === undefined ? null : reaisOf(said.totalCents - itemsCents),
  };
}

/** Until when what was written can be taken back; nothing where nothing was. */
export function undoableUntil(job: Job): Date | undefined {
  const mayHaveWritten = job.status === 'completed' || (job.status === 'failed' && job.failure === 'interrupted');
  if (!mayHaveWritten) return undefined;
  return new Date(new Date(job.completedAt ?? job.updatedAt).getTime() + undoSeconds * 1000);
}
