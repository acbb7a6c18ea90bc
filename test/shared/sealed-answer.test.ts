import { expect, test } from 'vitest';
import { openSealed, plainPrint, seal, secretPrint } from '../../shared/route/sealed-answer.ts';

const short = JSON.stringify({ id: 'a1', name: 'Mercado do Zé' });
const long = JSON.stringify(Array.from({ length: 500 }, (_, at) => ({ id: `a${at}`, name: 'Mercado do Zé', date: '2026-11-24' })));

test.each([
  ['as it is', short],
  ['packed where it is long', long],
])('an answer is kept %s, and read again to the letter', async (_, text) => {
  for (const print of [await plainPrint('request'), await secretPrint('request')]) expect(openSealed(seal(text, print), print)).toBe(text);
});

test('a long answer takes a fraction of its length', async () => {
  expect(seal(long, await plainPrint('request')).length).toBeLessThan(long.length / 5);
});

test('an answer that was kept before long ones were packed is read all the same', async () => {
  expect(openSealed(long, await plainPrint('request'))).toBe(long);
});

test('a sealed answer says nothing to who does not send the same request', async () => {
  const kept = seal(long, await secretPrint('request'));

  expect(kept).not.toContain('gzip');
  expect(() => openSealed(kept, { print: '', key: Buffer.alloc(32) })).toThrow();
});
