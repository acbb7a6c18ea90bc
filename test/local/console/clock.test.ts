import { expect, test } from 'vitest';
import { aWorld } from './world.ts';

const DAY = 86_400_000;

test('the clock can be read and moved, and the answer tells what ran on the way', async () => {
  await using world = await aWorld();
  world.journal.record({ kind: 'message', channel: 'email', id: 'before' });
  world.clock.onMove(async () => {
    world.journal.record({
      kind: 'invocation',
      functionName: 'nightly',
      durationMs: 5,
      coldStart: true,
      requestId: 'r',
      wokenBy: 'scheduler nightly',
    });
  });
  const to = new Date(world.clock.now().getTime() + DAY);

  const moved = await world.post('/local/clock', { now: to.toISOString() });

  expect(moved.status).toBe(200);
  expect(Date.parse(moved.json.now)).toBeGreaterThanOrEqual(to.getTime());
  expect(moved.json.offsetMs).toBeGreaterThan(DAY - 60_000);
  expect(moved.json.ran).toMatchObject([{ kind: 'invocation', functionName: 'nightly' }]);
  const read = await world.get('/local/clock');
  expect(read.json.offsetMs).toBe(moved.json.offsetMs);
});

test('the answer comes after what falls due has been handed over', async () => {
  await using world = await aWorld();
  let handedOver = false;
  world.clock.onMove(async () => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    handedOver = true;
  });
  await world.post('/local/clock', { now: new Date(world.clock.now().getTime() + DAY).toISOString() });
  expect(handedOver).toBe(true);
});

test('the clock never goes back', async () => {
  await using world = await aWorld();
  const answer = await world.post('/local/clock', { now: new Date(Date.now() - DAY).toISOString() });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.json.detail).toContain('only moves forward');
  expect(world.clock.offset).toBe(0);
});

test.each([
  [{}],
  [{ now: 'tomorrow' }],
  [{ now: 1_900_000_000 }],
  [{ now: '2099-01-01' }],
  [{ now: '2099-01-01T10:00:00' }],
  [{ now: '2099-13-01T10:00:00Z' }],
  [[]],
  ['x'],
])('what is no instant with its zone is refused: %j', async (body) => {
  await using world = await aWorld();
  expect((await world.post('/local/clock', body)).status).toBe(400);
  expect(world.clock.offset).toBe(0);
});

test('a body that is not JSON, or too large, is refused', async () => {
  await using world = await aWorld();
  expect((await fetch(`${world.url}/local/clock`, { method: 'POST', body: '{' })).status).toBe(400);
  expect((await world.post('/local/clock', { now: 'x'.repeat(70_000) })).status).toBe(400);
});
