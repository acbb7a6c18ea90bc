import { type Failure, replay, type Subject } from './sweep.ts';

/** What a person needs to see of a seed that failed: the invariant, the last steps, and how to see all of them. */
export async function lastSteps({ seed, found }: Failure, steps: number, subject: Subject = 'transactions'): Promise<string> {
  const { trace } = await replay(seed, steps, { subject });
  const options = [...(steps === 200 ? [] : [`--steps ${steps}`]), ...(subject === 'transactions' ? [] : [`--of ${subject}`])];
  const command = ['npm run sim', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
  return ['', ...trace.slice(-30), '', `FAILED ${found}`, '', `SEED=${seed} ${command}`].join('\n');
}
