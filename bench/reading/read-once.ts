import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Unreadable } from '../../functions/imports/statements/unreadable.ts';
import { type Reader, readers } from './readers.ts';

const status = '/proc/self/status';

/** `read-once.js READER FILE`: reads the file once and tells what that took, as JSON. In a process of its own, so that nothing has run before, as where Lambda starts one. */
async function readOnce([name = '', file = '']: readonly string[]): Promise<void> {
  const read = await readers[name as Reader]();
  const bytes = await readFile(file);

  const held = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const began = process.hrtime.bigint();
  const found = await Promise.resolve(read(bytes)).catch((error: unknown) =>
    error instanceof Unreadable ? error.code : `crashed: ${error}`,
  );
  const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.max(0, peakMegabytes() - held / 1024 / 1024);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, milliseconds, megabytes, found }), () => process.exit(0));
}

/** Of the whole life: loading may have been higher. Linux counts what the parent held as a child's own in `maxRSS`, but not in this file. */
function peakMegabytes(): number {
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024;
}

readOnce(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error}\n`, () => process.exit(1));
});
