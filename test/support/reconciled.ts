import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What `npm run reconcile` prints of everybody who lives in a local runtime. */
export async function reconciled({ origin }: { readonly origin: string }): Promise<string> {
  const run = promisify(execFile)(process.execPath, ['bin/reconcile.ts', '--url', origin]);
  // It exits 1 where something differs, and has printed what.
  return (await run.catch((error: { stdout: string }) => error)).stdout;
}

/** Every sum of every domain is what its rows add up to. */
export const withoutDifferences = /^transactions: \d+ users, 0 differences\ncards: \d+ users, 0 differences\n$/;
