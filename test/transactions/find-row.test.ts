import { beforeEach, expect, test } from 'vitest';
import type { Context } from '../../functions/transactions/context.ts';
import { createTransaction } from '../../functions/transactions/create-transaction.ts';
import { findRow } from '../../functions/transactions/find-row.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { updateTransaction } from '../../functions/transactions/update-transaction.ts';
import { commit } from '../../shared/commit.ts';
import { systemIds } from '../../shared/ids.ts';
import { openStore, type Store } from '../../shared/partition.ts';
import { noCards } from '../support/card-book.ts';
import { memoryClient } from '../support/memory-table/client.ts';
import { memoryTable } from '../support/memory-table/table.ts';
import { noLinks } from '../support/no-links.ts';

process.env.POWERTOOLS_METRICS_DISABLED = 'true';
const clock = { now: () => new Date('2026-11-24T12:00:00Z') };
let context: Context;
let id: string;

beforeEach(async () => {
  const table = memoryTable('transactions', clock.now);
  const dynamodb = memoryClient(table);
  const cursors = { seal: async () => '', open: async () => '' };
  const store = openStore(dynamodb, table.name);
  context = { clock, ids: systemIds, dynamodb, table: table.name, store, cursors, cards: noCards, links: noLinks, checkAnswers: true };
  const body = { accountId: idOf('ana', 'account', 1), type: 'expense' as const, amount: 10_00, date: '2026-11-24' };
  id = (await createTransaction({ ...by('ana'), params: undefined, body, ifMatch: undefined }, context)).value.id;
  await moveTo('2026-11-25');
});

const by = (userId: string) => ({
  caller: { userId, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
  query: undefined,
});

const moveTo = async (date: string) =>
  await updateTransaction({ ...by('ana'), query: { scope: 'this' }, params: { id }, body: { date }, ifMatch: '*' }, context);

/** The same, where something happens once between the first read and the second. */
const interrupted = (store: Store, happens: () => Promise<unknown>): Store => {
  let reads = 0;
  return {
    ...store,
    async read(...asked) {
      if (++reads === 2) await happens();
      return await store.read(...asked);
    },
  };
};

test('a transaction whose date is edited again while its signpost is followed is found where it is now', async () => {
  const meanwhile = { ...context, store: interrupted(context.store, async () => await moveTo('2026-12-01')) };

  expect(await findRow(meanwhile, 'ana', id)).toMatchObject({ row: { id, date: '2026-12-01', version: 3 } });
});

test('a signpost whose row is gone leads to nothing', async () => {
  const remove = context.store.remove('ana', `T#2026-11-25#${id.slice(8)}`, { exists: true });
  await commit(context.dynamodb, [remove]);

  await expect(findRow(context, 'ana', id)).rejects.toMatchObject({ code: 'not_found' });
});
