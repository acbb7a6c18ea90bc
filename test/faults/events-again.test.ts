import { randomUUID } from 'node:crypto';
import type { Context as LambdaContext, SQSBatchResponse } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eraseAuthData } from '../../functions/auth/erase-auth-data.ts';
import { recordErasure } from '../../functions/auth/record-erasure.ts';
import { subscriptions } from '../../functions/auth/subscriptions.ts';
import { welcomeUser } from '../../functions/auth/welcome-user.ts';
import { consume } from '../../shared/events/subscriber.ts';
import type { Untold } from '../../shared/events/tell.ts';
import { type AuthDomain, anAuthDomain, type Somebody, toldOf } from '../support/auth-context.ts';

let auth: AuthDomain;
let consumer: ReturnType<typeof consume>;
beforeAll(async () => {
  auth = await anAuthDomain();
  consumer = consume(subscriptions, { 'user.deleted': eraseAuthData, 'user.erased': recordErasure }, () => auth.context);
});
afterEach(() => auth.faults.heal());
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

/** The queue's batch with these bodies; the ids of those that failed. */
async function deliver(...bodies: readonly string[]): Promise<string[]> {
  const Records = bodies.map((body) => ({ messageId: randomUUID(), body, eventSource: 'aws:sqs' }));
  const answer: SQSBatchResponse = await consumer({ Records } as never, {} as LambdaContext);
  return answer.batchItemFailures.map(
    ({ itemIdentifier }) => bodies[Records.findIndex(({ messageId }) => messageId === itemIdentifier)] ?? '',
  );
}

/** As the bus puts it into a queue. */
const onBus = ({ name, ...detail }: Untold): string => JSON.stringify({ 'detail-type': name, source: 'controle-financeiro.auth', detail });

/** Somebody who has asked to be erased, and the events of it: the order, and what another domain answers. */
async function whoLeaves() {
  const ana = await auth.aPerson();
  const { body } = await auth.ask('deleteAccount', { as: ana, body: { password: ana.password } });
  const [deleted] = await toldOf(auth, ana.userId, 'user.deleted');
  if (!deleted) throw new Error('The erasure was not told.');
  const erased: Untold = {
    ...deleted,
    name: 'user.erased',
    id: randomUUID(),
    occurredAt: '2026-11-24T12:00:00.000Z',
    data: { receiptId: body.receiptId, domain: 'transactions' },
  };
  return { ana, receiptId: String(body.receiptId), deleted: onBus(deleted), erasedElsewhere: onBus(erased) };
}

const erasedHere = async ({ userId }: Somebody): Promise<string[]> => (await toldOf(auth, userId, 'user.erased')).map(onBus);
const receiptOf = async (receiptId: string) => (await auth.ask('readReceipt', { params: { receiptId } })).body;
const leftOf = async ({ userId }: Somebody): Promise<string[]> =>
  (await auth.engine.itemsOf(userId)).map(({ sk }) => String(sk).split('#')[0] ?? '').filter((kind) => kind !== 'WINDOW');

test('the same event five times is one effect', async () => {
  const { ana, receiptId, deleted, erasedElsewhere } = await whoLeaves();

  for (let times = 0; times < 5; times++) expect(await deliver(deleted, erasedElsewhere)).toEqual([]);

  const own = await erasedHere(ana);
  expect(own).toHaveLength(1);
  for (let times = 0; times < 5; times++) expect(await deliver(...own)).toEqual([]);
  expect(await leftOf(ana)).toEqual(['ERASED']);
  const receipt = await receiptOf(receiptId);
  expect(receipt.domains).toHaveLength(2);
  expect(receipt.completedAt).not.toBeNull();
});

test('an answer of another domain before the order is known here is noted, and the first answer stands', async () => {
  const { receiptId, deleted, erasedElsewhere } = await whoLeaves();
  const later = erasedElsewhere.replace('2026-11-24T12:00:00.000Z', '2026-11-24T13:00:00.000Z');

  expect(await deliver(erasedElsewhere)).toEqual([]);
  expect(await deliver(deleted)).toEqual([]);
  expect(await deliver(later)).toEqual([]);

  const { domains } = await receiptOf(receiptId);
  expect(domains).toContainEqual({ domain: 'transactions', erasedAt: '2026-11-24T12:00:00.000Z' });
});

test('in any order, however often and with any faults on the way, an erasure ends the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 8 }), fc.nat(), async (order, seed) => {
      const { ana, receiptId, deleted, erasedElsewhere } = await whoLeaves();
      auth.faults.plan('lost answer', { on: 'UpdateItem', touching: 'ERASED', times: seed % 3 });
      auth.faults.plan('throttled', { on: 'BatchWriteItem', times: (seed >> 2) % 7 });
      auth.faults.plan('lost request', { on: 'AdminDeleteUser', times: (seed >> 5) % 5 });

      // What fails comes again, as the queue has it.
      for (const each of order) await deliver(...([[deleted], [erasedElsewhere], await erasedHere(ana)][each] ?? []));
      auth.faults.heal();
      expect(await deliver(deleted, erasedElsewhere)).toEqual([]);
      expect(await deliver(...(await erasedHere(ana)))).toEqual([]);

      expect(await erasedHere(ana)).toHaveLength(1);
      expect(await leftOf(ana)).toEqual(['ERASED']);
      expect((await receiptOf(receiptId)).completedAt).not.toBeNull();
    }),
    { numRuns: 20 },
  );
});

test('nobody comes back while they are being erased: no login, no refresh, no change, no late welcome', async () => {
  const { ana, deleted } = await whoLeaves();
  const tries = {
    login: () => auth.ask('login', { body: { email: ana.email, password: ana.password } }),
    refresh: () => auth.ask('refresh', { body: { refreshToken: ana.refreshToken } }),
    updateProfile: () => auth.ask('updateProfile', { as: ana, body: { name: 'Ana' }, headers: { 'if-match': '*' } }),
  };
  expect((await tries.login()).status).toBe(401);
  expect((await tries.refresh()).status).toBe(401);

  await Promise.all([deliver(deleted), tries.login(), tries.refresh(), tries.updateProfile(), deliver(deleted)]);
  await deliver(deleted);

  for (const attempt of Object.values(tries)) expect((await attempt()).status).toBe(401);
  const late = { userId: ana.userId, name: 'Ana', email: ana.email, whatsappNumber: undefined };
  expect(await welcomeUser(auth.context, late)).toBeUndefined();
  expect(await leftOf(ana)).toEqual(['ERASED']);
  expect(await toldOf(auth, ana.userId, 'user.registered')).toHaveLength(1);
});

test('a login between the pool and the table when the erasure passes opens nothing', async () => {
  const { ana, deleted } = await whoLeaves();
  const { pool } = auth.context;
  const tokens = await pool.logIn(ana.email, ana.password);
  const caught = { ...auth.context, pool: { ...pool, logIn: async () => tokens } };
  await deliver(deleted);

  const { login } = await import('../../functions/auth/login.ts');
  const asked = { body: { email: ana.email, password: ana.password }, client: { userAgent: 'late', address: '192.0.2.1' } } as never;
  await expect(login(asked, caught)).rejects.toMatchObject({ code: 'invalid_credentials' });

  expect(await leftOf(ana)).toEqual(['ERASED']);
});

test('what cannot be understood fails by itself, the rest of its batch is done', async () => {
  const { ana, deleted } = await whoLeaves();
  const poison = [
    '{ broken',
    'null',
    '{}',
    deleted.replace('user.deleted', 'user.unheard_of'),
    deleted.replace(/"receiptId":"[^"]*"/, '"receiptId":7'),
  ];

  expect(await deliver(...poison, deleted)).toEqual(poison);

  expect(await leftOf(ana)).toEqual(['ERASED']);
});

test('an event of a later version, with more in it, is understood', async () => {
  const { ana, deleted } = await whoLeaves();
  const grown = deleted.replace('"version":1', '"version":2,"more":true').replace('"data":{', '"data":{"reason":"moved",');

  expect(await deliver(grown)).toEqual([]);

  expect(await leftOf(ana)).toEqual(['ERASED']);
});
