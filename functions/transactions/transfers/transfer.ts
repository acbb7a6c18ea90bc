import * as z from 'zod/mini';
import { calendarDate } from '../../../shared/calendar.ts';
import { amount } from '../../../shared/money.ts';
import type { Settings } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { described, givenId, presentTransaction, type Row, transaction } from '../transaction.ts';

const fields = { fromAccountId: givenId, toAccountId: givenId, amount, date: calendarDate };

export const newTransfer = z
  .strictObject({
    ...fields,
    ...described,
    fee: z.exactOptional(amount.check(z.meta({ description: 'What the bank took for it from the first account: an expense of its own.' }))),
    feeCategoryId: z.exactOptional(z.nullable(givenId)),
  })
  .check(
    z.refine(({ fee, feeCategoryId }) => fee !== undefined || !feeCategoryId, { error: texts.categoryWithoutFee, path: ['feeCategoryId'] }),
  );

export const transferChange = z.strictObject({
  fromAccountId: z.exactOptional(fields.fromAccountId),
  toAccountId: z.exactOptional(fields.toAccountId),
  amount: z.exactOptional(fields.amount),
  date: z.exactOptional(fields.date),
  ...described,
});

export const transfer = z.strictObject({
  id: z.string(),
  from: transaction,
  to: transaction,
  fee: z.exactOptional(transaction.check(z.meta({ description: 'Where it was written with one that is not deleted by itself.' }))),
});

/** Money that goes from one account of somebody's to another: what leaves, what arrives, and what the bank took for it. */
export interface Transfer {
  readonly out: Row;
  readonly in: Row;
  readonly fee: Row | undefined;
}

/** With the ETag: of the versions of all its rows, so that it names another whenever one of them changes. */
export function presentTransfer(userId: string, { out, in: into, fee }: Transfer, settings: Settings) {
  const present = (row: Row) => presentTransaction(userId, row, settings);
  return {
    value: { id: out.id, from: present(out), to: present(into), ...(fee && { fee: present(fee) }) } satisfies z.input<typeof transfer>,
    version: versionOf({ out, in: into, fee }),
  };
}

export const versionOf = ({ out, in: into, fee }: Transfer): string => [out, into, fee].flatMap((row) => row?.version ?? []).join('-');
