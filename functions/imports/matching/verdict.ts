import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A row of the file, as matching looks at it. */
export interface FileRow {
  readonly date: CalendarDate;
  /** Signed: negative goes out. */
  readonly cents: number;
  readonly description: string;
  readonly fingerprint: Fingerprint;
  /** What the account held after it, where the file says so. */
  readonly balanceCents?: number;
  readonly isInstallment: boolean;
}

/** A row that the ledger already has on the account, or that its owner has deleted. */
export interface KnownRow {
  readonly transactionId: string;
  readonly date: CalendarDate;
  readonly cents: number;
  readonly description: string | undefined;
  /** What it is known by where it came from a bank; nothing where a person typed it or a schedule made it. */
  readonly bank: Fingerprint | undefined;
  readonly isDeleted: boolean;
  /** What was paid for an invoice of a card, written when it was paid. */
  readonly paysInvoice?: boolean;
}

/** Why a row is not simply new. */
export type Reason =
  | 'same_bank_id'
  | 'same_row'
  | 'same_day_amount_and_text'
  | 'same_day_and_amount'
  | 'typed_by_hand'
  | 'card_payment'
  | 'several_candidates'
  | 'deleted_by_user'
  | 'repeated_in_file'
  /** Of a card: an instalment of a series that is there. */
  | 'joins_series'
  | 'payment'
  | 'previous_balance'
  | 'invoice_taken_over'
  /** Of a card, and written all the same: a refund whose purchase nobody can name. */
  | 'refund_of_unknown'
  | 'refund_of_several'
  /** Of a card: a credit that its owner has to name. */
  | 'credit_unclear';

/**
 * What matching says of a row of the file. `duplicate`: it is there. `likely_duplicate`: it seems so, and its owner may decide otherwise. `ignored`: its
 * owner has deleted it, or it is nothing to be written. A twin is a transaction, or an entry of a card, or a row of the file by its place.
 */
export type Verdict =
  | { readonly status: 'new'; readonly reason?: Reason; readonly candidates?: readonly string[] }
  | {
      readonly status: 'duplicate' | 'likely_duplicate' | 'ignored';
      readonly reason: Reason;
      readonly twinId?: string;
      readonly twinRow?: number;
      /** What a row that a person typed would get from the bank's, unless its owner decides otherwise: one transaction instead of two. */
      readonly merges?: true;
      readonly candidates?: readonly string[];
    };
