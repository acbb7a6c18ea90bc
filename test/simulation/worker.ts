import { parentPort, workerData } from 'node:worker_threads';
import { type Mutant, plant } from './plant.ts';
import type { Order, Report, Subject } from './sweep.ts';

// A thread of its own for simulations: it replaces how time is let pass for everybody in it, and may run the product with a bug planted.
const { mutant, subject } = workerData as { mutant?: Mutant; subject: Subject };
Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_LOG_LEVEL: 'SILENT', EVENT_BUS: 'bus' });
const planted = mutant && plant(mutant);
const simulations = {
  transactions: async () => (await import('./simulate.ts')).simulate,
  cards: async () => (await import('./cards/simulate-cards.ts')).simulateCards,
};
const simulate = await simulations[subject]();
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
