import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aPerson, newEmail, password } from '../support/person.ts';
import { theWorld } from '../support/world.ts';

test('the same key and request gives the first answer again, and nothing is done twice', async () => {
  const ana = await aPerson();
  const headers = { 'idempotency-key': randomUUID() };
  const again = () => ana.world.ask('POST', '/auth/login', { body: { email: ana.email, password }, headers });

  const first = await again();
  const replayed = await again();

  expect(first.headers.get('idempotent-replayed')).toBeNull();
  expect(replayed.headers.get('idempotent-replayed')).toBe('true');
  expect(replayed.body).toEqual(first.body);
  expect((await ana.ask('GET', '/auth/sessions')).body.items).toHaveLength(2);
});

test('a change of the profile that is sent again gives the first answer, not 412', async () => {
  const ana = await aPerson();
  const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';
  const asked = { body: { name: 'Ana Nova' }, headers: { 'if-match': etag, 'idempotency-key': randomUUID() } };

  const first = await ana.ask('PUT', '/auth/profile', asked);
  const replayed = await ana.ask('PUT', '/auth/profile', asked);

  expect(replayed.body).toEqual(first.body);
  expect(replayed.headers.get('etag')).toBe(first.headers.get('etag'));
});

test('the same key with another request is refused', async () => {
  const ana = await aPerson();
  const headers = { 'idempotency-key': randomUUID() };
  await ana.world.ask('POST', '/auth/login', { body: { email: ana.email, password }, headers });

  const other = await ana.world.ask('POST', '/auth/login', { body: { email: ana.email, password: 'Errada-123' }, headers });

  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

test('a key belongs to one person: another with the same key gets their own answer', async () => {
  const [ana, bruno] = [await aPerson(), await aPerson({ name: 'Bruno' })];
  const asked = async (person: typeof ana) => {
    const etag = (await person.ask('GET', '/auth/me')).headers.get('etag') ?? '';
    return await person.ask('PUT', '/auth/profile', {
      body: { timeZone: 'America/Recife' },
      headers: { 'if-match': etag, 'idempotency-key': 'uma-chave' },
    });
  };

  expect((await asked(ana)).body.email).toBe(ana.email);
  expect((await asked(bruno)).body.email).toBe(bruno.email);
});

test('three at once under one key: one is done, the others are told to wait or get its answer', async () => {
  const ana = await aPerson();
  const headers = { 'idempotency-key': randomUUID() };

  const answers = await Promise.all(
    [1, 2, 3].map(() => ana.world.ask('POST', '/auth/login', { body: { email: ana.email, password }, headers })),
  );

  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  for (const { status, body, headers: given } of answers.filter((answer) => answer.status !== 200)) {
    expect({ status, code: body.code, retryAfter: given.get('retry-after') }).toEqual({
      status: 409,
      code: 'in_progress',
      retryAfter: '1',
    });
  }
  expect((await ana.ask('GET', '/auth/sessions')).body.items).toHaveLength(2);
});

test('a refused request keeps nothing: mended, it can be sent again under its key', async () => {
  const world = theWorld();
  const headers = { 'idempotency-key': randomUUID() };
  const email = newEmail();

  expect((await world.ask('POST', '/auth/register', { body: { name: 'Ana', email, password: 'curta' }, headers })).status).toBe(422);
  expect((await world.ask('POST', '/auth/register', { body: { name: 'Ana', email, password }, headers })).status).toBe(201);
});

test('a key that is no visible ASCII is refused', async () => {
  const answer = await theWorld().ask('POST', '/auth/resend-code', {
    body: { email: newEmail() },
    headers: { 'idempotency-key': 'a'.repeat(256) },
  });

  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_idempotency_key' } });
});
