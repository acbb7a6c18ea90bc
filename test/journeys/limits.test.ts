import { expect, test } from 'vitest';
import { aPerson } from '../support/person.ts';
import type { Answer } from '../support/world.ts';

/** Begins a minute of the product's clock, so that what follows is counted in one. */
async function atTheStartOfAMinute(world: Awaited<ReturnType<typeof aPerson>>['world']): Promise<void> {
  const now = await world.clock();
  await world.moveClockTo(new Date(Math.floor(now.getTime() / 60_000 + 1) * 60_000 + 100));
}

test('the 101st request of a minute is refused, and the next minute begins anew', async () => {
  const ana = await aPerson();
  const bruno = await aPerson({ name: 'Bruno' });
  await atTheStartOfAMinute(ana.world);

  const answers: Answer[] = [];
  for (let lap = 0; lap < 6; lap++)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, () => ana.ask('GET', '/auth/verify-token')))));

  const passed = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 429);
  expect([passed.length, refused.length]).toEqual([100, 20]);
  expect(new Set(passed.map(({ headers }) => headers.get('ratelimit-remaining'))).size).toBe(100);
  for (const { headers, body } of refused) {
    expect(body.code).toBe('rate_limited');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-remaining')).toBe('0');
  }
  expect((await bruno.ask('GET', '/auth/verify-token')).headers.get('ratelimit-remaining')).toBe('99');

  await atTheStartOfAMinute(ana.world);
  expect((await ana.ask('GET', '/auth/verify-token')).headers.get('ratelimit-remaining')).toBe('99');
});

test('an access token ends after 15 minutes, a session after 30 days without a login', async () => {
  const ana = await aPerson();
  const now = await ana.world.clock();

  await ana.world.moveClockTo(new Date(now.getTime() + 16 * 60_000));
  expect((await ana.ask('GET', '/auth/me')).status).toBe(401);
  expect((await ana.world.ask('POST', '/auth/refresh', { body: { refreshToken: ana.refreshToken } })).status).toBe(200);

  await ana.world.moveClockTo(new Date(now.getTime() + 31 * 24 * 3_600_000));
  expect((await ana.world.ask('POST', '/auth/refresh', { body: { refreshToken: ana.refreshToken } })).status).toBe(401);
});
