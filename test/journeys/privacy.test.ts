import { expect, test } from 'vitest';
import { aPerson, newEmail } from '../support/person.ts';
import { eventually } from '../support/world.ts';

test('nothing that a person typed is in a log line, a metric or an event', async () => {
  const canary = crypto.randomUUID().slice(0, 8);
  const name = `Ana Canário${canary}`;
  const ana = await aPerson({ name, email: newEmail(`ana${canary}`) });
  const { world } = ana;
  const number = '+5511900112233';
  const avatarUrl = `https://exemplo.com.br/${canary}.png`;

  const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';
  await ana.ask('PUT', '/auth/profile', { body: { whatsappNumber: number, avatarUrl }, headers: { 'if-match': etag } });
  await ana.ask('PUT', '/auth/profile', { body: { avatarUrl: `file:///${canary}` }, headers: { 'if-match': etag } });
  await world.ask('POST', '/auth/login', { body: { email: ana.email, password: `Errada-${canary}` } });
  await world.ask('GET', `/auth/${canary}`);
  await ana.ask('DELETE', `/auth/sessions/${ana.email}`);
  await world.ask('POST', '/auth/forgot-password', { body: { email: ana.email } });
  const code = await world.code(ana.email);
  await world.ask('POST', '/auth/reset-password', { body: { email: ana.email, code, newPassword: `Nova-Senha-${canary}` } });
  await ana.onAnotherDevice().catch(() => undefined);
  await world.told(ana.id, 'user.password_reset');

  const seen = await eventually(async () => {
    const text = await (await fetch(`${world.origin}/local/journal?since=0&kinds=log,event`)).text();
    return text.includes('/auth/reset-password') ? text : undefined;
  });
  expect(seen).toContain(ana.id);
  const found = [canary, ana.email, number, ana.accessToken, ana.refreshToken, ana.password, `"${code}"`].filter((typed) =>
    seen.includes(typed),
  );
  expect(found).toEqual([]);
});

test('every request leaves one log line with what operators need', async () => {
  const ana = await aPerson();
  const { headers } = await ana.ask('GET', '/auth/me');

  const line = await eventually(async () => {
    const entries = await ana.world.local<{ line: string }[]>('/journal?since=0&kinds=log');
    return entries
      .map(({ line: text }) => text)
      .find((text) => text.includes(headers.get('x-request-id') ?? '') && text.includes('statusCode'));
  });

  expect(JSON.parse(line)).toMatchObject({
    timestamp: expect.any(String),
    level: 'INFO',
    service: 'auth',
    traceId: expect.stringMatching(/^1-/),
    userId: ana.id,
    method: 'GET',
    path: '/auth/me',
    statusCode: 200,
    duration: expect.any(Number),
  });
});
