import { type Failure, replay } from './sweep.ts';

/** What a person needs to see of a seed that failed: the invariant, the last steps, and how to see all of them. */
export async function lastSteps({ seed, found }: Failure, steps: number): Promise<string> {
  const { trace } = await replay(seed, steps);
  const options = steps === 200 ? '' : ` -- --steps ${steps}`;
  return ['', ...trace.slice(-30), '', `FAILED ${found}`, '', `SEED=${seed} npm run sim${options}`].join('\n');
}
