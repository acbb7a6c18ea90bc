import type { Context } from '../../functions/cards/context.ts';
import type { StandingAsked, Stands } from '../../functions/transactions/published.ts';
import { eventsIn } from '../../shared/events/tell.ts';
import { systemIds } from '../../shared/ids.ts';
import { openStore } from '../../shared/partition.ts';
import type { Caller } from '../../shared/route/route.ts';
import { memoryClient } from './memory-table/client.ts';
import { memoryTable } from './memory-table/table.ts';

/** What a use case of cards is given, on a table in memory, at a time that the test sets. */
export interface CardsDomain {
  readonly context: Context;
  readonly caller: Caller;
  /** The day it is where the person lives becomes this one: it is noon. */
  goTo(date: string): void;
  /** They live in another time zone from now on. */
  moveTo(timeZone: string): void;
  /** Every item of the person's. */
  items(): Record<string, unknown>[];
  /** Every event so far, as the relay puts them on the bus. */
  told(): { readonly name: string; readonly data: Record<string, unknown> }[];
}

export const categoryId = (number: number): string => `c${number}`;
export const anAccount = 'a1';

/** What the transactions domain says where there is one account, and categories of expense alone. */
export const standsOf = ({ categoryId: category, accountId }: StandingAsked, timeZone: string): Stands => ({
  timeZone,
  account: accountId === anAccount ? { id: anAccount, isArchived: false } : undefined,
  category: category ? { number: Number(category.slice(1)), type: 'expense' } : undefined,
  categoryIdOf: (number) => (number === 0 ? null : categoryId(number)),
});

export function aCardsDomain(date: string): CardsDomain {
  Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT' });
  let now = new Date();
  let timeZone = 'America/Sao_Paulo';
  const table = memoryTable('cards', () => now, { due: { partition: 'due', sort: 'dueAt' } });
  const goTo = (day: string): void => {
    now = new Date(`${day}T15:00:00Z`);
  };
  goTo(date);
  const dynamodb = memoryClient(table);
  const userId = '8c9d7b1e-1b7f-4a0e-9d0c-3f2b7f1f9a10';
  const context: Context = {
    clock: { now: () => now },
    ids: systemIds,
    dynamodb,
    table: 'cards',
    store: openStore(dynamodb, 'cards'),
    cursors: { seal: async (_, __, position) => position, open: async (_, __, cursor) => cursor },
    standing: { of: async (_, asked) => standsOf(asked, timeZone) },
    checkAnswers: true,
  };
  return {
    context,
    caller: { userId, sessionId: 'session', plan: 'free', groups: ['user'], tokenExpiresAt: 0 },
    goTo,
    moveTo: (zone) => {
      timeZone = zone;
    },
    told: () =>
      table.changes
        .flatMap(({ before, after }) => (after?.tell && after.tell !== before?.tell ? eventsIn(String(after.tell)) : []))
        .map(({ name, data }) => ({ name, data: data as Record<string, unknown> })),
    items: () => [...table.itemsOf(`USER#${userId}`)],
  };
}
