import { monthAfter } from '../../shared/calendar.ts';
import { sum } from '../../shared/money.ts';
import type { Billing } from './cards/billing.ts';
import type { Job, Summary } from './job.ts';
import { type PreviewRow, statusOf } from './preview.ts';
import type { Doubt, Statement, Warning } from './statements/statement.ts';
import { texts } from './texts.pt-br.ts';

export interface Chosen {
  readonly statement: Statement;
  readonly index: number;
  readonly doubts: readonly Doubt[];
}

/** Which of the file's statements is previewed: the one its owner chose, else the first with rows of the kind that was asked for. */
export function chosenStatement(statements: readonly Statement[], { choices, kind }: Job): Chosen {
  const isFit = (each: Statement) => each.kind === kind && each.rows.length > 0;
  const found = [statements.findIndex(isFit), statements.findIndex(({ rows }) => rows.length > 0), 0].find((at) => at >= 0) ?? 0;
  const index = choices.statement !== undefined && choices.statement < statements.length ? choices.statement : found;
  const statement = statements[index];
  if (!statement) throw new Error('A reading without a statement was kept.');
  const others = statements.map((_, at) => String(at)).filter((at) => at !== String(index));
  const isOpen = choices.statement === undefined && others.length > 0;
  return {
    statement,
    index,
    doubts: isOpen ? [{ about: 'statement', chosen: String(index), others, reason: texts.readAs.statement }] : [],
  };
}

/** Warnings that a job tells, at most: the rows themselves say the rest. */
const mostWarnings = 50;

interface Made {
  readonly job: Job;
  readonly statements: readonly Statement[];
  readonly chosen: Chosen;
  readonly rows: readonly PreviewRow[];
  readonly parts: number;
  /** Of a card's file. */
  readonly billing: Billing | undefined;
}

/** What the job says of the preview. */
export function summaryOf({ job, statements, chosen, rows, parts, billing }: Made): Summary {
  const { statement, index, doubts } = chosen;
  const { opening = null, closing = null } = statement;
  const movements = rows.filter(({ kind }) => kind === 'movement');
  const count = (status: ReturnType<typeof statusOf>): number => rows.filter((row) => statusOf(row) === status).length;
  return {
    format: statement.format,
    bank: statement.bank ?? null,
    statements: statements.map(({ kind, account, rows: own }) => ({ kind, ending: endingOf(account), rows: own.length })),
    statement: index,
    period: statement.period ?? null,
    opening,
    closing,
    differenceCents: opening && closing ? opening.cents + sum(movements.map(({ cents }) => cents)) - closing.cents : null,
    invoice: statement.invoice ?? null,
    ...(billing?.invoiceMonth && { invoiceMonth: billing.invoiceMonth }),
    ...(billing && { itemsCents: itemsCents(movements), ...monthsOf(movements) }),
    counts: {
      total: rows.length,
      new: count('new'),
      duplicates: count('duplicate'),
      likelyDuplicates: count('likely_duplicate'),
      ignored: count('ignored'),
    },
    parts,
    doubts: [...doubts, ...(billing?.doubts ?? []), ...statement.doubts],
    warnings: [...unexpected(job, statement), ...statement.warnings].slice(0, mostWarnings),
  };
}

function monthsOf(movements: readonly PreviewRow[]): Pick<Summary, 'months'> {
  const first = movements.flatMap(({ card }) => card?.month ?? []).toSorted();
  const last = movements.flatMap(({ card, installment }) =>
    card ? monthAfter(card.month, installment ? installment.of - installment.number : 0) : [],
  );
  const [from, to] = [first[0], last.toSorted().at(-1)];
  return from !== undefined && to !== undefined ? { months: { from, to } } : {};
}

/** What was bought and charged, less what was given back. */
const itemsCents = (movements: readonly PreviewRow[]): number =>
  -sum(movements.filter(({ card }) => card?.becomes !== 'payment' && card?.becomes !== 'previous_balance').map(({ cents }) => cents)) || 0;

/** The last digits, by which its owner knows an account or a card. */
const endingOf = ({ number, cardEnd }: Statement['account']): string | null => cardEnd ?? number?.slice(-4) ?? null;

function unexpected(job: Job, { kind }: Statement): Warning[] {
  if (kind === job.kind) return [];
  return [{ code: 'other_kind', message: kind === 'card' ? texts.expectedCard : texts.expectedAccount }];
}
