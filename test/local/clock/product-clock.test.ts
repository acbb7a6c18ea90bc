import { expect, test } from 'vitest';
import { productClock } from '../../../local/product-clock.ts';
import { openState } from '../../../local/state.ts';
import { newFolder } from '../support/new-folder.ts';

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);

test('the clock is real time until it is moved, and stays ahead after a restart', async () => {
  const folder = newFolder();
  const before = openState(folder);
  const clock = productClock(before);
  expect(clock.offset).toBe(0);
  await clock.moveTo(later(5));
  expect(Math.abs(clock.offset - 5 * HOUR)).toBeLessThan(1000);
  before.close();

  const after = openState(folder);
  expect(Math.abs(productClock(after).now().getTime() - later(5).getTime())).toBeLessThan(5000);
  after.close();
});

test('the clock never goes back', async () => {
  const clock = productClock(openState(newFolder()));
  await clock.moveTo(later(2));
  await expect(clock.moveTo(later(1))).rejects.toThrow('the clock moves forward only');
  await expect(clock.moveTo(new Date('no date'))).rejects.toThrow('invalid date');
  expect(Math.abs(clock.offset - 2 * HOUR)).toBeLessThan(1000);
});

test('listeners are told of each move one after the other, in their order, the clock already there', async () => {
  const clock = productClock(openState(newFolder()));
  const told: string[] = [];
  const listener = (name: string) => async (from: Date, to: Date) => {
    told.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    expect(from < to && clock.now() >= to).toBe(true);
    told.push(`${name} ends`);
  };
  clock.onMove(listener('first'));
  clock.onMove(listener('second'));
  await Promise.all([clock.moveTo(later(1)), clock.moveTo(later(2))]);
  const once = ['first begins', 'first ends', 'second begins', 'second ends'];
  expect(told).toEqual([...once, ...once]);
});

test('a listener that fails fails the move, and the others are told all the same', async () => {
  const clock = productClock(openState(newFolder()));
  let isTold = false;
  clock.onMove(async () => {
    throw new Error('broken');
  });
  clock.onMove(async () => {
    isTold = true;
  });
  await expect(clock.moveTo(later(1))).rejects.toThrow('1 listener(s) failed');
  expect(isTold).toBe(true);
});
