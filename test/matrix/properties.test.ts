import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { poolKeyOf, resigned } from '../support/tokens.ts';
import { theWorld } from '../support/world.ts';
import { addressOf, ask, foreignPage, frontEnd } from './ask.ts';
import { belongingsOf, settledBelongingsOf } from './belongings.ts';
import { castOf } from './cast.ts';
import { withField, withHeader } from './fields.ts';
import { operations, operationsOfUsers } from './operations.ts';
import { alternatives, requestSchema } from './request-schema.ts';

/** What people try to give themselves: columns, claims, counters. */
const coveted = [
  'id',
  'userId',
  'sub',
  'sessionId',
  'plan',
  'groups',
  'role',
  'isAdmin',
  'emailVerified',
  'balance',
  'version',
  'createdAt',
  'pk',
  'sk',
];

const fieldsOf = (route: (typeof operations)[number]['route']): string[] =>
  alternatives(requestSchema(route, 'body') ?? {}).flatMap(({ properties = {} }) => Object.keys(properties));

describe.each(operations.filter(({ route }) => route.body))('$title', (operation) => {
  const { room, route } = operation;
  const { ana, anaHasWorked } = castOf(operation);
  const token = async () => (route.access === 'user' ? { accessToken: (await ana()).accessToken } : {});

  test('takes nothing that is not for its caller to say', async () => {
    const { person, call } = await ana();
    const extra = coveted.filter((name) => !fieldsOf(route).includes(name));
    const before = await settledBelongingsOf(person, room);

    const overloaded = extra.reduce((changed, name) => withField(changed, `body.${name}`, () => 'x'), call);
    const { body } = await ask(route, overloaded, await token());

    expect(pathsIn(body)).toEqual(extra.map((name) => `body.${name}`).sort());
    expect(await belongingsOf(person, room)).toEqual(before);
  });

  if (route.method !== 'PUT' || !route.answer) return;

  test('refuses its own answer sent back, naming each field that is not for the caller to change', async () => {
    const { person, call } = await ana();
    const answer = await anaHasWorked();
    const before = await settledBelongingsOf(person, room);
    const sentBack = withHeader({ ...call, body: answer.body }, 'if-match', answer.headers.get('etag') ?? '*');

    const { body } = await ask(route, sentBack, await token());

    const given = Object.keys(answer.body).filter((name) => !fieldsOf(route).includes(name));
    expect(given.length).toBeGreaterThan(0);
    expect(pathsIn(body)).toEqual(given.map((name) => `body.${name}`).sort());
    expect(await belongingsOf(person, room)).toEqual(before);
  });
});

test.each(operations)('a browser may send $title from the front end and from no other page', async ({ route }) => {
  const address = addressOf(route, {
    params: Object.fromEntries([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '1'])),
  });
  const preflight = async (origin: string) =>
    await theWorld().ask('OPTIONS', address, { headers: { origin, 'access-control-request-method': route.method } });

  const { status, headers } = await preflight(frontEnd);
  const listed = (name: string) => headers.get(`access-control-allow-${name}`)?.split(', ');
  expect({ status, origin: listed('origin') }).toEqual({ status: 204, origin: [frontEnd] });
  expect(listed('methods')).toContain(route.method);
  expect(listed('headers')).toEqual(expect.arrayContaining(['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match']));

  const foreign = await preflight(foreignPage);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

describe.each(operationsOfUsers.filter(({ route }) => route.method === 'GET' && route.versioned))('$title', (operation) => {
  const { route } = operation;
  const { ana } = castOf(operation);
  const read = async (accessToken: string, ifNoneMatch?: string) =>
    await ask(route, ifNoneMatch === undefined ? (await ana()).call : withHeader((await ana()).call, 'if-none-match', ifNoneMatch), {
      accessToken,
    });

  test('says that nothing has changed to who has read its version', async () => {
    const { accessToken } = await ana();
    const etag = (await read(accessToken)).headers.get('etag') ?? '';

    const [unchanged, older] = [await read(accessToken, etag), await read(accessToken, '"0"')];

    expect([unchanged.status, unchanged.headers.get('etag'), older.status]).toEqual([304, etag, 200]);
  });

  test('never says so where the plan of the token makes the answer another', async () => {
    const { accessToken } = await ana();
    const upgraded = await resigned({ accessToken, key: poolKeyOf(inject('folder'), accessToken) }, { 'cognito:groups': ['premium'] });
    const before = await read(accessToken);

    const after = await read(upgraded, before.headers.get('etag') ?? '');

    expect(after.status).toBe(isDeepStrictEqual((await read(upgraded)).body, before.body) ? 304 : 200);
  });
});

const pathsIn = (body: { errors?: { path: string }[] }): string[] | undefined => body.errors?.map(({ path }) => path).sort();
