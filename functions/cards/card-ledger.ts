import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CalendarDate, Month } from '../../shared/calendar.ts';
import { openStore } from '../../shared/partition.ts';
import { standing } from '../transactions/published.ts';
import { type Card, cardOf } from './card.ts';
import { type Cycle, cycleOf, invoiceMonthOf } from './cycle.ts';
import { type LedgerNear, readNear, takenOverIn } from './ledger-near.ts';
import { keyOf, numberOf } from './numbered.ts';

/*
 * What another domain's function may ask of people's cards, with a grant to read this table: to compare a bank's fatura with what is there. It never writes.
 */

export interface LedgerCard {
  readonly id: string;
  readonly isArchived: boolean;
  /** The month of the invoice that takes what is bought on this day. */
  invoiceMonthOf(date: CalendarDate): Month;
  cycleOf(month: Month): Cycle;
}

export interface NearAsked {
  readonly cardId: string;
  /** Days of the file's rows. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface CardLedger {
  /** The card of this id; nothing where it is not this user's, nobody's, or gone. */
  card(userId: string, cardId: string): Promise<LedgerCard | undefined>;
  near(userId: string, asked: NearAsked): Promise<LedgerNear>;
  /** The card's invoices of these months, both included, that a later one has taken over. */
  takenOver(userId: string, asked: { readonly cardId: string; readonly from: Month; readonly to: Month }): Promise<readonly Month[]>;
}

/** Reads what the tables have after every write answered so far. */
export function cardLedger(client: DynamoDBDocumentClient, table: string, ledgerTable: string): CardLedger {
  const store = openStore(client, table);
  const stands = standing(client, ledgerTable);
  const find = async (userId: string, cardId: string): Promise<Card | undefined> => {
    const number = numberOf(userId, 'card', cardId);
    const item = number === undefined ? undefined : (await store.read(userId, keyOf('card', number))).get(keyOf('card', number));
    return item && cardOf(item);
  };

  return {
    async card(userId, cardId) {
      const card = await find(userId, cardId);
      if (!card) return undefined;
      const { calendar } = card;
      return {
        id: cardId,
        isArchived: card.isArchived,
        invoiceMonthOf: (date) => invoiceMonthOf(calendar, date),
        cycleOf: (month) => cycleOf(calendar, month),
      };
    },

    async near(userId, { cardId, from, to }) {
      const card = await find(userId, cardId);
      return card ? await readNear({ store, stands }, { userId, card, from, to }) : { entries: [], payments: [], takenOver: [] };
    },

    async takenOver(userId, { cardId, from, to }) {
      const card = await find(userId, cardId);
      return card ? await takenOverIn(store, userId, card, { from, to }) : [];
    },
  };
}
