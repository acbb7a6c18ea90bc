import { expect, test } from 'vitest';
import { aPerson } from '../support/person.ts';

test('a profile is changed by who has read it last, and a lost race is told', async () => {
  const ana = await aPerson();
  const read = await ana.ask('GET', '/auth/me');
  const etag = read.headers.get('etag') ?? '';

  const changed = await ana.ask('PUT', '/auth/profile', {
    body: { name: 'Ana S. Souza', avatarUrl: 'https://exemplo.com.br/ana.png', timeZone: 'America/Manaus' },
    headers: { 'if-match': etag },
  });

  expect(changed).toMatchObject({
    status: 200,
    body: { name: 'Ana S. Souza', avatarUrl: 'https://exemplo.com.br/ana.png', timeZone: 'America/Manaus', email: ana.email },
  });
  expect((await ana.ask('GET', '/auth/me')).body).toEqual(changed.body);
  expect(await ana.ask('PUT', '/auth/profile', { body: { name: 'Tarde' }, headers: { 'if-match': etag } })).toMatchObject({
    status: 412,
    body: { code: 'version_mismatch' },
  });
  expect(await ana.ask('PUT', '/auth/profile', { body: { name: 'Às cegas' } })).toMatchObject({
    status: 428,
    body: { code: 'precondition_required' },
  });

  const cleared = await ana.ask('PUT', '/auth/profile', {
    body: { avatarUrl: null },
    headers: { 'if-match': changed.headers.get('etag') ?? '' },
  });
  expect(cleared.body).toMatchObject({ avatarUrl: null, name: 'Ana S. Souza' });
});

test('of two changes at once, one is made and the other refused', async () => {
  const ana = await aPerson();
  const headers = { 'if-match': (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '' };

  const answers = await Promise.all(
    ['Ana Um', 'Ana Dois', 'Ana Três'].map((name) => ana.ask('PUT', '/auth/profile', { body: { name }, headers })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
});

test('an unchanged profile is not sent again', async () => {
  const ana = await aPerson();
  const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';

  for (const named of [etag, `W/${etag}`, `"0-free", ${etag}`, '*'])
    expect(await ana.ask('GET', '/auth/me', { headers: { 'if-none-match': named } })).toMatchObject({ status: 304, body: '' });
  expect((await ana.ask('GET', '/auth/me', { headers: { 'if-none-match': '"0-free"' } })).status).toBe(200);
});

test.each([
  ['the plan', { plan: 'premium' }, 'body.plan'],
  ['the groups', { groups: ['admin'] }, 'body.groups'],
  ['the id', { id: 'outra' }, 'body.id'],
  ['the e-mail', { email: 'outra@exemplo.com.br' }, 'body.email'],
  ['a time zone that does not exist', { timeZone: 'America/Gotham' }, 'body.timeZone'],
  ['a picture by http', { avatarUrl: 'http://169.254.169.254/latest' }, 'body.avatarUrl'],
  ['a picture by file', { avatarUrl: 'file:///etc/passwd' }, 'body.avatarUrl'],
  ['a number without country', { whatsappNumber: '11987654321' }, 'body.whatsappNumber'],
  ['an empty name', { name: '   ' }, 'body.name'],
  ['a name too long', { name: 'a'.repeat(101) }, 'body.name'],
])('%s cannot be set', async (_, body, path) => {
  const ana = await aPerson();
  const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';

  const answer = await ana.ask('PUT', '/auth/profile', { body, headers: { 'if-match': etag } });

  expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ path, message: expect.any(String) }] } });
  expect((await ana.ask('GET', '/auth/me')).headers.get('etag')).toBe(etag);
});
