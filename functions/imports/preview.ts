import * as z from 'zod/mini';
import { type CalendarDate, calendarDate, month } from '../../shared/calendar.ts';
import { amount, reaisOf, total } from '../../shared/money.ts';
import { writtenText } from '../../shared/written-text.ts';
import type { CardRow } from './cards/card-row.ts';
import type { Suggestion } from './categories/suggest-category.ts';
import type { Fingerprint } from './matching/fingerprint.ts';
import type { Verdict } from './matching/verdict.ts';
import type { StatementRow } from './statements/statement.ts';
import { reasons } from './texts.pt-br.ts';

/** Rows of one part of a preview: what is shown, decided and written at a time. */
export const rowsAPart = 500;

/** A row as it is kept with the preview: what the file said of it, what matching said, and what is proposed. */
export interface PreviewRow {
  /** Its place in the preview, from 0 on. */
  readonly row: number;
  readonly line: number;
  readonly raw: string;
  readonly kind: StatementRow['kind'];
  readonly date: CalendarDate;
  /** Signed: negative goes out. */
  readonly cents: number;
  readonly description: string;
  readonly fingerprint: Fingerprint;
  readonly verdict: Verdict;
  readonly suggestion?: Suggestion;
  readonly installment?: StatementRow['installment'];
  readonly cardKind?: StatementRow['cardKind'];
  readonly balanceCents?: number;
  /** Of a card's file. */
  readonly card?: CardRow;
}

const statuses = ['new', 'duplicate', 'likely_duplicate', 'ignored'] as const;
const actions = ['import', 'skip', 'merge'] as const;
type Action = (typeof actions)[number];

/** What a person decided about a row. */
export interface Decision {
  readonly row: number;
  readonly action?: Action;
  readonly categoryId?: string | null;
  readonly description?: string;
  readonly twinId?: string;
}

/** More decisions than a body of 256 kB holds. */
const mostDecisions = 5_000;

export const confirmation = z.strictObject({
  version: z.int().check(z.gte(1), z.meta({ description: 'Of the preview that was seen.', examples: [1] })),
  rows: z.exactOptional(
    z
      .array(
        z.strictObject({
          row: z.int().check(z.gte(0), z.meta({ examples: [3] })),
          action: z.exactOptional(z.enum(actions)),
          categoryId: z.exactOptional(z.nullable(z.string().check(z.maxLength(100)))),
          description: z.exactOptional(writtenText(200, 'What it was', 'Feira da semana')),
          twinId: z.exactOptional(z.string().check(z.maxLength(100))),
        }),
      )
      .check(z.maxLength(mostDecisions), z.meta({ description: 'Decisions that differ from what the preview proposes.' })),
  ),
});

export const previewRow = z.strictObject({
  id: z.int().check(z.meta({ description: 'The row of the preview: decisions name it.' })),
  line: z.int(),
  date: calendarDate,
  description: z.string(),
  amount: z.nullable(amount).check(z.meta({ description: '`null` for a row without an amount.' })),
  type: z.enum(['income', 'expense']),
  status: z.enum(statuses),
  action: z.enum(actions).check(z.meta({ description: 'What confirming does with it unless a decision says otherwise.' })),
  reason: z.nullable(z.strictObject({ code: z.string(), detail: z.string() })),
  twinId: z
    .nullable(z.string())
    .check(z.meta({ description: 'The transaction that it is, or seems to be; of a card the purchase, refund, charge or payment.' })),
  twinRow: z.nullable(z.int()).check(z.meta({ description: 'The row of the same file that it repeats.' })),
  candidates: z.array(z.string()),
  suggestedCategory: z.nullable(
    z.strictObject({
      categoryId: z.string(),
      confidence: z.number().check(z.gte(0), z.lte(1)),
      source: z.enum(['own_past', 'rules']),
    }),
  ),
  installment: z.nullable(z.strictObject({ number: z.int(), of: z.int() })),
  cardKind: z.nullable(z.string()).check(
    z.meta({
      description:
        'Of a row of a card: `purchase`, `charge`, `refund`, `payment`, `previous_balance`, or `credit`, which may be several things and waits for a decision.',
    }),
  ),
  chargeKind: z
    .nullable(z.string())
    .check(z.meta({ description: 'Of a charge: `interest`, `iof`, `fine`, `annual_fee`, `cashback` or `adjustment`.' })),
  invoiceMonth: z.nullable(month).check(z.meta({ description: 'Of a row of a card: the invoice that it is on.' })),
  cardEnd: z
    .nullable(z.string())
    .check(z.meta({ description: 'The last digits of the card it was bought with, where the file has several.' })),
  refundOf: z.nullable(z.string()).check(z.meta({ description: 'The purchase that a refund gives back, where it is there already.' })),
  balance: z.nullable(total).check(z.meta({ description: 'What the account held after it, where the file says so.' })),
  raw: z.string().check(z.meta({ description: 'The row as it stands in the file.' })),
});

/** What confirming does with the row unless its owner decides otherwise. */
export function proposedAction({ kind, verdict }: PreviewRow): Action {
  if (kind !== 'movement') return 'skip';
  if (verdict.status === 'new') return verdict.reason === 'credit_unclear' ? 'skip' : 'import';
  return verdict.merges ? 'merge' : 'skip';
}

export const statusOf = ({ kind, verdict }: PreviewRow): (typeof statuses)[number] => (kind === 'movement' ? verdict.status : 'ignored');

export const directionOf = ({ cents }: Pick<PreviewRow, 'cents'>): 'income' | 'expense' => (cents > 0 ? 'income' : 'expense');

export function presentRow(row: PreviewRow): z.input<typeof previewRow> {
  const { verdict } = row;
  const code = reasonOf(row);
  return {
    id: row.row,
    line: row.line,
    date: row.date,
    description: row.description,
    amount: row.cents === 0 ? null : reaisOf(Math.abs(row.cents)),
    type: directionOf(row),
    status: statusOf(row),
    action: proposedAction(row),
    reason: code ? { code, detail: reasons[code] } : null,
    twinId: verdict.status === 'new' ? null : (verdict.twinId ?? null),
    twinRow: verdict.status === 'new' ? null : (verdict.twinRow ?? null),
    candidates: [...(verdict.candidates ?? [])],
    suggestedCategory: row.suggestion ?? null,
    installment: row.installment ?? null,
    cardKind: row.card?.becomes ?? row.cardKind ?? null,
    chargeKind: row.card?.chargeKind ?? null,
    invoiceMonth: row.card?.month ?? null,
    cardEnd: row.card?.cardEnd ?? null,
    refundOf: row.card?.refunds ?? null,
    balance: row.balanceCents === undefined ? null : reaisOf(row.balanceCents),
    raw: row.raw,
  };
}

/** Why it does not become a new transaction by itself; nothing where it does. */
function reasonOf({ kind, verdict }: PreviewRow): keyof typeof reasons | undefined {
  return kind === 'movement' ? verdict.reason : kind;
}
