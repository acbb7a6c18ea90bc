import { parentPort, workerData } from 'node:worker_threads';
import { type Mutant, plant } from './plant.ts';
import type { Order, Report } from './sweep.ts';

// A thread of its own for simulations: it replaces how time is let pass for everybody in it, and may run the product with a bug planted.
const { mutant } = workerData as { mutant?: Mutant };
Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT', EVENT_BUS: 'bus' });
const planted = mutant && plant(mutant);
const { simulate } = await import('./simulate.ts');
planted?.check();

parentPort?.on('message', (order: Order) => {
  carryOut(order).then(
    (report) => parentPort?.postMessage(report),
    (error: unknown) => {
      throw error;
    },
  );
});

async function carryOut({ from, to, steps, keepsTrace }: Order): Promise<Report> {
  let taken = 0;
  for (let seed = from; seed <= to; seed++) {
    const run = await simulate({ seed, steps, keepsTrace });
    taken += run.steps;
    if (run.violation || keepsTrace)
      return {
        seeds: seed - from + 1,
        steps: taken,
        trace: run.trace,
        ...(run.violation && { failure: { seed, found: run.violation.message } }),
      };
  }
  return { seeds: to - from + 1, steps: taken, trace: [] };
}
