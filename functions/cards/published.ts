import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { openStore } from '../../shared/partition.ts';
import type { Period } from '../../shared/period.ts';
import { cardOf } from './card.ts';
import * as reading from './card-ledger.ts';
import * as contract from './imported/contract.ts';
import { importedEntryId as entryIdOf } from './imported/imported-id.ts';
import type * as near from './ledger-near.ts';
import { invoiceNamed, keyOf } from './numbered.ts';
import { paymentKey, paymentOf } from './payment.ts';
import { type Spent, spentByInvoice, spentByPurchase } from './spending.ts';

/*
 * The domain's door for others. `cardBook` and `cardLedger` are what another domain's function may ask of people's cards, with a grant to read this table (and transactions'):
 * they never write. `importCardRows` and `takeBackCardRows` ask the function behind imported.ts, with a grant to invoke it.
 */

/** Money that was paid for an invoice. */
export interface Payment {
  readonly id: string;
  readonly invoiceId: string;
  /** The month that the invoice falls due in. */
  readonly month: Month;
  /** Nothing where the card was deleted since. */
  readonly cardName: string | undefined;
  readonly cents: number;
  readonly date: CalendarDate;
  /** The account it came from, as the transactions domain names it. */
  readonly accountId: string;
  /** It was taken back: it paid nothing. */
  readonly isUndone: boolean;
}

export type { Spent };

export interface CardBook {
  /** The payment of this id, undone or not; nothing where it is not this user's, nobody's, or its owner is erased. */
  payment(userId: string, named: { readonly invoiceId: string; readonly paymentId: string }): Promise<Payment | undefined>;
  /**
   * What was spent with all cards in a period, by month and category: by the day it was bought (`accrual`) or that its invoice falls due (`cash`). Payments are no spending; refunds and discounts
   * take off. Over a period that holds everything both come to the same.
   * @throws Problem `rule_broken` where the incomplete months at the ends have more than 20,000 rows
   */
  spent(userId: string, asked: Period & { readonly basis: 'accrual' | 'cash' }): Promise<readonly Spent[]>;
}

/** Reads what the table has after every write answered so far. */
export function cardBook(client: DynamoDBDocumentClient, table: string): CardBook {
  const store = openStore(client, table);
  return {
    spent: async (userId, { basis, ...period }) => await (basis === 'cash' ? spentByInvoice : spentByPurchase)({ store, userId }, period),
    async payment(userId, { invoiceId, paymentId }) {
      const invoice = invoiceNamed(userId, invoiceId);
      if (!invoice) return undefined;
      const keys = { card: keyOf('card', invoice.cardNumber), payment: paymentKey(invoice, paymentId) };
      const items = await store.read(userId, keys.card, keys.payment);
      const [card, item] = [items.get(keys.card), items.get(keys.payment)];
      if (!item) return undefined;
      const { id, cents, date, accountId, undoneAt } = paymentOf(item);
      const cardName = card && cardOf(card).name;
      return { id, invoiceId, month: invoice.month, cardName, cents, date, accountId, isUndone: undoneAt !== undefined };
    },
  };
}

export type CardLedger = reading.CardLedger;
export type LedgerCard = reading.LedgerCard;
export type LedgerEntry = near.LedgerEntry;
export type LedgerNear = near.LedgerNear;
export type LedgerPayment = near.LedgerPayment;

/** Reads what the tables have after every write answered so far. */
export const cardLedger = (client: DynamoDBDocumentClient, table: string, ledgerTable: string): CardLedger =>
  reading.cardLedger(client, table, ledgerTable);

/** The function behind imported.ts, as who may invoke it sees it. */
export interface CardImporter {
  readonly client: LambdaClient;
  readonly functionName: string;
}

/** The id of the entry that an import makes of a row: known before it is asked for, so that what a cut-off call may have written can be taken back too. */
export const importedEntryId: typeof entryIdOf = entryIdOf;

export type ImportedCardRow = contract.ImportedCardRow;
export type MergedCardRow = contract.MergedCardRow;
export type CardImportOutcome = contract.CardImportOutcome;
export type KeptLine = contract.KeptLine;
export type WriteAsked = contract.WriteAsked;

/**
 * Writes rows of a bank's fatura on a card, at most 500, each once for its import and key: whatever is asked again, by several at once, or was cut off in the middle; and
 * keeps the fatura's lines beside the invoice. A row that is asked for again is answered as before, also where its owner has edited or deleted it since.
 * @throws Error where the function failed or was cut off: part of it may be written, and asking again writes the rest
 */
export const importCardRows = async (importer: CardImporter, asked: contract.WriteAsked): Promise<CardImportOutcome[]> =>
  contract.outcomes.parse(await invoke(importer, { ask: 'write', ...asked })).outcomes;

/**
 * Takes back what the import did with these rows, at most 500, and nothing else. From the first call on nothing more is written for this import. Asking again changes
 * nothing.
 * @throws Error where the function failed or was cut off: asking again takes back the rest
 */
export async function takeBackCardRows(importer: CardImporter, asked: contract.UndoAsked): Promise<void> {
  await invoke(importer, { ask: 'undo', ...asked });
}

async function invoke({ client, functionName }: CardImporter, asked: object): Promise<unknown> {
  const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(asked) }));
  // What it says is in its own log, and may quote what it was given.
  if (FunctionError) throw new Error(`The importer of cards failed: ${FunctionError}.`);
  return Payload && JSON.parse(new TextDecoder().decode(Payload));
}
