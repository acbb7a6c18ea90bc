import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { type LocalRuntime, startLocalRuntime } from './local-runtime.ts';
import { type World, worldAt } from './world.ts';

/**
 * A local runtime of one file's tests, for those that move its clock by months: the schedules have only their own people to look after, and no other test finds itself
 * in another year.
 */
export function aWorldOfItsOwn(): () => World {
  let runtime: LocalRuntime | undefined;
  beforeAll(async () => {
    runtime = await startLocalRuntime();
  }, 200_000);
  afterAll(async () => {
    await runtime?.stop();
    if (runtime) rmSync(runtime.folder, { recursive: true, force: true });
  }, 60_000);
  return () => {
    if (!runtime) throw new Error('The world is there once the tests of the file run.');
    return worldAt(runtime.origin);
  };
}
