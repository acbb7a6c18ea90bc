import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { keptAnswers } from '../../shared/route/kept-answers.ts';
import { type AuthDomain, anAuthDomain, toldOf } from '../support/auth-context.ts';

let auth: AuthDomain;
let later = 0;
beforeAll(async () => {
  auth = await anAuthDomain({ clock: { now: () => new Date(systemClock.now().getTime() + later * 1000) } });
});
afterEach(() => auth.faults.heal());
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const lease = 40;
const day = 24 * 60 * 60;

/** Somebody whose logins all come under one key. */
async function somebodyWithAKey() {
  const somebody = await auth.aPerson();
  const { email, password, userId } = somebody;
  return {
    ...somebody,
    login: (word = password) =>
      auth.ask('login', { body: { email, password: word }, headers: { 'idempotency-key': `chave-de-${userId}` } }),
    logins: async () => (await toldOf(auth, userId, 'user.logged_in')).length - 1,
  };
}

/** Lets a login die as a killed process does: it does its work, and then neither keeps the answer nor gives the key back. */
async function dyingLogin(login: () => Promise<unknown>, didItsWork: boolean) {
  auth.faults.plan('lost request', {
    on: didItsWork ? 'UpdateItem' : 'AdminInitiateAuth',
    ...(didItsWork && { touching: 'ANSWER#' }),
    times: 100,
  });
  auth.faults.plan('lost request', { on: 'DeleteItem', touching: 'ANSWER#', times: 100 });
  await login();
  auth.faults.heal();
}

test('a request that died under way is being carried out until its lease is over, and then runs again', async () => {
  const { login, logins } = await somebodyWithAKey();
  await dyingLogin(login, false);

  expect(await login()).toMatchObject({ status: 409, body: { code: 'in_progress' }, headers: { 'Retry-After': '1' } });
  later += lease - 2;
  expect((await login()).status).toBe(409);
  later += 4;

  const first = await login();
  expect(first.status).toBe(200);
  expect(await login()).toMatchObject({ status: 200, body: first.body, headers: { 'Idempotent-Replayed': 'true' } });
  expect(await logins()).toBe(1);
});

test('while a dead request holds the key, another request under it is refused as another', async () => {
  const { login } = await somebodyWithAKey();
  await dyingLogin(login, false);

  expect(await login('Outra-Senha-9')).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

test('what was done is answered though its answer cannot be kept; the same key runs again only when the lease is over', async () => {
  const { login, logins } = await somebodyWithAKey();
  auth.faults.plan('throttled', { on: 'UpdateItem', touching: 'ANSWER#', times: 100 });

  const first = await login();
  auth.faults.heal();

  expect(first.status).toBe(200);
  expect(await logins()).toBe(1);
  expect(await login()).toMatchObject({ status: 409, body: { code: 'in_progress' } });
  expect(await logins()).toBe(1);
  later += lease + 2;
  expect((await login()).status).toBe(200);
});

test('a refusal is told as what it is, though the key cannot be given back', async () => {
  const { login } = await somebodyWithAKey();
  auth.faults.plan('throttled', { on: 'DeleteItem', touching: 'ANSWER#', times: 100 });

  expect(await login('Errada-123')).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
});

test('a key that cannot be taken lets nothing happen', async () => {
  const { login, logins } = await somebodyWithAKey();
  auth.faults.plan('throttled', { on: 'PutItem', touching: 'ANSWER#', times: 100 });

  expect(await login()).toMatchObject({ status: 503, body: { code: 'temporarily_unavailable' } });
  auth.faults.heal();

  expect(await logins()).toBe(0);
  expect((await login()).status).toBe(200);
});

test('after a day a key is new again, though DynamoDB may not have removed it yet', async () => {
  const { login, logins } = await somebodyWithAKey();
  const first = await login();
  later += day + 2;

  const second = await login();

  expect(second.headers).not.toHaveProperty('Idempotent-Replayed');
  expect(second.body.accessToken).not.toBe(first.body.accessToken);
  expect(await logins()).toBe(2);
});

test('a request that outlived its lease does not overwrite the answer of the one that took its place', async () => {
  const answers = keptAnswers(auth.context.dynamodb, auth.context.table);
  const id = { userId: undefined, digest: 'an id' };
  const entry = (attempt: string) => ({ attempt, print: 'a print' });
  await answers.begin(id, entry('first'), { now: 0, leaseEnds: 40, expiresAt: day });
  expect(await answers.begin(id, entry('second'), { now: 41, leaseEnds: 81, expiresAt: day })).toBeUndefined();

  await answers.finish(id, 'first', 'too late');
  await answers.finish(id, 'second', 'in time');
  await answers.release(id, 'first');

  const kept = await answers.begin(id, entry('third'), { now: 90, leaseEnds: 130, expiresAt: day });
  expect(kept).toMatchObject({ attempt: 'second', answer: 'in time' });
});
