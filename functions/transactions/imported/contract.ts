import * as z from 'zod/mini';
import { calendarDate } from '../../../shared/calendar.ts';
import { largestAmountCents } from '../../../shared/money.ts';
import { direction } from '../category.ts';
import { givenId } from '../transaction.ts';

/*
 * What the imports domain asks of the function behind imported.ts, and what it hears. Both sides check it: they are deployed one after the other.
 */

/** Rows of one call: a part of a preview. */
const mostRows = 500;
/** A text as a bank wrote it, so wide that none of its 200 characters can be too long. */
const description = z.nullable(z.string().check(z.maxLength(2_400)));
const notes = z.nullable(z.string().check(z.maxLength(24_000)));
const digest = z.string().check(z.minLength(1), z.maxLength(24));
const name = z.string().check(z.minLength(1), z.maxLength(64));
const amountCents = z.int().check(z.gte(1), z.lte(largestAmountCents));
const bank = z.strictObject({ id: z.exactOptional(digest), print: digest });
const categoryId = z.nullable(givenId);

const importedRow = z.strictObject({
  /** Names the row within its import: the same at every try. */
  key: name,
  date: calendarDate,
  type: direction,
  amountCents,
  description,
  categoryId,
  notes: z.exactOptional(notes),
  bank,
  /** Its owner says that it is not what the preview took it for. */
  isApart: z.exactOptional(z.boolean()),
});

const mergedRow = z.strictObject({
  key: name,
  /** The transaction that it is, as the preview showed or its owner said. */
  transactionId: givenId,
  type: direction,
  amountCents,
  bank,
  /** What the transaction gets where it has nothing of its own. */
  fill: z.strictObject({
    description: z.exactOptional(description),
    categoryId: z.exactOptional(categoryId),
    notes: z.exactOptional(notes),
  }),
});

const ofImport = { userId: name, importId: name, accountId: givenId };

const asked = {
  write: z.strictObject({
    ask: z.literal('write'),
    ...ofImport,
    rows: z.array(importedRow).check(z.maxLength(mostRows)),
    merges: z.array(mergedRow).check(z.maxLength(mostRows)),
  }),
  undo: z.strictObject({
    ask: z.literal('undo'),
    ...ofImport,
    rows: z.array(z.strictObject({ key: name, transactionId: givenId })).check(z.maxLength(mostRows)),
  }),
};

export const askedOfImporter = z.union([asked.write, asked.undo]);

/** Why a row was neither written nor united. Codes, for who asks; they only get more. */
const refusal = z.enum([
  'account_not_found',
  'account_archived',
  'import_undone',
  'transaction_not_found',
  'transaction_deleted',
  'other_account',
  'other_amount',
  'other_bank_row',
]);

const outcome = z.object({
  key: z.string(),
  /** Of a row that was refused, the id that it would have had, or that it was to be united with. */
  transactionId: z.string(),
  outcome: z.enum(['written', 'merged', 'refused']),
  reason: z.exactOptional(refusal),
});

/** What is answered to `write`: one for each row and merge, in their order. Nothing is answered to `undo`. */
export const outcomes = z.object({ outcomes: z.array(outcome) });

export type WriteAsked = Omit<z.output<typeof asked.write>, 'ask'>;
export type UndoAsked = Omit<z.output<typeof asked.undo>, 'ask'>;
export type ImportedRow = z.output<typeof importedRow>;
export type MergedRow = z.output<typeof mergedRow>;
export type Refusal = z.output<typeof refusal>;
export type ImportOutcome = z.output<typeof outcome>;
