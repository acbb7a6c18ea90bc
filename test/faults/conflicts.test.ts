import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endAllSessions } from '../../functions/auth/end-sessions.ts';
import { type AuthDomain, anAuthDomain, toldOf } from '../support/auth-context.ts';

let auth: AuthDomain;
beforeAll(async () => {
  auth = await anAuthDomain();
});
afterEach(() => auth.faults.heal());
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const attemptsOf = (operation: string, from: number) =>
  auth.faults.attempts.slice(from).filter((attempt) => attempt.operation === operation);

test('a login that meets other transactions a few times goes through, and is told once', async () => {
  const { userId, email, password } = await auth.aPerson();
  auth.faults.plan('conflict', { on: 'TransactWriteItems', times: 5 });

  expect((await auth.ask('login', { body: { email, password } })).status).toBe(200);

  expect(await toldOf(auth, userId, 'user.logged_in')).toHaveLength(2);
});

test('where conflicts do not end, the answer is 503 with a time to come back, after six attempts and with nothing written', async () => {
  const { userId, email, password } = await auth.aPerson();
  const before = await auth.engine.itemsOf(userId);
  const begun = auth.faults.attempts.length;
  auth.faults.plan('conflict', { on: 'TransactWriteItems', times: 100 });

  const answer = await auth.ask('login', { body: { email, password } });

  expect(answer).toMatchObject({ status: 503, body: { code: 'temporarily_unavailable' }, headers: { 'Retry-After': '1' } });
  expect(attemptsOf('TransactWriteItems', begun)).toHaveLength(6);
  expect(await auth.engine.itemsOf(userId)).toEqual(before);
});

test('a single write that meets a transaction is tried again', async () => {
  const somebody = await auth.aPerson();
  const etag = await auth.etag(somebody);
  auth.faults.plan('conflict', { on: 'UpdateItem', touching: 'PROFILE', times: 3 });

  const answer = await auth.ask('updateProfile', { as: somebody, body: { name: 'Ana Nova' }, headers: { 'if-match': etag } });

  expect(answer).toMatchObject({ status: 200, body: { name: 'Ana Nova' } });
});

test('a single write that meets transactions without end is 503, not 500, and changes nothing', async () => {
  const somebody = await auth.aPerson();
  const etag = await auth.etag(somebody);
  auth.faults.plan('conflict', { on: 'UpdateItem', touching: 'PROFILE', times: 100 });

  const answer = await auth.ask('updateProfile', { as: somebody, body: { name: 'Ana Nova' }, headers: { 'if-match': etag } });

  expect(answer).toMatchObject({ status: 503, body: { code: 'temporarily_unavailable' }, headers: { 'Retry-After': '2' } });
  auth.faults.heal();
  expect((await auth.ask('me', { as: somebody })).body.name).toBe('Ana Souza');
});

test('ten logins and a logout everywhere at once: what is told is what happened, and whoever was told of a session can be ended', async () => {
  const { userId, email, password, sessionId } = await auth.aPerson();

  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => auth.ask('login', { body: { email, password } })),
    auth.ask('logout', { as: { userId, sessionId }, body: { allSessions: true } }),
  ]);

  expect(answers.map(({ status }) => status).filter((status) => ![200, 204, 503].includes(status))).toEqual([]);
  const opened = answers.filter(({ status }) => status === 200).length;
  expect(await toldOf(auth, userId, 'user.logged_in')).toHaveLength(opened + 1);
});

test('sessions that cannot be ended because logins keep coming between are 503, not 500, and none has ended', async () => {
  const { userId } = await auth.aPerson();
  const before = await auth.engine.itemsOf(userId);
  const never = {
    TableName: auth.engine.table,
    Key: { pk: `USER#${userId}`, sk: 'SOMETHING' },
    ConditionExpression: 'attribute_exists(pk)',
  };
  let rounds = 0;

  const ending = endAllSessions(auth.context, userId, () => {
    rounds++;
    return { beside: [{ ConditionCheck: never }] };
  });

  await expect(ending).rejects.toMatchObject({ code: 'temporarily_unavailable', retryAfter: 1 });
  expect(rounds).toBe(5);
  expect(await auth.engine.itemsOf(userId)).toEqual(before);
});
