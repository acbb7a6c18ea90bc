import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type AuthDomain, anAuthDomain, toldOf } from '../support/auth-context.ts';

let auth: AuthDomain;
beforeAll(async () => {
  auth = await anAuthDomain();
});
afterEach(() => auth.faults.heal());
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const sessionsOf = async (userId: string) => (await auth.engine.itemsOf(userId)).filter(({ sk }) => String(sk).startsWith('SESSION#'));

test('a login whose commit got no answer opens one session and is told once', async () => {
  const { userId, email, password } = await auth.aPerson();
  auth.faults.plan('lost answer', { on: 'TransactWriteItems', times: 2 });

  expect((await auth.ask('login', { body: { email, password } })).status).toBe(200);

  expect(await sessionsOf(userId)).toHaveLength(2);
  expect(await toldOf(auth, userId, 'user.logged_in')).toHaveLength(2);
});

test('a login that the user pool answered twice is one session', async () => {
  const { userId, email, password } = await auth.aPerson();
  auth.faults.plan('lost answer', { on: 'AdminInitiateAuth' });

  expect((await auth.ask('login', { body: { email, password } })).status).toBe(200);

  expect(await sessionsOf(userId)).toHaveLength(2);
  expect(await toldOf(auth, userId, 'user.logged_in')).toHaveLength(2);
});

test('a change of the profile that got no answer is a change, not a mismatch with itself', async () => {
  const ana = await auth.aPerson();
  const etag = await auth.etag(ana);
  auth.faults.plan('lost answer', { on: 'UpdateItem', touching: 'PROFILE' });

  const body = { name: 'Ana Nova', avatarUrl: 'https://exemplo.com.br/ana.png', whatsappNumber: null, timeZone: 'America/Recife' };
  const answer = await auth.ask('updateProfile', { as: ana, body, headers: { 'if-match': etag } });

  expect(answer).toMatchObject({ status: 200, body });
  const { body: read, headers } = await auth.ask('me', { as: ana });
  expect(read).toEqual(answer.body);
  expect(headers.ETag).toBe(answer.headers.ETag);
  expect(await toldOf(auth, ana.userId, 'user.time_zone_changed')).toHaveLength(1);
});

test("another's change of the same profile is a mismatch, also where an answer was lost", async () => {
  const ana = await auth.aPerson();
  const etag = await auth.etag(ana);
  const change = (name: string) => auth.ask('updateProfile', { as: ana, body: { name }, headers: { 'if-match': etag } });

  auth.faults.plan('lost request', { on: 'UpdateItem', touching: 'PROFILE' });
  const answers = await Promise.all([change('Ana de um lado'), change('Ana de outro lado')]);

  expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 412]);
  const won = answers.find(({ status }) => status === 200);
  expect((await auth.ask('me', { as: ana })).body.name).toBe(won?.body.name);
});

test('a registration whose answer was lost can be confirmed with the code in the inbox', async () => {
  const email = 'todas-perdidas@exemplo.com.br';
  const body = { name: 'Ana', email, password: 'Uma-Senha-Boa-1' };
  auth.faults.plan('lost answer', { on: 'SignUp' });

  expect((await auth.ask('register', { body })).status).toBe(201);

  expect((await auth.ask('confirmEmail', { body: { email, code: auth.code(email) } })).status).toBe(204);
  expect((await auth.ask('login', { body: { email, password: body.password } })).status).toBe(200);
});

test('a confirmation that the user pool had already done is a confirmation, and the person is welcomed once', async () => {
  const email = 'confirmada@exemplo.com.br';
  const body = { name: 'Ana', email, password: 'Uma-Senha-Boa-1' };
  await auth.ask('register', { body });
  auth.faults.plan('lost answer', { on: 'ConfirmSignUp' });
  auth.faults.plan('lost answer', { on: 'TransactWriteItems' });

  expect((await auth.ask('confirmEmail', { body: { email, code: auth.code(email) } })).status).toBe(204);

  const person = await auth.context.pool.find(email);
  expect(await toldOf(auth, person?.userId ?? '', 'user.registered')).toHaveLength(1);
});

test('a wrong code is refused, however often the user pool is asked', async () => {
  const email = 'codigo-errado@exemplo.com.br';
  await auth.ask('register', { body: { name: 'Ana', email, password: 'Uma-Senha-Boa-1' } });
  const wrong = auth.code(email) === '000000' ? '000001' : '000000';
  auth.faults.plan('lost answer', { on: 'ConfirmSignUp' });

  expect(await auth.ask('confirmEmail', { body: { email, code: wrong } })).toMatchObject({ status: 422, body: { code: 'invalid_code' } });

  expect((await auth.context.pool.find(email))?.isConfirmed).toBe(false);
});

test('a refresh that got no answer gives tokens of the same session', async () => {
  const { userId, refreshToken } = await auth.aPerson();
  auth.faults.plan('lost answer', { on: 'UpdateItem', touching: 'SESSION#' });
  auth.faults.plan('lost answer', { on: 'GetTokensFromRefreshToken' });

  expect((await auth.ask('refresh', { body: { refreshToken } })).status).toBe(200);

  expect(await sessionsOf(userId)).toHaveLength(1);
});

test('an erasure whose order got no answer is one order with one receipt', async () => {
  const ana = await auth.aPerson();
  auth.faults.plan('lost answer', { on: 'TransactWriteItems', times: 2 });

  const answer = await auth.ask('deleteAccount', { as: ana, body: { password: ana.password } });

  expect(answer.status).toBe(202);
  const told = await toldOf(auth, ana.userId, 'user.deleted');
  expect(told.map(({ data }) => data)).toEqual([{ receiptId: answer.body.receiptId }]);
  expect((await auth.ask('readReceipt', { params: { receiptId: answer.body.receiptId } })).status).toBe(200);
});

/** Somebody who has forgotten their password and has the code for a new one. */
async function whoForgot() {
  const ana = await auth.aPerson();
  await auth.ask('forgotPassword', { body: { email: ana.email } });
  const reset = (code = auth.code(ana.email)) =>
    auth.ask('resetPassword', { body: { email: ana.email, code, newPassword: 'Outra-Senha-Boa-2' } });
  const logIn = (password: string) => auth.ask('login', { body: { email: ana.email, password } });
  return { ...ana, reset, logIn };
}

test('a new password whose setting got no answer from the user pool is set: every session ends and it is told once', async () => {
  const ana = await whoForgot();
  auth.faults.plan('lost answer', { on: 'ConfirmForgotPassword' });

  expect((await ana.reset()).status).toBe(204);

  expect(await sessionsOf(ana.userId)).toEqual([]);
  expect(await toldOf(auth, ana.userId, 'user.password_reset')).toHaveLength(1);
  expect((await ana.logIn('Outra-Senha-Boa-2')).status).toBe(200);
});

test('a new password of which nobody knows whether it was set ends every session at the next login', async () => {
  const ana = await whoForgot();
  auth.faults.plan('lost answer', { on: 'ConfirmForgotPassword', times: 1 });
  auth.faults.plan('lost request', { on: 'ConfirmForgotPassword', times: 10 });
  auth.faults.plan('lost request', { on: 'AdminInitiateAuth', times: 10 });

  expect((await ana.reset()).status).toBe(503);
  auth.faults.heal();

  expect((await ana.logIn('Outra-Senha-Boa-2')).status).toBe(200);
  expect((await sessionsOf(ana.userId)).map(({ id }) => id)).not.toContain(ana.sessionId);
  expect(await toldOf(auth, ana.userId, 'user.password_reset')).toHaveLength(1);
});

test('somebody else’s wrong code does not keep the old sessions of a password that was set', async () => {
  const ana = await whoForgot();
  const wrong = auth.code(ana.email) === '000000' ? '000001' : '000000';
  auth.faults.plan('lost answer', { on: 'ConfirmForgotPassword', times: 1 });
  auth.faults.plan('lost request', { on: 'ConfirmForgotPassword', times: 10 });
  auth.faults.plan('lost request', { on: 'AdminInitiateAuth', times: 10 });
  expect((await ana.reset()).status).toBe(503);
  auth.faults.heal();

  expect(await ana.reset(wrong)).toMatchObject({ status: 422, body: { code: 'invalid_code' } });

  expect((await ana.logIn('Outra-Senha-Boa-2')).status).toBe(200);
  expect((await sessionsOf(ana.userId)).map(({ id }) => id)).not.toContain(ana.sessionId);
});

test('a wrong code for a new password ends no session, also where the user pool had to be asked twice', async () => {
  const ana = await whoForgot();
  const wrong = auth.code(ana.email) === '000000' ? '000001' : '000000';
  auth.faults.plan('lost answer', { on: 'ConfirmForgotPassword' });

  expect(await ana.reset(wrong)).toMatchObject({ status: 422, body: { code: 'invalid_code' } });

  expect((await ana.logIn(ana.password)).status).toBe(200);
  expect(await sessionsOf(ana.userId)).toHaveLength(2);
  expect(await toldOf(auth, ana.userId, 'user.password_reset')).toEqual([]);
});

test('the note of a reset and the end of the sessions are written once, whichever answers are lost', async () => {
  const ana = await whoForgot();
  auth.faults.plan('lost answer', { on: 'UpdateItem', touching: 'PROFILE' });
  auth.faults.plan('lost answer', { on: 'TransactWriteItems' });

  expect((await ana.reset()).status).toBe(204);

  expect(await toldOf(auth, ana.userId, 'user.password_reset')).toHaveLength(1);
});

test('a key under which every answer is lost gives the answer of the one thing that was done', async () => {
  const { userId, email, password } = await auth.aPerson();
  const login = () => auth.ask('login', { body: { email, password }, headers: { 'idempotency-key': 'uma-chave' } });
  auth.faults.plan('lost answer', { on: 'PutItem', touching: 'ANSWER#' });
  auth.faults.plan('lost answer', { on: 'UpdateItem', touching: 'ANSWER#' });

  const first = await login();
  const replayed = await login();

  expect(first.status).toBe(200);
  expect(replayed).toMatchObject({ status: 200, body: first.body, headers: { 'Idempotent-Replayed': 'true' } });
  expect(await sessionsOf(userId)).toHaveLength(2);
});

test('a refused request gives its key back, also where the answer to that is lost', async () => {
  const { email, password } = await auth.aPerson();
  const login = (word: string) => auth.ask('login', { body: { email, password: word }, headers: { 'idempotency-key': 'outra-chave' } });
  auth.faults.plan('lost answer', { on: 'DeleteItem', touching: 'ANSWER#' });

  expect((await login('Errada-123')).status).toBe(401);
  expect((await login(password)).status).toBe(200);
});
