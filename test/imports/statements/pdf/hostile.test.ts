import { describe, expect, test } from 'vitest';
import { type Bounds, pagesOf } from '../../../../functions/imports/statements/pdf/file/pages-of.ts';
import { refuseBomb } from '../../../../functions/imports/statements/pdf/file/refuse-bomb.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';
import { atOnce, endless, type Hostile } from './hostile.ts';

const cases = (hostile: readonly Hostile[]) => hostile.map((one) => [one.name, one] as const);

async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => 'read',
    (reason: unknown) => reason,
  );
  if (error instanceof Unreadable) return error.code;
  throw error;
}

describe('a file that is made to hurt', () => {
  test.each(cases(atOnce))('is refused before anything opens it: %s', (_, { make, codes }) => {
    expect(() => refuseBomb(make())).toThrow(new Unreadable('expands_too_much'));
    expect(codes).toEqual(['expands_too_much']);
  });

  const less: Bounds = { mostTime: 1_500, mostMemory: 128 * 1024 * 1024 };

  test.each(cases(endless))('is stopped at whatever it is: %s', { timeout: 30_000 }, async (_, { make, codes }) => {
    expect(codes).toContain(await refusal(pagesOf(make(), undefined, less)));
  });
});
