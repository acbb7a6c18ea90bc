import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lastSteps } from './last-steps.ts';
import { mutants } from './mutants.ts';
import { subjectOf } from './plant.ts';
import { replay, sweep } from './sweep.ts';

test('money stays right, whoever goes first and whatever is lost, refused, repeated or cut off', async () => {
  const { failure, seeds } = await sweep({ from: 1, to: 120, steps: 150, threads: 2 });

  expect(failure && (await lastSteps(failure, 150))).toBeUndefined();
  expect(seeds).toBe(120);
});

test('what is on a card is on one invoice and closes once, whatever is lost, refused, repeated or cut off', async () => {
  const { failure, seeds } = await sweep({ from: 1, to: 100, steps: 150, threads: 2, subject: 'cards' });

  expect(failure && (await lastSteps(failure, 150, 'cards'))).toBeUndefined();
  expect(seeds).toBe(100);
});

test('the same seed takes the same steps, byte by byte', async () => {
  const [one, again] = [await replay(7, 200), await replay(7, 200)];

  expect(one.trace.length).toBeGreaterThan(100);
  expect(again.trace.join('\n')).toBe(one.trace.join('\n'));
});

test('every bug to be planted finds its place in the product as it is now, once', () => {
  const misplaced = mutants.filter(({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2);

  expect(misplaced.map(({ name }) => name)).toEqual([]);
});

// All of them, and more seeds: npm run sim:mutants.
test.each([
  'a change is written and not told',
  'a leg is deleted without the other',
  'a repeat under the key is another transaction',
  'an edited purchase stays on the invoices it was on',
])('it would see it where %s', async (name) => {
  const mutant = mutants.find((each) => each.name === name);
  const { failure } = await sweep({ from: 1, to: 300, steps: 200, threads: 1, ...(mutant && { mutant, subject: subjectOf(mutant) }) });

  expect(mutant).toBeDefined();
  expect(failure?.found).toMatch(/^([IC]\d+|what is)/);
});
