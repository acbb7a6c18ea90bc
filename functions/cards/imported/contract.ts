import * as z from 'zod/mini';
import { calendarDate, month } from '../../../shared/calendar.ts';
import { largestAmountCents } from '../../../shared/money.ts';
import { givenId } from '../card.ts';
import { chargeKinds } from '../entry.ts';
import { mostInstallments } from '../plan.ts';

/*
 * What the imports domain asks of the function behind imported.ts, and what it hears. Both sides check it: they are deployed one after the other.
 */

/** Rows of one call: a part of a preview. */
const mostRows = 500;
/** A text as a bank wrote it, so wide that none of its 200 characters can be too long. */
const description = z.nullable(z.string().check(z.maxLength(2_400)));
const digest = z.string().check(z.minLength(1), z.maxLength(24));
const name = z.string().check(z.minLength(1), z.maxLength(64));
const cents = z.int().check(z.gte(1), z.lte(largestAmountCents));
const signedCents = z.int().check(z.gte(-largestAmountCents), z.lte(largestAmountCents));
const categoryId = z.nullable(givenId);
const number = z.int().check(z.gte(1), z.lte(mostInstallments));
const installment = z.strictObject({ number, of: number });

/** A row of a fatura: the day it has there, the invoice that it is on, and what it is known by. */
const row = {
  /** Names the row within its import: the same at every try. */
  key: name,
  date: calendarDate,
  month,
  bank: z.strictObject({ id: z.exactOptional(digest), print: digest, series: z.exactOptional(digest) }),
};
/** When it was bought: of an instalment that is dated anew each month, reckoned. */
const boughtOn = calendarDate;

const importedRow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('purchase'),
    ...row,
    boughtOn,
    /** Of the instalment, where it is one. */
    cents,
    installment: z.exactOptional(installment),
    description,
    categoryId,
  }),
  z.strictObject({
    kind: z.literal('charge'),
    ...row,
    chargeKind: z.enum(chargeKinds),
    /** What it adds to the invoice; negative where it takes off. */
    cents: signedCents,
    description,
    categoryId,
  }),
  z.strictObject({ kind: z.literal('refund'), ...row, cents, purchaseId: givenId, description }),
]);

const mergedRow = z.strictObject({
  ...row,
  boughtOn,
  cents,
  /** The purchase that it is one with, or an instalment of; or the charge, or the refund, that it is. */
  entryId: givenId,
  installment: z.exactOptional(installment),
  /** What the purchase gets where it has nothing of its own. */
  fill: z.strictObject({ description: z.exactOptional(description), categoryId: z.exactOptional(categoryId) }),
});

const lineKinds = ['purchase', 'refund', 'charge', 'payment', 'previous_balance', 'credit'] as const;

/** A line of the bank's fatura as it is kept beside the invoice. */
const keptLine = z.strictObject({
  key: name,
  month,
  date: calendarDate,
  /** As its owner feels it: negative is bought or charged. */
  cents: signedCents,
  kind: z.enum(lineKinds),
  description,
  installment: z.exactOptional(installment),
  cardEnd: z.exactOptional(z.string().check(z.maxLength(4))),
  /** The entry that it is: one that it was written as or united with in this call, or that was there. */
  entryId: z.exactOptional(givenId),
});

/** What the bank says of the invoice itself. */
const saidOfInvoice = z.strictObject({
  month,
  dueOn: z.exactOptional(calendarDate),
  closedOn: z.exactOptional(calendarDate),
  totalCents: z.exactOptional(z.int()),
  previousCents: z.exactOptional(z.int()),
});

const ofImport = { userId: name, importId: name, cardId: givenId };

const asked = {
  write: z.strictObject({
    ask: z.literal('write'),
    ...ofImport,
    /** Which part of the import it is. */
    part: z.int().check(z.gte(0)),
    rows: z.array(importedRow).check(z.maxLength(mostRows)),
    merges: z.array(mergedRow).check(z.maxLength(mostRows)),
    lines: z.array(keptLine).check(z.maxLength(mostRows)),
    invoice: z.exactOptional(saidOfInvoice),
  }),
  undo: z.strictObject({
    ask: z.literal('undo'),
    ...ofImport,
    part: z.int().check(z.gte(0)),
    rows: z.array(z.strictObject({ key: name, entryId: givenId })).check(z.maxLength(mostRows)),
    /** Of the lines that were kept. */
    months: z.array(month).check(z.maxLength(mostRows)),
  }),
};

export const askedOfImporter = z.discriminatedUnion('ask', [asked.write, asked.undo]);

/** Why a row was neither written nor united. Codes, for who asks; they only get more. */
const refusal = z.enum([
  'card_not_found',
  'card_archived',
  'import_undone',
  'invoice_taken_over',
  'entry_not_found',
  'other_card',
  'other_amount',
  'other_bank_row',
  'too_many_linked',
]);

const outcome = z.object({
  key: z.string(),
  /** Of a row that was refused, the id that it would have had, or that it was to be united with. */
  entryId: z.string(),
  outcome: z.enum(['written', 'merged', 'refused']),
  reason: z.exactOptional(refusal),
});

/** What is answered to `write`: one for each row and merge, in their order. Nothing is answered to `undo`. */
export const outcomes = z.object({ outcomes: z.array(outcome) });

export type WriteAsked = Omit<z.output<typeof asked.write>, 'ask'>;
export type UndoAsked = Omit<z.output<typeof asked.undo>, 'ask'>;
export type ImportedCardRow = z.output<typeof importedRow>;
export type MergedCardRow = z.output<typeof mergedRow>;
export type KeptLine = z.output<typeof keptLine>;
export type SaidOfInvoice = z.output<typeof saidOfInvoice>;
export type Refusal = z.output<typeof refusal>;
export type CardImportOutcome = z.output<typeof outcome>;
