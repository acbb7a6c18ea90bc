import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aPerson, newEmail, password } from '../support/person.ts';
import { eventually, theWorld, type World } from '../support/world.ts';

const itemsOf = async (world: World, userId: string): Promise<{ sk: string }[]> => {
  const tables = await world.local<{ name: string }[]>('/tables');
  const pages = await Promise.all(
    tables.map(
      async ({ name }) =>
        await world.local<{ items: { sk: string }[] }>(`/tables/${name}/items?limit=50&key=${encodeURIComponent(`USER#${userId}`)}`),
    ),
  );
  return pages.flatMap(({ items }) => items);
};

test('an account is erased in every domain, and the receipt proves it', async () => {
  const ana = await aPerson();
  const laptop = await ana.onAnotherDevice();
  const { world } = ana;
  const etag = (await ana.ask('GET', '/auth/me')).headers.get('etag') ?? '';
  await ana.ask('PUT', '/auth/profile', { body: { name: 'Ana Maria' }, headers: { 'if-match': etag, 'idempotency-key': randomUUID() } });
  expect((await itemsOf(world, ana.id)).map(({ sk }) => sk.split('#')[0])).toContain('ANSWER');

  expect(await ana.ask('DELETE', '/auth/account', { body: { password: 'Errada-123' } })).toMatchObject({
    status: 401,
    body: { code: 'invalid_credentials' },
  });
  const asked = await ana.ask('DELETE', '/auth/account', { body: { password } });
  expect(asked).toMatchObject({ status: 202, body: { receiptId: expect.any(String) } });

  for (const device of [ana, laptop]) expect((await device.ask('GET', '/auth/me')).status).toBe(401);
  expect((await world.ask('POST', '/auth/login', { body: { email: ana.email, password } })).status).toBe(401);
  expect((await world.ask('POST', '/auth/refresh', { body: { refreshToken: laptop.refreshToken } })).status).toBe(401);

  const receipt = await eventually(async () => {
    const { body } = await world.ask('GET', `/auth/erasures/${asked.body.receiptId}`);
    return body.completedAt ? body : undefined;
  });
  expect(receipt.domains.every(({ erasedAt }: { erasedAt: string | null }) => erasedAt !== null)).toBe(true);
  expect(await world.told(ana.id, 'user.deleted')).toHaveLength(1);
  const domains: string[] = receipt.domains.map(({ domain }: { domain: string }) => domain);
  const told = await world.told(ana.id, 'user.erased', domains.length);
  expect(told.map(({ detail }) => detail.data.domain).sort()).toEqual(domains.sort());
  expect(told.every(({ detail }) => detail.data.receiptId === asked.body.receiptId)).toBe(true);

  const left = (await itemsOf(world, ana.id)).map(({ sk }) => sk.split('#')[0]);
  expect(left.filter((kind) => kind !== 'ERASED' && kind !== 'WINDOW')).toEqual([]);
});

test('the address of an erased account is free for a new one, which is another', async () => {
  const ana = await aPerson();
  const { body } = await ana.ask('DELETE', '/auth/account', { body: { password } });
  await eventually(async () => (await ana.world.ask('GET', `/auth/erasures/${body.receiptId}`)).body.completedAt ?? undefined);

  const again = await aPerson({ email: ana.email, name: 'Ana de novo' });

  expect(again.id).not.toBe(ana.id);
  expect((await again.ask('GET', '/auth/me')).body.name).toBe('Ana de novo');
});

test('asking twice at once is one erasure', async () => {
  const ana = await aPerson();

  const answers = await Promise.all([1, 2].map(() => ana.ask('DELETE', '/auth/account', { body: { password } })));

  const taken = answers.filter(({ status }) => status === 202);
  expect(taken.length).toBeGreaterThan(0);
  expect(new Set(taken.map(({ body }) => body.receiptId)).size).toBe(1);
  expect(answers.every(({ status }) => status === 202 || status === 401)).toBe(true);
  await eventually(async () => (await ana.world.ask('GET', `/auth/erasures/${taken[0]?.body.receiptId}`)).body.completedAt ?? undefined);
  expect(await ana.world.told(ana.id, 'user.deleted')).toHaveLength(1);
});

test('a receipt that does not exist is not found', async () => {
  expect(await theWorld().ask('GET', `/auth/erasures/${newEmail()}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
