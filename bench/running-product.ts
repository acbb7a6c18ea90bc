import { rm } from 'node:fs/promises';
import { startLocalRuntime } from '../test/support/local-runtime.ts';
import { type World, worldAt } from '../test/support/world.ts';

/** The product on this machine, empty, with room for load: started for one benchmark and gone with its data when disposed of. */
export interface RunningProduct extends AsyncDisposable {
  readonly world: World;
  /** Where it keeps its data. */
  readonly folder: string;
}

export async function runTheProduct(): Promise<RunningProduct> {
  const runtime = await startLocalRuntime({ arguments: ['--set', 'userRequestsPerMinute=100000'] });
  return {
    world: worldAt(runtime.origin),
    folder: runtime.folder,
    async [Symbol.asyncDispose]() {
      await runtime.stop();
      await rm(runtime.folder, { recursive: true, force: true });
    },
  };
}
