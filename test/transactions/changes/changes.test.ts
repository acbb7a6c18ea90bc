import { expect, test, vi } from 'vitest';
import { addNews, endOfLog, fullAt, keptDays, readableDays, readLog } from '../../../functions/transactions/changes/change-log.ts';
import { keep } from '../../../functions/transactions/changes/keep-changes.ts';
import { listChanges } from '../../../functions/transactions/changes/list-changes.ts';
import { newsOf } from '../../../functions/transactions/changes/noticed.ts';
import type { Context } from '../../../functions/transactions/context.ts';
import { createTransaction } from '../../../functions/transactions/create-transaction.ts';
import { findForCaller } from '../../../functions/transactions/settings.ts';
import { eraseUser } from '../../../shared/erasure.ts';
import { systemIds } from '../../../shared/ids.ts';
import { type Item, openStore } from '../../../shared/partition.ts';
import { noCards } from '../../support/card-book.ts';
import { memoryClient } from '../../support/memory-table/client.ts';
import { sizeOf } from '../../support/memory-table/size.ts';
import { memoryTable } from '../../support/memory-table/table.ts';
import { noLinks } from '../../support/no-links.ts';

vi.hoisted(() => Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT' }));

const userId = 'ana';
const dayMs = 24 * 3_600_000;

/** A person whose every change is noticed when it is told to be. */
function aPerson() {
  let at = Date.parse('2026-11-24T12:00:00Z');
  const clock = { now: () => new Date(at) };
  const table = memoryTable('transactions', clock.now);
  const dynamodb = memoryClient(table);
  const context: Context = {
    clock,
    ids: systemIds,
    dynamodb,
    table: table.name,
    store: openStore(dynamodb, table.name),
    cursors: { seal: async (...[, , position]) => position, open: async (...[, , cursor]) => cursor },
    links: noLinks,
    cards: noCards,
    checkAnswers: true,
  };
  let noticed = 0;
  const request = (asked: object) => ({ caller: { userId }, client: {}, ...asked }) as never;
  return {
    context,
    items: () => table.itemsOf(`USER#${userId}`) as Item[],
    pass(days: number): void {
      at += days * dayMs;
      table.expire();
    },
    async spend(): Promise<string> {
      const [accountId] = (await listed()).accounts.map(({ id }) => id);
      const body = { accountId, type: 'expense', amount: 100, date: '2026-11-24' };
      return (await createTransaction(request({ body }), context)).value.id;
    },
    async notice(): Promise<void> {
      const news = table.changes.slice(noticed).map(({ before, after }) => ({ userId, before: before as Item, after: after as Item }));
      noticed = table.changes.length;
      expect(await keep(context, news)).toEqual([]);
    },
    ask: async (since?: string, limit = 100) =>
      await listChanges(request({ query: { limit, ...(since !== undefined && { since }) } }), context),
  };

  async function listed() {
    return await listChanges(request({ query: { limit: 1 } }), context);
  }
}

test('a stretch of the log fits into a kilobyte, so that one more change costs one write unit', async () => {
  const { context, items, ask, notice } = aPerson();
  await ask();
  await notice();

  for (let number = 0; number < 60; number++)
    await addNews(context, userId, {
      entries: [`20261124${String(number).padStart(32, '0')}`],
      marks: { s: 100 + number, a1: 100 + number },
    });

  const stretches = items().filter(({ sk }) => sk.startsWith('CHANGE#'));
  expect(stretches.length).toBeGreaterThan(2);
  for (const stretch of stretches) expect(sizeOf({ ...stretch, pk: `USER#${'0'.repeat(36)}` })).toBeLessThanOrEqual(1024);
  expect(fullAt.characters).toBe(850);
});

test('a cursor is good for 90 days, however much has come since, and not a day longer', async () => {
  const { ask, spend, notice, pass } = aPerson();
  let { cursor, hasMore } = await ask();
  while (hasMore) ({ cursor, hasMore } = await ask(cursor));
  const ids: string[] = [];
  for (let number = 0; number < 60; number++) {
    ids.push(await spend());
    await notice();
    pass(1);
  }
  pass(29);

  const found: string[] = [];
  for (let page = await ask(cursor, 7), from = cursor; ; page = await ask(from, 7)) {
    found.push(...page.transactions.map(({ id }) => id));
    from = page.cursor;
    if (!page.hasMore) break;
  }

  expect([...new Set(found)]).toEqual(ids);
  pass(2);
  await expect(ask(cursor)).rejects.toMatchObject({ code: 'cursor_too_old', status: 410 });
});

test('who stops in the middle of what changed long ago, and comes back too late, starts over: what they had not read may be gone', async () => {
  const { ask, spend, notice, pass } = aPerson();
  let { cursor } = await ask();
  ({ cursor } = await ask(cursor));
  for (let number = 0; number < 60; number++) {
    await spend();
    await notice();
  }
  pass(80);
  const { cursor: inTheMiddle, hasMore } = await ask(cursor, 5);
  expect(hasMore).toBe(true);

  pass(15);

  await expect(ask(inTheMiddle)).rejects.toMatchObject({ code: 'cursor_too_old' });
  expect(keptDays).toBeGreaterThan(readableDays);
});

test('a place that the log does not have, as after the table was restored to an earlier second, is too old', async () => {
  const { ask, context } = aPerson();
  await ask();
  const { stretch, count } = await endOfLog(context, userId);

  await expect(readLog(context, userId, { stretch, count: count + 1 }, 10)).rejects.toMatchObject({ code: 'cursor_too_old' });
  await expect(readLog(context, userId, { stretch: stretch + 1, count: 0 }, 10)).rejects.toMatchObject({ code: 'cursor_too_old' });
});

test('nothing is kept for who has never asked, nor for an erased user, whose last changes are noticed after they are gone', async () => {
  const { context, items, ask, spend, notice } = aPerson();
  await findForCaller(context, userId);
  await notice();
  expect(items().filter(({ sk }) => sk.startsWith('CHANGE#'))).toEqual([]);
  await ask();
  await spend();

  await eraseUser(context, { domain: 'transactions', userId, receiptId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01' });
  await notice();

  expect(items().map(({ sk }) => sk)).toEqual(['ERASED']);
});

test('what was answered a moment ago is waited for, and where it does not come the answer says so', async () => {
  const { ask, spend, notice } = aPerson();
  const { cursor } = await ask();
  const caughtUp = await ask(cursor);
  expect(caughtUp).toMatchObject({ hasMore: false, isUpToDate: true });
  const id = await spend();

  const waiting = ask(caughtUp.cursor);
  await notice();
  expect(await waiting).toMatchObject({ transactions: [{ id }], isUpToDate: true });

  await spend();
  expect(await ask(caughtUp.cursor)).toMatchObject({ transactions: [{ id }], hasMore: false, isUpToDate: false });
});

test('a batch of which one person’s changes could not be kept comes again from there', async () => {
  const { context, ask, spend, items } = aPerson();
  await ask();
  await spend();
  const own = items().map((after) => ({ userId, before: undefined, after }));
  const failing = { ...context, store: { ...context.store, range: async () => await Promise.reject(new Error('down')) } };

  expect(await keep(failing, [{ userId, before: undefined, after: { sk: 'MONTH#2026-11' } }, ...own])).toEqual([
    0,
    ...own.map((_, place) => place + 1),
  ]);
});

const account = { sk: 'ACCOUNT#0003', v: 2, w: 5 };
const row = { sk: 'T#2026-11-24#0195f7a05c9e7c119d3e2f6f5b9d1a01', t: 'e', n: 1, a: 1, v: 1, ca: 1 };
const id = '202611240195f7a05c9e7c119d3e2f6f5b9d1a01';
const settings = { sk: 'SETTINGS', la: 2, lc: 20, da: 1, gone: {}, w: 4 };
test.each<[what: string, before: Item | undefined, after: Item | undefined, entries: string[], marks: object]>([
  ['a new transaction', undefined, row, [id], {}],
  ['an edited one', row, { ...row, v: 2 }, [id], {}],
  ['one that was refused a partner, which nobody sees', row, { ...row, x: 'other' }, [], {}],
  ['one that went with its TTL', row, undefined, [id], {}],
  ['one whose date was edited leaves a signpost', row, { sk: row.sk, to: '2026-12-01' }, [id], {}],
  ['which goes with it', { sk: row.sk, to: '2026-12-01' }, undefined, [], {}],
  ['one that lies elsewhere than it was created', undefined, { ...row, sk: row.sk.replace('11-24', '12-01'), h: '20261124' }, [id], {}],
  ['sums that moved', account, { ...account, w: 6 }, [], { a3: 8 }],
  ['with what is told there', account, { ...account, w: 6, tell: JSON.stringify([{ data: { transactionId: id } }]) }, [id], { a3: 8 }],
  ['an edited account', account, { ...account, v: 3 }, ['a3'], { a3: 8 }],
  ['one that has gone', account, undefined, ['a3'], { a3: -1 }],
  ['an edited category', { sk: 'CATEGORY#0005', v: 1 }, { sk: 'CATEGORY#0005', v: 2 }, ['c5'], {}],
  ['what recurs', undefined, { sk: 'SERIES#0002' }, ['s2'], {}],
  ['another default', settings, { ...settings, da: 2, w: 5 }, ['a1', 'a2'], { s: 5 }],
  ['a new category, by the number given', settings, { ...settings, lc: 21, w: 5 }, ['c21'], { s: 5 }],
  ['an edited category, by the settings', settings, { ...settings, ed: 'c7 2', w: 5 }, ['c7'], { s: 5 }],
  ['a deleted one', settings, { ...settings, gone: { c7: 0 }, w: 5 }, ['c7'], { s: 5 }],
  ['a month’s sums', undefined, { sk: 'MONTH#2026-11' }, [], {}],
  ['the log itself', undefined, { sk: 'CHANGE#00000001', e: '' }, [], {}],
])('%s', (_what, before, after, entries, marks) => {
  expect(newsOf({ userId, before, after })).toEqual({ entries, marks });
});
