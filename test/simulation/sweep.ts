import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Mutant } from './plant.ts';

/** Whose life is simulated: that of transactions, or of cards, which is another world with its own people. */
export const subjects = ['transactions', 'cards'] as const;
export type Subject = (typeof subjects)[number];

/** Seeds for one thread, from the first to the last. */
export interface Order {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly keepsTrace: boolean;
}

/** What became of an order: it ends at the first seed that fails. */
export interface Report {
  readonly seeds: number;
  readonly steps: number;
  readonly trace: readonly string[];
  readonly failure?: Failure;
}

export interface Failure {
  readonly seed: number;
  readonly found: string;
}

interface Sweep {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly threads: number;
  readonly subject?: Subject;
  readonly mutant?: Mutant;
  heard?(report: Report, done: number): void;
}

const chunk = 50;

/** Simulates the seeds in threads of their own until all are done or one has failed; of several that failed, the lowest counts. */
export async function sweep({ from, to, steps, threads, subject, mutant, heard }: Sweep): Promise<Report> {
  let next = from;
  let done = 0;
  const reports: Report[] = [];
  const work = async (): Promise<void> => {
    const thread = await simulator({ subject, mutant });
    try {
      while (next <= to && !reports.some(({ failure }) => failure)) {
        const first = next;
        next += chunk;
        const report = await thread.carryOut({ from: first, to: Math.min(to, next - 1), steps, keepsTrace: false });
        done += report.seeds;
        reports.push(report);
        heard?.(report, done);
      }
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  const [failure] = reports.flatMap((report) => report.failure ?? []).sort((one, other) => one.seed - other.seed);
  const sum = (of: 'seeds' | 'steps') => reports.reduce((whole, report) => whole + report[of], 0);
  return { seeds: sum('seeds'), steps: sum('steps'), trace: [], ...(failure && { failure }) };
}

/** One seed again, with every step it takes. */
export async function replay(seed: number, steps: number, of: Simulated = {}): Promise<Report> {
  const thread = await simulator(of);
  const report = await thread.carryOut({ from: seed, to: seed, steps, keepsTrace: true });
  await thread.stop();
  return report;
}

interface Simulated {
  readonly subject?: Subject | undefined;
  readonly mutant?: Mutant | undefined;
}

async function simulator({ subject = 'transactions', mutant }: Simulated) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { subject, ...(mutant && { mutant }) }, execArgv: [] });
  return {
    async carryOut(order: Order): Promise<Report> {
      worker.postMessage(order);
      const [report] = (await once(worker, 'message')) as [Report];
      return report;
    },
    stop: async () => await worker.terminate(),
  };
}
