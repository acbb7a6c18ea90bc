import { jitteredPause } from './clock.ts';
import { Refused } from './commit.ts';
import { Problem } from './problem.ts';
import { texts } from './texts.pt-br.ts';

const tries = 12;

/**
 * Finds, decides and commits anew where the commit was refused because what it was built on has changed meanwhile, with growing jittered
 * waits, so that those who collided do not meet again.
 * @throws Problem `temporarily_unavailable` where others come first again and again.
 */
export async function untilAccepted<T>(attempt: () => Promise<T>): Promise<T> {
  let cause: unknown;
  for (let number = 1; number <= tries; number++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      cause = error;
    }
    await jitteredPause(20 * number);
  }
  throw new Problem('temporarily_unavailable', texts.busy, { retryAfter: 1, cause });
}
