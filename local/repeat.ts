/**
 * Runs `work` every so many milliseconds of real time until the timer is cleared. What goes wrong is given to `failed`, and the next turn comes all the
 * same. Keeps no process alive.
 */
export function repeat(milliseconds: number, work: () => Promise<void> | void, failed: (error: unknown) => void): NodeJS.Timeout {
  const turn = async (): Promise<void> => work();
  const timer = setInterval(() => {
    turn().catch(failed);
  }, milliseconds);
  return timer.unref();
}
