import { openPool } from './pool-under-test.ts';

// A pool in a process of its own, to be killed: `node pool-process.ts <folder>` prints its endpoint.
const pool = await openPool({ folder: process.argv[2] ?? '' });
process.stdout.write(`${pool.endpoint}\n`);
