import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRows, takeBackRows } from '../../functions/transactions/published.ts';
import type { StatementUse } from '../../local/console/iam.ts';
import { addDays } from '../../shared/calendar.ts';
import { faturaText } from '../support/faturas.ts';
import { bankRow } from '../support/importing-person.ts';
import { localImporter } from '../support/local-importer.ts';
import { type LocalRuntime, startLocalRuntime } from '../support/local-runtime.ts';
import { aPerson, expectStatus, logIn, newEmail, password } from '../support/person.ts';
import { attachReceipt } from '../support/receipts.ts';
import { confirm, jobOnce, ofxOf, pdfOf, sendInvoice, sendStatement } from '../support/statements.ts';
import { eventually, type World, worldAt } from '../support/world.ts';

/**
 * Every role may do what the journeys need and no more: what none of them used goes from lib/. A new domain adds the journeys that use its rights.
 */

const newPassword = 'Outra-Senha-Boa-2';
const aCard = { name: 'Cartão roxo', limitAmount: 5000, closingDay: 3, dueDay: 10 };

/** What people do that needs every right of every function, each by itself. */
const journeys: Readonly<Record<string, (world: World) => Promise<void>>> = {
  async 'somebody signs up twice before they confirm, and is written to when they sign up once more'(world) {
    const email = newEmail('dora');
    const body = { name: 'Dora', email, password };
    expectStatus(await world.ask('POST', '/auth/register', { body }), 201);
    expectStatus(await world.ask('POST', '/auth/register', { body }), 201);
    expectStatus(await world.ask('POST', '/auth/resend-code', { body: { email } }), 202);
    expectStatus(await world.ask('POST', '/auth/confirm-email', { body: { email, code: await world.code(email) } }), 204);
    expectStatus(await world.ask('POST', '/auth/register', { body }), 201);
    await eventually(async () => (await world.inbox(email)).find(({ subject }) => subject.startsWith('Você já tem uma conta')));
  },

  async 'a profile is read and changed, once for its key'(world) {
    const ana = await aPerson({ world });
    const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';
    const asked = { body: { name: 'Ana Nova' }, headers: { 'if-match': etag, 'idempotency-key': randomUUID() } };
    expectStatus(await ana.ask('PUT', '/auth/profile', asked), 200);
    expectStatus(await ana.ask('PUT', '/auth/profile', asked), 200);
    expectStatus(await ana.ask('PUT', '/auth/profile', { ...asked, headers: { 'if-match': etag, 'idempotency-key': randomUUID() } }), 412);
    const { headers } = await ana.ask('GET', '/auth/me');
    const inManaus = { body: { timeZone: 'America/Manaus' }, headers: { 'if-match': headers.get('etag') ?? '' } };
    expectStatus(await ana.ask('PUT', '/auth/profile', inManaus), 200);
  },

  async 'sessions are listed page by page, refreshed, ended, and not refreshed any more'(world) {
    const phone = await aPerson({ world });
    const laptop = await phone.onAnotherDevice();
    const { body: page } = expectStatus(await laptop.ask('GET', '/auth/sessions?limit=1'), 200);
    const cursor = encodeURIComponent(page.nextCursor);
    const { body: rest } = expectStatus(await laptop.ask('GET', `/auth/sessions?limit=1&cursor=${cursor}`), 200);
    expectStatus(await world.ask('POST', '/auth/refresh', { body: { refreshToken: phone.refreshToken } }), 200);
    expectStatus(await laptop.ask('DELETE', `/auth/sessions/${rest.items[0].id}`), 204);
    expectStatus(await world.ask('POST', '/auth/refresh', { body: { refreshToken: phone.refreshToken } }), 401);
    expectStatus(await laptop.ask('POST', '/auth/logout', { body: {} }), 204);
    expectStatus(await (await logIn(phone)).ask('POST', '/auth/logout', { body: { allSessions: true } }), 204);
  },

  async 'a password is forgotten and replaced'(world) {
    const { email, id } = await aPerson({ world });
    expectStatus(await world.ask('POST', '/auth/forgot-password', { body: { email } }), 202);
    const code = await world.code(email);
    expectStatus(await world.ask('POST', '/auth/reset-password', { body: { email, code, newPassword } }), 204);
    await world.told(id, 'user.password_reset');
  },

  async 'what was spent is written down once, a mistaken entry not at all, and the list is read page by page'(world) {
    const ana = await aPerson({ world });
    const account = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const categories: { id: string; type: string }[] = expectStatus(await ana.ask('GET', '/categories'), 200).body.items;
    const category = categories.find(({ type }) => type !== 'income')?.id;
    const { asOf: date } = expectStatus(await ana.ask('GET', `/accounts/${account}/balance`), 200).body;
    const body = { accountId: account, categoryId: category, type: 'expense', amount: 89.9, date, description: 'Feira' };
    const write = async (more: object, headers = { 'idempotency-key': randomUUID() }) =>
      await ana.ask('POST', '/transactions', { body: { ...body, ...more }, headers });
    expectStatus(await write({}), 201);
    const { body: created } = expectStatus(await write({ amount: 10 }), 201);
    expectStatus(await write({ accountId: randomUUID() }), 404);
    const { body: page } = expectStatus(await ana.ask('GET', '/transactions?limit=1'), 200);
    expectStatus(await ana.ask('GET', `/transactions?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`), 200);
    expectStatus(await ana.ask('GET', `/transactions/${created.id}`), 200);
    await world.told(ana.id, 'transaction.created', 2);
  },

  async 'a file is imported, a row of it deleted, and the import taken back'(world) {
    const ana = await aPerson({ world });
    const accountId = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const importer = await localImporter(world, folder);
    const asked = { userId: ana.id, importId: randomUUID(), accountId };
    const rows = await importRows(importer, { ...asked, rows: [bankRow('0'), bankRow('1')], merges: [] });
    expectStatus(await ana.ask('DELETE', `/transactions/${rows[0]?.transactionId}`), 204);
    await takeBackRows(importer, { ...asked, rows: rows.map(({ key, transactionId }) => ({ key, transactionId })) });
  },

  async 'a statement is sent, looked at page by page, confirmed with a decision, taken back, and erased with its owner'(world) {
    const ana = await aPerson({ world });
    const accountId = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const categories: { id: string; type: string }[] = expectStatus(await ana.ask('GET', '/categories'), 200).body.items;
    const categoryId = categories.find(({ type }) => type === 'expense')?.id;
    const open = async (account: string) =>
      await ana.ask('POST', '/import/bank-statement', {
        body: { fileName: 'extrato.ofx', accountId: account },
        headers: { 'idempotency-key': randomUUID() },
      });
    expectStatus(await open(randomUUID()), 404);
    expectStatus(await open(accountId), 201);
    const rows = [5, 7].map((amount) => ({ date: '2026-11-03', amount: -amount, words: `LOJA ${amount}`, id: `L${amount}` }));
    const id = await sendStatement(ana, ofxOf(rows), { accountId });
    await jobOnce(ana, id, 'preview');
    const { body: jobs } = expectStatus(await ana.ask('GET', '/import/jobs?limit=1'), 200);
    expectStatus(await ana.ask('GET', `/import/jobs?limit=1&cursor=${encodeURIComponent(jobs.nextCursor)}`), 200);
    expectStatus(await ana.ask('GET', `/import/jobs/${id}/rows?limit=1`), 200);
    expectStatus(await confirm(ana, id, [{ row: 0, categoryId }]), 202);
    await jobOnce(ana, id, 'completed');
    expectStatus(await ana.ask('POST', `/import/jobs/${id}/undo`), 202);
    await jobOnce(ana, id, 'undone');
    const locked = await sendStatement(ana, await pdfOf(['Fatura', '03/11/2026 LOJA 5,00'], '12345'), { accountId });
    await jobOnce(ana, locked, 'awaiting_password');
    expectStatus(await ana.ask('POST', `/import/jobs/${locked}/password`, { body: { password: '12345' } }), 202);
    await jobOnce(ana, locked, 'preview');
    const { body } = expectStatus(await ana.ask('DELETE', '/auth/account', { body: { password } }), 202);
    await eventually(async () => (await world.ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined, 20_000);
  },

  async 'a fatura is sent for a card, confirmed with a decision, and taken back'(world) {
    const ana = await aPerson({ world });
    expectStatus(await ana.ask('POST', '/import/card-invoice', { body: { fileName: 'fatura.pdf', cardId: randomUUID() } }), 404);
    const { body: card } = expectStatus(await ana.ask('POST', '/cards', { body: aCard }), 201);
    const categories: { id: string; type: string }[] = expectStatus(await ana.ask('GET', '/categories'), 200).body.items;
    const categoryId = categories.find(({ type }) => type === 'expense')?.id;
    const lines = [5, 7].map((reais) => ({ date: '2026-11-03', words: `LOJA ${reais} Parcela 1/2`, cents: reais * 100 }));
    const id = await sendInvoice(ana, faturaText({ dueOn: '2026-12-10', closedOn: '2026-12-02', lines }), { cardId: card.id });
    await jobOnce(ana, id, 'preview');
    expectStatus(await confirm(ana, id, [{ row: 0, categoryId }]), 202);
    await jobOnce(ana, id, 'completed');
    expectStatus(await ana.ask('POST', `/import/jobs/${id}/undo`), 202);
    await jobOnce(ana, id, 'undone');
  },

  async 'a copy follows what is written, from one stretch of the log to the next'(world) {
    const ana = await aPerson({ world });
    const accountId = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const item = { accountId, type: 'expense', amount: 1, date: '2026-11-03' };
    let { cursor } = expectStatus(await ana.ask('GET', '/changes'), 200).body;
    for (const size of [40, 1]) {
      expectStatus(await ana.ask('POST', '/transactions/batch', { body: { items: Array.from({ length: size }, () => item) } }), 200);
      const found = new Set<string>();
      await eventually(async () => {
        const { body } = expectStatus(await ana.ask('GET', `/changes?since=${encodeURIComponent(cursor)}`), 200);
        ({ cursor } = body);
        for (const { id } of body.transactions) found.add(id);
        return found.size === size || undefined;
      });
    }
  },

  async 'a receipt is sent, looked at, fetched and taken off, and one is erased with its owner'(world) {
    const ana = await aPerson({ world });
    const accountId = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const body = { accountId, type: 'expense', amount: 1, date: '2026-11-03' };
    const { id } = expectStatus(await ana.ask('POST', '/transactions', { body }), 201).body;
    await attachReceipt(ana, id);
    const { url } = expectStatus(await ana.ask('GET', `/transactions/${id}/attachment`), 200).body;
    await (await fetch(url)).arrayBuffer();
    expectStatus(await ana.ask('DELETE', `/transactions/${id}/attachment`), 204);
    await eventually(async () => ((await fetch(url)).ok ? undefined : true));
    await attachReceipt(ana, id);
    const { body: erasure } = expectStatus(await ana.ask('DELETE', '/auth/account', { body: { password } }), 202);
    await eventually(async () => (await world.ask('GET', `/auth/erasures/${erasure.receiptId}`)).body.completedAt ?? undefined, 20_000);
  },

  async 'what recurs begins in the past, gets dearer from its first day on, and goes on the day after'(world) {
    const ana = await aPerson({ world });
    const account = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const { asOf } = expectStatus(await ana.ask('GET', `/accounts/${account}/balance`), 200).body;
    const daily = { accountId: account, type: 'expense', amount: 7.5, isRecurring: true, recurrenceFrequency: 'daily' };
    const { body: first } = expectStatus(await ana.ask('POST', '/transactions', { body: { ...daily, date: addDays(asOf, -18) } }), 201);
    await world.told(ana.id, 'transaction.created', 19);
    const dearer = { body: { amount: 8 }, headers: { 'if-match': '*' } };
    expectStatus(await ana.ask('PUT', `/transactions/${first.id}?scope=all`, dearer), 200);
    await world.told(ana.id, 'transaction.updated', 19);
    await world.moveClockTo(new Date((await world.clock()).getTime() + 24 * 3_600_000));
    await world.told(ana.id, 'transaction.created', 20);
  },

  async 'what is bought on a card is written down once, and its invoices are read page by page'(world) {
    const ana = await aPerson({ world });
    const { body: card } = expectStatus(
      await ana.ask('POST', '/cards', { body: aCard, headers: { 'idempotency-key': randomUUID() } }),
      201,
    );
    const path = `/cards/${card.id}/purchases`;
    const bought = { totalAmount: 100, purchaseDate: (await world.clock()).toISOString().slice(0, 10), installments: 3 };
    expectStatus(await ana.ask('POST', path, { body: bought, headers: { 'idempotency-key': randomUUID() } }), 201);
    const headers = { 'idempotency-key': randomUUID() };
    expectStatus(await ana.ask('POST', path, { body: { ...bought, categoryId: randomUUID() }, headers }), 404);
    const { body: page } = expectStatus(await ana.ask('GET', `/cards/${card.id}/invoices?limit=1`), 200);
    expectStatus(await ana.ask('GET', `/invoices/${page.items[0].id}`), 200);
    await world.told(ana.id, 'purchase.created');
    await world.moveClockTo(new Date((await world.clock()).getTime() + 35 * 24 * 3_600_000));
    const hasClosed = async () => (await world.eventsOf(ana.id)).find(({ detailType }) => detailType === 'invoice.closed');
    await eventually(hasClosed, 60_000, 500);
  },

  async 'an invoice is paid, and its debit is in the account'(world) {
    const ana = await aPerson({ world });
    const accountId = expectStatus(await ana.ask('GET', '/accounts'), 200).body.items[0].id;
    const { body: card } = expectStatus(await ana.ask('POST', '/cards', { body: aCard }), 201);
    const body = { totalAmount: 100, purchaseDate: (await world.clock()).toISOString().slice(0, 10) };
    expectStatus(await ana.ask('POST', `/cards/${card.id}/purchases`, { body }), 201);
    const { body: page } = expectStatus(await ana.ask('GET', `/cards/${card.id}/invoices?limit=1`), 200);
    expectStatus(await ana.ask('POST', `/invoices/${page.items[0].id}/pay`, { body: { accountId, early: true } }), 201);
    await world.told(ana.id, 'transaction.created');
    expectStatus(await ana.ask('GET', '/stats/summary'), 200);
  },

  async 'an account is erased, and the receipt is complete'(world) {
    const ana = await aPerson({ world });
    expectStatus(await ana.ask('POST', '/cards', { body: aCard }), 201);
    const { body } = expectStatus(await ana.ask('DELETE', '/auth/account', { body: { password } }), 202);
    await eventually(async () => (await world.ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined, 20_000);
  },
};

/** What only AWS itself asks for, so that nothing here can use it. */
const onlyOnAws: readonly { readonly action: RegExp; readonly reason: string }[] = [
  { action: /^logs:/, reason: 'Lambda, or API Gateway, writes its log lines in the name of the role; here they go to the console.' },
  { action: /^xray:/, reason: 'Lambda writes its segments in the name of the role; here the traces are the console’s.' },
  {
    action: /^dynamodb:ListStreams$/,
    reason:
      'One of the four that DynamoDB’s guide asks for a function on a stream ("IAM policy to allow an AWS Lambda function to access DynamoDB stream records").',
  },
];

const countsHere = (action: string): boolean => !onlyOnAws.some((exception) => exception.action.test(action));

/** As it is when the bus takes nothing: nobody has heard of those who register. */
async function aPersonUnheardOf(world: World): Promise<void> {
  const ana = await aPerson({ world });
  expectStatus(await ana.ask('GET', '/accounts'), 200);
}

const statementsIn = async (world: World): Promise<StatementUse[]> => await world.local<StatementUse[]>('/iam');

const folder = mkdtempSync(join(tmpdir(), 'least-privilege-'));
let statements: StatementUse[] = [];
let deaf: LocalRuntime;

/** Ids of the statements by what they allow and where in the app they stand. */
function idsOf(action: string, place = ''): string[] {
  const found = statements.filter(({ id, actions }) => actions.includes(action) && id.includes(place)).map(({ id }) => id);
  expect(found, `statements at ${place} with ${action}`).not.toHaveLength(0);
  return found;
}

const startWithout = async (ids: readonly string[]): Promise<LocalRuntime> =>
  await startLocalRuntime({ folder, arguments: ids.flatMap((id) => ['--without', id]) });

const withUsesOf = (others: readonly StatementUse[]) => (statement: StatementUse) => {
  const other = others.find(({ id }) => id === statement.id);
  return { ...statement, used: [...statement.used, ...(other?.used ?? [])], needed: [...statement.needed, ...(other?.needed ?? [])] };
};

// It starts the app twice, on a machine that may be busy.
beforeAll(async () => {
  const whole = await startLocalRuntime({ folder });
  try {
    const world = worldAt(whole.origin);
    for (const journey of Object.values(journeys)) await journey(world);
    statements = await statementsIn(world);
  } finally {
    await whole.stop();
  }
  deaf = await startWithout([...idsOf('events:PutEvents'), ...idsOf('secretsmanager:GetSecretValue', 'auth.ApiRole')]);
  const world = worldAt(deaf.origin);
  await aPersonUnheardOf(world);
  statements = statements.map(withUsesOf(await statementsIn(world)));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('after every journey', () => {
  test('each action that a role may take was taken', () => {
    const unused = statements.flatMap(({ id, actions, used }) =>
      actions.filter((action) => countsHere(action) && !used.includes(action)).map((action) => `${id} ${action}`),
    );

    expect(statements.length).toBeGreaterThan(0);
    expect(unused).toEqual([]);
  });

  test('each statement allowed something that no other allows: without it a call would have been refused', () => {
    const counting = statements.filter(({ actions }) => actions.some(countsHere));

    expect(counting.length).toBeGreaterThan(0);
    expect(counting.filter(({ needed }) => needed.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('what is allowed although nothing here takes it is an exception in use', () => {
    const all = statements.flatMap(({ actions, used }) => actions.filter((action) => !used.includes(action)));

    for (const { action } of onlyOnAws)
      expect(
        all.some((each) => action.test(each)),
        String(action),
      ).toBe(true);
  });
});

describe('without the statements that let a cursor be sealed and events be told', () => {
  afterAll(async () => await deaf.stop());

  test('a list has no second page, and what happens is told to nobody', async () => {
    const world = worldAt(deaf.origin);
    const ana = await aPerson({ world });
    await ana.onAnotherDevice();

    expect((await ana.ask('GET', '/auth/sessions')).status).toBe(200);
    expect((await ana.ask('GET', '/auth/sessions?limit=1')).status).toBe(500);

    const denied = await eventually(async () => {
      const entries = await world.local<{ action: string }[]>('/journal?since=0&kinds=denied');
      const actions = new Set(entries.map(({ action }) => action));
      return actions.size === 2 ? actions : undefined;
    });
    expect(denied).toEqual(new Set(['secretsmanager:GetSecretValue', 'events:PutEvents']));
    expect(await world.eventsOf(ana.id)).toEqual([]);
  });
});

test('without the statement that lets a function read its queue nothing starts, as AWS would not deploy it', {
  timeout: 90_000,
}, async () => {
  await expect(startWithout(idsOf('sqs:ReceiveMessage', 'auth.EventSubscription'))).rejects.toThrow(
    /can't be woken by .*not allowed sqs:ReceiveMessage/s,
  );
});
