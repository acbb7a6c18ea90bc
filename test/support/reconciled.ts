import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What `npm run reconcile` prints of everybody who lives in a local runtime. */
export async function reconciled({ origin }: { readonly origin: string }): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/reconcile.ts', '--url', origin]);
  return stdout;
}

/** Every sum of every domain is what its rows add up to. */
export const withoutDifferences = /^transactions: \d+ users, 0 differences\ncards: \d+ users, 0 differences\n$/;
