import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../shared/problem.ts';
import { someAction } from '../support/card-actions.ts';
import { aLife } from '../support/card-life.ts';

test(
  'whatever people do with a card in whatever order, every invoice is the sum of what is on it, each instalment is on one, and the limit is less what is unpaid',
  async () => {
    let [done, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(someAction, { minLength: 1, maxLength: 25 }), async (actions) => {
        const life = await aLife('2026-01-15');
        for (const action of actions) {
          try {
            await life.act(action);
            done += 1;
          } catch (error) {
            if (!(error instanceof Problem) || error.status >= 500) throw error;
            refused += 1;
          }
          await life.check();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
    expect(done).toBeGreaterThan(refused / 4);
  },
  Number(process.env.TIMEOUT ?? 60_000),
);
