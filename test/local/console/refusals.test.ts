import { expect, test } from 'vitest';
import { aWorld } from './world.ts';

test('a page elsewhere whose name was made to point here is refused, whatever it asks for', async () => {
  await using world = await aWorld();
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', '0.0.0.0:3000']) {
    const answer = await world.send('GET', '/local/inbox', { host });
    expect([host, answer.status]).toEqual([host, 403]);
    expect(answer.json).toMatchObject({ status: 403, title: 'Forbidden' });
  }
});

test('this machine is served under each of its own names', async () => {
  await using world = await aWorld();
  for (const host of ['localhost:3000', 'localhost', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000']) {
    expect([host, (await world.send('GET', '/local/inbox', { host })).status]).toEqual([host, 200]);
  }
});

test('another page cannot post, and nothing has moved when it tried', async () => {
  await using world = await aWorld();
  const now = new Date(Date.now() + 86_400_000).toISOString();
  const strangers = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: world.url.replace('http:', 'https:') },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of strangers) expect([headers, (await world.post('/local/clock', { now }, headers)).status]).toEqual([headers, 403]);
  expect(world.clock.offset).toBe(0);
});

test('the console’s own page and scripts can post', async () => {
  await using world = await aWorld();
  const inAnHour = () => ({ now: new Date(world.clock.now().getTime() + 3_600_000).toISOString() });
  expect((await world.post('/local/clock', inAnHour(), { origin: world.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await world.post('/local/clock', inAnHour())).status).toBe(200);
});

test('an answer can be read by no other origin, framed by none, and is never taken for a script', async () => {
  await using world = await aWorld();
  for (const path of ['/local', '/local/inbox', '/local/page/main.js', '/local/nothing']) {
    const { headers } = await world.get(path);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('what is not there is a 404, a wrong method a 405, each saying so', async () => {
  await using world = await aWorld();
  expect((await world.get('/local/nothing')).json).toMatchObject({ status: 404 });
  expect((await world.get('/local/inbox/none/html')).json).toMatchObject({ status: 404 });
  expect((await world.post('/local/inbox')).json).toMatchObject({ status: 405, detail: expect.stringContaining('GET') });
});

test('only the page’s own files are served, never a path out of their folder', async () => {
  await using world = await aWorld();
  for (const name of ['..%2Fconsole.ts', '..%2F..%2F..%2Fpackage.json', '%2Fetc%2Fpasswd', 'none.js', '%00', '%E0%A4%A']) {
    const answer = await world.send('GET', `/local/page/${name}`, { host: 'localhost' });
    expect([name, answer.status]).toEqual([name, 404]);
  }
  expect((await world.get('/local/page/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('an AWS error keeps its code, so that a person sees what AWS would say', async () => {
  await using world = await aWorld();
  const answer = await world.get('/local/tables');
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({
    type: 'about:blank',
    title: 'UnknownOperationException',
    status: 400,
    detail: 'dynamodb:ListTables is not here',
  });
});
