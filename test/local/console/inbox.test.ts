import { expect, test } from 'vitest';
import { aWorld } from './world.ts';

const HOSTILE =
  '<p>Olá</p><script>fetch("http://evil.example")</script><img src="http://evil.example/a.png"><form action="/local/clock" method="post"></form>';

test('what people received is listed newest first, in the documented shape, and by address', async () => {
  await using world = await aWorld();
  world.inbox.deliver({ channel: 'email', to: 'ana@example.com', subject: 'First', text: 'one', html: '<p>one</p>' });
  world.inbox.deliver({ channel: 'sms', to: '+5511999990000', text: 'two' });
  const id = world.inbox.deliver({ channel: 'email', to: 'ana@example.com', subject: 'Third', text: 'three' });

  const all = (await world.get('/local/inbox')).json;
  expect(all.map((message: { text: string }) => message.text)).toEqual(['three', 'two', 'one']);
  expect(all[0]).toEqual({
    id,
    channel: 'email',
    to: 'ana@example.com',
    subject: 'Third',
    text: 'three',
    html: null,
    sentAt: expect.stringMatching(/Z$/),
  });

  const hers = (await world.get(`/local/inbox?to=${encodeURIComponent('ana@example.com')}`)).json;
  expect(hers.map((message: { subject: string }) => message.subject)).toEqual(['Third', 'First']);
  expect((await world.get('/local/inbox?to=nobody@example.com')).json).toEqual([]);
});

test('a mail’s HTML is shown where no script, form or picture of it can do anything', async () => {
  await using world = await aWorld();
  const id = world.inbox.deliver({ channel: 'email', to: 'ana@example.com', html: HOSTILE });

  const { headers, text } = await world.get(`/local/inbox/${id}/html`);

  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox( |;)/);
  expect(policy).not.toContain('allow-scripts');
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).not.toContain('allow-forms');
  expect(policy).not.toContain('script-src');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('img-src data:');
  expect(policy).toContain("form-action 'none'");
  expect(text).toContain('<p>Olá</p>');
});

test('a mail with markup in it is JSON for a script that lists it, never a page', async () => {
  await using world = await aWorld();
  world.inbox.deliver({ channel: 'email', to: 'ana@example.com', subject: '<script>alert(1)</script>' });
  const answer = await world.get('/local/inbox');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.json[0].subject).toBe('<script>alert(1)</script>');
});
