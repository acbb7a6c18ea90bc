import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../functions/transactions/create-account.ts';
import { createTransaction } from '../../functions/transactions/create-transaction.ts';
import { deleteTransaction } from '../../functions/transactions/delete-transaction.ts';
import { keepTimeZone } from '../../functions/transactions/keep-time-zone.ts';
import { idOf } from '../../functions/transactions/numbered.ts';
import { differencesOf } from '../../functions/transactions/reconcile.ts';
import { removeAccount } from '../../functions/transactions/remove-account.ts';
import { removeCategory } from '../../functions/transactions/remove-category.ts';
import { restoreTransaction } from '../../functions/transactions/restore-transaction.ts';
import { createTransfer } from '../../functions/transactions/transfers/create-transfer.ts';
import { updateTransaction } from '../../functions/transactions/update-transaction.ts';
import { addDays } from '../../shared/calendar.ts';
import { eventsIn, type Untold } from '../../shared/events/tell.ts';
import type { Item } from '../../shared/partition.ts';
import { Problem } from '../../shared/problem.ts';
import { aTransactionsDomain, type TransactionsDomain } from '../support/transactions-context.ts';

let domain: TransactionsDomain;
beforeAll(async () => {
  domain = await aTransactionsDomain();
});
afterEach(() => domain.faults.heal());
afterAll(async () => await domain[Symbol.asyncDispose]());

const by = (userId: string) => ({
  caller: { userId, sessionId: 's', plan: 'free' as const, groups: [], tokenExpiresAt: 4_102_444_800 },
  client: { userAgent: '', address: '' },
  query: undefined,
  ifMatch: undefined,
});

const aRow = (userId: string, of: object = {}) => ({
  accountId: idOf(userId, 'account', 1),
  categoryId: idOf(userId, 'category', 2),
  type: 'expense' as const,
  amount: 10_00,
  date: '2026-11-03',
  ...of,
});

const create = async (userId: string, of: object = {}, idempotencyKey?: string) =>
  await createTransaction(
    { ...by(userId), params: undefined, body: aRow(userId, of), ...(idempotencyKey && { idempotencyKey }) },
    domain.context,
  );

const itemsOf = async (userId: string) => (await domain.engine.itemsOf(userId)) as unknown as Item[];
const rowsOf = async (userId: string) => (await itemsOf(userId)).filter(({ sk, to }) => sk.startsWith('T#') && !to);
const accountOf = async (userId: string) => (await itemsOf(userId)).find(({ sk }) => sk === 'ACCOUNT#0001');

test.each(['lost answer', 'timeout', 'lost request', 'throttled', 'conflict'] as const)(
  'a commit that met "%s" writes one row, moves the balance once and is told once',
  async (fault) => {
    const userId = randomUUID();
    await create(userId);
    domain.faults.plan(fault, { on: 'TransactWriteItems', times: 2 });

    await create(userId);

    expect(await rowsOf(userId)).toHaveLength(2);
    expect(await accountOf(userId)).toMatchObject({ total: -20_00, w: 2 });
    expect(await toldOf(userId, 'transaction.created')).toHaveLength(2);
    expect(differencesOf(await itemsOf(userId), new Date())).toEqual([]);
  },
);

test('a request that is run again under its key, after it was cut off before its answer was kept, is the same transaction', async () => {
  const userId = randomUUID();
  const key = randomUUID();

  const first = await create(userId, {}, key);
  expect(await create(userId, {}, key)).toEqual(first);
  const { id } = first.value;
  await updateTransaction(
    { ...by(userId), query: { scope: 'this' }, params: { id }, body: { date: '2026-10-01', amount: 5_00 }, ifMatch: '1' },
    domain.context,
  );

  // Also where the row has been edited and moved away meanwhile.
  expect(await create(userId, {}, key)).toMatchObject({ value: { id, amount: 5, date: '2026-10-01' }, version: '2' });
  expect(await rowsOf(userId)).toHaveLength(1);
  expect(await accountOf(userId)).toMatchObject({ total: -5_00 });
});

test('an account is opened once for its key, however often the request is run', async () => {
  const userId = randomUUID();
  const open = async () =>
    await createAccount(
      { ...by(userId), params: undefined, body: { name: 'Nubank', type: 'checking' }, idempotencyKey: 'k' },
      domain.context,
    );
  domain.faults.plan('lost answer', { on: 'TransactWriteItems', times: 2, after: 1 });

  const [first, ...others] = [await open(), ...(await Promise.all([open(), open()]))];

  for (const other of others) expect(other).toEqual(first);
  expect((await itemsOf(userId)).filter(({ sk }) => sk.startsWith('ACCOUNT#'))).toHaveLength(2);
});

test('the default things come once, and the newest time zone holds, however often and in whatever order the events come', async () => {
  const userId = randomUUID();
  const event = (timeZone: string, occurredAt: string) => ({
    id: randomUUID(),
    occurredAt,
    traceId: '',
    version: 1,
    userId,
    data: { timeZone },
  });
  const told = [
    event('America/Sao_Paulo', '2026-11-24T10:00:00.000Z'),
    event('America/Manaus', '2026-11-24T11:00:00.000Z'),
    event('America/Recife', '2026-11-24T12:00:00.000Z'),
  ];

  await Promise.all([...told, ...told].reverse().map((each) => keepTimeZone(each, domain.context)));
  const after = await itemsOf(userId);

  expect(after.find(({ sk }) => sk === 'SETTINGS')).toMatchObject({ tz: 'America/Recife' });
  expect(after.filter(({ sk }) => sk.startsWith('ACCOUNT#'))).toHaveLength(1);
  expect(after.filter(({ sk }) => sk.startsWith('CATEGORY#'))).toHaveLength(20);
});

const someAction = fc.record({
  what: fc.constantFrom('create', 'create', 'edit', 'edit', 'move', 'delete', 'restore', 'transfer', 'transfer', 'open', 'close', 'forget'),
  on: fc.nat({ max: 5 }),
  amount: fc.integer({ min: 1, max: 100_000 }),
  days: fc.integer({ min: -70, max: 70 }),
  type: fc.constantFrom('income' as const, 'expense' as const),
});

/** `RUNS=200 npx vitest run --project journeys test/faults/transactions.test.ts` for more of them. */
const numRuns = Number(process.env.RUNS ?? 25);

test('random histories, three actions at once and every fifth call at fault, end with every sum right, every transfer whole and every change told once', {
  timeout: numRuns * 5_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someAction, { minLength: 6, maxLength: 30 }), async (actions) => {
      const userId = randomUUID();
      const ids: string[] = [(await create(userId)).value.id];
      await createAccount({ ...by(userId), params: undefined, body: { name: 'Poupança', type: 'savings' } }, domain.context);
      domain.faults.sometimes(0.2, 'throttled', 'conflict', 'lost request', 'lost answer', 'timeout');

      for (let at = 0; at < actions.length; at += 3) await Promise.all(actions.slice(at, at + 3).map((action) => act(userId, ids, action)));

      domain.faults.heal();
      const items = await itemsOf(userId);
      expect(differencesOf(items, new Date())).toEqual([]);
      const rows = items.filter(({ sk, to }) => sk.startsWith('T#') && !to);
      const legs = rows.filter(({ r, da }) => (r === 'o' || r === 'i') && da === undefined);
      expect(legs.reduce((sum, { r, n }) => sum + (r === 'o' ? -1 : 1) * Number(n), 0)).toBe(0);
      const told = (await toldOf(userId)).filter(({ name }) => name.startsWith('transaction.'));
      expect(told).toHaveLength(rows.reduce((sum, { v }) => sum + Number(v), 0));
    }),
    { numRuns },
  );
});

async function act(userId: string, ids: string[], { what, on, amount, days, type }: Given<typeof someAction>): Promise<void> {
  const id = ids[on % ids.length] ?? '';
  const date = addDays('2026-11-24', days);
  const asked = { ...by(userId), params: { id }, body: undefined };
  const thisOne = { scope: 'this' } as const;
  const edit = async (body: object) => await updateTransaction({ ...asked, query: thisOne, body, ifMatch: '*' }, domain.context);
  const account = (number: number) => idOf(userId, 'account', number);
  const category = (number: number) => idOf(userId, 'category', number);
  const actions: Record<typeof what, () => Promise<unknown>> = {
    create: async () => ids.push((await create(userId, { amount, date, type, categoryId: null }, randomUUID())).value.id),
    edit: async () => await edit({ amount, type, categoryId: null }),
    move: async () => await edit({ date }),
    delete: async () => await deleteTransaction({ ...asked, query: thisOne }, domain.context),
    restore: async () => await restoreTransaction(asked, domain.context),
    async transfer() {
      const sides = { fromAccountId: account(1 + (on % 2)), toAccountId: account(2 - (on % 2)) };
      const body = { ...sides, amount, date, ...(on > 2 && { fee: 850 }) };
      const { value } = await createTransfer({ ...asked, params: undefined, body, idempotencyKey: randomUUID() }, domain.context);
      ids.push(value.from.id, value.to.id);
    },
    open: async () => await createAccount({ ...asked, params: undefined, body: { name: 'Carteira', type: 'cash' } }, domain.context),
    close: async () =>
      await removeAccount(
        { ...asked, params: { id: account(3 + (on % 3)) }, query: { replaceWith: account(1 + (on % 2)) } },
        domain.context,
      ),
    forget: async () =>
      await removeCategory({ ...asked, params: { id: category(1 + (on % 3)) }, query: { replaceWith: category(8) } }, domain.context),
  };
  // What is refused or given up has changed nothing, or all of it: which, the sums show.
  await actions[what]().catch((error: unknown) => {
    if (!(error instanceof Problem) && !isPassing(error)) throw error;
  });
}

type Given<T> = T extends fc.Arbitrary<infer U> ? U : never;

/** What the stack answers with 503: AWS out of breath after all retries. */
const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  /Throttling|Conflict|Timeout|ECONNRESET|Throughput|connection/i.test(
    `${error.name} ${error.message} ${String((error as { code?: string }).code)}`,
  );

async function toldOf(userId: string, name?: string): Promise<Untold[]> {
  const images = (await domain.engine.stream()).map(({ dynamodb }) => String(dynamodb.NewImage?.tell?.S ?? '[]'));
  const all = new Map(images.flatMap((image) => eventsIn(image).map((event) => [event.id, event])));
  return [...all.values()].filter((event) => event.userId === userId && (name === undefined || event.name === name));
}
