import { expect, test } from 'vitest';
import { lastSteps } from './last-steps.ts';
import { replay, sweep } from './sweep.ts';

test('money stays right, whoever goes first and whatever is lost, refused, repeated or cut off', async () => {
  const { failure, seeds } = await sweep({ from: 1, to: 300, steps: 100, threads: 2 });

  expect(failure && (await lastSteps(failure, 100))).toBeUndefined();
  expect(seeds).toBe(300);
});

test('the same seed takes the same steps, byte by byte', async () => {
  const [one, again] = [await replay(7, 200), await replay(7, 200)];

  expect(one.trace.length).toBeGreaterThan(200);
  expect(again.trace.join('\n')).toBe(one.trace.join('\n'));
});
