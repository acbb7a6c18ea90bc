import { parseArgs } from 'node:util';
import { lastSteps } from './last-steps.ts';
import { replay, sweep } from './sweep.ts';

/**
 * `npm run sim -- [--seeds 10000] [--from 1] [--steps 200] [--threads 2]`: simulates so many seeds and ends with 1 where one fails.
 * `SEED=123 npm run sim`: that one again, with the list of its steps.
 */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '200' },
    threads: { type: 'string', default: '2' },
  },
});
const steps = Number(values.steps);

if (process.env.SEED) {
  const { trace, failure } = await replay(Number(process.env.SEED), steps);
  console.log(trace.join('\n'));
  console.log(failure ? `\nFAILED ${failure.found}` : '\nok');
  if (failure) process.exitCode = 1;
} else {
  const from = Number(values.from);
  const to = from + Number(values.seeds) - 1;
  const startedAt = performance.now();
  let shown = 0;
  const { failure, ...done } = await sweep({
    from,
    to,
    steps,
    threads: Number(values.threads),
    heard(_, seeds) {
      if (seeds < shown + 1_000) return;
      shown = seeds;
      console.log(`${seeds} seeds`);
    },
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(`${done.seeds} seeds, ${done.steps} steps in ${seconds.toFixed(1)} s: ${Math.round(done.steps / seconds)} steps a second`);
  if (failure) {
    console.log(await lastSteps(failure, steps));
    process.exitCode = 1;
  }
}
