import { expect, test } from 'vitest';
import { aPerson, logIn } from '../support/person.ts';

test('a session that was logged out is refused from the next request on, the others go on', async () => {
  const phone = await aPerson();
  const laptop = await phone.onAnotherDevice();

  expect((await phone.ask('POST', '/auth/logout', { body: {} })).status).toBe(204);

  expect(await phone.ask('GET', '/auth/me')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  expect((await laptop.ask('GET', '/auth/me')).status).toBe(200);
  expect(await phone.world.ask('POST', '/auth/refresh', { body: { refreshToken: phone.refreshToken } })).toMatchObject({ status: 401 });
});

test('logging out everywhere ends every session', async () => {
  const phone = await aPerson();
  const laptop = await phone.onAnotherDevice();

  expect((await laptop.ask('POST', '/auth/logout', { body: { allSessions: true } })).status).toBe(204);

  for (const device of [phone, laptop]) {
    expect((await device.ask('GET', '/auth/me')).status).toBe(401);
    expect((await device.world.ask('POST', '/auth/refresh', { body: { refreshToken: device.refreshToken } })).status).toBe(401);
  }
  expect((await (await logIn(phone)).ask('GET', '/auth/me')).status).toBe(200);
});

test('a refresh gives a new access token of the same session', async () => {
  const ana = await aPerson();
  const { body: before } = await ana.ask('GET', '/auth/verify-token');

  const refreshed = await ana.world.ask('POST', '/auth/refresh', { body: { refreshToken: ana.refreshToken } });

  expect(refreshed).toMatchObject({ status: 200, body: { tokenType: 'Bearer', expiresIn: 900 } });
  const { body: after } = await ana.world.ask('GET', '/auth/verify-token', { token: refreshed.body.accessToken });
  expect(after.sessionId).toBe(before.sessionId);
  expect(
    await ana.world.eventsOf(ana.id).then((events) => events.filter(({ detailType }) => detailType === 'user.logged_in')),
  ).toHaveLength(1);
});

test('sessions are listed newest first, page by page, and each can be ended by itself', async () => {
  const first = await aPerson();
  const second = await first.onAnotherDevice();
  const third = await first.onAnotherDevice();

  const page = await third.ask('GET', '/auth/sessions?limit=2');
  expect(page.body.items).toHaveLength(2);
  const rest = await third.ask('GET', `/auth/sessions?limit=2&cursor=${encodeURIComponent(page.body.nextCursor)}`);
  expect(rest.body).toMatchObject({ items: [{}], nextCursor: null });
  const all = [...page.body.items, ...rest.body.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  expect(all.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);

  const ownOf = async (device: typeof first) => (await device.ask('GET', '/auth/verify-token')).body.sessionId;
  expect((await third.ask('DELETE', `/auth/sessions/${await ownOf(second)}`)).status).toBe(204);

  expect((await second.ask('GET', '/auth/me')).status).toBe(401);
  expect((await first.ask('GET', '/auth/me')).status).toBe(200);
  expect((await third.ask('GET', '/auth/sessions')).body.items).toHaveLength(2);
});

test('another person can neither end a session nor go on with a cursor that is not theirs', async () => {
  const ana = await aPerson();
  await ana.onAnotherDevice();
  const bruno = await aPerson({ name: 'Bruno' });
  const { body: anas } = await ana.ask('GET', '/auth/sessions?limit=1');

  expect(await bruno.ask('DELETE', `/auth/sessions/${anas.items[0].id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await bruno.ask('GET', `/auth/sessions?cursor=${encodeURIComponent(anas.nextCursor)}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_cursor' },
  });
  expect((await ana.ask('GET', '/auth/me')).status).toBe(200);
});

test('ten logins at once are ten sessions', async () => {
  const ana = await aPerson();

  const devices = await Promise.all(Array.from({ length: 10 }, () => ana.onAnotherDevice()));

  const { body } = await ana.ask('GET', '/auth/sessions');
  expect(body.items).toHaveLength(11);
  expect(await Promise.all(devices.map(async (device) => (await device.ask('GET', '/auth/me')).status))).toEqual(Array(10).fill(200));
  expect(await ana.world.told(ana.id, 'user.logged_in', 11)).toHaveLength(11);
});

test('beyond 40 sessions the oldest ends', async () => {
  const ana = await aPerson();
  for (let count = 1; count < 40; count++) await ana.onAnotherDevice();
  expect((await ana.ask('GET', '/auth/me')).status).toBe(200);

  const newest = await ana.onAnotherDevice();

  expect((await ana.ask('GET', '/auth/me')).status).toBe(401);
  expect((await newest.ask('GET', '/auth/sessions?limit=100')).body.items).toHaveLength(40);
});
