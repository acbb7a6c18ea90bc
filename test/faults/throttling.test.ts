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

test('a table that is too busy three times is not noticed', async () => {
  const { userId, email, password } = await auth.aPerson();
  auth.faults.plan('throttled', { on: 'TransactWriteItems', times: 3 });

  expect((await auth.ask('login', { body: { email, password } })).status).toBe(200);

  expect(await toldOf(auth, userId, 'user.logged_in')).toHaveLength(2);
});

const operations = ['login', 'refresh', 'updateProfile', 'logout', 'logout everywhere', 'deleteAccount', 'me', 'listSessions'] as const;

/** Asks for each of these things as somebody would. */
async function asked(what: (typeof operations)[number]) {
  const somebody = await auth.aPerson();
  const { email, password, refreshToken } = somebody;
  const etag = await auth.etag(somebody);
  const ask = {
    login: () => auth.ask('login', { body: { email, password } }),
    refresh: () => auth.ask('refresh', { body: { refreshToken } }),
    updateProfile: () => auth.ask('updateProfile', { as: somebody, body: { name: 'Ana Nova' }, headers: { 'if-match': etag } }),
    logout: () => auth.ask('logout', { as: somebody, body: {} }),
    'logout everywhere': () => auth.ask('logout', { as: somebody, body: { allSessions: true } }),
    deleteAccount: () => auth.ask('deleteAccount', { as: somebody, body: { password } }),
    me: () => auth.ask('me', { as: somebody }),
    listSessions: () => auth.ask('listSessions', { as: somebody }),
  }[what];
  return { somebody, ask };
}

const ofTheTable = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'TransactWriteItems'];

test.each(operations)(
  '%s: a table that stays too busy is 503 with a time to come back, nothing is half done, and it works later',
  async (what) => {
    const { somebody, ask } = await asked(what);
    const before = await auth.engine.itemsOf(somebody.userId);
    const told = (await toldOf(auth, somebody.userId)).length;

    for (const on of ofTheTable) auth.faults.plan('throttled', { on, times: 1_000 });
    const answer = await ask();
    auth.faults.heal();

    expect(answer).toMatchObject({ status: 503, body: { code: 'temporarily_unavailable' }, headers: { 'Retry-After': '2' } });
    expect(await auth.engine.itemsOf(somebody.userId)).toEqual(before);
    expect(await toldOf(auth, somebody.userId)).toHaveLength(told);
    expect((await ask()).status).toBeLessThan(300);
  },
);

test.each(operations)('%s: AWS getting too busy at any moment leaves nothing half done', async (what) => {
  for (let after = 0; after < 6; after++) {
    const { somebody, ask } = await asked(what);
    const before = await auth.engine.itemsOf(somebody.userId);
    auth.faults.plan('throttled', { times: 1_000, after });

    const answer = await ask();
    auth.faults.heal();

    if (answer.status >= 300) {
      expect(answer).toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
      expect(await auth.engine.itemsOf(somebody.userId)).toEqual(before);
      expect((await ask()).status).toBeLessThan(300);
    }
  }
});

test('a user pool that is too busy is 503, for a login and for a registration', async () => {
  const { email, password } = await auth.aPerson();
  auth.faults.plan('throttled', { on: 'AdminInitiateAuth', times: 3 });
  auth.faults.plan('throttled', { on: 'SignUp', times: 3 });

  for (const answer of [
    await auth.ask('login', { body: { email, password } }),
    await auth.ask('register', { body: { name: 'Bruno', email: `novo-${email}`, password } }),
  ])
    expect(answer).toMatchObject({ status: 503, body: { code: 'temporarily_unavailable' }, headers: { 'Retry-After': '2' } });

  expect((await auth.ask('login', { body: { email, password } })).status).toBe(200);
});
