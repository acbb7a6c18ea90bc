import { expect, test } from 'vitest';
import { startLocalRuntime } from '../support/local-runtime.ts';
import { logIn } from '../support/person.ts';
import { worldAt } from '../support/world.ts';

test('the first start fills in a household that a newcomer can log in to, once', async () => {
  const first = await startLocalRuntime({ isFilledIn: true });
  const [, email = '', password = ''] = /Log in as (\S+) with (\S+)/.exec(first.output()) ?? [];
  const household = async (origin: string) => {
    const ana = await logIn({ name: 'Ana Souza', email, password, world: worldAt(origin) });
    return {
      transactions: (await ana.ask('GET', '/transactions?limit=100')).body.items.length,
      months: (await ana.ask('GET', '/stats/by-month')).body.items.filter(({ expense }: { expense: number }) => expense > 0).length,
    };
  };

  const filledIn = await household(first.origin);
  await first.kill();
  const again = await startLocalRuntime({ isFilledIn: true, folder: first.folder });

  expect(filledIn.transactions).toBeGreaterThan(30);
  expect(filledIn.months).toBeGreaterThanOrEqual(3);
  expect(await household(again.origin)).toEqual(filledIn);
  expect(again.output()).not.toContain('Log in as');
  await again.stop();
});
