import type { CalendarDate } from '../../../shared/calendar.ts';

/*
 * What a bank's file says, whatever format it came in. The parsers make it and nothing else reads bytes: each is a pure function, so that a bank is added,
 * and a quirk understood, without an account, a table or a clock.
 */

export type Format = 'ofx' | 'ofc' | 'csv' | 'xlsx' | 'xls' | 'html' | 'pdf' | 'text';

/** The banks whose own layouts are known. The bank of an OFX file is known by its number too (`bankCode`). */
export type Bank =
  | 'itau'
  | 'bradesco'
  | 'banco_do_brasil'
  | 'santander'
  | 'caixa'
  | 'nubank'
  | 'inter'
  | 'c6'
  | 'sicoob'
  | 'sicredi'
  | 'btg'
  | 'xp'
  | 'pagbank'
  | 'mercado_pago'
  | 'banrisul';

/** One account or card as a file tells it. A file may hold several. */
export interface Statement {
  readonly format: Format;
  /** `card`: the movements of a credit card, or its invoice. */
  readonly kind: 'account' | 'card';
  readonly bank: Bank | undefined;
  readonly account: AccountSaid;
  /** ISO 4217. `BRL` unless the file names another. */
  readonly currency: string;
  /** The first and the last day that the file covers: as it says, else those of its rows; nothing where there is neither. */
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined;
  /** What the account held before the first row, where the file says so (or where its running balance does). */
  readonly opening: BalanceSaid | undefined;
  /** What it held after the last one. */
  readonly closing: BalanceSaid | undefined;
  /** In the file's order. */
  readonly rows: readonly StatementRow[];
  readonly invoice: InvoiceSaid | undefined;
  /** What was decided where the file can be read in two ways. Never in silence: the preview shows it, and a person can decide otherwise. */
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
}

/** What the file says of whose it is. Digits and letters as they are written; for comparing, not for showing to others. */
export interface AccountSaid {
  /** COMPE, three digits: `341`. */
  readonly bankCode?: string;
  readonly branch?: string;
  readonly number?: string;
  /** The last four digits of a card. */
  readonly cardEnd?: string;
}

export interface BalanceSaid {
  readonly cents: number;
  /** The end of the day that it is of; nothing where the file does not say. */
  readonly date: CalendarDate | undefined;
}

export interface StatementRow {
  /** Where it begins in the file: a line, or a row of a sheet, from 1 on. */
  readonly line: number;
  /** As it stands in the file, on one line, cut at 500 characters: for showing what a row was made of. */
  readonly raw: string;
  /**
   * `movement`: money that moved. `future`: announced, and not moved yet. `balance` and `total`: what the file says it adds up to, which is checked and never
   * imported. `zero`: a row without an amount. Only movements become transactions.
   */
  readonly kind: 'movement' | 'future' | 'balance' | 'total' | 'zero';
  /** The day written in the file, in the bank's own zone: 22:30 of the 31st is the 31st. For a card, of the purchase. */
  readonly date: CalendarDate;
  /** The day it was posted, where the file has both. */
  readonly postedOn?: CalendarDate;
  /**
   * Integer cents with their sign as the owner feels it: negative goes out of an account, and is a purchase or a charge on a card; positive comes in, and is a
   * payment or a refund on a card. Whatever sign the format writes.
   */
  readonly cents: number;
  /** For people: on one line, without padding, entities and doubled spaces. As the bank wrote it otherwise. */
  readonly description: string;
  /** What is hashed to know the row again: every word that the file has of it, without what changes from export to export. */
  readonly rawDescription: string;
  /** The bank's own id (FITID, an identifier column), as written; nothing where it has none or a mere filler (empty, zeros). */
  readonly bankId?: string;
  /** What the account held after the row, where the file has a running balance. */
  readonly balanceCents?: number;
  /** `Parcela 3/10`: number 3 of 10. */
  readonly installment?: { readonly number: number; readonly of: number };
  /** What the row is on a card, where the file or its words say so; a credit that may be several things has none, and is asked about. */
  readonly cardKind?: 'purchase' | 'payment' | 'refund' | 'charge' | 'previous_balance';
  /** The card it was bought with, where the file has several. */
  readonly cardEnd?: string;
  /** Of a purchase in another currency: what was paid there, in hundredths. */
  readonly foreign?: { readonly currency: string; readonly cents: number };
}

/** What a card's invoice says of itself. Cents, positive where they are owed. */
export interface InvoiceSaid {
  readonly dueOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly totalCents?: number;
  readonly previousCents?: number;
  readonly limitCents?: number;
}

/** What a file may leave open. */
export interface Choices {
  /** `03/04/2026`: 3 April (`dmy`) or 4 March (`mdy`). */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  /** `1.234`: a thousand or 1,23. */
  readonly decimalMark?: ',' | '.';
  /** Whether amounts are turned round: purchases positive, as many card files write them. */
  readonly flipSigns?: boolean;
  /** Of dates without a year. */
  readonly year?: number;
}

export interface Doubt {
  readonly about: keyof Choices | 'statement' | 'invoiceMonth';
  readonly chosen: string;
  readonly others: readonly string[];
  /** Why it is not certain, in Portuguese, for a person. */
  readonly reason: string;
}

export interface Warning {
  /** Stable, English: `repeated_bank_id`, `date_missing`, `row_unread` … */
  readonly code: string;
  readonly line?: number;
  /** In Portuguese, for a person. */
  readonly message: string;
}

/** What a parser is given beside the bytes. */
export interface Reading {
  readonly choices?: Choices;
  /** Of an encrypted PDF; nothing else is opened with one. */
  readonly password?: string;
  /** What the person said it is; a file that says otherwise wins, with a warning. */
  readonly expected?: 'account' | 'card';
  /** Today where the owner lives: for dates without a year, and for rows that lie ahead. */
  readonly today: CalendarDate;
}

/**
 * Rows of a file. A bank's OFX file of 5 MB has fewer (this leaves 87 bytes for each); so many are written within the five minutes that an import may take. A table
 * of 5 MB with shorter rows is refused with that reason (docs/rules/statements-limits.md).
 */
export const mostRows = 60_000;
/** 5 MB. */
export const largestFile = 5 * 1024 * 1024;
