import { parseArgs } from 'node:util';
import { lastSteps } from './last-steps.ts';
import { replay, type Subject, subjects, sweep } from './sweep.ts';

/**
 * `npm run sim -- [--of cards] [--seeds 10000] [--from 1] [--steps 200] [--threads 2]`: simulates so many seeds, of each subject unless one is named, and ends with 1
 * where one fails. `SEED=123 npm run sim`: that one again, with the list of its steps; of transactions unless said otherwise.
 */

const { values } = parseArgs({
  options: {
    of: { type: 'string' },
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '200' },
    threads: { type: 'string', default: '2' },
  },
});
const steps = Number(values.steps);
const asked = subjects.filter((subject) => values.of === undefined || values.of === subject);
if (asked.length === 0) throw new Error(`There is no simulation of ${values.of}, only of ${subjects.join(' and ')}.`);

if (process.env.SEED) {
  const { trace, failure } = await replay(Number(process.env.SEED), steps, { subject: asked[0] });
  console.log(trace.join('\n'));
  console.log(failure ? `\nFAILED ${failure.found}` : '\nok');
  if (failure) process.exitCode = 1;
} else for (const subject of asked) await simulateAll(subject);

async function simulateAll(subject: Subject): Promise<void> {
  const from = Number(values.from);
  const to = from + Number(values.seeds) - 1;
  const startedAt = performance.now();
  let shown = 0;
  const { failure, ...done } = await sweep({
    from,
    to,
    steps,
    threads: Number(values.threads),
    subject,
    heard(_, seeds) {
      if (seeds < shown + 1_000) return;
      shown = seeds;
      console.log(`${seeds} seeds`);
    },
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    `${subject}: ${done.seeds} seeds, ${done.steps} steps in ${seconds.toFixed(1)} s: ${Math.round(done.steps / seconds)} steps a second`,
  );
  if (failure) {
    console.log(await lastSteps(failure, steps, subject));
    process.exitCode = 1;
  }
}
