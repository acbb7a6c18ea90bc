import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, systemClock } from '../../shared/clock.ts';
import { end, openStore, readAll } from '../../shared/partition.ts';
import { accountOf } from './account.ts';
import { categoryOf, type Direction } from './category.ts';
import * as contract from './imported/contract.ts';
import { importedId } from './imported/imported-id.ts';
import { type LedgerRow, type RowsAsked, readLedgerRows } from './ledger-rows.ts';
import { idOf, keyOf, numberOf } from './numbered.ts';
import { mostDaysOff, speaksOfInvoice } from './payments/words.ts';
import { settingsKey, settingsOf, zoneUntilTold } from './settings.ts';
import * as stands from './standing.ts';

/*
 * The domain's door for others. `ledger` is what another domain's function may ask of people's money, with a grant to read this table: it never writes, and sets nobody
 * up. `importRows` and `takeBackRows` ask the function behind imported.ts, with a grant to invoke it.
 */

export interface LedgerAccount {
  readonly id: string;
  readonly name: string;
  readonly isArchived: boolean;
}

export interface LedgerCategory {
  readonly id: string;
  readonly name: string;
  readonly type: Direction;
}

export interface Ledger {
  /** The account of this id; nothing where it is not this user's, nobody's, or gone. */
  account(userId: string, accountId: string): Promise<LedgerAccount | undefined>;
  settings(userId: string): Promise<{ readonly timeZone: string }>;
  categories(userId: string): Promise<readonly LedgerCategory[]>;
  /**
   * Every row from one date to another, both included, deleted ones too: those that can be restored, and those that a bank's file brought, for good. With them the
   * rows that were created in these days and whose date was edited since, so that a file of these days finds what it brought.
   */
  rows(userId: string, asked: RowsAsked): Promise<readonly LedgerRow[]>;
}

/** Reads what the table has after every write answered so far. Who is not there yet has no accounts. */
export function ledger(client: DynamoDBDocumentClient, table: string, clock: Clock = systemClock): Ledger {
  const context = { store: openStore(client, table), clock };
  const { store } = context;
  return {
    async account(userId, accountId) {
      const number = numberOf(userId, 'account', accountId);
      if (number === undefined) return undefined;
      const key = keyOf('account', number);
      const item = (await store.read(userId, key)).get(key);
      if (!item) return undefined;
      const { name, isArchived } = accountOf(item);
      return { id: accountId, name, isArchived };
    },

    async settings(userId) {
      const item = (await store.read(userId, settingsKey)).get(settingsKey);
      return { timeZone: item ? settingsOf(item).timeZone : zoneUntilTold };
    },

    async categories(userId) {
      const items = await readAll(context, userId, { from: keyOf('category', 0), to: end('CATEGORY#') });
      return items.map(categoryOf).map(({ number, name, type }) => ({ id: idOf(userId, 'category', number), name, type }));
    },

    rows: async (userId, asked) => await readLedgerRows(context, userId, asked),
  };
}

/** The function behind imported.ts, as who may invoke it sees it. */
export interface Importer {
  readonly client: LambdaClient;
  readonly functionName: string;
}

/** The id of the transaction that an import makes of a row: known before it is asked for, so that what a cut-off call may have written can be taken back too. */
export const transactionIdOf: typeof importedId = importedId;

export type ImportedRow = contract.ImportedRow;
export type MergedRow = contract.MergedRow;
export type ImportOutcome = contract.ImportOutcome;

/**
 * Writes rows of a bank's file, at most 500, each once for its import and key: whatever is asked again, by several at once, or was cut off in the middle. A row that is
 * asked for again is answered as before, also where its owner has edited or deleted it since.
 * @throws Error where the function failed or was cut off: part of it may be written, and asking again writes the rest
 */
export const importRows = async (importer: Importer, asked: contract.WriteAsked): Promise<ImportOutcome[]> =>
  contract.outcomes.parse(await invoke(importer, { ask: 'write', ...asked })).outcomes;

/**
 * Takes back what the import did with these rows, at most 500, and nothing else: what it wrote is gone for good, what it united has its own again where its owner
 * has not changed it since. From the first call on nothing more is written for this import. Asking again changes nothing.
 * @throws Error where the function failed or was cut off: asking again takes back the rest
 */
export async function takeBackRows(importer: Importer, asked: contract.UndoAsked): Promise<void> {
  await invoke(importer, { ask: 'undo', ...asked });
}

async function invoke({ client, functionName }: Importer, asked: object): Promise<unknown> {
  const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(asked) }));
  // What it says is in its own log, and may quote what it was given.
  if (FunctionError) throw new Error(`The importer failed: ${FunctionError}.`);
  return Payload && JSON.parse(new TextDecoder().decode(Payload));
}

/** How a bank's debit is known as the payment of a card's invoice: by its words, and within so many days. */
export const invoiceDebit = { speaksOfInvoice, mostDaysOff };

export type StandingAsked = stands.StandingAsked;
export type Stands = stands.Stands;

/** What things of another domain stand in: accounts and categories of this one, and the user's days. */
export interface Standing {
  /** As it is after every write answered so far. */
  of(userId: string, asked: StandingAsked): Promise<Stands>;
}

export const standing = (client: DynamoDBDocumentClient, table: string): Standing => ({
  of: async (userId, asked) => await stands.readStanding(client, table, { userId, ...asked }),
});
