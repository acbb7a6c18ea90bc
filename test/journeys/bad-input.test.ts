import { expect, test } from 'vitest';
import { aPerson, newEmail, password } from '../support/person.ts';
import { type Answer, theWorld } from '../support/world.ts';

const registration = () => ({ name: 'Ana', email: newEmail(), password });
const json = { 'content-type': 'application/json' };

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({
    status,
    body: {
      type: 'about:blank',
      title: expect.any(String),
      status,
      code,
      detail: expect.any(String),
      traceId: expect.stringMatching(/^1-/),
    },
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
}

test.each(['{', '{"email": "a@b.co",}', 'email=a', '"', 'undefined'])('%s is not JSON', async (raw) => {
  expectProblem(await theWorld().ask('POST', '/auth/login', { raw }), 400, 'malformed_json');
});

test.each(['[]', '1', 'null', '"texto"'])('%s is JSON, but not an object', async (raw) => {
  const answer = await theWorld().ask('POST', '/auth/login', { raw });

  expectProblem(answer, 400, 'validation_failed');
  expect(answer.body.errors).toEqual([{ path: 'body', message: 'Informe um objeto.' }]);
});

test('every wrong field is named at once, with what would be right', async () => {
  const answer = await theWorld().ask('POST', '/auth/register', { body: { name: 7, email: 'ana@', extra: true, whatsappNumber: '119' } });

  expectProblem(answer, 400, 'validation_failed');
  expect(answer.body.errors).toEqual([
    { path: 'body.name', message: 'Informe um texto.' },
    { path: 'body.email', message: 'Informe um e-mail válido, como nome@exemplo.com.br.' },
    { path: 'body.password', message: 'Obrigatório: informe um texto.' },
    { path: 'body.whatsappNumber', message: 'Informe o número com código do país, como +5511987654321.' },
    { path: 'body.extra', message: 'Este campo não existe nesta operação.' },
  ]);
});

test.each(['__proto__', 'constructor', 'toString'])('a field named %s is unknown like any other', async (field) => {
  const answer = await theWorld().ask('POST', '/auth/resend-code', { raw: `{"email":"${newEmail()}","${field}":{"polluted":true}}` });

  expectProblem(answer, 400, 'validation_failed');
});

test('a body over 256 kB is refused, one just under it is read', async () => {
  const world = theWorld();
  const padded = (bytes: number) => {
    const empty = JSON.stringify({ ...registration(), extra: '' });
    return empty.replace('"extra":""', `"extra":"${'a'.repeat(bytes - empty.length)}"`);
  };

  expectProblem(await world.ask('POST', '/auth/register', { raw: padded(256 * 1024 + 1) }), 413, 'payload_too_large');
  expectProblem(await world.ask('POST', '/auth/register', { raw: padded(256 * 1024) }), 400, 'validation_failed');
});

test('a body that is not declared as JSON is refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    expectProblem(
      await theWorld().ask('POST', '/auth/register', { raw: JSON.stringify(registration()), headers: { 'content-type': type } }),
      415,
      'unsupported_media_type',
    );
  }
  expect(
    (
      await theWorld().ask('POST', '/auth/register', {
        raw: JSON.stringify(registration()),
        headers: { 'content-type': 'Application/JSON; charset=utf-8' },
      })
    ).status,
  ).toBe(201);
});

test('a missing body is told as the fields that are missing', async () => {
  const answer = await theWorld().ask('POST', '/auth/login', { headers: json });

  expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['body.email', 'body.password']);
});

test.each([
  ['limit=0', 'query.limit'],
  ['limit=101', 'query.limit'],
  ['limit=2.5', 'query.limit'],
  ['limit=muitos', 'query.limit'],
  ['pagina=2', 'query.pagina'],
])('a list asked with %s is refused', async (query, path) => {
  const ana = await aPerson();
  const answer = await ana.ask('GET', `/auth/sessions?${query}`);

  expectProblem(answer, 400, 'validation_failed');
  expect(answer.body.errors).toMatchObject([{ path }]);
});

test.each(['abc', 'YWJj.YWJj', '.', 'a'.repeat(1024)])('the made-up cursor %s is refused', async (cursor) => {
  const ana = await aPerson();

  expectProblem(await ana.ask('GET', `/auth/sessions?cursor=${cursor}`), 400, 'invalid_cursor');
});

test('an address that does not exist, or has no such method, is not found', async () => {
  const world = theWorld();

  expectProblem(await world.ask('GET', '/auth/nada'), 404, 'not_found');
  expectProblem(await world.ask('PUT', '/auth/login', { body: {} }), 404, 'not_found');
});

test("a browser may ask from the front end's origin and from no other", async () => {
  const world = theWorld();
  const preflight = async (origin: string) =>
    await world.ask('OPTIONS', '/auth/profile', {
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' },
    });

  const allowed = await preflight('http://localhost:5173');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  expect(allowed.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(allowed.headers.get('access-control-allow-headers')).toContain('If-Match');

  expect((await preflight('https://mau.example')).headers.get('access-control-allow-origin')).toBeNull();
});
