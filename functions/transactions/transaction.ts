import * as z from 'zod/mini';
import { type CalendarDate, calendarDate } from '../../shared/calendar.ts';
import { amount, reaisOf } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { writtenText } from '../../shared/written-text.ts';
import { type Attachment, attachmentAttribute, attachmentIn, presentAttachment, shownOnTransaction } from './attachments/attachment.ts';
import { type Direction, direction } from './category.ts';
import { type Origin, originAttributes, originIn } from './imported/origin.ts';
import { idOf } from './numbered.ts';
import { isOutside } from './outside.ts';
import { type CardPayment, paymentAttributes, paymentIn } from './payments/payment.ts';
import {
  type OfSeries,
  presentRecurrence,
  recurrenceAsked,
  recurrenceEdited,
  recurrenceShown,
  seriesAttributes,
  seriesIn,
} from './recurring/on-transaction.ts';
import type { RecurringSeries } from './recurring/series.ts';
import { type Settings, standsFor } from './settings.ts';
import { presentSplits, type Split, splitsAsked, splitsAttribute, splitsIn, splitsShown } from './splits/split.ts';
import { type Bond, bondAttributes, bondIn, transferIdsOf } from './transfers/bond.ts';
import { refusedAttribute, refusedIn } from './transfers/refused-partners.ts';

/** An id from outside; whose it is, and whether it is one at all, is found out where it is used. */
export const givenId = z.string().check(z.maxLength(100));

const fields = {
  accountId: givenId,
  type: direction,
  amount,
  date: calendarDate,
};
/** What a person says of it. */
export const described = {
  description: z.exactOptional(z.nullable(writtenText(200, 'What it was', 'Feira da semana'))),
  notes: z.exactOptional(z.nullable(writtenText(2000, 'What else there is to say', 'Metade é da Bia'))),
};
const optional = { categoryId: z.exactOptional(z.nullable(givenId)), ...splitsAsked, ...described };

/** One that stands alone. */
export const singleTransaction = z.strictObject({ ...fields, ...optional });
export const newTransaction = z.extend(singleTransaction, recurrenceAsked);
export const transactionChange = z.strictObject({
  accountId: z.exactOptional(fields.accountId),
  type: z.exactOptional(fields.type),
  amount: z.exactOptional(fields.amount),
  date: z.exactOptional(fields.date),
  ...optional,
  ...recurrenceEdited,
});

export const transaction = z.strictObject({
  id: z.string(),
  accountId: z.nullable(z.string()).check(z.meta({ description: '`null` when its account was deleted.' })),
  categoryId: z.nullable(z.string()).check(
    z.meta({
      description:
        '`null` also for a leg of a transfer and for what pays an invoice, which are in no category, and where `splits` say the categories.',
    }),
  ),
  ...splitsShown,
  type: direction,
  amount,
  description: z.nullable(z.string()),
  date: calendarDate,
  notes: z.nullable(z.string()),
  transferId: z
    .nullable(z.string())
    .check(z.meta({ description: 'The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it.' })),
  feeOfTransferId: z.nullable(z.string()).check(z.meta({ description: 'The transfer that it is the fee of: an expense as any other.' })),
  invoiceId: z.nullable(z.string()).check(
    z.meta({
      description:
        'The invoice of a card that it pays: the purchases are the expense, so no statistic counts it. It goes with its payment.',
    }),
  ),
  paymentId: z.nullable(z.string()).check(z.meta({ description: 'That payment, among those of the invoice.' })),
  ...recurrenceShown,
  importId: z
    .nullable(z.string())
    .check(z.meta({ description: 'The import that wrote it, or that found it in a bank’s file; `null` where it came by no file.' })),
  ...shownOnTransaction,
  deletedAt: z.nullable(z.iso.datetime()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** A transaction as it is kept. */
export interface Row {
  readonly id: string;
  readonly date: CalendarDate;
  readonly type: Direction;
  readonly amountCents: number;
  /** As it was given: `standsFor` says which account that is now. */
  readonly accountNumber: number;
  /** The same of the category; 0 where it has none. */
  readonly categoryNumber: number;
  /** Where it is in several categories; it has none of its own then. */
  readonly splits?: readonly Split[] | undefined;
  readonly description: string | undefined;
  readonly notes: string | undefined;
  /** Where it is part of a transfer. The category of a leg is kept, and counts again when it is none any more. */
  readonly bond?: Bond | undefined;
  /** Where it pays an invoice of a card. Its category is kept, and counts again when it pays none any more. */
  readonly payment?: CardPayment | undefined;
  /** Of an expense: the incomes that it is no transfer with, as its owner said (transfers/refused-partners.ts). */
  readonly refusedPartners?: readonly string[] | undefined;
  /** The series that it is an occurrence of, and which. */
  readonly series?: OfSeries | undefined;
  /** Where a bank's file brought it. */
  readonly origin?: Origin | undefined;
  /** Its receipt. */
  readonly attachment?: Attachment | undefined;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | undefined;
}

/** How long a deleted transaction can be restored, in milliseconds. */
const restorableFor = 30 * 24 * 60 * 60 * 1000;

/** When a deleted row goes for good, in seconds since 1970 (TTL); nothing for one that is not deleted. */
export const expiryOf = ({ deletedAt }: Row): number | undefined =>
  deletedAt === undefined ? undefined : Math.ceil((deletedAt + restorableFor) / 1000);

/**
 * The row as deleted so long ago that nobody can restore it: it is purged next. It is left with the account and the categories that it has by now, and without
 * words.
 */
export function deletedForGood(row: Row, settings: Settings, now: number): Row {
  const category = (number: number): number => standsFor(settings, 'category', number) ?? 0;
  return {
    ...row,
    accountNumber: standsFor(settings, 'account', row.accountNumber) ?? 0,
    categoryNumber: category(row.categoryNumber),
    splits: row.splits?.map(({ categoryNumber, amountCents }) => ({ categoryNumber: category(categoryNumber), amountCents })),
    description: undefined,
    notes: undefined,
    bond: undefined,
    series: undefined,
    origin: undefined,
    attachment: undefined,
    version: row.version + 1,
    updatedAt: now,
    // A second more: TTL counts whole ones, and the row is to be gone from this moment on.
    deletedAt: now - restorableFor - 1000,
  };
}

export const isDeletedForGood = ({ deletedAt, updatedAt }: Row): boolean =>
  deletedAt !== undefined && deletedAt <= updatedAt - restorableFor;

/** An id: the date that the row was created with, and 32 hexadecimal digits. The date says where the row lies. */
export const transactionId = (date: CalendarDate, uuid: string): string => date.replaceAll('-', '') + uuid.replaceAll('-', '');

/** The date in an id; nothing where it is no id of a transaction. */
export function homeDateOf(id: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)[0-9a-f]{32}$/.exec(id) ?? [];
  return year && `${year}-${month}-${day}`;
}

export const rowKey = (date: CalendarDate, id: string): string => `T#${date}#${id.slice(8)}`;
export const rowsFrom = (date: CalendarDate): string => `T#${date}`;

/** Short names, and nothing twice: a page of 50 is to cost 2 read units. */
export function rowItem(row: Row): Item {
  const expiresAt = expiryOf(row);
  return {
    sk: rowKey(row.date, row.id),
    t: row.type[0],
    n: row.amountCents,
    a: row.accountNumber,
    v: row.version,
    ca: row.createdAt,
    ...(row.categoryNumber > 0 && { c: row.categoryNumber }),
    ...(row.description && { d: row.description }),
    ...(row.notes && { o: row.notes }),
    ...splitsAttribute(row.splits),
    ...bondAttributes(row.bond),
    ...paymentAttributes(row.payment),
    ...(row.refusedPartners && { x: refusedAttribute(row) }),
    ...seriesAttributes(row.series, row.date),
    ...(row.attachment && attachmentAttribute(row.attachment)),
    ...originAttributes(row.origin, row.accountNumber),
    ...(row.updatedAt !== row.createdAt && { ua: row.updatedAt }),
    ...(row.deletedAt !== undefined && { da: row.deletedAt, expiresAt }),
    ...(homeDateOf(row.id) !== row.date && { h: row.id.slice(0, 8) }),
  };
}

/** Stays where a row was created when its date was edited, so that the id keeps leading to it. */
export const signpostItem = (row: Row): Item => {
  const expiresAt = expiryOf(row);
  return { sk: rowKey(homeDateOf(row.id) ?? row.date, row.id), to: row.date, ...(expiresAt && { expiresAt }) };
};

/** Where the row went whose signpost this is; nothing for a row. */
export const signpostTo = (item: Item): CalendarDate | undefined => item.to as CalendarDate | undefined;

export function rowOf(item: Item): Row {
  const [, date = '', hex = ''] = item.sk.split('#');
  const { t, n, a, c, d, o, v, ca, ua, da, h } = item as unknown as {
    t: 'i' | 'e';
    n: number;
    a: number;
    c?: number;
    d?: string;
    o?: string;
    v: number;
    ca: number;
    ua?: number;
    da?: number;
    h?: string;
  };
  return {
    id: (h ?? date.replaceAll('-', '')) + hex,
    date,
    type: t === 'i' ? 'income' : 'expense',
    amountCents: n,
    accountNumber: a,
    categoryNumber: c ?? 0,
    description: d,
    notes: o,
    splits: splitsIn(item.sp),
    bond: bondIn(item),
    payment: paymentIn(item),
    refusedPartners: refusedIn(item.x),
    series: seriesIn(item, date),
    attachment: attachmentIn(item.at),
    origin: originIn(item),
    version: v,
    createdAt: ca,
    updatedAt: ua ?? ca,
    deletedAt: da,
  };
}

/** `series` are those that were read: without them a row's frequency and end are not told. */
export function presentTransaction(
  userId: string,
  row: Row,
  settings: Settings,
  series: ReadonlyMap<number, RecurringSeries> = new Map(),
): z.input<typeof transaction> {
  const { accountId, categoryId, transferId } = referencesOf(userId, row, settings);
  return {
    id: row.id,
    accountId,
    categoryId,
    splits: presentSplits(userId, row.splits, settings),
    type: row.type,
    amount: reaisOf(row.amountCents),
    description: row.description ?? null,
    date: row.date,
    notes: row.notes ?? null,
    transferId,
    feeOfTransferId: transferIdsOf(row).feeOfTransferId,
    invoiceId: row.payment?.invoiceId ?? null,
    paymentId: row.payment?.id ?? null,
    ...presentRecurrence(userId, row.series, series),
    importId: row.origin?.importId ?? null,
    attachment: presentAttachment(row.attachment),
    deletedAt: row.deletedAt === undefined ? null : new Date(row.deletedAt).toISOString(),
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** The ids of the account and the category that the row has now, and of the transfer that it is a leg of. What is neither income nor expense is in no category. */
export function referencesOf(userId: string, row: Row, settings: Pick<Settings, 'gone'>) {
  const account = standsFor(settings, 'account', row.accountNumber);
  const category = row.categoryNumber === 0 || isOutside(row) ? undefined : standsFor(settings, 'category', row.categoryNumber);
  return {
    accountId: account === undefined ? null : idOf(userId, 'account', account),
    categoryId: category === undefined ? null : idOf(userId, 'category', category),
    transferId: transferIdsOf(row).transferId,
  };
}
