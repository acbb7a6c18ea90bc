import { expect, test } from 'vitest';
import { simulateChanges } from './changes/simulate-changes.ts';

test('a copy misses nothing, whoever writes, notices and reads in whatever order, and is up to date when it is told so', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { violation, trace } = await simulateChanges({ seed, steps: 300 });
    expect(violation && `seed ${seed}: ${violation.message}\n${trace.slice(-20).join('\n')}`).toBeUndefined();
  }
});
